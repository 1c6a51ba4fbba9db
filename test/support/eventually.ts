/** Waits until something is so, for as long as it is allowed to take; gives what it was. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  { within = 20_000 }: { within?: number } = {},
): Promise<T> {
  const end = performance.now() + within;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (performance.now() > end) throw new Error(`${what}: not within ${within} ms.`);
    await new Promise((done) => setTimeout(done, 25));
  }
}
