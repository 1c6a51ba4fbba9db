import type { Mode } from '../../rules/decision.ts';
import type { Expected } from '../../rules/expected.ts';
import { type Metadata, sandboxIssues, withSandboxName } from '../../rules/sandbox.ts';
import { Problem } from '../errors/problem.ts';

/** The metadata as it is kept. Throws where it forces an outcome in live mode, or one that there is not. */
export function sandboxedMetadata(
  metadata: Metadata,
  expected: Expected,
  mode: Mode,
): Record<string, unknown> {
  const errors = sandboxIssues(metadata, mode).map(({ path, message }) => ({
    path: `body.metadata.${path}`,
    message,
  }));
  const [first] = errors;
  if (first) throw new Problem('invalid_request', `${first.path}: ${first.message}.`, { errors });
  return { ...withSandboxName(metadata, expected, mode) };
}
