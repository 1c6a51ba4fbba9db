import { eyeRatios } from '../liveness/face-points.ts';
import type { DetectedFace, Models, Pixels } from '../ports.ts';
import type { FaceReading } from '../reading.ts';
import { alignChip } from './align-chip.ts';
import { alignDescriptorChip } from './align-descriptor-chip.ts';
import { colourGreyChip } from './colour-grey-chip.ts';
import { describeOwn } from './describe-own.ts';
import { type Eyes, mayBeShut } from './judge-eyes.ts';
import { type FaceCovers, measureCovers } from './measure-covers.ts';
import { measureEyes } from './measure-eyes.ts';
import { measureQuality } from './measure-quality.ts';
import { mirror } from './mirror.ts';
import { printChip } from './print-chip.ts';
import { lookAgain, refineFace } from './refine-face.ts';
import { withoutLines } from './without-lines.ts';

/** With a recogniser of the operator's, a face is described by it too. */
export type DescribeModels = Pick<Models, 'faces' | 'images' | 'embedder' | 'recogniser'>;

/** A face and, for who must know how far it goes, its points in pixels of the picture. */
export interface DescribedFace {
  reading: FaceReading;
  mesh: DetectedFace['mesh'];
  covers: FaceCovers;
  eyes: Eyes;
}

/**
 * Measures one found face: a second look, an aligned chip, its quality and its descriptor. `lids`: whether the eyes are shut;
 * `printed`: it is a portrait on a document.
 */
export async function describeFace(
  image: Pixels,
  found: DetectedFace,
  models: DescribeModels,
  {
    lids,
    printed = false,
    ...options
  }: { signals?: boolean; age?: boolean; eyes?: boolean; lids?: boolean; printed?: boolean } = {},
): Promise<DescribedFace> {
  const { pixels, inWindow, face } = await refineFace(image, found, models, options);
  const chip = alignChip(pixels, inWindow.mesh);
  const plain = alignDescriptorChip(pixels, inWindow.mesh);
  const embedding = meanOf(await (printed ? embedPrint : embedPhoto)(plain, models));
  const own = models.recogniser && (await describeOwn(pixels, inWindow.mesh, models.recogniser));
  const { box } = face;
  const reading: FaceReading = {
    box: { x: tenth(box.x), y: tenth(box.y), width: tenth(box.width), height: tenth(box.height) },
    confidence: face.confidence,
    embedding,
    ...(own ? { own } : {}),
    print: printChip(chip),
    yaw: tenth(face.yaw),
    pitch: tenth(face.pitch),
    roll: tenth(face.roll),
    quality: measureQuality(chip, box.width),
    antispoof: face.antispoof,
    live: face.live,
    age: face.age,
  };
  const looks = measureEyes(chip);
  const opening = lids && mayBeShut(looks) ? await openingOf(pixels, models) : null;
  return { reading, mesh: face.mesh, covers: measureCovers(chip), eyes: { looks, opening } };
}

/** With the mesh of the iris, which the descriptor is not aligned by: it was measured without. */
async function openingOf(window: Pixels, models: Pick<Models, 'faces'>): Promise<number | null> {
  const face = await lookAgain(window, models, { eyes: true });
  if (!face) return null;
  const [left, right] = eyeRatios(face.mesh);
  return (left + right) / 2;
}

/**
 * A chip and its mirror image. At a distance of 0.55 the mean of both takes a third of the false rejections of small and
 * soft portraits away, and a mirrored selfie counts like any other.
 */
function embedPhoto(chip: Pixels, { embedder }: Pick<Models, 'embedder'>): Promise<Float32Array[]> {
  const coloured = colourGreyChip(chip);
  return embedder.embed([coloured, mirror(coloured)]);
}

/**
 * A portrait as the photo was before it was printed, as far as that can be had: once restored by a net that was taught to,
 * once without thin lines. Their mean lies nearer to the person's photos than either (docs/accuracy/README.md).
 */
async function embedPrint(chip: Pixels, models: Pick<Models, 'embedder'>): Promise<Float32Array[]> {
  const coloured = colourGreyChip(chip);
  const restored = await models.embedder.embed([coloured, mirror(coloured)], { restore: true });
  return [...restored, ...(await embedPhoto(withoutLines(chip), models))];
}

/** Null where the net answered what is no number: such faces are not compared. */
function meanOf(descriptors: readonly Float32Array[]): number[] | null {
  const mean = Array.from(descriptors[0]!, (_, i) =>
    millionth(descriptors.reduce((sum, one) => sum + one[i]!, 0) / descriptors.length),
  );
  return mean.every(Number.isFinite) ? mean : null;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The descriptor's numbers are about 0.1: six places keep distances exact to the fifth. */
function millionth(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
