import { ENDINGS } from '../rules/endings.ts';
import type { LoadedProfile } from '../rules/profile.ts';
import type { RuleDifference, SpokenRule } from '../rules/replay.ts';
import type { ChangedDecision, ReplayReport } from '../store/replay-decisions.ts';

/** A replay for a person at a terminal. `cases`: those of the changed that are shown. */
export function replayText(
  report: ReplayReport,
  cases: readonly ChangedDecision[],
  { id, content }: LoadedProfile,
): string {
  const { decisions, changed, unrecorded, verified } = report;
  return [
    `${decisions} past decisions under ${content.name} (${id}): ${changed} would end otherwise; nothing was altered`,
    '',
    ...matrixLines(report),
    ...headed('rules that made the difference', report.differences.slice(0, 20).map(differenceLine)),
    ...headed(
      'steps that were not examined, or with other options; they count as unknown',
      Object.entries(report.unexamined).map(([step, count]) => `${String(count).padStart(8)}  ${step}`),
    ),
    ...headed(`cases (${cases.length} of ${changed})`, cases.flatMap(caseLines)),
    ...(unrecorded > 0 ? ['', `${unrecorded} decisions have no record of facts and are left out`] : []),
    ...(verified ? ['', ...verifiedLines(verified)] : []),
    '',
  ].join('\n');
}

function matrixLines({ matrix }: ReplayReport): string[] {
  const head = ['was, would be', ...ENDINGS].map((text) => text.padStart(16)).join('');
  const rows = ENDINGS.map((from) =>
    [from, ...ENDINGS.map((to) => matrix[from][to])].map((text) => String(text).padStart(16)).join(''),
  );
  return [head, ...rows];
}

function headed(title: string, lines: string[]): string[] {
  return lines.length > 0 ? ['', title, ...lines] : [];
}

function differenceLine({ from, to, side, decisions, ...rule }: RuleDifference): string {
  const spoke = side === 'before' ? 'no longer' : 'now';
  return `${String(decisions).padStart(8)}  ${from} → ${to}: ${spoke} ${ruleText(rule)}`;
}

function caseLines({ verification, from, to, before, after }: ChangedDecision): string[] {
  return [
    `  ${verification}  ${from} → ${to}`,
    ...before.map((rule) => `      no longer ${ruleText(rule)}`),
    ...after.map((rule) => `      now ${ruleText(rule)}`),
  ];
}

function ruleText({ effect, verdict, text }: Omit<SpokenRule, 'path'>): string {
  return `${effect} ${text}: ${verdict.replace('_', ' ')}`;
}

function verifiedLines({ same, different }: NonNullable<ReplayReport['verified']>): string[] {
  if (different.length === 0) return [`${same} decided again by their own profile: the same to the byte`];
  return [
    `${same} decided again by their own profile are the same to the byte; these are not:`,
    ...different.map((id) => `  ${id}`),
  ];
}
