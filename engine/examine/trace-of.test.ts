import { describe, expect, it } from 'vitest';
import { bill, cardBack, cardFront, face, passport, selfie } from '../../test/support/made-readings.ts';
import { packTrace, unpackTrace } from './pack-trace.ts';
import { traceOf } from './trace-of.ts';

const PRINT = Buffer.from(Uint8Array.from({ length: 256 }, (_, i) => i)).toString('base64');

describe('the trace of a verification', () => {
  it('names the document by kind, country and number, and the person by names and birth', () => {
    expect(traceOf([passport(), selfie()])).toMatchObject({
      documentNumber: 'passport DE C01X00T47',
      person: 'jurgen muller paul 1974-08-12',
    });
  });

  it('is the same however the names are spelled and whatever was misread in the usual way', () => {
    const printed = { surname: 'Müller', given_names: 'Jürgen Paul', document_number: 'CO1X-00T47' };
    const swapped = { surname: 'JUERGEN PAUL', given_names: 'MUELLER', document_number: 'C0IX00T47' };
    const traces = [printed, swapped].map((values) => traceOf([passport({ values })]));
    for (const { documentNumber, person } of traces) {
      expect([documentNumber, person]).toEqual(['passport DE C01X00T47', 'jurgen muller paul 1974-08-12']);
    }
  });

  it('is made from both sides of a card', () => {
    const sides = [cardFront({ without: ['document_number'] }), cardBack()];
    expect(traceOf(sides).documentNumber).toBe('id_card DE C01X00T47');
  });

  it('says nothing where too little was read', () => {
    const partly = passport({ values: { date_of_birth: '1974' }, without: ['document_number'] });
    expect(traceOf([partly])).toMatchObject({ documentNumber: null, person: null });
    const surname = { without: ['given_names' as const] };
    expect(traceOf([passport({ ...surname, mrzValid: false })]).person).toBeNull();
    // An MRZ that is relied on and has none says that there is none.
    expect(traceOf([passport(surname)]).person).toBe('muller 1974-08-12');
  });

  it('takes the face of the selfie, else of a portrait that is good enough', () => {
    const ref = { type: 'selfie', side: null };
    expect(traceOf([passport(), selfie(0.42)]).face).toMatchObject({ capture: ref });
    expect(traceOf([passport()]).face).toMatchObject({ capture: { type: 'photo_id', side: 'front' } });
    const grey = face(0, { quality: { ...face(0).quality, colour: 0.01 } });
    expect(traceOf([passport({ reading: { face: grey } })]).face).toBeNull();
    const blind = selfie(0, { reading: { face: face(0, { embedding: null }) } });
    expect(traceOf([passport(), blind]).face).toBeNull();
  });

  it('holds the prints of pictures that show a face, and counts those that lack one', () => {
    const printed = { reading: { picturePrint: PRINT } };
    const trace = traceOf([passport(printed), selfie(0.4), bill()]);
    expect(trace.pictures.map(({ capture }) => capture.type)).toEqual(['photo_id']);
    expect(trace.unprinted).toBe(1);
  });
});

describe('packing a trace', () => {
  it('gives it back', () => {
    const printed = { reading: { picturePrint: PRINT } };
    const trace = traceOf([passport(printed), selfie(0.25, printed)]);
    const { face: packed, pictures } = unpackTrace(packTrace(trace));
    expect([packed?.[0], packed?.length]).toEqual([0.25, 128]);
    expect(pictures).toEqual(trace.pictures.map(({ print }) => print));
    expect(unpackTrace(packTrace({ face: null, pictures: [] }))).toEqual({ face: null, pictures: [] });
  });

  it('refuses what was not packed here', () => {
    expect(() => unpackTrace(new Uint8Array([9, 0, 0]))).toThrow('A trace of version 9');
    expect(() => unpackTrace(packTrace({ face: null, pictures: [] }).subarray(0, 2))).toThrow('2 bytes');
  });
});
