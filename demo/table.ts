import type { CaseResult } from './run-case.ts';
import { bad, bold, good, soft } from './show.ts';

/** The cases with what came out, and what it should have been. */
export function resultTable(results: readonly CaseResult[]): string {
  const rows = results.map(({ asked, got, labels, right, seconds }) => [
    right ? 'ok' : 'WRONG',
    asked.title,
    asked.profile,
    right ? got : `${got} (wanted ${asked.wanted})`,
    labels.join(' '),
    `${seconds.toFixed(1)} s`,
  ]);
  const head = ['', 'case', 'profile', 'decision', 'labels', 'time'];
  const widths = head.map((name, i) =>
    Math.max(name.length, ...rows.map((row) => (row[i] as string).length)),
  );
  const line = (row: string[]) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] as number))
      .join('  ')
      .trimEnd();
  const body = results.flatMap(({ right, words }, i) => {
    const text = line(rows[i] as string[]);
    return [right ? good(text) : bad(text), ...(words ? [soft(`       ${words}`)] : [])];
  });
  return [bold(line(head)), ...body].join('\n');
}
