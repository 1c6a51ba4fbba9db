/** The few calls that the demo makes over the public HTTP API. */
export interface Reading {
  document: { kind: string; country: string | null } | null;
  usable: boolean;
  problems: { code: string; message: string }[];
}
export interface Verification {
  id: string;
  status: string;
  decision: { outcome: string; retry: string | null; reasons: string[] } | null;
  labels: { code: string; message: string }[];
  checks: { type: string; status: string; score: number | null }[];
  extracted: Record<string, { value: string }>;
}

export interface Upload {
  type: 'photo_id' | 'selfie' | 'proof_of_address';
  side?: 'front' | 'back';
  kind?: string;
  image: Uint8Array;
}

export class Client {
  readonly #base: string;
  readonly #key: string;
  constructor(base: string, key: string) {
    this.#base = base;
    this.#key = key;
  }

  createWebhook(url: string): Promise<{ id: string; secret: string }> {
    return this.#json('POST', '/v1/webhooks', { url });
  }

  /** `applicant`: the same for every verification of one person. */
  create(profile: string, expected: unknown, applicant: string): Promise<Verification> {
    const body = { profile, applicant_reference: applicant, ...(expected ? { expected } : {}) };
    return this.#json('POST', '/v1/verifications', body);
  }

  async upload(id: string, { type, side, kind, image }: Upload): Promise<{ reading: Reading | null }> {
    const form = new FormData();
    form.set('type', type);
    if (side) form.set('side', side);
    if (kind) form.set('kind', kind);
    form.set('file', new Blob([image as Uint8Array<ArrayBuffer>]), `${type}.jpg`);
    return this.#send('POST', `/v1/verifications/${id}/documents?wait=20`, form, {});
  }

  submit(id: string): Promise<Verification> {
    return this.#json('POST', `/v1/verifications/${id}/submit`, {});
  }

  get(id: string): Promise<Verification> {
    return this.#send('GET', `/v1/verifications/${id}`, null, {});
  }

  #json<T>(method: string, path: string, body: unknown): Promise<T> {
    return this.#send(method, path, JSON.stringify(body), { 'content-type': 'application/json' });
  }

  async #send<T>(
    method: string,
    path: string,
    body: string | FormData | null,
    headers: Record<string, string>,
  ): Promise<T> {
    const response = await fetch(`${this.#base}${path}`, {
      method,
      body,
      headers: { ...headers, authorization: `Bearer ${this.#key}` },
    });
    const answer = (await response.json()) as T & { detail?: string; fix?: string };
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${answer.detail} ${answer.fix}`);
    return answer;
  }
}
