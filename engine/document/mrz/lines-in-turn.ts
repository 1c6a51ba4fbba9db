import type { TextBand } from './text-bands.ts';

/** The lines of one look, each found when it is first asked for and kept for those who ask again. */
export class LinesInTurn {
  readonly #rest: Iterator<TextBand, void>;
  readonly #known: TextBand[] = [];

  constructor(rest: Iterator<TextBand, void>) {
    this.#rest = rest;
  }

  /** The first `count` lines, or all where there are fewer. */
  first(count: number): TextBand[] {
    while (this.#known.length < count) {
      const next = this.#rest.next();
      if (next.done) break;
      this.#known.push(next.value);
    }
    return this.#known.slice(0, count);
  }
}
