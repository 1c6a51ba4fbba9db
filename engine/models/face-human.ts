/** The part of `@vladmandic/human` that is used, and how it is set. */
import type { Tensor } from '@tensorflow/tfjs-core';

export type HumanConfig = Record<string, unknown>;

export interface HumanFace {
  boxScore: number;
  faceScore: number;
  mesh: [number, number, number][];
  /** Radians. */
  rotation?: { angle: { yaw: number; pitch: number; roll: number } };
  real?: number;
  live?: number;
  age?: number;
}

export interface HumanLibrary {
  Human: new (
    config: HumanConfig,
  ) => {
    load(): Promise<void>;
    detect(input: Tensor, config?: HumanConfig): Promise<{ face: HumanFace[]; error: string | null }>;
  };
}

const OFF = { enabled: false };

/**
 * One picture at a time, nothing remembered from the one before (`cacheSensitivity` 0), no filters, no body,
 * no hands. `maxDetected` is given with each picture: human's default of 1 would hide a second person.
 */
export function humanConfig(modelBasePath: string, wasmPath: string): HumanConfig {
  return {
    backend: 'wasm',
    modelBasePath,
    wasmPath,
    cacheModels: false,
    cacheSensitivity: 0,
    debug: false,
    async: false,
    warmup: 'none',
    filter: OFF,
    gesture: OFF,
    body: OFF,
    hand: OFF,
    object: OFF,
    segmentation: OFF,
    face: {
      enabled: true,
      detector: { rotation: true, maxDetected: 5, minConfidence: 0.2, iouThreshold: 0.1 },
      mesh: { enabled: true },
      iris: OFF,
      attention: OFF,
      emotion: OFF,
      description: OFF,
      antispoof: OFF,
      liveness: OFF,
    },
  };
}
