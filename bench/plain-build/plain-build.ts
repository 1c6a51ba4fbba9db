/**
 * The reader of documents that a team writes in a day: Tesseract on the whole page, npm `mrz` on lines that look like
 * an MRZ, expressions for labels. What idwell is compared with, so it is given what a careful team would give it:
 * small pictures are enlarged, large ones reduced, and a page that said too little is read in other ways.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { createWorker, OEM, PSM } from 'tesseract.js';
import { fieldsOfMrz } from './fields-of-mrz.ts';
import { type PlainFields, readLabelled } from './read-labelled.ts';
import { type PlainMrz, readMrzLines } from './read-mrz-lines.ts';

export interface PlainReading {
  mrz: PlainMrz | null;
  fields: PlainFields;
}
export interface PlainBuild {
  /** `today` is an ISO date. */
  read(bytes: Uint8Array, today: string): Promise<PlainReading>;
  close(): Promise<void>;
}

/** Pixels of the longer side: a card or passport at about 300 dpi and the same at 500. */
const SMALLEST = 1600;
const LARGEST = 2400;
/** Of five fields, or a valid MRZ: then no other way of reading is tried. */
const ENOUGH = 3;
/** Tesseract's confidence in a page that stands upright, and the least characters that say so: of nothing it is sure. */
const LEGIBLE = { confidence: 60, characters: 40 };

interface PageText {
  text: string;
  confidence: number;
}

export async function openPlainBuild(): Promise<PlainBuild> {
  const require = createRequire(import.meta.url);
  const langPath = join(dirname(require.resolve('@tesseract.js-data/eng')), '4.0.0_best_int');
  const worker = await createWorker('eng', OEM.LSTM_ONLY, { langPath, gzip: true, cacheMethod: 'none' });

  async function readText(png: Uint8Array, mode: PSM): Promise<PageText> {
    await worker.setParameters({ tessedit_pageseg_mode: mode });
    const { data } = await worker.recognize(Buffer.from(png));
    return { text: data.text, confidence: data.confidence };
  }

  return {
    async read(bytes, today) {
      const page = await prepare(bytes, 0);
      const whole = await readText(page, PSM.AUTO);
      const first = understand(whole.text, today);
      if (isEnough(first)) return first;
      const sparse = await readText(page, PSM.SPARSE_TEXT);
      // Both texts: what one way of cutting the page into lines breaks, the other has.
      const both = understand(`${whole.text}\n\n${sparse.text}`, today);
      if (!isNothing(both) || isLegible(whole) || isLegible(sparse)) return both;
      for (const turn of [90, 180, 270]) {
        const turned = await readText(await prepare(bytes, turn), PSM.SPARSE_TEXT);
        const found = understand(turned.text, today);
        if (!isNothing(found)) return found;
      }
      return both;
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

/** Upright by EXIF, then turned clockwise; grey, with full contrast. */
async function prepare(bytes: Uint8Array, turn: number): Promise<Uint8Array> {
  const picture = sharp(bytes);
  const { width, height } = await picture.metadata();
  const side = Math.min(LARGEST, Math.max(SMALLEST, width, height));
  return picture
    .autoOrient()
    .rotate(turn)
    .resize(side, side, { fit: 'inside' })
    .flatten({ background: '#fff' })
    .greyscale()
    .normalise()
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** A valid MRZ is believed first, then the labels, then an MRZ whose check digits fail. */
function understand(text: string, today: string): PlainReading {
  const mrz = readMrzLines(text);
  const zone = mrz ? fieldsOfMrz(mrz.parsed, today) : {};
  const labelled = readLabelled(text, today);
  return { mrz, fields: mrz?.valid ? { ...labelled, ...zone } : { ...zone, ...labelled } };
}

function isEnough({ mrz, fields }: PlainReading): boolean {
  return mrz?.valid === true || Object.keys(fields).length >= ENOUGH;
}

function isLegible({ text, confidence }: PageText): boolean {
  return confidence >= LEGIBLE.confidence && text.replace(/\s/g, '').length >= LEGIBLE.characters;
}

function isNothing({ mrz, fields }: PlainReading): boolean {
  return mrz === null && Object.keys(fields).length === 0;
}
