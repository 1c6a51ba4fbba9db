/**
 * The profile of every check that can be asked for: the bundled `express` and `standard` with what further reports
 * ask for. A released profile is never edited: whoever changes what these say counts VERSION up.
 *
 *   rejected, retry   the document cannot be read, has expired, lacks a side, is of a kind that is not accepted; the
 *                     live photo cannot be used; the face score is below 60; the proof of address cannot be read or is
 *                     older than 90 days
 *   rejected, final   a fraud score of 70 or more; the name and date of birth of somebody on a sanctions list
 *   approved          all that was asked for is known and passed
 *   double check      everything else, anything unknown among it
 */
import { checkProfile } from '../../../../rules/load-profile.ts';
import type { LoadedProfile, ProfileInput } from '../../../../rules/profile.ts';
import { type ExaminedParts, profileIdOf } from './examined-parts.ts';

const VERSION = 1;

/** By id; see `profileIdOf`. */
export function checkProfiles(): ReadonlyMap<string, LoadedProfile> {
  return new Map(combinations().map((parts) => [profileIdOf(parts), loaded(parts)]));
}

const FACES = [null, 'photo', 'session'] as const;
const LISTS: ExaminedParts['categories'][] = [
  [],
  ['sanctions'],
  ['pep'],
  ['sanctions', 'pep'],
  ['sanctions', 'pep', 'adverse_media'],
];

function combinations(): ExaminedParts[] {
  const all = [true, false].flatMap((document) =>
    FACES.flatMap((face) =>
      LISTS.flatMap((categories) => [true, false].map((proof) => ({ document, face, categories, proof }))),
    ),
  );
  return all.filter(
    ({ document, face, categories, proof }) =>
      (document || face === null) && (document || proof || categories.length > 0),
  );
}

function loaded(parts: ExaminedParts): LoadedProfile {
  const id = profileIdOf(parts);
  const checked = checkProfile(contentOf(parts), id);
  if (!checked.ok) throw new Error(`the profile ${id}: ${checked.issues[0]?.problem}`);
  return checked.profile;
}

function contentOf({ document, face, categories, proof }: ExaminedParts): ProfileInput {
  const part = <T>(is: boolean, ...items: T[]): T[] => (is ? items : []);
  const screened = categories.length > 0;
  return {
    name: `Onfido: ${[document && 'document', face, ...categories, proof && 'address'].filter(Boolean).join(', ')}`,
    version: VERSION,
    steps: [
      ...part<ProfileInput['steps'][number]>(document, { type: 'document' }),
      ...part<ProfileInput['steps'][number]>(
        face !== null,
        { type: 'selfie', livenessType: face === 'session' ? 'active' : 'none' },
        { type: 'face_match', minimumScore: 85, reviewScore: 60 },
      ),
      ...part<ProfileInput['steps'][number]>(proof, { type: 'proof_of_address' }),
      ...part<ProfileInput['steps'][number]>(document || proof, { type: 'expected_data', required: false }),
      ...part<ProfileInput['steps'][number]>(screened, { type: 'aml_screening', categories }),
      ...part<ProfileInput['steps'][number]>(document || proof, { type: 'duplicates' }),
    ],
    autoReject: {
      rules: [
        ...part<object>(
          document,
          { documentReadable: '== false' },
          { documentComplete: '== false' },
          { documentAllowed: '== false' },
          { documentExpired: '== true', label: 'EXPIRATION_DATE' },
          { documentFraudScore: '>= 70', label: 'FORGERY' },
        ),
        ...part<object>(
          face !== null,
          { selfieUsable: '== false', label: 'BAD_SELFIE' },
          { faceMatchScore: '< 60', label: 'BAD_FACE_MATCHING' },
        ),
        ...part<object>(
          proof,
          { proofOfAddressReadable: '== false', label: 'BAD_PROOF_OF_ADDRESS' },
          { proofOfAddressAge: '> 90_days', label: 'BAD_PROOF_OF_ADDRESS' },
        ),
        ...part<object>(categories.includes('sanctions'), { amlSanctionsHit: '== true', label: 'SANCTIONS' }),
      ],
    },
    autoApprove: {
      rules: [
        {
          condition: 'ALL',
          checks: [
            ...part<object>(
              document,
              { documentReadable: '== true' },
              { documentComplete: '== true' },
              { documentExpired: '== false' },
              { documentFraudScore: '< 30' },
            ),
            ...part<object>(face !== null, { faceMatchScore: '>= 85' }),
            ...part<object>(face === 'session', { livenessResult: '== pass' }),
            ...part<object>(
              proof,
              { proofOfAddressReadable: '== true' },
              { proofOfAddressAge: '<= 90_days' },
            ),
            ...part<object>(screened, { amlHits: '== 0' }),
          ],
        },
      ],
    },
    manualReview: { priority: 'medium' },
  } as ProfileInput;
}
