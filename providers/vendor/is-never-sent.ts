/** The connection did not come about. */
const NO_CONNECTION = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
];

/**
 * Whether a fetch failed before anything was sent. Of any other failure, such as a connection that broke, it is not
 * known what the server did. Node's fetch says why by the code of the error's cause.
 */
export function isNeverSent(error: unknown): boolean {
  const { cause } = error as { cause?: { code?: unknown; message?: unknown; errors?: unknown[] } };
  // All addresses of a name were tried.
  if (Array.isArray(cause?.errors)) return cause.errors.every((each) => isNeverSent({ cause: each }));
  const code = String(cause?.code ?? '');
  // Certificates are looked at before the request: CERT_HAS_EXPIRED, DEPTH_ZERO_SELF_SIGNED_CERT, ERR_TLS_CERT_ALTNAME_INVALID.
  // Fetch itself refuses the ports of other protocols.
  return cause?.message === 'bad port' || NO_CONNECTION.includes(code) || /CERT/.test(code);
}
