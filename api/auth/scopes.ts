/** What an API key may do. A key holds a list of these. */
export const SCOPES = {
  'verifications:read': 'See verifications, their history and decisions.',
  'verifications:write': 'Create verifications, upload documents, submit, cancel, resubmit.',
  'verifications:decide': 'Approve, reject, hold and resume as a reviewer.',
  'verifications:erase': 'Delete verifications with everything that is kept of them.',
  'documents:read': 'Fetch the pictures of documents.',
  'profiles:read': 'See profiles.',
  'profiles:write': 'Make profiles and release new versions of them.',
  'webhooks:write': 'Manage webhook endpoints and replay deliveries.',
} as const;

export type Scope = keyof typeof SCOPES;
export const ALL_SCOPES = Object.keys(SCOPES) as Scope[];
