/** The `FaceEmbedder` port: dlib's 128-d descriptor on onnxruntime. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { EmbedHow, FaceEmbedder, Pixels } from '../ports.ts';
import { CHIP_SIDE, DESCRIPTOR_LENGTH, MEAN_RGB, writeFaceNet } from './face-net.ts';
import { findPackage } from './find-package.ts';
import { openPortraitRestorer, type PortraitRestorer, portraitRestorerVersion } from './portrait-restorer.ts';
import { decodeWeights, type Weights, type WeightsManifest } from './weights-file.ts';

const PACKAGE = '@vladmandic/face-api';
const MODEL = 'model/face_recognition_model';
const AREA = CHIP_SIDE * CHIP_SIDE;

/**
 * Loads the weights (6.4 MB, about 0.2 s).
 * `embed` takes chips of 150 × 150 pixels with 3 channels, aligned as `engine/face/align-descriptor-chip.ts` does, and
 * gives 128 numbers for each. The same chip always gives the same numbers. The net that restores portraits is loaded with the
 * first of them (0.8 MB).
 */
export async function createFaceEmbedder(): Promise<FaceEmbedder> {
  const { folder, version } = await findPackage(PACKAGE);
  let opened: Promise<PortraitRestorer> | undefined;
  const restorer = () => {
    opened ??= openPortraitRestorer();
    return opened;
  };
  // One chip at a time: more at once are no faster on one thread.
  const session = await InferenceSession.create(writeFaceNet(await loadWeights(folder), 1), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
  });
  return {
    version: `dlib-resnet-v1 on 28 points, prints by ${await portraitRestorerVersion()} (${PACKAGE} ${version})`,
    embed: async (chips, how: EmbedHow = {}) => {
      const descriptors: Float32Array[] = [];
      for (const chip of chips) {
        const planes = planesOf(chip);
        descriptors.push(
          await embedOne(session, how.restore ? await (await restorer()).restore(planes) : planes),
        );
      }
      return descriptors;
    },
  };
}

async function loadWeights(folder: string): Promise<Weights> {
  const file = path.join(folder, MODEL);
  try {
    const manifest = JSON.parse(await readFile(`${file}-weights_manifest.json`, 'utf8')) as WeightsManifest[];
    return decodeWeights(await readFile(`${file}.bin`), manifest);
  } catch (error) {
    const why = (error as Error).message;
    throw new Error(`The face model ${file} cannot be read (${why}). Install the packages again: npm ci`);
  }
}

async function embedOne(session: InferenceSession, planes: Float32Array): Promise<Float32Array> {
  const feeds = { chips: new Tensor('float32', planes, [1, 3, CHIP_SIDE, CHIP_SIDE]) };
  const { descriptors } = await session.run(feeds);
  // A copy: onnxruntime may use its memory again.
  return (descriptors!.data as Float32Array).slice(0, DESCRIPTOR_LENGTH);
}

/** Channels first, less the mean, over 255. */
function planesOf({ data, width, height, channels }: Pixels): Float32Array {
  if (width !== CHIP_SIDE || height !== CHIP_SIDE || channels !== 3) {
    throw new Error(
      `A face chip has ${CHIP_SIDE} × ${CHIP_SIDE} × 3 pixels, not ${width} × ${height} × ${channels}`,
    );
  }
  const planes = new Float32Array(3 * AREA);
  for (let channel = 0; channel < 3; channel += 1) {
    for (let i = 0; i < AREA; i += 1) {
      planes[channel * AREA + i] = (data[i * 3 + channel]! - MEAN_RGB[channel]!) / 255;
    }
  }
  return planes;
}
