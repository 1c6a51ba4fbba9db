import { expect, it } from 'vitest';
import { settleCase } from './settle-case.ts';

const settled = (text: string, unsure: string) =>
  settleCase([...text].map((one) => ({ text: one, probability: unsure.includes(one) ? 0.6 : 0.99 }))).join(
    '',
  );

it.each([
  ['DVOřák', 'VO', 'Dvořák'],
  ['WiśniewSka', 'SW', 'Wiśniewska'],
  ['NAME/DoCument', 'C', 'NAME/Document'],
  ['MüLLER sCHULZ', 's', 'MüLLER SCHULZ'],
  ['NOVAk', 'OV', 'NOVAk'],
  ['DiCaprio', '', 'DiCaprio'],
  ['cos', 'cos', 'cos'],
])('%s, unsure of %s, is %s', (read, unsure, wanted) => {
  expect(settled(read, unsure)).toBe(wanted);
});
