import { expect, test } from 'vitest';
import { furtherLabel, labelOf } from './find-labels.ts';

test.each([
  ['Surname/Nom', 'surname'],
  ['Surname / Nom (1)', 'surname'],
  ['COGNOME/SURNAME', 'surname'],
  ['Etunimet-Förnamn-Given names', 'given_names'],
  ['Date of birth/Date de naissance', 'date_of_birth'],
  ['LUOGOEDATADINASCITA', 'birth'],
  ['PLACEANDDATEOFBIRTH', 'birth'],
  ['Tarikh Tamat/Date of Expiry', 'expiry_date'],
  ['Tarikh Dikeluarkan/Date of issue', 'issue_date'],
  ['Staatsangehörigkeit/Nationality/Nationalité', 'nationality'],
  ['Soyadı / Surname', 'surname'],
  ['Data urodzenia / Date of birth', 'date_of_birth'],
  ['Pejabat Pengeluar/Issuing Ofice', 'issuing_authority'],
  ['Natlonality', 'nationality'],
  ['Date of b1rth', 'date_of_birth'],
  ['Geburtsdaturn', 'date_of_birth'],
  ['Passport No.', 'document_number'],
  ['Sumame/Nom', 'surname'],
  ['SURNAMENOM', 'surname'],
  ['Ghennem/Prenoms', 'given_names'],
  ['DateofissueDatededelivrance', 'issue_date'],
  ['Identifiant primaire', 'surname'],
  ['Nr PESEL / Personal No.', 'personal_number'],
])('%s is the label of %s', (text, field) => {
  const label = labelOf(text);
  expect(label?.fields).toContain(field);
  expect(text.slice(label!.end)).toBe('');
});

test.each([
  ['DOB: 03/23/1988', 'date_of_birth', '03/23/1988'],
  ['EXP08/12/2020', 'expiry_date', '08/12/2020'],
  ['LIC #: 034568', 'document_number', '034568'],
  ['Sex / Sexe: F', 'sex', 'F'],
  ['Account holder: Anna Berg', 'name', 'Anna Berg'],
  ['Surname MARTIN', 'surname', 'MARTIN'],
])('%s holds the value of %s', (text, field, value) => {
  const label = labelOf(text);
  expect(label?.fields).toContain(field);
  expect(text.slice(label!.end)).toBe(value);
});

test.each([
  'NO7474975',
  'LD6781756',
  'ROSSI',
  'Virtanen',
  'SELANGOR',
  'PADUA(PD)/28.03.1987',
  'CA00000AA',
  '21.12.1971',
  'Maria Olivia',
])('%s is no label', (text) => {
  expect(labelOf(text)).toBeNull();
});

test('a second label in the line is found where it begins', () => {
  const text = 'Country code/ Code du pays Passport Number/ N° de passeport';
  expect(furtherLabel(text, labelOf(text)!.end)).toBe(text.indexOf('Passport'));
  expect(furtherLabel('Date of birth 12.08.1964', 13)).toBeNull();
});

test('goes by the language that was read best', () => {
  expect(labelOf('Date o Btue/Date de délivrance (7)')?.fields).toEqual(['issue_date']);
});
