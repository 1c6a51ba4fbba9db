/** The parameters of an application, normalised by Provide for every provider. */
import { z } from 'zod';
import type { Expected } from '../../../rules/expected.ts';
import { givenFields } from '../given-fields.ts';

const text = z.string().trim().min(1).max(200);
/** As a file in base64, with or without `data:` before it; empty is none. */
const picture = z.string().nullish();

const DATE = /^(?:(\d{4})-(\d\d)-(\d\d)|(\d\d)\/(\d\d)\/(\d{4}))$/;
const date = z
  .string()
  .regex(DATE, 'write MM/DD/YYYY or YYYY-MM-DD')
  .transform((written) => {
    const [, year, month, day, us_month, us_day, us_year] = DATE.exec(written) as RegExpExecArray;
    return `${year ?? us_year}-${month ?? us_month}-${day ?? us_day}`;
  })
  .pipe(z.iso.date('is no day of the calendar'));

const address = z.strictObject({
  street: text,
  street2: text.nullish(),
  city: text,
  state: text.nullish(),
  postal_code: text,
  country: text,
});

export const paramsSchema = z.object({
  type: z.string().max(100).default('id-verification'),
  first_name: text.nullish(),
  last_name: text.nullish(),
  date_of_birth: date.nullish(),
  address: address.nullish(),
  id_photo: picture,
  id_photo_back: picture,
  selfie: picture,
  proof_of_address: picture,
  webhook_url: z.url({ protocol: /^https?$/ }).nullish(),
});

export const PICTURES = {
  id_photo: { type: 'photo_id', side: 'front' },
  id_photo_back: { type: 'photo_id', side: 'back' },
  selfie: { type: 'selfie', side: null },
  proof_of_address: { type: 'proof_of_address', side: null },
} as const;
export type PictureName = keyof typeof PICTURES;

export type GivenParams = z.output<typeof paramsSchema>;
export type ApplicationParams = Omit<GivenParams, PictureName>;

/** Provide lets them stand in `params`, or nested once more in `params.params`. */
export function unnest(params: unknown): unknown {
  if (typeof params !== 'object' || params === null || !('params' in params)) return params;
  const { params: inner, ...outer } = params;
  return typeof inner === 'object' && inner !== null ? { ...outer, ...inner } : outer;
}

export function picturesOf(params: GivenParams): [PictureName, string][] {
  return (Object.keys(PICTURES) as PictureName[]).flatMap((name) => {
    const content = params[name];
    return content ? [[name, content] as [PictureName, string]] : [];
  });
}

export function withoutPictures(params: GivenParams): ApplicationParams {
  const { id_photo: _, id_photo_back: __, selfie: ___, proof_of_address: ____, ...rest } = params;
  return rest;
}

export function expectedOf({ first_name, last_name, date_of_birth, address }: ApplicationParams): Expected {
  const person = givenFields({ first_name, last_name, date_of_birth });
  return {
    ...(Object.keys(person).length > 0 ? { person } : {}),
    ...(address ? { address: givenFields(address) as Expected['address'] } : {}),
  };
}
