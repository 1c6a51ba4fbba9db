import type { Provider, ProviderAction } from '../provider.ts';
import { ProviderError, type ProviderErrorCode } from '../provider-error.ts';
import type { CircuitBreaker } from './circuit-breaker.ts';
import type { RetryBudget } from './retry-budget.ts';

/** One provider of a fallback, with what is known of how it does. */
export interface Member {
  provider: Provider;
  /** Milliseconds. */
  createTimeout: number;
  timeout: number;
  /** How often a call may be tried again. */
  retries: number;
  cost: number;
  /** The caller's level -> its own. */
  levels: Record<string, string>;
  breaker: CircuitBreaker;
  budget: RetryBudget;
}

/** Time and chance, so that tests hold them. */
export interface World {
  /** Milliseconds since 1970. */
  now(): number;
  /** 0 to below 1. */
  random(): number;
  /** Rejects when the signal is aborted. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<unknown>;
}

/** What tells of the provider's state, and not of the request. */
const DOWN: readonly ProviderErrorCode[] = [
  'timeout',
  'unreachable',
  'provider_failed',
  'rate_limited',
  'unexpected_answer',
];

export function isDown(error: ProviderError): boolean {
  return DOWN.includes(error.code);
}

export interface Question {
  action: ProviderAction;
  /** Milliseconds. */
  timeout: number;
  /** Asked once for the sake of safety, however the provider does. */
  evenIfOpen?: boolean;
}

/**
 * Asks once, for so many milliseconds at the most. Throws ProviderError and nothing else; where the circuit is open
 * without having asked. `late` hears of an answer that came after its time.
 */
export async function askOnce<T>(
  { provider, breaker }: Member,
  world: World,
  { action, timeout, evenIfOpen = false }: Question,
  call: () => Promise<T>,
  late: (answer: T) => void = () => undefined,
): Promise<T> {
  const where = { provider: provider.name, action };
  if (!breaker.enter() && !evenIfOpen) {
    const retryAfter = Math.ceil(breaker.wait());
    const message = 'it failed again and again, and is left alone for a while.';
    throw new ProviderError(where, 'unreachable', message, { retryAfter });
  }
  try {
    const answer = await inTime(where, world, timeout, call, late);
    breaker.passed();
    return answer;
  } catch (thrown) {
    const error = providerErrorOf(where, thrown);
    if (isDown(error)) breaker.failed(error.details.retryAfter);
    else breaker.passed();
    throw error;
  }
}

async function inTime<T>(
  where: { provider: string; action: ProviderAction },
  { wait }: World,
  timeout: number,
  call: () => Promise<T>,
  late: (answer: T) => void,
): Promise<T> {
  const answered = new AbortController();
  const asked = call();
  const over = wait(timeout, answered.signal).then(
    () => 'over' as const,
    () => new Promise<never>(() => undefined),
  );
  try {
    const first = await Promise.race([asked.then((answer) => ({ answer })), over]);
    if (first !== 'over') return first.answer;
  } finally {
    answered.abort();
  }
  asked.then(late, () => undefined);
  throw new ProviderError(where, 'timeout', `no answer in ${timeout} ms.`);
}

/** A provider that throws something else is at fault: whether it did what was asked is not known. */
function providerErrorOf(where: { provider: string; action: ProviderAction }, error: unknown): ProviderError {
  if (error instanceof ProviderError) return error;
  const message = `it threw ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`;
  return new ProviderError(where, 'provider_failed', message, {}, { cause: error });
}

/** Milliseconds before the next try: 200 to 400, then twice that; or what the provider asked for. */
export function backOff(tries: number, { random }: World, error: ProviderError): number {
  return Math.max(error.details.retryAfter ?? 0, 200 * 2 ** tries * (1 + random()));
}
