import { isProof } from '../engine/document/document-kinds.ts';
import { readAnyDocument } from '../engine/document/read-any-document.ts';
import { readDocument } from '../engine/document/read-document.ts';
import { loadModels } from '../engine/models/load-models.ts';
import type { Models } from '../engine/ports.ts';
import type { CaptureReading } from '../engine/reading.ts';
import { daysBetween } from '../rules/days-between.ts';
import type { DocumentKind, Side } from '../rules/finding.ts';
import { readOneSetting } from '../store/settings.ts';
import type { Command } from './command.ts';
import { print, printJson, progress } from './json-lines.ts';
import { kindOption } from './kind-option.ts';
import { parseOptions } from './parse-options.ts';
import { readBytes } from './read-bytes.ts';
import { readingText } from './reading-text.ts';
import { today } from './today.ts';
import { UsageError } from './usage.ts';

const help = `idwell read [--json] [--kind KIND] [--side front|back] [--today DATE] FILE...

Reads documents: MRZ, visual zone and barcodes of JPEG, PNG, WebP and PDF files.

  --json        one JSON object per line and file, in the order of the files
  --kind KIND   what the document is said to be (passport, id_card, residence_permit,
                driving_license, visa, utility_bill, bank_statement); a difference is a finding
  --side SIDE   front or back
  --today DATE  the day that expiry and ages are judged by (ISO 8601; default: today in UTC)

Exit code 0 when every file was answered (an unreadable one is answered with findings), 2 on wrong usage.`;

async function run(args: string[]): Promise<number> {
  const { values, positionals: files } = parseOptions(args, {
    json: { type: 'boolean' },
    kind: { type: 'string' },
    side: { type: 'string' },
    today: { type: 'string' },
  });
  if (files.length === 0) throw new UsageError('name at least one file: idwell read --json passport.jpg');
  if (values.side && !['front', 'back'].includes(values.side))
    throw new UsageError('--side is front or back');
  const day = today(values.today);
  const kind = kindOption(values.kind);
  const side = (values.side ?? null) as Side | null;
  const models = await loadModels({
    now: () => performance.now(),
    recogniser: readOneSetting('faceModel'),
  });
  for (const [index, file] of files.entries()) {
    progress(index, files.length, file);
    const answer = await readFile(file, { kind, side, day }, models);
    await (values.json ? printJson(answer.json) : print(readingText(file, answer.reading)));
  }
  progress(files.length, files.length, 'read');
  return 0;
}

interface Asked {
  kind: DocumentKind | null;
  side: Side | null;
  day: string;
}

async function readFile(file: string, asked: Asked, models: Models) {
  const { bytes, problem } = await readBytes(file);
  const started = performance.now();
  const reading = await readOne(bytes, asked, models);
  if (problem)
    for (const finding of reading.findings) finding.detail = `The file could not be read: ${problem}.`;
  const ms = Math.round((performance.now() - started) * 10) / 10;
  return { reading, json: readingJson(file, ms, reading, asked.day) };
}

function readOne(
  bytes: Uint8Array,
  { kind, side, day: today }: Asked,
  models: Models,
): Promise<CaptureReading> {
  if (kind === null) return readAnyDocument(bytes, { side, today }, models);
  const type = isProof(kind) ? 'proof_of_address' : 'photo_id';
  return readDocument(bytes, { declared: { type, side, kind }, today }, models);
}

/** The contract of `idwell read --json`; docs/cli.md gives its fields. */
export function readingJson(file: string, ms: number, reading: CaptureReading, today: string) {
  const { document, mrz, barcode } = reading;
  return {
    file,
    ms,
    document: document && { type: document.kind, country: document.country, side: document.side },
    mrz: mrz && {
      format: mrz.format,
      lines: mrz.lines,
      valid: mrz.valid,
      confidence: mrz.confidence,
      corrections: mrz.corrections,
    },
    barcode: barcode && { format: barcode.format, text: barcode.text },
    fields: reading.fields,
    age_days: ageInDays(reading, today),
    findings: reading.findings,
    models: reading.models,
    timings: reading.timings,
  };
}

/** Of a letter, since it was written; null where it bears no date. Photo IDs have a side and no age. */
function ageInDays({ document, fields }: CaptureReading, today: string): number | null {
  const issued = document?.side === null ? fields.issue_date?.value : undefined;
  return issued ? daysBetween(issued, today) : null;
}

export const read: Command = {
  name: 'read',
  summary: 'read documents: MRZ, visual zone, barcodes',
  help,
  run,
};
