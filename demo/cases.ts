/**
 * The people who come to be verified in the demo. Everything is drawn here and now; the specimens say that they
 * are of Utopia, the specimen state of ICAO 9303, which only test mode approves.
 */
import type { DocumentOptions } from '../fixtures/document-options.ts';
import { drawDrivingLicence } from '../fixtures/draw-driving-licence.ts';
import { drawIdCard } from '../fixtures/draw-id-card.ts';
import { drawPassport } from '../fixtures/draw-passport.ts';
import { drawSelfie } from '../fixtures/draw-selfie.ts';
import { type PhotoOptions, photograph } from '../fixtures/photograph.ts';
import type { Specimen, Truth } from '../fixtures/truth.ts';
import type { Upload } from './client.ts';

export interface Case {
  title: string;
  profile: 'express' | 'standard' | 'enhanced';
  /** Outcome and retry as the decision must give them: `rejected retry`. */
  wanted: 'approved' | 'double_check' | 'rejected retry' | 'rejected final';
  /** A label that the decision must carry. */
  label?: string;
  /** Who comes, as the caller names people; Anna, who comes again and again, where it is left out. */
  applicant?: string;
  prepare(): Promise<{ expected: Expected | null; uploads: Upload[] }>;
}

interface Expected {
  person: { first_name: string; last_name: string; date_of_birth: string };
}

/** An ISO date so many years from today: the demo must not grow old with its drawings. */
function yearsFromNow(years: number): string {
  const date = new Date();
  date.setUTCDate(Math.min(date.getUTCDate(), 28));
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
}

const validity = { issueDate: yearsFromNow(-2), expiryDate: yearsFromNow(8) };
const person = {
  surname: 'Eriksson',
  givenNames: 'Anna Maria',
  sex: 'F',
  dateOfBirth: '1988-08-12',
  ...validity,
} as const;
const anna: DocumentOptions = { face: 'woman-a', facePhoto: 0, person };

export const CASES: readonly Case[] = [
  {
    title: 'a true passport and its owner',
    profile: 'standard',
    wanted: 'approved',
    prepare: async () => {
      const passport = await drawPassport('anna', anna);
      return {
        expected: expectedOf(passport.truth),
        uploads: [await photoId(passport, { care: 'good' }), await annasSelfie()],
      };
    },
  },
  {
    title: 'the same passport, another woman’s selfie',
    profile: 'standard',
    wanted: 'rejected retry',
    label: 'BAD_FACE_MATCHING',
    prepare: async () => {
      const passport = await drawPassport('anna', anna);
      const other = await drawSelfie('woman-m');
      return {
        expected: expectedOf(passport.truth),
        uploads: [await photoId(passport, { care: 'good' }), { type: 'selfie', image: other.image }],
      };
    },
  },
  {
    title: 'a name that is not the one expected',
    profile: 'standard',
    wanted: 'double_check',
    prepare: async () => {
      const passport = await drawPassport('anna', anna);
      const expected = {
        person: { first_name: 'Britta', last_name: 'Sandberg', date_of_birth: '1988-08-12' },
      };
      return { expected, uploads: [await photoId(passport, { care: 'good' }), await annasSelfie()] };
    },
  },
  {
    title: 'a passport that has expired',
    profile: 'standard',
    wanted: 'rejected retry',
    label: 'EXPIRATION_DATE',
    prepare: async () => {
      const expired = { ...person, issueDate: yearsFromNow(-11), expiryDate: yearsFromNow(-1) };
      const passport = await drawPassport('anna-old', { ...anna, person: expired });
      return {
        expected: expectedOf(passport.truth),
        uploads: [await photoId(passport, { care: 'good' }), await annasSelfie()],
      };
    },
  },
  {
    title: 'a photo that nobody can read',
    profile: 'standard',
    wanted: 'rejected retry',
    prepare: async () => {
      const passport = await drawPassport('anna', anna);
      const blurred: PhotoOptions = { care: 'bad', blur: 14, motion: 30, light: 0.3, fill: 0.5 };
      return {
        expected: expectedOf(passport.truth),
        uploads: [await photoId(passport, blurred), await annasSelfie()],
      };
    },
  },
  {
    title: 'both sides of an ID card',
    profile: 'standard',
    wanted: 'approved',
    prepare: async () => {
      const card = await drawIdCard('anna-card', anna);
      return {
        expected: expectedOf(card.front.truth),
        uploads: [
          await photoId(card.front, { care: 'good' }, 'front', 'id_card'),
          await photoId(card.back, { care: 'good' }, 'back', 'id_card'),
          await annasSelfie(),
        ],
      };
    },
  },
  {
    title: 'a driving licence with its barcode',
    profile: 'express',
    wanted: 'approved',
    prepare: async () => {
      const licence = await drawDrivingLicence('anna-licence', anna);
      return {
        expected: expectedOf(licence.front.truth),
        uploads: [
          await photoId(licence.front, { care: 'good' }, 'front', 'driving_license'),
          await photoId(licence.back, { care: 'good' }, 'back', 'driving_license'),
        ],
      };
    },
  },
  {
    title: 'passive liveness, not enough here',
    profile: 'enhanced',
    wanted: 'double_check',
    prepare: async () => {
      const passport = await drawPassport('anna', anna);
      return {
        expected: expectedOf(passport.truth),
        uploads: [await photoId(passport, { care: 'good' }), await annasSelfie()],
      };
    },
  },
  {
    title: 'Anna once more, under another name',
    profile: 'standard',
    wanted: 'double_check',
    applicant: 'britta',
    prepare: async () => {
      const britta = { ...person, surname: 'Sandberg', givenNames: 'Britta' };
      const passport = await drawPassport('britta', { ...anna, person: britta });
      return {
        expected: expectedOf(passport.truth),
        uploads: [await photoId(passport, { care: 'good' }), await annasSelfie()],
      };
    },
  },
];

function expectedOf({ fields }: Truth): Expected {
  return {
    person: {
      first_name: fields.given_names?.value ?? '',
      last_name: fields.surname?.value ?? '',
      date_of_birth: fields.date_of_birth?.value ?? '',
    },
  };
}

async function photoId(
  specimen: Specimen,
  photo: PhotoOptions,
  side?: 'front' | 'back',
  kind = 'passport',
): Promise<Upload> {
  const { image } = await photograph(specimen.image, `demo ${side ?? ''}`, photo);
  return { type: 'photo_id', kind, image, ...(side ? { side } : {}) };
}

/** From another photo than her portrait: the true pair. */
async function annasSelfie(): Promise<Upload> {
  const { image } = await drawSelfie('woman-a', { photo: 1 });
  return { type: 'selfie', image };
}
