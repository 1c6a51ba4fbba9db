/** `image_integrity` and `visual_authenticity` of a document report. */
import { type Branch, branch, leaf, NOT_EXAMINED } from './breakdown.ts';
import type { Examined } from './examined.ts';

/** Our finding -> Onfido's reason. */
const QUALITY: Record<string, string> = {
  image_dark: 'dark_photo',
  image_glare: 'glare_on_photo',
  image_blurred: 'blurred_photo',
  document_covered: 'covered_photo',
  image_overexposed: 'other_photo_issue',
  image_too_small: 'other_photo_issue',
  image_low_resolution: 'other_photo_issue',
  image_compressed: 'other_photo_issue',
  image_unreadable: 'other_photo_issue',
  image_truncated: 'other_photo_issue',
  image_unsupported: 'other_photo_issue',
  image_too_large: 'other_photo_issue',
  pdf_encrypted: 'other_photo_issue',
  document_too_small: 'other_photo_issue',
  document_side_differs: 'incorrect_side',
  document_cut_off: 'cut_off_document',
  document_not_found: 'no_document_in_image',
  document_several: 'two_documents_uploaded',
};
const CONCLUSIVE: Record<string, string> = {
  document_unreadable: 'obscured_data_points',
  field_missing: 'obscured_data_points',
  mrz_not_found: 'obscured_data_points',
  mrz_unreliable: 'obscured_data_points',
  barcode_not_found: 'obscured_data_points',
  document_missing: 'obscured_data_points',
  document_front_missing: 'obscured_data_points',
  document_back_missing: 'missing_back',
};
const ORIGINAL: Record<string, string> = {
  image_of_screen: 'photo_of_screen',
  image_screenshot: 'screenshot',
};
const UNSUPPORTED = [
  'document_kind_not_allowed',
  'document_country_not_allowed',
  'document_kind_unknown',
  'document_kind_differs',
];
/** Below this score (100 less the fraud score) a document does not pass. */
const SOUND = 70;

export function imageIntegrity(seen: Examined): Branch {
  const { examined, read } = statesOf(seen);
  // Test mode takes specimens.
  const specimen = seen.ours.mode === 'live' ? seen.findings(['document_specimen']) : [];
  return branch(
    {
      image_quality: reasons(seen, QUALITY, examined),
      supported_document: leaf([...seen.findings(UNSUPPORTED), ...specimen], read),
      colour_picture: leaf(seen.findings(['image_black_and_white']), examined),
      conclusive_document_quality: reasons(seen, CONCLUSIVE, read),
    },
    ['image_quality', 'supported_document'],
  );
}

/**
 * Template, security features and the portrait's own integrity are not examined; nor does a file that names no editor
 * clear it of tampering.
 */
export function visualAuthenticity(seen: Examined): Branch {
  const { examined, read } = statesOf(seen);
  const score = seen.check('document')?.score ?? null;
  const forged = seen.findings(['name_not_printed', 'sides_unlinked']);
  const doubt = score !== null && score <= SOUND ? ['documentFraudScore'] : [];
  return branch(
    {
      fonts: leaf(seen.findings(['mrz_font_differs']), seen.mrz.length > 0),
      picture_face_integrity: NOT_EXAMINED,
      template: NOT_EXAMINED,
      security_features: NOT_EXAMINED,
      original_document_present: reasons(seen, ORIGINAL, examined),
      digital_tampering: leaf(seen.findings(['image_edited']), false),
      other: leaf([...forged, ...doubt], score !== null),
      face_detection: leaf(seen.findings(['portrait_not_found']), read),
    },
    ['other'],
  );
}

/** `examined`: the step ran; `read`: and something was read of the document. */
function statesOf({ check, ours }: Examined): { examined: boolean; read: boolean } {
  const status = check('document')?.status ?? 'not_run';
  const examined = status !== 'not_run';
  return { examined, read: examined && Object.keys(ours.extracted).length > 0 };
}

function reasons(seen: Examined, table: Record<string, string>, examined: boolean) {
  const found = seen.findings(Object.keys(table)).filter(({ capture }) => capture?.type !== 'selfie');
  const named = found.map(({ code, detail }) => [table[code], detail]);
  return leaf(found, examined, Object.fromEntries(named));
}
