import type { FileVerification } from './verify-files.ts';

/** A decision for a person at a terminal. */
export function verificationText(answer: FileVerification): string {
  const { decision, checks, comparisons, labels, extracted, ms } = answer;
  const outcome = [decision.outcome, decision.retry].filter(Boolean).join(', ');
  const lines = [`${outcome}  (${decision.profile.id} version ${decision.profile.version}, ${ms} ms)`];
  for (const { type, status, score } of checks)
    lines.push(`  ${type.padEnd(18)} ${status} ${score ?? ''}`.trimEnd());
  for (const { field, expected, extracted: read, result } of comparisons) {
    lines.push(`  ${field.padEnd(18)} ${result}: expected ${expected}, read ${read ?? 'nothing'}`);
  }
  for (const [name, { value, source }] of Object.entries(extracted)) {
    lines.push(`  ${name.padEnd(18)} ${value} (${source})`);
  }
  for (const { code, message } of labels) lines.push(`  ! ${code}: ${message}`);
  for (const reason of decision.reasons) lines.push(`  - ${reason}`);
  return `${lines.join('\n')}\n`;
}
