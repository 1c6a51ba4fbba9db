/**
 * A facade speaks another vendor's language: its paths, words, errors and signatures, translated to and from idwell's
 * own operations. A facade is pure: it reaches nothing but what it is handed here, and the API mounts it
 * (api/facades/mount-facades.ts) where the setting IDWELL_FACADES names it.
 */
import type { Scope } from '../../api/auth/scopes.ts';
import type { LoadedProfile } from '../../rules/profile.ts';
import type { NativeApi } from '../idwell/native-api.ts';
import type { VendorRecords } from './vendor-records.ts';

/** A request as the vendor's clients send it. */
export interface VendorRequest {
  /** Upper case. */
  method: string;
  /** Path with query, as it was sent: what signatures are made over. */
  target: string;
  /** Of the route's `{name}`s, decoded. */
  params: Record<string, string>;
  query: URLSearchParams;
  header(name: string): string | undefined;
  /** The body as it came. */
  raw: Uint8Array;
  /** JSON, or the fields of a form as text; undefined where there is no body. */
  body: unknown;
  /** Files of a multipart body, by field. */
  files: Record<string, VendorFile>;
}

export interface VendorFile {
  name: string;
  /** As declared. */
  type: string;
  bytes: Uint8Array;
}

export interface VendorAnswer {
  status: number;
  /** JSON; left out where there is none or `content` is given. */
  body?: unknown;
  /** What is not JSON. */
  content?: { type: string; bytes: Uint8Array };
  headers?: Record<string, string>;
}

/** What a route works with. */
export interface House {
  /** idwell's operations, for the key that asked. */
  api: NativeApi;
  /** What the vendor's API keeps and ours has no place for; personal data in it is sealed. */
  records: VendorRecords;
  mode: 'live' | 'test';
  /** Of the key that asked: `key_…`. */
  keyId: string;
  now(): Date;
  /** Address of this service, without a slash at the end. */
  publicUrl: string;
  requestId: string;
}

/** Who asks: an API key of ours in the place where the vendor has its own. */
export interface Credentials {
  key: string;
  /** Where requests are signed: whether the signature is right for the key's signing secret, now. */
  isSigned?(secret: string, now: Date): boolean;
}

export interface VendorRoute {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** `/v3.6/applicants/{id}`; a `{name}` takes one segment, or a part of it. */
  path: string;
  /** That the key needs; left out where one of our operations asks for it. Records ask for none by themselves. */
  scope?: Scope;
  /** Throws ApiError (of our operations) and VendorProblem. */
  handle(request: VendorRequest, house: House): Promise<VendorAnswer>;
}

/** What went wrong, before it is put into the vendor's words. */
export interface FacadeFailure {
  /** Of HTTP. */
  status: number;
  /** Ours (`wrong_status`, `unauthenticated`, `no_such_route`...) or the vendor's own. */
  code: string;
  message: string;
  /** Field -> what is wrong with it. */
  fields: Record<string, string>;
  requestId: string;
}

export interface Facade {
  name: FacadeName;
  /** Everything under them is the vendor's, so that an unknown path is refused in its words too. */
  prefixes: readonly string[];
  routes: readonly VendorRoute[];
  /** Profiles that its verifications can begin with beside those that come with idwell; by id. */
  profiles?: () => ReadonlyMap<string, LoadedProfile>;
  /** Null: the request carries none. */
  credentials(request: VendorRequest): Credentials | null;
  failure(failure: FacadeFailure): VendorAnswer;
}

export type FacadeName = 'atlas' | 'provide' | 'veriplus' | 'sumsub' | 'onfido';
