import type { CaptureReading } from './reading.ts';

/** A reading of which nothing is known yet. */
export function emptyReading(): CaptureReading {
  return {
    image: null,
    document: null,
    mrz: null,
    barcode: null,
    fields: {},
    text: [],
    face: null,
    faces: 0,
    findings: [],
    models: {},
    timings: {},
  };
}
