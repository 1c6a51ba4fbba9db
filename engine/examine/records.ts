/** What services of records answered of a person; who asks them is the workers' business. */
export interface RecordAnswer {
  /** As the profile names it: `credit_bureau`. */
  method: string;
  /** null: it was not asked, or did not answer. */
  result: 'match' | 'partial' | 'mismatch' | null;
  /** Of the service, or why it is not known; a sentence's part without its full stop. */
  detail: string;
}
