/** YAML or JSON text to a profile. What is wrong with it is told by line and column, with the way to mend it. */
import { LineCounter, parseDocument } from 'yaml';
import { hashProfile } from './hash-profile.ts';
import { type LoadedProfile, profileSchema } from './profile.ts';
import { type ProfileIssue, profileIssues } from './profile-issues.ts';
import { logicIssues } from './profile-logic.ts';
import { semanticIssues } from './profile-semantics.ts';

export interface ProfileProblem extends Omit<ProfileIssue, 'at'> {
  /** From 1. */
  line: number;
  column: number;
}

export type LoadResult = { ok: true; profile: LoadedProfile } | { ok: false; problems: ProfileProblem[] };

/**
 * `id`: the name under which it is kept (`express`, `prf_...`). `logic`: also says what its rules can never do, or should not
 * (profile-logic.ts); such a profile is safe to run. Never throws for what the text says.
 */
export function loadProfile(text: string, id: string, { logic = false } = {}): LoadResult {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const syntax = document.errors.map((error) => {
    const at = lines.linePos(error.pos[0]);
    const problem = (error.message.split('\n')[0] ?? error.code).replace(/ at line \d+.*$/, '');
    return { line: at.line, column: at.col, path: '', problem, fix: 'Mend the YAML at this place.' };
  });
  if (syntax.length > 0) return { ok: false, problems: syntax };
  const checked = checkProfile(document.toJS(), id);
  const issues = checked.ok ? (logic ? logicIssues(checked.profile.content) : []) : checked.issues;
  if (checked.ok && issues.length === 0) return checked;
  const problems = issues.map(({ at, ...issue }) => {
    const place = lines.linePos(offsetOf(document, at));
    return { ...issue, line: place.line, column: place.col };
  });
  return { ok: false, problems };
}

/** The same for a value that was parsed already. */
export function checkProfile(
  value: unknown,
  id: string,
): { ok: true; profile: LoadedProfile } | { ok: false; issues: ProfileIssue[] } {
  const parsed = profileSchema.safeParse(value);
  if (!parsed.success) return { ok: false, issues: profileIssues(parsed.error.issues) };
  const issues = semanticIssues(parsed.data);
  if (issues.length > 0) return { ok: false, issues };
  const content = parsed.data;
  return { ok: true, profile: { id, version: content.version, hash: hashProfile(content), content } };
}

/** Where the value at a path begins; of the nearest one above it where it is missing. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as
      | { range?: [number, number, number] }
      | undefined;
    if (node?.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
