/** Where pictures are kept. Keys are made by `blobKey`; content is sealed before it is written. */
export interface Blobs {
  put(key: string, content: Uint8Array): Promise<void>;
  /** Null where there is none; throws SealBrokenError where it was tampered with. */
  get(key: string): Promise<Buffer | null>;
  /** Deleting what is not there is no error. */
  delete(key: string): Promise<void>;
  /** Keys that begin with the prefix. */
  list(prefix: string): Promise<string[]>;
}

/** `ten_x/live/ver_x/doc_x`: everything of one verification is under one prefix. */
export function blobKey(
  scope: { tenantId: string; mode: string },
  verificationId: string,
  documentId: string,
) {
  return `${scope.tenantId}/${scope.mode}/${verificationId}/${documentId}`;
}
