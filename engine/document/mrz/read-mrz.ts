import type { Box, Finding } from '../../../rules/finding.ts';
import type { Models, Pixels } from '../../ports.ts';
import type { MrzReading } from '../../reading.ts';
import { acceptMrz, confidenceOf } from './accept-mrz.ts';
import { type DecodedMrz, decodeCandidate } from './decode-candidate.ts';
import { judgeFont } from './judge-font.ts';
import { judgePlace } from './judge-place.ts';
import { spanText } from './layouts.ts';
import { lookForMrz } from './look-for-mrz.ts';
import { parseFields } from './parse-fields.ts';
import { isStateCode } from './state-codes.ts';
import { type Rotation, rotationOf, zoneBox } from './zone-box.ts';

/** ln P of the text of a layout with one line. */
const LEAST_SINGLE = -6;

export interface MrzResult {
  reading: MrzReading | null;
  /** Clockwise turn that brings the zone upright; 0 where none was found. */
  rotation: Rotation;
  /** About the zone, in pixels of the picture after that turn. */
  box: Box | null;
  /** The reading's, with the zone's box; and whether the document goes on beyond the picture. */
  findings: Finding[];
}

/**
 * Finds and reads the machine-readable zone of a picture (upright by EXIF, full resolution). Without a zone the reading is
 * null and there are no findings: whether one was to be expected is for the caller to say. `today` is an ISO date.
 */
export async function readMrz(
  image: Pixels,
  options: { today: string },
  models: Pick<Models, 'mrz' | 'now'>,
): Promise<MrzResult> {
  const candidate = await lookForMrz(image, models);
  const decoded = candidate && decodeCandidate(candidate);
  if (!decoded || isChance(decoded)) return { reading: null, rotation: 0, box: null, findings: [] };
  const rotation = rotationOf(candidate.lines);
  const box = zoneBox(candidate.lines, image.width, image.height, rotation);
  const { fields, findings: parsed } = parseFields(decoded, options.today);
  const confidence = confidenceOf(decoded);
  const { valid, findings: judged } = acceptMrz(decoded, fields, parsed);
  const font = judgeFont(image, candidate, decoded);
  const findings = [...corrected(decoded.corrections, confidence), ...parsed, ...judged, ...font];
  const placed = box ? findings.map((finding) => ({ ...finding, box })) : findings;
  const reading: MrzReading = {
    format: decoded.layout.format,
    lines: decoded.lines,
    valid,
    confidence,
    corrections: decoded.corrections,
    fields,
    findings: placed,
  };
  const beyond = valid ? judgePlace(candidate.lines, decoded.layout.format, image) : [];
  return { reading, rotation, box, findings: [...placed, ...beyond] };
}

/** A layout of one line says little about its characters: only a line that was clearly seen and names a state counts. */
function isChance({ layout, lines, logProbability }: DecodedMrz): boolean {
  if (layout.lines.length > 1) return false;
  const state = spanText(lines, layout.parts.issuing_state!);
  return logProbability < LEAST_SINGLE || !isStateCode(state.replace(/<+$/, ''));
}

function corrected(corrections: MrzReading['corrections'], confidence: number): Finding[] {
  if (corrections.length === 0) return [];
  const places = corrections.map(
    ({ line = 0, column, original, corrected: now }) =>
      `${original || 'nothing'} as ${now || 'nothing'} (line ${line + 1}, column ${column + 1})`,
  );
  const detail = `By the rules of its position the MRZ was read ${places.join(', ')}.`;
  return [{ step: 'document', code: 'mrz_corrected', confidence, corrections, detail }];
}
