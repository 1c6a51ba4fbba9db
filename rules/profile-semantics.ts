/** What a schema cannot say: things of a profile that contradict each other. */
import { LABELS } from './labels.ts';
import type { Profile } from './profile.ts';
import { type ProfileIssue, pathText } from './profile-issues.ts';

export function semanticIssues(profile: Profile): ProfileIssue[] {
  return [
    ...unknownLabels(profile),
    ...repeatedSteps(profile),
    ...crossedBands(profile),
    ...unfedSteps(profile),
  ];
}

function issue(at: PropertyKey[], problem: string, fix: string): ProfileIssue {
  return { at, path: pathText(at), problem, fix };
}

function unknownLabels(profile: Profile): ProfileIssue[] {
  return (profile.autoReject?.rules ?? []).flatMap((rule, index) =>
    rule.label && !(rule.label in LABELS)
      ? [
          issue(
            ['autoReject', 'rules', index, 'label'],
            `There is no label ${rule.label}.`,
            'Use a code of labels.yaml.',
          ),
        ]
      : [],
  );
}

function repeatedSteps(profile: Profile): ProfileIssue[] {
  return profile.steps.flatMap((step, index) =>
    profile.steps.findIndex((other) => other.type === step.type) < index
      ? [issue(['steps', index], `There are two steps ${step.type}.`, 'Keep one of them.')]
      : [],
  );
}

function crossedBands(profile: Profile): ProfileIssue[] {
  return profile.steps.flatMap((step, index) =>
    step.type === 'face_match' && (step.reviewScore ?? 0) > step.minimumScore
      ? [
          issue(
            ['steps', index, 'reviewScore'],
            'reviewScore lies above minimumScore.',
            `Use at most ${step.minimumScore}.`,
          ),
        ]
      : [],
  );
}

/** A face match has nothing to compare without a selfie. */
function unfedSteps(profile: Profile): ProfileIssue[] {
  const has = (type: string) => profile.steps.some((step) => step.type === type);
  return profile.steps.flatMap((step, index) =>
    step.type === 'face_match' && !has('selfie')
      ? [issue(['steps', index], 'face_match needs a step selfie.', 'Add a step { type: selfie }.')]
      : [],
  );
}
