import type { FacadeFailure, VendorAnswer } from '../facade.ts';

/** HTTP status -> Onfido's type of error (documentation.onfido.com, Errors). */
const TYPES: Record<number, string> = {
  400: 'bad_request',
  401: 'authorization_error',
  403: 'user_authorization_error',
  404: 'resource_not_found',
  409: 'conflict',
  410: 'gone',
  413: 'validation_error',
  415: 'validation_error',
  422: 'validation_error',
  429: 'rate_limit',
  503: 'service_unavailable',
};

/** A file that is too large, or of the wrong type, is a wrong field to Onfido. */
const AS_FIELD: Record<number, string> = { 413: 'file', 415: 'file' };

/** `{error: {type, message, fields}}`, where each field has its messages. */
export function onfidoFailure({ status, message, fields, requestId }: FacadeFailure): VendorAnswer {
  const named = AS_FIELD[status] ? { [AS_FIELD[status]]: message, ...fields } : fields;
  return {
    status: AS_FIELD[status] ? 422 : status,
    body: {
      error: {
        type: TYPES[status] ?? 'internal_error',
        message,
        fields: Object.fromEntries(Object.entries(named).map(([field, why]) => [field, [why]])),
      },
    },
    headers: { 'X-Request-Id': requestId },
  };
}
