import { describe, expect, it } from 'vitest';
import { LAYOUTS } from './layouts.ts';
import { fitsTemplate } from './position-class.ts';

const SPECIMENS: Record<string, string[][]> = {
  TD1: [
    ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'],
  ],
  TD2: [['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6']],
  TD3: [['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10']],
  'MRV-A': [['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L8988901C4XXX4009078F96121096ZE184226B<<<<<<']],
  'MRV-B': [['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L8988901C4XXX4009078F9612109<<<<<<<<']],
  'FRENCH-ID': [['IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<', '8806923102858CORINNE<<<<<<<6512068F6']],
  'DRIVING-LICENSE': [
    ['D1FRA13AA000026181231MARTIN<<9'],
    ['AAA001D<<', 'FACHE305142128097<<800126<<<<<', 'MARCHAND<<FABIENNE<<<<<<<<<<<<'],
  ],
};

describe('layouts', () => {
  it('have spans that lie inside their lines', () => {
    for (const { lines, parts, checks } of LAYOUTS) {
      const spans = [...Object.values(parts), ...checks.flatMap((check) => [check.digit, ...check.over])];
      for (const span of spans) {
        expect(span.from).toBeLessThan(span.to);
        expect(span.to).toBeLessThanOrEqual(lines[span.line]!.length);
      }
    }
  });

  it.each(Object.entries(SPECIMENS))(
    '%s fits its specimens, and no other format does',
    (format, specimens) => {
      for (const specimen of specimens) {
        const fitting = LAYOUTS.filter(
          ({ lines }) =>
            lines.length === specimen.length &&
            lines.every((template, i) => fitsTemplate(specimen[i]!, template)),
        );
        expect(new Set(fitting.map((layout) => layout.format))).toEqual(new Set([format]));
      }
    },
  );
});
