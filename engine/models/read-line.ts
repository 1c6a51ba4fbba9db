/** One line by two readers: ours, and where it doubts PP-OCR's. */
import { LINE_ROWS, type Pixels } from '../ports.ts';
import { plainNumbers } from './latin-letters.ts';
import type { LatinNet } from './latin-net.ts';
import { mergeReadings } from './merge-readings.ts';
import type { PaddleLines } from './paddle-lines.ts';

/** Ours needs no second opinion where every place of the line is as sure as this. */
const SURE = 0.7;

export interface LineText {
  text: string;
  /** Mean probability of the characters, 0..1; 0 where there are none. */
  confidence: number;
}

export async function readLine(
  line: Pixels,
  latin: Pick<LatinNet, 'read'>,
  paddle: Pick<PaddleLines, 'read'>,
  isKnown: (text: string) => boolean = () => false,
): Promise<LineText> {
  const ours = await latin.read(line);
  if (ours.weakest >= SURE || isKnown(ours.text)) return ours;
  const other = await paddle.read(boxRows(line));
  // The other's mean is the higher of the two by nature: where it is lower, the other has not read the line.
  if (other.confidence < ours.confidence) return ours;
  const merged = mergeReadings(ours.text, other.text);
  return { text: merged ? plainNumbers(merged) : other.text, confidence: other.confidence };
}

/** The crop without the rows above the box. */
export function boxRows({ data, width, height, channels }: Pixels): Pixels {
  const above = Math.round((height * LINE_ROWS.above) / (LINE_ROWS.box + LINE_ROWS.above));
  return { data: data.subarray(above * width * channels), width, height: height - above, channels };
}
