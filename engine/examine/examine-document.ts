/**
 * The photo ID, both sides.
 *
 * | what                                                             | status  |
 * |------------------------------------------------------------------|---------|
 * | nothing uploaded, and it is optional                             | left out|
 * | a reader failed                                                  | not_run |
 * | unreadable, a part hidden, a side missing, not allowed, expired,  | failed  |
 * | or a fraud score ≥ 70                                             |         |
 * | anything that speaks of forgery, an MRZ that is not relied on,   |         |
 * | places that disagree, another kind than declared, or an unknown  | review  |
 * | nothing of that                                                  | passed  |
 */
import type { CheckStatus } from '../../rules/check.ts';
import type { Facts } from '../../rules/facts.ts';
import type { Finding } from '../../rules/finding.ts';
import type { CaptureReading, Field } from '../reading.ts';
import { capturesOf, sideOf } from './capture-findings.ts';
import { documentFacts } from './document-facts.ts';
import { foundOn } from './examine-duplicates.ts';
import { resultFact } from './facts-of.ts';
import { weightOf } from './fraud-weights.ts';
import { judgeSides } from './judge-sides.ts';
import { scoreFraud } from './score-fraud.ts';
import type { ExamineStep, StepReport } from './step.ts';

/** From this fraud score on the document counts as forged. */
const FORGED = 70;

export const documentStep: ExamineStep<'document'> = {
  type: 'document',
  needs: [],
  gives: [
    'extracted',
    'portrait',
    'documentReadable',
    'documentComplete',
    'documentVisible',
    'documentKind',
    'documentAllowed',
    'documentExpired',
    'documentFraudScore',
    'documentSourcesAgree',
    'documentSpecimen',
    'documentCountry',
    'documentResult',
    'mrzValid',
    'nationality',
    'age',
  ],
  run({ options, required, input }): StepReport {
    const captures = capturesOf(input, 'photo_id');
    if (captures.length === 0 && !required) return leftOut();
    const sides = judgeSides(captures, options, input.today);
    const seen = foundOn(input.duplicates, 'photo_id');
    const scored = scoreFraud([...sides.findings, ...seen]);
    // What was seen before is a finding of the step that looks for it.
    const judged = { ...sides, findings: scored.findings.filter(({ step }) => step !== 'duplicates') };
    const facts = documentFacts(judged, scored, input);
    const status = statusOf(facts, judged.findings, options.fraudThreshold);
    const front = captures.find((capture) => sideOf(capture) === 'front');
    const fraud = facts.documentFraudScore?.value;
    const telling = judged.findings.filter((finding) => tells(finding, facts));
    return {
      status,
      score: typeof fraud === 'number' ? 100 - fraud : null,
      confidence: confidenceOf(
        front?.reading,
        judged.required.map((name) => judged.fields[name]),
      ),
      findings: judged.findings,
      facts: { ...facts, documentResult: resultFact(status, 'the document could not be examined', telling) },
      board: { extracted: judged.fields, portrait: front?.reading.face ?? null },
    };
  },
};

function leftOut(): StepReport {
  const facts: Facts = { documentResult: resultFact('left_out', '', []) };
  return { status: 'left_out', score: null, confidence: null, findings: [], facts };
}

function statusOf(facts: Facts, findings: readonly Finding[], fraudThreshold: number): CheckStatus {
  const value = (name: keyof Facts) => facts[name]?.value ?? null;
  const fraud = value('documentFraudScore');
  if (value('documentComplete') === false) return 'failed';
  if (value('documentReadable') === null) return 'not_run';
  const needed = ['documentReadable', 'documentVisible', 'documentAllowed'] as const;
  if (needed.some((name) => value(name) === false)) return 'failed';
  if (value('documentExpired') === true || (typeof fraud === 'number' && fraud >= FORGED)) return 'failed';
  const unsure = [
    value('documentExpired'),
    value('documentAllowed'),
    value('documentComplete'),
    value('documentVisible'),
    value('documentSourcesAgree'),
    fraud,
  ].includes(null);
  const doubted = typeof fraud === 'number' && fraud >= fraudThreshold;
  const raised = findings.some((finding) => tells(finding, facts));
  return unsure || doubted || raised || value('mrzValid') === false ? 'review' : 'passed';
}

/** Findings of this weight are shown to a person, however few there are. */
const DOUBTFUL = 15;

/** Findings that lower the result by themselves; a specimen is a matter of the mode, and for the decision. */
const DOUBTS: readonly string[] = [
  'barcode_not_found',
  'document_kind_differs',
  'field_unconfirmed',
  'mrz_length_repaired',
  'mrz_not_found',
  'mrz_unreliable',
  'sides_unlinked',
];

function tells({ code, confidence }: Finding, facts: Facts): boolean {
  const explains = [
    'documentReadable',
    'documentComplete',
    'documentVisible',
    'documentAllowed',
    'documentExpired',
  ] as const;
  if (explains.some((name) => facts[name]?.findings.includes(code))) return true;
  return DOUBTS.includes(code) || (weightOf(code) >= DOUBTFUL && confidence > 0);
}

/** As sure as the kind and the least sure of the fields that matter. */
function confidenceOf(reading: CaptureReading | undefined, fields: (Field | undefined)[]): number | null {
  if (!reading?.document) return null;
  const sureness = [reading.document.confidence, ...fields.map((field) => field?.confidence ?? 0)];
  return Math.round(Math.min(...sureness) * 1000) / 1000;
}
