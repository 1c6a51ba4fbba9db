import { targetProblem } from '../../providers/webhooks/target-problem.ts';
import type { ApiContext } from '../context.ts';
import { Problem } from '../errors/problem.ts';

/** What is refused by its text alone is told at once, and not by deliveries that are dead. */
export function refuseTarget(url: string, path: string, { settings }: ApiContext): void {
  const problem = targetProblem(url, settings.webhookAllowPrivate);
  if (problem !== null) {
    throw new Problem('invalid_request', `${path}: ${problem}`, { errors: [{ path, message: problem }] });
  }
}
