import { describe, expect, it } from 'vitest';
import { attributesSchema } from './expected.ts';

describe('the time zone of a person', () => {
  it.each(['Europe/Lisbon', 'America/Argentina/Buenos_Aires', 'UTC'])('can be %s', (timeZone) => {
    expect(attributesSchema.parse({ timeZone })).toEqual({ timeZone });
  });

  it.each(['+02:00', 'Lisbon', 'Europe/Atlantis', ''])('cannot be %j', (timeZone) => {
    const { error } = attributesSchema.safeParse({ timeZone });
    expect(error?.issues[0]?.message).toMatch(/a time zone of the IANA, such as Europe\/Lisbon/);
  });
});
