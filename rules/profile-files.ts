/** Where the bundled profiles lie; whoever may read the disk loads them with load-profile.ts. */
export const BUNDLED_PROFILES = {
  express: new URL('./profiles/express.yaml', import.meta.url),
  standard: new URL('./profiles/standard.yaml', import.meta.url),
  enhanced: new URL('./profiles/enhanced.yaml', import.meta.url),
  'crypto-exchange': new URL('./profiles/crypto-exchange.yaml', import.meta.url),
  gaming: new URL('./profiles/gaming.yaml', import.meta.url),
  bank: new URL('./profiles/bank.yaml', import.meta.url),
  healthcare: new URL('./profiles/healthcare.yaml', import.meta.url),
  'annual-reverification': new URL('./profiles/annual-reverification.yaml', import.meta.url),
  'usps-1583': new URL('./profiles/usps-1583.yaml', import.meta.url),
  manual: new URL('./profiles/manual.yaml', import.meta.url),
  'atlas-basic': new URL('./profiles/atlas-basic.yaml', import.meta.url),
  'atlas-standard': new URL('./profiles/atlas-standard.yaml', import.meta.url),
  'atlas-enhanced': new URL('./profiles/atlas-enhanced.yaml', import.meta.url),
  'atlas-business': new URL('./profiles/atlas-business.yaml', import.meta.url),
} as const;
export type BundledProfile = keyof typeof BUNDLED_PROFILES;
