/** A facade refuses a request; the facade's `failure` puts it into the vendor's words. */
export class VendorProblem extends Error {
  override name = 'VendorProblem';
  /** Of HTTP. */
  readonly status: number;
  readonly code: string;
  /** Field -> what is wrong with it. */
  readonly fields: Record<string, string>;

  /** `message`: what is wrong and how to mend it; never personal data. */
  constructor(status: number, code: string, message: string, fields: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
}
