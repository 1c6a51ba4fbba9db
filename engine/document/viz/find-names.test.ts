import { expect, test } from 'vitest';
import type { DocumentKind } from '../../../rules/finding.ts';
import { labelOf } from './find-labels.ts';
import { settleValues } from './found-value.ts';
import { placeLine } from './line-geometry.ts';
import { readName } from './read-name.ts';
import { findValues } from './read-visual-zone.ts';
import { lineAt } from './testing/line-at.ts';

function read(lines: [text: string, x: number, y: number, height?: number][], kind: DocumentKind | null) {
  const placed = lines.map(([text, x, y, height]) => lineAt(text, x, y, height)).map(placeLine);
  const values = findValues(placed, { kind, mrz: null, today: '2026-11-21' });
  return Object.fromEntries(Object.entries(settleValues(values)).map(([name, field]) => [name, field.value]));
}

test('names are not taken for labels that they resemble', () => {
  for (const name of ['JAMES', 'TURNER', 'ANDRÉS', 'ÇELIK', 'ORBÁN', 'METTE MARIE', 'BOŻENA ANNA']) {
    expect(labelOf(name), name).toBeNull();
  }
});

test('the surnames of father and mother have a line each', () => {
  const fields = read(
    [
      ['APELLIDOS', 300, 100, 16],
      ['GARCÍA', 300, 118, 24],
      ['NÚÑEZ', 300, 145, 24],
      ['NOMBRE', 300, 176, 16],
      ['CARMEN', 300, 194, 24],
    ],
    'id_card',
  );
  expect(fields).toEqual({ surname: 'GARCÍA NÚÑEZ', given_names: 'CARMEN' });
});

test('a value of the next field is no second line of a name', () => {
  const fields = read(
    [
      ['Surname', 300, 100, 20],
      ['SMITH', 420, 100, 20],
      ['Given names', 300, 130, 20],
      ['JOHN', 440, 130, 20],
    ],
    'id_card',
  );
  expect(fields).toEqual({ surname: 'SMITH', given_names: 'JOHN' });
});

test('a residence permit has the surname and the given names under one label, its number above alone', () => {
  const fields = read(
    [
      ['AUFENTHALTSTITEL / RESIDENCE PERMIT', 60, 20, 24],
      ['YY1234567', 700, 60, 24],
      ['NAME, VORNAMEN / SURNAME, FORENAMES', 300, 100, 16],
      ['ÖZTÜRK', 300, 118, 24],
      ['AYŞE NUR', 300, 145, 24],
      ['GEBURTSDATUM/DATE OF BIRTH', 300, 176, 16],
      ['02.03.1990', 300, 194, 24],
    ],
    'residence_permit',
  );
  expect(fields).toEqual({
    surname: 'ÖZTÜRK',
    given_names: 'AYŞE NUR',
    date_of_birth: '1990-03-02',
    document_number: 'YY1234567',
  });
});

test('a licence of the United States names nothing but the number and the dates', () => {
  const fields = read(
    [
      ['OHIO', 40, 20, 30],
      ['DRIVER LICENSE', 300, 20, 30],
      ['CHRIS SMITH', 300, 80, 24],
      ['12 MAIN STREET', 300, 108, 24],
      ['SALEM, OH 44460', 300, 136, 24],
      ['LICENSE NO.', 300, 180, 16],
      ['RA123456', 420, 176, 24],
      ['DOB', 300, 220, 16],
      ['03/23/1988', 360, 216, 24],
    ],
    null,
  );
  expect(fields).toEqual({
    surname: 'SMITH',
    given_names: 'CHRIS',
    full_name: 'CHRIS SMITH',
    address: '12 MAIN STREET, SALEM, OH 44460',
    document_number: 'RA123456',
    date_of_birth: '1988-03-23',
  });
});

test('a comma ends the surname', () => {
  const fields = read(
    [
      ['ONTARIO', 40, 20, 30],
      ['1,2 NAME/NOM', 300, 80, 16],
      ['DOE-ROE,', 300, 98, 24],
      ['JANE ANN', 300, 126, 24],
    ],
    'driving_license',
  );
  expect(fields).toMatchObject({ surname: 'DOE-ROE', given_names: 'JANE ANN' });
});

test('the cards of Colombia have their labels below the values', () => {
  const fields = read(
    [
      ['REPÚBLICA DE COLOMBIA', 300, 20, 24],
      ['ROJAS PAZ', 300, 100, 24],
      ['APELLIDOS', 300, 126, 16],
      ['SOFÍA', 300, 150, 24],
      ['NOMBRES', 300, 176, 16],
    ],
    'id_card',
  );
  expect(fields).toEqual({ surname: 'ROJAS PAZ', given_names: 'SOFÍA' });
});

test.each([
  ['[a] MUSTERMANN', 'MUSTERMANN'],
  ['MUSTERMANN GEB. GABLER', 'MUSTERMANN'],
  ['Dupont née Martin', 'Dupont'],
  ['MRS SARAH JANE', 'SARAH JANE'],
  ['Dr. Schröder', 'Schröder'],
  ['de Bruijn e/v Molenaar', 'de Bruijn'],
  ["d'Hérouville", "d'Hérouville"],
  ['KOWALSKI vel NOWAK', 'KOWALSKI vel NOWAK'],
  ['GEB. GABLER', null],
])('%s has the name %s', (text, name) => {
  expect(readName(text)).toBe(name);
});
