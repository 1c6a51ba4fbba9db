/** A list that cannot be read: where, what is wrong and how to mend it. Nothing of the list is taken. */
export class ListError extends Error {
  override name = 'ListError';
  /** `line` is from 1; null where it is about the whole file. Sentences, each with its full stop. */
  constructor(file: string, line: number | null, problem: string, cure: string) {
    super(`${file}${line === null ? '' : `, line ${line}`}: ${problem} ${cure}`);
  }
}
