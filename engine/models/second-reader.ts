/**
 * tesseract.js as second reader, for letters that PP-OCR's dictionary lacks. Language data comes from the
 * npm packages `@tesseract.js-data/*` that are installed; nothing is fetched and nothing is cached.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { createWorker, type InitOptions, OEM, PSM, type Worker } from 'tesseract.js';
import type { Pixels, SecondReader } from '../ports.ts';

export interface SecondReaderOptions {
  /** Lines after which the worker is replaced: its memory grows (tesseract.js #977). */
  linesPerWorker?: number;
}

export interface ClosableSecondReader extends SecondReader {
  /** Ends the worker, if one was started. */
  close(): Promise<void>;
}

/** Of the two sets in each package the one that is small and reads best (integer weights of tessdata_best). */
const DATA = '4.0.0_best_int';

const require = createRequire(import.meta.url);

/** Starts nothing until the first line: most documents need no second reader. */
export function createSecondReader(options: SecondReaderOptions = {}): ClosableSecondReader {
  const most = options.linesPerWorker ?? 200;
  let current: { language: string; worker: Promise<Worker>; lines: number } | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  async function workerFor(languages: string[]): Promise<Worker> {
    const language = firstInstalled(languages);
    if (current && (current.language !== language || current.lines >= most)) await close();
    current ??= { language, worker: startWorker(language), lines: 0 };
    current.lines++;
    return current.worker;
  }

  async function close(): Promise<void> {
    const ending = current;
    current = null;
    if (ending) await (await ending.worker).terminate();
  }

  async function readLine(line: Pixels, languages: string[]) {
    const worker = await workerFor(languages);
    const { width, height, channels } = line;
    const png = await sharp(line.data, { raw: { width, height, channels } })
      .extend({ top: 8, bottom: 8, left: 12, right: 12, extendWith: 'copy' })
      .png({ compressionLevel: 1 })
      .toBuffer();
    const { data } = await worker.recognize(png);
    return { text: data.text.trim(), confidence: data.confidence / 100 };
  }

  return {
    version: `tesseract.js-${require('tesseract.js/package.json').version}`,
    has: (language) => dataFolder(language) !== null,
    readLine: (line, languages) => {
      // One worker, one line at a time.
      const next = queue.then(() => readLine(line, languages));
      queue = next.catch(() => undefined);
      return next;
    },
    close: () => {
      const next = queue.then(close);
      queue = next;
      return next;
    },
  };
}

/** The first of the languages whose data is installed. */
function firstInstalled(languages: string[]): string {
  const language = languages.find((code) => dataFolder(code) !== null);
  if (!language) throw new Error(`No language data is installed for any of: ${languages.join(', ')}`);
  return language;
}

function dataFolder(language: string): string | null {
  if (!/^[a-z_]{3,8}$/i.test(language)) return null;
  try {
    const folder = join(dirname(require.resolve(`@tesseract.js-data/${language}`)), DATA);
    return existsSync(join(folder, `${language}.traineddata.gz`)) ? folder : null;
  } catch {
    return null;
  }
}

async function startWorker(language: string): Promise<Worker> {
  const options = { langPath: dataFolder(language)!, gzip: true, cacheMethod: 'none' };
  // LSTM only: it does not adapt to what it read before; the two switches say so to the rest of the engine.
  const worker = await createWorker(language, OEM.LSTM_ONLY, options, {
    debug_file: '/dev/null',
    load_system_dawg: '0',
    load_freq_dawg: '0',
    classify_enable_learning: '0',
    classify_enable_adaptive_matcher: '0',
  } as Partial<InitOptions>);
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_LINE });
  return worker;
}
