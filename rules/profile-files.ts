/** Where the bundled profiles lie; whoever may read the disk loads them with load-profile.ts. */
export const BUNDLED_PROFILES = {
  express: new URL('./profiles/express.yaml', import.meta.url),
  standard: new URL('./profiles/standard.yaml', import.meta.url),
  enhanced: new URL('./profiles/enhanced.yaml', import.meta.url),
} as const;
export type BundledProfile = keyof typeof BUNDLED_PROFILES;
