import type { Box, Finding } from '../../rules/finding.ts';
import type { Pixels } from '../ports.ts';
import type { FaceReading } from '../reading.ts';
import { type DescribeModels, describeFace } from './describe-face.ts';
import { findUprightFaces, pickMainFace, type Rotation } from './find-upright-faces.ts';

export interface PortraitReading {
  /** Its box is in pixels of the picture given. */
  face: FaceReading | null;
  /** How many faces were found; a second one, the ghost portrait, is ordinary. */
  faces: number;
  findings: Finding[];
}

/**
 * The portrait of a document. `image` should be upright; where it shows no upright face, the other three
 * rotations are tried. Of several faces the largest is the portrait: ghost portraits are smaller. It is
 * described as a print, which costs a photo nothing. Finding: `portrait_not_found`.
 */
export async function readPortrait(image: Pixels, models: DescribeModels): Promise<PortraitReading> {
  const found = await findUprightFaces(image, models, { small: true });
  const main = pickMainFace(found.faces, found.image);
  if (!main) return { face: null, faces: 0, findings: [notFound()] };
  const { reading } = await describeFace(found.image, main, models, { printed: true });
  const box = turnBack(reading.box, found.rotation, image);
  return { face: { ...reading, box }, faces: found.faces.length, findings: [] };
}

function notFound(): Finding {
  return {
    step: 'document',
    code: 'portrait_not_found',
    confidence: 0.9,
    detail: 'No face was found on the document, in any of four rotations.',
  };
}

/** A box of the picture turned clockwise by `rotation` → the same box on the picture as it was. */
function turnBack(box: Box, rotation: Rotation, image: Pixels): Box {
  const { x, y, width, height } = box;
  switch (rotation) {
    case 0:
      return box;
    case 90:
      return { x: y, y: image.height - x - width, width: height, height: width };
    case 180:
      return { x: image.width - x - width, y: image.height - y - height, width, height };
    case 270:
      return { x: image.width - y - height, y: x, width: height, height: width };
  }
}
