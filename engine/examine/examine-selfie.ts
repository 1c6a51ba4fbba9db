/**
 * The selfie and its liveness.
 *
 * | selfie                                  | liveness asked | livenessResult | status   |
 * |-----------------------------------------|----------------|----------------|----------|
 * | none uploaded, and it is optional       | any            | not_given      | left out |
 * | a reader failed                         | any            | unknown        | not_run  |
 * | missing, no face, several, poor quality | any            | unknown        | failed   |
 * | usable                                  | none           | unknown        | passed   |
 * | usable, passive: a sign speaks of an attack             | passive | review | review  |
 * | usable, passive: a sign could not be measured           | passive | unknown | not_run |
 * | usable, passive: all signs are quiet                    | passive | pass    | passed  |
 * | usable, active: no session with all of its frames       | active | unknown | not_run |
 * | usable, active: the latest session and the selfie pass  | active | pass    | passed  |
 * | the same, after a session, or beside a sign, that spoke of an attack | active | review | review |
 * | usable, active: it speaks of an attack                  | active | fail    | failed  |
 * | usable, active: not seen, not surely, not measured      | active | unknown | not_run |
 *
 * Passive liveness is signs on one picture (passive-liveness.ts): where they are quiet the result is pass and the method
 * passive, and what that is worth is measured in docs/accuracy. Active liveness is a session of prompts and frames
 * (engine/liveness). The first selfie is judged; further ones, and frames of a session that passed, count for the match.
 */
import type { CheckStatus } from '../../rules/check.ts';
import type { Fact } from '../../rules/facts.ts';
import type { CaptureRef, Finding } from '../../rules/finding.ts';
import type { FindingCode } from '../../rules/finding-codes.ts';
import type { StepOf } from '../../rules/profile-steps.ts';
import type { FaceReading } from '../reading.ts';
import { capturesOf, findingsOf } from './capture-findings.ts';
import { known, resultFact, unknown } from './facts-of.ts';
import { judgeSessions } from './judge-sessions.ts';
import { documentAsSelfie, judgePassive, speakingSigns } from './passive-liveness.ts';
import { furtherFaces, otherPeople } from './several-selfies.ts';
import type { ExamineInput, ExamineStep, StepReport } from './step.ts';

type Liveness = StepOf<'selfie'>['livenessType'];
const SELFIE: CaptureRef = { type: 'selfie', side: null };

/** Each makes a selfie unusable; the reader reports them beyond its thresholds only. */
const UNUSABLE: readonly FindingCode[] = [
  'image_unreadable',
  'image_unsupported',
  'image_too_large',
  'image_too_small',
  'pdf_encrypted',
  'face_not_found',
  'face_several',
  'face_too_small',
  'face_blurred',
  'face_dark',
  'face_glare',
  'face_turned',
  'face_cut_off',
  'face_eyes_covered',
  'face_eyes_closed',
  'face_mouth_covered',
  'selfies_differ',
  'selfie_missing',
];

export const selfieStep: ExamineStep<'selfie'> = {
  type: 'selfie',
  needs: ['portrait'],
  gives: ['selfieFace', 'selfieMore', 'selfieUsable', 'selfieResult', 'livenessResult', 'livenessMethod'],
  run({ options, required, input, board }): StepReport {
    const captures = capturesOf(input, 'selfie');
    if (captures.length === 0 && !required) return leftOut();
    const face = captures[0]?.reading.face ?? null;
    const others = captures.slice(1);
    const read = [
      ...findingsOf(captures, 'selfie'),
      ...otherPeople(face, others),
      ...(options.livenessType === 'none' ? [] : documentAsSelfie(board.portrait, face)),
    ];
    if (captures.length === 0) read.push(found('selfie_missing', 'No selfie was uploaded.'));
    const usable = usableFact(face !== null, read);
    const liveness = usable.value === true ? livenessOf(options.livenessType, read, face, input) : null;
    const findings = [...read, ...(liveness?.findings ?? [])];
    const passed = options.livenessType === 'active' && liveness?.status === 'passed';
    const frames = passed ? (input.liveness?.faces ?? []) : [];
    const status = liveness ? liveness.status : usable.value === null ? 'not_run' : 'failed';
    return {
      status,
      score: null,
      confidence: face?.confidence ?? null,
      findings,
      facts: {
        selfieUsable: usable,
        livenessResult: livenessFact(options.livenessType, liveness, findings),
        livenessMethod: known(options.livenessType),
        selfieResult: resultFact(status, 'the selfie, or its liveness, could not be examined', findings),
      },
      board: {
        selfieFace: face,
        selfieMore: [...furtherFaces(others), ...frames.map((frame) => [...frame])],
      },
    };
  },
};

function leftOut(): StepReport {
  const nothing = resultFact('left_out', '', []);
  const facts = { selfieResult: nothing, livenessResult: nothing, livenessMethod: known('none') };
  return {
    status: 'left_out',
    score: null,
    confidence: null,
    findings: [],
    facts,
    board: { selfieFace: null, selfieMore: [] },
  };
}

function usableFact(hasFace: boolean, findings: readonly Finding[]): Fact {
  const failed = findings.filter((finding) => finding.code === 'step_not_run');
  if (failed.length > 0) return unknown('the selfie could not be examined, for a reason on our side', failed);
  const reasons = findings.filter((finding) => UNUSABLE.includes(finding.code));
  if (reasons.length > 0) return known(false, reasons);
  return hasFace ? known(true) : unknown('no face was measured on the selfie', findings);
}

interface LivenessReport {
  status: CheckStatus;
  findings: Finding[];
}

/** Of a selfie that is usable. */
function livenessOf(
  liveness: Liveness,
  read: readonly Finding[],
  face: FaceReading | null,
  input: ExamineInput,
): LivenessReport {
  if (liveness === 'none') return { status: 'passed', findings: [] };
  if (liveness === 'passive') return judgePassive(face, read);
  const session = judgeSessions(input.liveness ?? null, face?.embedding ?? null);
  const doubted = session.status === 'passed' && speakingSigns(read).length > 0;
  return doubted ? { ...session, status: 'review' } : session;
}

function livenessFact(liveness: Liveness, report: LivenessReport | null, findings: readonly Finding[]): Fact {
  if (liveness === 'none') return unknown('the profile asks for no liveness check');
  if (!report) return unknown('there is no selfie that could be examined');
  const about = [
    ...findings.filter((finding) => finding.code.startsWith('liveness_')),
    ...speakingSigns(findings),
  ];
  // What passed says how: passive is named, so that nobody takes it for more.
  if (report.status === 'passed') return known('pass', about);
  return resultFact(report.status, NOT_PROVEN[liveness], about);
}

const NOT_PROVEN = {
  passive: 'not every sign of passive liveness could be measured',
  active: 'the liveness session proves nobody alive',
} as const;

function found(code: FindingCode, detail: string): Finding {
  return { step: 'selfie', code, confidence: 1, detail, capture: SELFIE };
}
