import type { Box } from '../../rules/finding.ts';
import type { DetectedFace, Pixels } from '../ports.ts';
import { cropWindow } from './crop-window.ts';
import { type FaceModels, placeFace } from './find-faces.ts';

/** Side of the window in widths of the face. */
const WINDOW = 2.4;
/** Pixels that a larger window is scaled to. */
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
 * Looks at a face once more, cut from the full picture and made smaller where it is larger than 480 pixels: the points
 * become finer, which brings the distance between two photos of one person down. Where the second look finds nothing, the
 * first one stands.
 */
export async function refineFace(
  image: Pixels,
  face: DetectedFace,
  models: FaceModels,
  options: Looks = {},
): Promise<FaceWindow> {
  const side = Math.round(WINDOW * Math.max(face.box.width, face.box.height));
  const x = Math.round(face.box.x + face.box.width / 2 - side / 2);
  const y = Math.round(face.box.y + face.box.height / 2 - side / 2);
  const { pixels, ...place } = await cutWindow(image, { x, y, side }, models);
  const again = await lookAgain(pixels, models, options);
  if (again) return { pixels, inWindow: again, face: placeFace(again, place.sx, place.sy, place.x, place.y) };
  const before = placeFace(face, 1 / place.sx, 1 / place.sy, -place.x / place.sx, -place.y / place.sy);
  return { pixels, inWindow: before, face };
}

/** A window, where it lies on the picture, and pixels of the picture for one of it. */
interface PlacedWindow {
  pixels: Pixels;
  x: number;
  y: number;
  sx: number;
  sy: number;
}

/** What lies outside the picture repeats its edge. Nothing is gained by more pixels than the picture has. */
async function cutWindow(
  image: Pixels,
  { x, y, side }: { x: number; y: number; side: number },
  { images }: Pick<FaceModels, 'images'>,
): Promise<PlacedWindow> {
  if (side <= WINDOW_SIDE) {
    return { pixels: cropWindow(image, { x, y, width: side, height: side }), x, y, sx: 1, sy: 1 };
  }
  // A large window is made smaller before its edges are repeated: most of it would be copied for nothing.
  const inside = within(image, x, y, side);
  const scale = WINDOW_SIDE / side;
  const small = await images.resize(image, inside.width * scale, inside.height * scale, inside);
  const [left, top] = [Math.round((inside.x - x) * scale), Math.round((inside.y - y) * scale)];
  const pixels = cropWindow(small, { x: -left, y: -top, width: WINDOW_SIDE, height: WINDOW_SIDE });
  const [sx, sy] = [inside.width / small.width, inside.height / small.height];
  return { pixels, x: inside.x - left * sx, y: inside.y - top * sy, sx, sy };
}

/** The part of a square that lies on the picture, at least a pixel. */
function within(image: Pixels, x: number, y: number, side: number): Box {
  const left = Math.min(image.width - 1, Math.max(0, x));
  const top = Math.min(image.height - 1, Math.max(0, y));
  const right = Math.max(left + 1, Math.min(image.width, x + side));
  const bottom = Math.max(top + 1, Math.min(image.height, y + side));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The face in the middle of its window. */
export async function lookAgain(
  window: Pixels,
  models: Pick<FaceModels, 'faces'>,
  options: Looks,
): Promise<DetectedFace | undefined> {
  return nearestToCentre(await models.faces.detect(window, { maximum: 3, ...options }), window.width / 2);
}

/** Only a face that covers the window's centre is the one that was asked for. */
function nearestToCentre(faces: DetectedFace[], centre: number): DetectedFace | undefined {
  const off = ({ box }: DetectedFace) =>
    Math.hypot(box.x + box.width / 2 - centre, box.y + box.height / 2 - centre);
  return faces
    .filter((face) => off(face) < face.box.width / 2)
    .sort((one, other) => off(one) - off(other))[0];
}
