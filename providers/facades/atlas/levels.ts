/** Atlas's verification levels and the profiles that stand for them. */
export const LEVEL_PROFILES = {
  basic: 'atlas-basic',
  standard: 'atlas-standard',
  enhanced: 'atlas-enhanced',
  business: 'atlas-business',
} as const;
export type AtlasLevel = keyof typeof LEVEL_PROFILES;

export const ATLAS_PROVIDERS = ['persona', 'alloy', 'socure', 'manual'] as const;
export type AtlasProvider = (typeof ATLAS_PROVIDERS)[number];

/** idwell examines, whichever provider is named; `manual` is Atlas's word for a person who decides. */
export function profileOf(level: AtlasLevel, provider: AtlasProvider): string {
  return provider === 'manual' ? 'manual' : LEVEL_PROFILES[level];
}
