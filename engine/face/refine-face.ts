import type { DetectedFace, Pixels } from '../ports.ts';
import { cropWindow } from './crop-window.ts';
import { type FaceModels, placeFace } from './find-faces.ts';

/** Side of the window in widths of the face. */
const WINDOW = 2.4;
/** Pixels that the window is scaled to. */
const WINDOW_SIDE = 480;

export interface Looks {
  signals?: boolean;
  age?: boolean;
  eyes?: boolean;
}

/** A face in its own window of the picture, where it always has about the same size. */
export interface FaceWindow {
  pixels: Pixels;
  /** In pixels of the window. */
  inWindow: DetectedFace;
  /** In pixels of the picture. */
  face: DetectedFace;
}

/**
 * Looks at a face once more, cut from the full picture and scaled to 480 pixels: the points become finer
 * (the detector gives whole pixels of what it sees), which brings the distance between two photos of one
 * person down. Where the second look finds nothing, the first one stands.
 */
export async function refineFace(
  image: Pixels,
  face: DetectedFace,
  models: FaceModels,
  options: Looks = {},
): Promise<FaceWindow> {
  const side = WINDOW * Math.max(face.box.width, face.box.height);
  const x = Math.round(face.box.x + face.box.width / 2 - side / 2);
  const y = Math.round(face.box.y + face.box.height / 2 - side / 2);
  const cut = cropWindow(image, { x, y, width: side, height: side });
  const pixels = await models.images.resize(cut, WINDOW_SIDE, WINDOW_SIDE);
  const nearest = await lookAgain(pixels, models, options);
  const scale = cut.width / WINDOW_SIDE;
  if (nearest) return { pixels, inWindow: nearest, face: placeFace(nearest, scale, scale, x, y) };
  return { pixels, inWindow: placeFace(face, 1 / scale, 1 / scale, -x / scale, -y / scale), face };
}

/** The face in the middle of its window. */
export async function lookAgain(
  window: Pixels,
  models: Pick<FaceModels, 'faces'>,
  options: Looks,
): Promise<DetectedFace | undefined> {
  return nearestToCentre(await models.faces.detect(window, { maximum: 3, ...options }));
}

/** Only a face that covers the window's centre is the one that was asked for. */
function nearestToCentre(faces: DetectedFace[]): DetectedFace | undefined {
  const centre = WINDOW_SIDE / 2;
  const off = ({ box }: DetectedFace) =>
    Math.hypot(box.x + box.width / 2 - centre, box.y + box.height / 2 - centre);
  return faces
    .filter((face) => off(face) < face.box.width / 2)
    .sort((one, other) => off(one) - off(other))[0];
}
