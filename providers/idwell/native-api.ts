/**
 * The operations of idwell's own API as typed calls. Two things answer them: the client over HTTP, and the API itself
 * inside its process. Facades, providers and the client's users see no difference.
 */
import type { components, operations } from './generated/api-types.ts';

export type OperationName = keyof operations;

type Parameters<N extends OperationName, Where extends string> = operations[N]['parameters'] extends {
  [W in Where]?: infer Value;
}
  ? Exclude<Value, undefined | null>
  : never;

type Body<N extends OperationName> = operations[N] extends {
  requestBody?: { content: { 'application/json': infer Json } };
}
  ? Json
  : operations[N] extends { requestBody?: { content: { 'multipart/form-data': infer Form } } }
    ? Form
    : never;

/** Members that the operation has; path and body are asked for where it needs them. */
export interface OperationInput<N extends OperationName> {
  path?: Parameters<N, 'path'>;
  query?: Parameters<N, 'query'>;
  /** JSON. Of an upload without `content`: its other fields, beside `file`. */
  body?: Partial<Body<N>>;
  /** Bytes of an upload. */
  file?: Uint8Array;
  /** Frames of a liveness session, in their order. */
  files?: Uint8Array[];
  /** The same key with the same request is done once; of POST only. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/** An answer that is not JSON, such as a picture. */
export interface ApiContent {
  /** Media type. */
  type: string;
  bytes: Uint8Array;
}

type Success<N extends OperationName> = operations[N]['responses'][keyof operations[N]['responses'] &
  (200 | 201 | 202 | 204)];

/** For the holder of a key: what an applicant's token gets in its place (ApplicantView) is left out. */
export type OperationOutput<N extends OperationName> =
  Success<N> extends { content: { 'application/json': infer Json } }
    ? Exclude<Json, components['schemas']['ApplicantView']>
    : Success<N> extends { content: Record<string, unknown> }
      ? ApiContent
      : undefined;

export interface NativeApi {
  /** Throws ApiError, whatever went wrong. */
  call<N extends OperationName>(name: N, input?: OperationInput<N>): Promise<OperationOutput<N>>;
}

export type NativeVerification = components['schemas']['Verification'];
