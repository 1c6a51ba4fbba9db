/** Our net that takes off a chip what print, ornament, grain and blur put on it (training/portraits), on onnxruntime. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { CHIP_SIDE } from './face-net.ts';

export interface PortraitRestorer {
  readonly version: string;
  /** 3 × 150 × 150 numbers as `writeFaceNet` takes them; gives as many. */
  restore(chip: Float32Array): Promise<Float32Array>;
}

/** Loads the weights that lie beside this file (0.8 MB). Throws where they are missing. */
export async function openPortraitRestorer(): Promise<PortraitRestorer> {
  const model = fileURLToPath(new URL('./weights/portraits.onnx', import.meta.url));
  const session = await InferenceSession.create(model, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
  });
  return {
    version: await portraitRestorerVersion(),
    restore: async (chip) => {
      const chips = new Tensor('float32', chip, [1, 3, CHIP_SIDE, CHIP_SIDE]);
      const { restored } = await session.run({ chips });
      // A copy: onnxruntime may use its memory again.
      return (restored!.data as Float32Array).slice();
    },
  };
}

/** What the card of the weights says. */
export async function portraitRestorerVersion(): Promise<string> {
  const card = await readFile(new URL('./weights/portraits.json', import.meta.url), 'utf8');
  return (JSON.parse(card) as { version: string }).version;
}
