/**
 * Every error that the API answers, in one table: HTTP status, title, and how the caller mends it.
 * docs/api.md and the OpenAPI description are written from it.
 */
export const ERRORS = {
  invalid_request: {
    status: 422,
    title: 'The request does not fit the contract',
    fix: 'Mend the fields named in `errors` and send it again.',
  },
  invalid_json: {
    status: 400,
    title: 'The body is not JSON',
    fix: 'Send valid JSON with `Content-Type: application/json`.',
  },
  invalid_yaml: {
    status: 400,
    title: 'The body is not YAML',
    fix: 'Mend the place named in `detail`, or send JSON with `Content-Type: application/json`.',
  },
  unsupported_body: {
    status: 415,
    title: 'The body is of a type that this route does not take',
    fix: 'Send `application/json`, or `multipart/form-data` where files are uploaded.',
  },
  unauthenticated: {
    status: 401,
    title: 'No valid API key',
    fix: 'Send `Authorization: Bearer <key>`; `idwell keys create` makes a key.',
  },
  forbidden: {
    status: 403,
    title: 'The key may not do this',
    fix: 'Use a key that has the scope named in `detail`.',
  },
  not_found: {
    status: 404,
    title: 'There is no such thing here',
    fix: 'Check the id, and that the key is of the same mode (live or test).',
  },
  no_such_route: { status: 404, title: 'There is no such route', fix: 'See /docs for the routes.' },
  method_not_allowed: {
    status: 405,
    title: 'The route does not take this method',
    fix: 'See the `Allow` header, and /docs.',
  },
  wrong_status: {
    status: 409,
    title: 'The verification is not in a status that allows this',
    fix: 'Do one of the actions named in `allowed`.',
  },
  webhook_disabled: {
    status: 409,
    title: 'The webhook endpoint is disabled',
    fix: 'Enable it with PUT and `{"disabled": false}`, then send it again.',
  },
  incomplete: {
    status: 409,
    title: 'Documents are missing',
    fix: 'Upload what `missing` names, then submit again.',
  },
  document_not_asked: {
    status: 409,
    title: 'This document is not asked for again',
    fix: 'Upload only what `asked` names; the others are kept.',
  },
  liveness_not_asked: {
    status: 409,
    title: 'The profile asks for no active liveness',
    fix: 'Leave the session out, or use a profile whose selfie step has `livenessType: active`.',
  },
  too_many_sessions: {
    status: 409,
    title: 'The verification has all the liveness sessions that it may have',
    fix: 'Submit it; a person will look at it.',
  },
  liveness_refused: {
    status: 409,
    title: 'The frames do not fit the liveness session',
    fix: 'Send the sequence that is awaited, once, with the nonce of this session; or open another.',
  },
  liveness_expired: {
    status: 409,
    title: 'The liveness session is over',
    fix: 'Open another.',
  },
  too_many_documents: {
    status: 409,
    title: 'The verification has all the documents that it may have',
    fix: 'Replace one of them (same type and side).',
  },
  reason_required: { status: 422, title: 'A rejection needs a reason', fix: 'Send `reason` or `comment`.' },
  profile_bundled: {
    status: 409,
    title: 'The profile comes with idwell',
    fix: 'Make one of your own: GET its `content`, change it, and POST it to /v1/profiles.',
  },
  profile_changed: {
    status: 409,
    title: 'Somebody else changed the profile at the same time',
    fix: 'GET it, and send your change on top of that version.',
  },
  not_needed: {
    status: 409,
    title: 'The profile asks for no new verification of this person yet',
    fix: 'Go on with the verification named in `verification_id`, or send `force: true`.',
  },
  unknown_profile: {
    status: 422,
    title: 'There is no such profile',
    fix: 'Use one of the profiles named in `detail`.',
  },
  unsupported_media: {
    status: 415,
    title: 'The file is not a JPEG, PNG, WebP or PDF',
    fix: 'Send a JPEG, PNG, WebP or PDF; the type is told by the content, not by the name.',
  },
  file_missing: {
    status: 422,
    title: 'There is no file in the request',
    fix: 'Send the picture as the multipart field `file`, or as `content` in base64.',
  },
  file_empty: { status: 422, title: 'The file is empty', fix: 'Send the picture itself.' },
  invalid_base64: {
    status: 422,
    title: '`content` is not base64',
    fix: 'Encode the bytes of the file in base64 (a `data:` prefix is allowed).',
  },
  body_too_large: {
    status: 413,
    title: 'The body is too large',
    fix: 'Send a smaller one; `detail` names the limit.',
  },
  file_too_large: {
    status: 413,
    title: 'The file is too large',
    fix: 'Send a smaller file; `detail` names the limit.',
  },
  too_many_pixels: {
    status: 413,
    title: 'The picture has too many pixels',
    fix: 'Scale it down; `detail` names the limit.',
  },
  idempotency_reused: {
    status: 422,
    title: 'This Idempotency-Key was used for another request',
    fix: 'Use a new key for a new request.',
  },
  idempotency_running: {
    status: 409,
    title: 'The first request with this Idempotency-Key is still running',
    fix: 'Wait a moment and send the same request again.',
  },
  idempotency_invalid: {
    status: 422,
    title: 'The Idempotency-Key is not usable',
    fix: 'Send 1 to 200 printable ASCII characters.',
  },
  rate_limited: {
    status: 429,
    title: 'Too many requests',
    fix: 'Wait for the seconds named in `Retry-After`.',
  },
  webhook_refused: {
    status: 422,
    title: 'The webhook address is refused',
    fix: 'Use an https address that is reachable from outside; private ones need a setting.',
  },
  internal: {
    status: 500,
    title: 'Something broke on our side',
    fix: 'Send it again; if it stays, look for the request id in the log.',
  },
  unavailable: {
    status: 503,
    title: 'A part that this needs is down',
    fix: 'Send it again after the seconds named in `Retry-After`.',
  },
} as const satisfies Record<string, { status: number; title: string; fix: string }>;

export type ErrorCode = keyof typeof ERRORS;
