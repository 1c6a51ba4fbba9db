import { describe, expect, it } from 'vitest';
import { licenceData } from './aamva-licence.ts';
import { splitAamva } from './split-aamva.ts';

function data(version: string, elements: string[], subfile = 'DL') {
  return licenceData(
    splitAamva(`@\n\x1e\rANSI 636000${version}0001${subfile}00310200${subfile}${elements.join('\n')}\r`)!,
    'USA',
  );
}

describe('licenceData', () => {
  it('gives what a licence says beside its fields, and every element as written', () => {
    const elements = [
      'DAQ1',
      'DCAD',
      'DCB158X9',
      'DAU070 IN',
      'DAYBRO',
      'DAW165',
      'DDAF',
      'DDB06012019',
      'DDD1',
    ];
    expect(
      data('10', [...elements, 'DDK1', 'DCUJR', 'DDJ06062021', 'DDC00000000\rZVZVA01', 'ZVB'], 'EN'),
    ).toEqual({
      version: 10,
      iin: '636000',
      jurisdiction: 'VA',
      subfile: 'EN',
      compliance: 'full',
      height_cm: 178,
      weight_kg: 75,
      name_suffix: 'JR',
      class: 'D',
      restrictions: '158X9',
      eyes: 'BRO',
      card_revised: '2019-06-01',
      under_21_until: '2021-06-06',
      limited_term: true,
      organ_donor: true,
      elements: {
        DAQ: '1',
        DCA: 'D',
        DCB: '158X9',
        DAU: '070 IN',
        DAY: 'BRO',
        DAW: '165',
        DDA: 'F',
        DDB: '06012019',
        DDD: '1',
        DDK: '1',
        DCU: 'JR',
        DDJ: '06062021',
        DDC: '00000000',
        ZVA: '01',
      },
    });
  });

  it.each([
    ['01', ['DAU510'], 178],
    ['01', ['DAV181'], 181],
    ['03', ['DAU155 CM'], 155],
    ['08', ['DAU72 in'], 183],
    ['08', ['DAU510'], undefined],
    ['08', ['DAU900 IN'], undefined],
  ] as const)('reads the height of version %s from %j', (version, elements, cm) => {
    expect(data(version, ['DAQ1', ...elements]).height_cm).toBe(cm);
  });

  it.each([
    [['DAW160'], 73],
    [['DAW50 KG'], 50],
    [['DAX084'], 84],
    [['DCE3'], undefined],
  ] as const)('reads the weight from %j', (elements, kg) => {
    expect(data('08', ['DAQ1', ...elements]).weight_kg).toBe(kg);
  });

  it('reads the classes of version 01', () => {
    const old = data('01', ['DAQ1', 'DARD', 'DASB', 'DATM', 'DBHY', 'DAEJR', 'PAA5']);
    expect(old).toMatchObject({ class: 'D', restrictions: 'B', endorsements: 'M', organ_donor: true });
    expect(old).toMatchObject({ name_suffix: 'JR', elements: { PAA: '5' } });
  });
});
