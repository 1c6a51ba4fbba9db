/** A drawn document read and examined as one that somebody uploads, with what it says of forgery. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocument } from '../../engine/document/read-document.ts';
import { type Duplicates, NOTHING_KEPT } from '../../engine/examine/duplicates.ts';
import type { ExaminedCapture } from '../../engine/examine/step.ts';
import { traceOf } from '../../engine/examine/trace-of.ts';
import { SAME_LEVELS } from '../../engine/picture/search-pictures.ts';
import type { Models } from '../../engine/ports.ts';
import type { CaptureReading } from '../../engine/reading.ts';
import type { Drawn } from '../../fixtures/forgeries/forge.ts';
import type { Decision } from '../../rules/decision.ts';
import type { Finding } from '../../rules/finding.ts';
import { bundled, decided } from '../../test/support/decided.ts';

/** Fixed, so that what is expired is so on every day. */
export const TODAY = '2026-01-15';
const PROFILE = bundled('express');

export interface ReadingOptions {
  models: Models;
  /** Readings are kept there and not made again; null: nowhere. */
  cache: string | null;
}

/** `key` names the pictures in the cache. */
export async function readCaptures(
  draw: () => Promise<Drawn>,
  key: string,
  { models, cache }: ReadingOptions,
): Promise<ExaminedCapture[]> {
  const file = cache && join(cache, `${key}.json`);
  if (file && existsSync(file)) return JSON.parse(await readFile(file, 'utf8')) as ExaminedCapture[];
  const captures: ExaminedCapture[] = [];
  const { document, sides } = await draw();
  const kind = document === 'driving_licence' ? 'driving_license' : document;
  for (const { side, image } of sides) {
    const declared = { type: 'photo_id', side, kind } as const;
    const reading: CaptureReading = await readDocument(image, { declared, today: TODAY }, models);
    captures.push({ ...declared, reading });
  }
  if (file) {
    await mkdir(cache, { recursive: true });
    await writeFile(file, JSON.stringify(captures));
  }
  return captures;
}

export interface Verdict {
  /** documentFraudScore; null where it is unknown. */
  score: number | null;
  /** By the profile that asks for the document alone. */
  outcome: Decision['outcome'];
  /** Those of the document step. */
  findings: Finding[];
}

export function judge(captures: ExaminedCapture[], duplicates: Duplicates = NOTHING_KEPT): Verdict {
  const { examination, decision } = decided({ profile: PROFILE, captures, duplicates, today: TODAY });
  const score = examination.facts.documentFraudScore?.value;
  const check = examination.checks.find(({ type }) => type === 'document');
  return {
    score: typeof score === 'number' ? score : null,
    outcome: decision.outcome,
    findings: check?.findings ?? [],
  };
}

/** What a search among the `earlier` applicant's pictures finds, by the limits that the search has. */
export function duplicatesOf(
  captures: readonly ExaminedCapture[],
  earlier: readonly ExaminedCapture[],
): Duplicates {
  const [now, before] = [traceOf(captures), traceOf(earlier)];
  const capture = { type: 'photo_id', side: 'front' } as const;
  const isCopy = now.pictures.some(({ print }) =>
    before.pictures.some((other) =>
      print.every((level, i) => Math.abs(level - other.print[i]!) <= SAME_LEVELS),
    ),
  );
  const isNumber = now.documentNumber !== null && now.documentNumber === before.documentNumber;
  const found = (agreed: string) => ({
    found: [{ verification: 'ver_earlier', agreed, capture }],
    unknown: null,
  });
  return {
    ...NOTHING_KEPT,
    ...(isCopy ? { image: found('a picture') } : {}),
    ...(isNumber ? { documentNumber: found('the document number') } : {}),
  };
}
