/** The nets that `@vladmandic/human` carries for faces, on onnxruntime. */
import path from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { readGraphModel } from './graph-model.ts';
import { graphToOnnx } from './graph-to-onnx.ts';

/** Side of the picture that a net takes, pixels; how many at once; and the nodes of the model that are its answers. */
const NETS = {
  /** Scores and boxes of 512 coarse and 384 finer places. RGB, -1..1. */
  blazeface: { side: 256, count: 1, outputs: ['Identity', 'Identity_1', 'Identity_2', 'Identity_3'] },
  /** Whether it is a face, and 468 points. RGB, 0..1, as those below. */
  facemesh: { side: 192, count: 1, outputs: ['Identity_1', 'Identity_2'] },
  /** 71 points about each of two eyes, and 5 of its iris. */
  iris: { side: 64, count: 2, outputs: ['Identity'] },
  antispoof: { side: 128, count: 1, outputs: ['Identity'] },
  liveness: { side: 32, count: 1, outputs: ['Identity'] },
  /** Shares of 100 steps of age. RGB, 0..255. */
  faceres: { side: 224, count: 1, outputs: ['age_pred/Softmax'] },
} as const;

export type FaceNetName = keyof typeof NETS;

export interface FaceNet {
  /** Side of the picture, pixels. */
  side: number;
  /** `planes`: red, green and blue of the picture, or of the pictures one after the other. */
  run(planes: Float32Array): Promise<Float32Array[]>;
}

/** `folder`: the package's. Throws where a file of the model is missing or broken, and names it. */
export async function openFaceNet(folder: string, name: FaceNetName): Promise<FaceNet> {
  const { side, count, outputs } = NETS[name];
  const model = await readGraphModel(path.join(folder, 'models', `${name}.json`));
  // One thread: readers run side by side, and a net of this size gains nothing from more.
  const session = await InferenceSession.create(graphToOnnx(model, outputs, count), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
  });
  return {
    side,
    run: async (planes) => {
      const answer = await session.run({ pictures: new Tensor('float32', planes, [count, 3, side, side]) });
      // Copies: onnxruntime may use its memory again.
      return session.outputNames.map((output) => (answer[output]!.data as Float32Array).slice());
    },
  };
}
