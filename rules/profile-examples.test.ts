/** Profiles as other providers' documentation writes them: they load as they stand. */
import { describe, expect, it } from 'vitest';
import { PROFILE_EXAMPLES } from '../test/support/profile-examples.ts';
import { checkProfile } from './load-profile.ts';

describe('examples', () => {
  it.each(Object.entries(PROFILE_EXAMPLES))('%s', (_, example) => {
    const checked = checkProfile(example, 'example');
    expect(checked.ok ? [] : checked.issues).toEqual([]);
  });

  it('accepts national_id for id_card', () => {
    const checked = checkProfile(PROFILE_EXAMPLES['crypto exchange'], 'crypto');
    expect(checked.ok && checked.profile.content.steps[0]).toMatchObject({
      allowedDocuments: ['passport', 'id_card'],
    });
  });
});
