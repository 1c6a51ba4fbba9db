/**
 * The same person twice: what was found of this verification in earlier ones of other applicants.
 *
 * | what                                                          | duplicateResult | status  |
 * |---------------------------------------------------------------|-----------------|---------|
 * | anything was found                                            | review          | review  |
 * | nothing, and something that was uploaded could not be searched | unknown        | not_run |
 * | nothing                                                       | pass            | passed  |
 *
 * A person decides who it is: twins, misread numbers and namesakes are found too. A profile may reject by a rule, such
 * as `duplicateDocumentNumber: "== true"`. Without a selfie the face need not be searched: many a portrait is too weak.
 */
import type { Fact } from '../../rules/facts.ts';
import type { CaptureType, Finding } from '../../rules/finding.ts';
import type { FindingCode } from '../../rules/finding-codes.ts';
import { capturesOf } from './capture-findings.ts';
import { type DuplicateKind, type Duplicates, notSearched, type Searched } from './duplicates.ts';
import { known, resultFact, unknown } from './facts-of.ts';
import type { ExamineInput, ExamineStep, StepReport } from './step.ts';

type DuplicateFact = 'duplicateFace' | 'duplicateDocumentNumber' | 'duplicateImage' | 'duplicatePerson';

/** How sure each is that it is the same person: namesakes are born on one day, cards are misread. */
const KINDS: Record<DuplicateKind, { fact: DuplicateFact; code: FindingCode; confidence: number }> = {
  face: { fact: 'duplicateFace', code: 'duplicate_face', confidence: 0.9 },
  documentNumber: {
    fact: 'duplicateDocumentNumber',
    code: 'duplicate_document_number',
    confidence: 0.95,
  },
  image: { fact: 'duplicateImage', code: 'duplicate_image', confidence: 0.95 },
  person: { fact: 'duplicatePerson', code: 'duplicate_person', confidence: 0.8 },
};
const NAMES = Object.keys(KINDS) as DuplicateKind[];

export const duplicatesStep: ExamineStep<'duplicates'> = {
  type: 'duplicates',
  needs: [],
  gives: ['duplicateFace', 'duplicateDocumentNumber', 'duplicateImage', 'duplicatePerson', 'duplicateResult'],
  run({ input }): StepReport {
    const searched = input.duplicates ?? notSearched('no earlier verifications were searched');
    const found = NAMES.flatMap((kind) => findingsOf(kind, searched[kind]));
    const gaps = gapsOf(searched, input);
    const status = found.length > 0 ? 'review' : gaps.length > 0 ? 'not_run' : 'passed';
    const findings = [...found, ...gaps.map(notRun)];
    const reason = `not all could be searched: ${gaps.join('; ')}`;
    const facts = NAMES.map((kind) => [KINDS[kind].fact, factOf(kind, searched[kind])]);
    return {
      status,
      score: null,
      confidence: null,
      findings,
      facts: { ...Object.fromEntries(facts), duplicateResult: resultFact(status, reason, findings) },
    };
  },
};

/** What earlier verifications of other applicants have in common with pictures of that type; nothing where nobody searched. */
export function foundOn(duplicates: Duplicates | null, type: CaptureType): Finding[] {
  const found = duplicates ? NAMES.flatMap((kind) => findingsOf(kind, duplicates[kind])) : [];
  return found.filter(({ capture }) => capture?.type === type);
}

function findingsOf(kind: DuplicateKind, { found }: Searched): Finding[] {
  const { code, confidence } = KINDS[kind];
  return found.map(({ verification, agreed, capture }) => ({
    step: 'duplicates',
    code,
    value: verification,
    confidence,
    detail: `It has ${agreed} in common with the earlier verification ${verification}.`,
    capture,
  }));
}

function factOf(kind: DuplicateKind, searched: Searched): Fact {
  if (searched.found.length > 0) return known(true, findingsOf(kind, searched));
  return searched.unknown === null ? known(false) : unknown(searched.unknown);
}

/** Why something that was uploaded was not searched, each reason once. */
function gapsOf(searched: Duplicates, input: ExamineInput): string[] {
  const uploaded = (type: 'photo_id' | 'selfie') => capturesOf(input, type).length > 0;
  const counts: Record<DuplicateKind, boolean> = {
    face: uploaded('selfie'),
    documentNumber: uploaded('photo_id'),
    image: true,
    person: uploaded('photo_id'),
  };
  const reasons = NAMES.filter((kind) => counts[kind]).map((kind) => searched[kind].unknown);
  return [...new Set(reasons.filter((reason) => reason !== null))];
}

function notRun(reason: string): Finding {
  const detail = `The same person was not searched everywhere: ${reason}.`;
  return { step: 'duplicates', code: 'step_not_run', confidence: 1, detail };
}
