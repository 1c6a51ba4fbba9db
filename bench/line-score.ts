/** Readings of single lines, counted. */
import { editDistance } from '../engine/document/viz/edit-distance.ts';
import { keyOf } from '../engine/document/viz/fold-text.ts';

export class LineScore {
  #lines = 0;
  #exact = 0;
  #letters = 0;
  #marked = 0;
  #marksRight = 0;
  #slips = 0;
  #length = 0;
  #cpu = 0;

  /** Whether the reading is exact. */
  add(printed: string, read: string, cpu: number): boolean {
    const [wanted, said] = [plain(printed), plain(read)];
    const marks = [...wanted].filter((c) => /\p{L}/u.test(c) && !/\p{ASCII}/u.test(c));
    this.#lines++;
    this.#length += wanted.length;
    this.#slips += editDistance(wanted, said);
    this.#cpu += cpu;
    if (wanted === said) this.#exact++;
    if (keyOf(wanted) === keyOf(said)) this.#letters++;
    if (marks.length > 0) this.#marked++;
    if (marks.length > 0 && squeezed(wanted) === squeezed(said)) this.#marksRight++;
    return wanted === said;
  }

  row(): string {
    const share = (count: number, of: number) => `${((100 * count) / of).toFixed(1)}%`;
    return [
      this.#lines,
      share(this.#exact, this.#lines),
      share(this.#letters, this.#lines),
      `${share(this.#marksRight, this.#marked)} of ${this.#marked}`,
      `${((100 * this.#slips) / this.#length).toFixed(2)}%`,
      (this.#cpu / this.#lines).toFixed(1),
    ].join(' | ');
  }
}

/** What print does not tell apart, and Chinese type's own forms of signs. */
function plain(text: string): string {
  const forms = text
    .normalize('NFKC')
    .replace(/[’‘´`]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/º/g, '°');
  return forms.replace(/\s+/g, ' ').trim();
}

function squeezed(text: string): string {
  return text.replace(/[\s.,:;'-]/g, '');
}
