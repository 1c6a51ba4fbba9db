/** Puts a forced outcome in place of the one that the rules came to. The facts, and what the rules say of them, stay. */
import type { Decision, DecisionLabel, Outcome, Retry, RuleEffect } from './decision.ts';
import type { CaptureRef } from './finding.ts';
import { labelOf } from './labels.ts';
import type { Profile } from './profile.ts';
import { requiredCaptures } from './required-captures.ts';
import { withinRetries } from './retry-limit.ts';
import type { Sandbox, SandboxOutcome } from './sandbox.ts';

interface Forced {
  outcome: Outcome;
  effect: RuleEffect;
  /** Of a rejection, where no labels are asked for. */
  label?: string;
}

const FORCED: Partial<Record<SandboxOutcome, Forced>> = {
  approved: { outcome: 'approved', effect: 'approve' },
  rejected_retry: { outcome: 'rejected', effect: 'reject', label: 'LOW_QUALITY' },
  rejected_final: { outcome: 'rejected', effect: 'reject', label: 'FORGERY' },
  double_check: { outcome: 'double_check', effect: 'review' },
};

/** Names itself in `rules`, `reasons` and `sandbox`. In live mode, and for a timeout, the decision as it is. */
export function forceOutcome(decision: Decision, profile: Profile, sandbox: Sandbox): Decision {
  const forced = FORCED[sandbox.outcome];
  if (decision.mode !== 'test' || !forced) return decision;
  const codes = sandbox.labels.length > 0 ? sandbox.labels : forced.label ? [forced.label] : [];
  const final = sandbox.outcome === 'rejected_final';
  const asked = [...new Set(codes)].sort().map((code) => labelAs(code, final, profile));
  const labels = withinRetries(profile, decision.facts, asked);
  const text = `metadata.sandbox_outcome asks for ${sandbox.outcome}`;
  return {
    ...decision,
    outcome: forced.outcome,
    retry: forced.outcome === 'rejected' ? retryOf(labels) : null,
    labels,
    reasons: [
      `Forced in the sandbox: ${text}. By the rules it would be ${decision.outcome}.`,
      ...decision.reasons,
    ],
    rules: [...decision.rules, { path: 'sandbox', effect: forced.effect, verdict: 'met', text, saw: {} }],
    sandbox,
  };
}

function retryOf(labels: readonly DecisionLabel[]): Retry {
  return labels.some(({ retry }) => retry === 'final') ? 'final' : 'retry';
}

function labelAs(code: string, final: boolean, profile: Profile): DecisionLabel {
  const { retry, message, detail } = labelOf(code);
  return {
    code,
    retry: retry === 'either' ? (final ? 'final' : 'retry') : retry,
    message,
    detail,
    findings: [],
    captures: capturesOf(code, profile),
  };
}

/** Words of a label -> the capture that it speaks of; what says nothing else speaks of the photo ID. */
const SPEAKS_OF: [words: RegExp, capture: CaptureRef][] = [
  [/SELFIE|FACE|LIVENESS|DEEPFAKE/, { type: 'selfie', side: null }],
  [/ADDRESS/, { type: 'proof_of_address', side: null }],
  [/BACK_SIDE/, { type: 'photo_id', side: 'back' }],
  [/./, { type: 'photo_id', side: 'front' }],
];

/** As far as the profile asks for it at all; else everything that it asks for. */
function capturesOf(code: string, profile: Profile): CaptureRef[] {
  const required = requiredCaptures(profile, []);
  const capture = SPEAKS_OF.find(([words]) => words.test(code))?.[1];
  const isAsked = required.some(({ type }) => type === capture?.type);
  return capture && isAsked ? [capture] : required;
}
