import { expect, it } from 'vitest';
import { readLabelled } from './read-labelled.ts';

it('reads values behind and below their labels, and dates as documents print them', () => {
  const text = `Document No. X1234567
Surname / Nom
ERIKSSON
Given names: ANNA MARIA
Date of birth / Date de naissance
12 AUG / AOÛT 1974
Date of expiry 2032-04-15`;
  expect(readLabelled(text, '2026-11-25')).toEqual({
    document_number: 'X1234567',
    surname: 'ERIKSSON',
    given_names: 'ANNA MARIA',
    date_of_birth: '1974-08-12',
    expiry_date: '2032-04-15',
  });
});

it('reads the numbered fields of a licence', () => {
  const text = 'DRIVING LICENCE\n1. ERIKSSON\n2. ANNA\n3. 12.08.1974 STOCKHOLM\n4b. 15.04.2032\n5. 123456789';
  expect(readLabelled(text, '2026-11-25')).toMatchObject({
    surname: 'ERIKSSON',
    given_names: 'ANNA',
    date_of_birth: '1974-08-12',
    expiry_date: '2032-04-15',
    document_number: '123456789',
  });
});
