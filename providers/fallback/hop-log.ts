/**
 * Where a fallback writes down every step of a verification on its way to the provider that takes it. It is also its
 * memory: which provider holds which reference is read from here, so that after a crash nothing is begun twice.
 */
export interface HopLog {
  /** Of one reference, oldest first. */
  read(reference: string): Promise<Hop[]>;
  /** References that may have begun at a provider which did not get them, and were not settled since. */
  unsettled(): Promise<string[]>;
  /**
   * Does the work while nobody else who shares this log does any for the same reference. The work writes by the
   * `write` that it is given; each hop is kept when its promise resolves.
   */
  alone<T>(reference: string, work: (write: WriteHop) => Promise<T>): Promise<T>;
}

export type WriteHop = (hop: Hop) => Promise<void>;

/** No personal data: the reference is the caller's own id. */
export interface Hop {
  reference: string;
  /** Name of the provider. */
  provider: string;
  event: HopEvent;
  /** The provider's own id, where it is known. */
  verificationId: string | null;
  /** Code of the error; for `skipped` the reason. */
  detail: string | null;
  /** Milliseconds that it took; null where nothing was asked. */
  ms: number | null;
  /** ISO 8601. */
  at: string;
}

export type HopEvent =
  /** Not asked, since its circuit is open. */
  | 'skipped'
  /** About to be asked: what follows in a crash's stead is missing. */
  | 'asked'
  /** It is known that nothing was done. */
  | 'refused'
  /** No answer, or none to rely on: it may have begun. */
  | 'unknown'
  /** It holds the verification from here on. */
  | 'began'
  /** It had begun there after all, though another provider holds it; the empty one was ended. */
  | 'ended'
  /** As `ended`, but the provider cannot end one: it stays there, and is never submitted. */
  | 'left'
  /** It was looked for, and has not begun there; or the provider cannot be asked for it. */
  | 'absent';

/** Who holds the verification; null where nobody does yet. */
export function holderOf(hops: readonly Hop[]): { provider: string; id: string } | null {
  const began = hops.find(({ event }) => event === 'began');
  return began?.verificationId ? { provider: began.provider, id: began.verificationId } : null;
}

/** Providers at which it may have begun without anybody's knowing. */
export function doubtfulOf(hops: readonly Hop[]): string[] {
  const last = new Map(
    hops.filter(({ event }) => event !== 'skipped').map((hop) => [hop.provider, hop.event]),
  );
  return [...last].filter(([, event]) => event === 'asked' || event === 'unknown').map(([name]) => name);
}
