import { describe, expect, it } from 'vitest';
import { parseAddress } from './parse-address.ts';

describe('parseAddress', () => {
  it.each([
    ['12 Elm Street Apt 3, Reno, Nevada 89502-1234, USA', 'ELM STREET|12|APT 3|RENO|NV|89502-1234|USA'],
    ['12 MAIN ST ST LOUIS MO 63101', 'MAIN ST|12||ST LOUIS|MO|63101|'],
    ['100 5th Ave, New York, New York 10011', '5TH AVE|100||NEW YORK|NY|10011|US'],
    ['Flat 2, 221B Baker Street, London, NW1 6XE', 'BAKER STREET|221B|FLAT 2|LONDON||NW1 6XE|GB'],
    ['HAUPTSTRASSE 5A 80331 MUENCHEN', 'HAUPTSTRASSE|5A||MUENCHEN||80331|'],
    ['Jane Doe\nHauptstr. 5\n80331 München', 'HAUPTSTR.|5||MÜNCHEN||80331|'],
    ['742 Evergreen Terrace, Springfield, IL', 'EVERGREEN TERRACE|742||SPRINGFIELD|IL||'],
  ])('%s', (text, expected) => {
    const { street, number, unit, city, region, postcode, country } = parseAddress(text)!;
    expect([street, number, unit, city, region, postcode, country].join('|')).toBe(expected);
  });

  it('takes no text for an address that names no town', () => {
    expect(parseAddress('12 Elm Street')).toBeNull();
    expect(parseAddress('')).toBeNull();
  });
});
