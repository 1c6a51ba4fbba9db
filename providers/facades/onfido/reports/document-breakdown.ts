import { branch, leaf, NOT_EXAMINED } from './breakdown.ts';
import { dataComparison, dataConsistency, dataValidation } from './document-data.ts';
import { imageIntegrity, visualAuthenticity } from './document-pictures.ts';
import type { Examined } from './examined.ts';

const SEEN_BEFORE = ['duplicate_document_number', 'duplicate_image', 'duplicate_face', 'duplicate_person'];

/** Data bases of lost documents, police records and chips are not asked: their results are null. */
export function documentBreakdown(seen: Examined) {
  const duplicates = seen.check('duplicates');
  return {
    data_comparison: dataComparison(seen),
    data_validation: dataValidation(seen),
    data_consistency: dataConsistency(seen),
    image_integrity: imageIntegrity(seen),
    visual_authenticity: visualAuthenticity(seen),
    compromised_document: branch({
      document_database: NOT_EXAMINED,
      repeat_attempts: leaf(seen.findings(SEEN_BEFORE), duplicates?.status === 'passed'),
    }),
    age_validation: branch({
      minimum_accepted_age: leaf(
        seen.findings(['under_age']),
        seen.check('age_estimation')?.status === 'passed',
      ),
    }),
    police_record: { result: null },
    issuing_authority: { result: null, breakdown: {} },
  };
}
