/**
 * Every finding that a step can report. Closed: a code that is not here does not compile.
 * `label` is the reject label of labels.yaml that a rejection for it carries. What a finding adds to
 * `documentFraudScore` stands in engine/examine/fraud-weights.ts.
 */
export const FINDING_CODES = {
  // the picture
  image_unreadable: {
    label: 'UNSATISFACTORY_PHOTOS',
    meaning: 'The file could not be decoded as a picture.',
  },
  image_truncated: {
    label: 'UNSATISFACTORY_PHOTOS',
    meaning: 'The file ends before the picture does.',
  },
  image_unsupported: {
    label: 'UNSATISFACTORY_PHOTOS',
    meaning: 'The file is of a type that is not read (JPEG, PNG, WebP, PDF are).',
  },
  image_too_small: {
    label: 'SMALL_PICTURE',
    meaning: 'The picture has too few pixels to be read.',
  },
  image_too_large: {
    label: 'UNSATISFACTORY_PHOTOS',
    meaning: 'The picture has more pixels than are accepted.',
  },
  image_animated: {
    label: 'UNSATISFACTORY_PHOTOS',
    meaning: 'The file holds several frames; the first was read.',
  },
  image_blurred: { label: 'BLURRED_PHOTO', meaning: 'The picture is out of focus or moved.' },
  image_dark: { label: 'DARK_PHOTO', meaning: 'The picture is too dark.' },
  image_overexposed: {
    label: 'OVEREXPOSED_PHOTO',
    meaning: 'The picture is so bright that print has turned pale or white.',
  },
  image_glare: { label: 'GLARE_ON_DOCUMENT', meaning: 'Light covers a part of the picture.' },
  image_low_resolution: {
    label: 'DOCUMENT_TOO_SMALL',
    meaning: 'The letters of the print have too few pixels to be relied on.',
  },
  image_compressed: {
    label: 'SMALL_PICTURE',
    meaning: 'The picture was compressed so much that its letters have lost their shape.',
  },
  image_black_and_white: {
    label: 'BLACK_AND_WHITE',
    meaning:
      'The picture, or the document on a picture in colour, has no colour: it is a copy or a grey scan.',
  },
  image_screenshot: {
    label: 'SCREENSHOTS',
    meaning: 'The picture was taken of what a screen shows.',
  },
  image_of_screen: {
    label: 'DIGITAL_DOCUMENT',
    meaning: 'The photo shows a screen, on which the document is displayed.',
  },
  image_edited: {
    label: 'GRAPHIC_EDITOR',
    meaning: 'The file says that an image editor wrote it.',
  },
  pdf_encrypted: { label: 'UNSATISFACTORY_PHOTOS', meaning: 'The PDF is locked with a password.' },
  pdf_more_pages: {
    label: null,
    meaning: 'The PDF has more pages; only the first ones were read.',
  },
  // the document
  document_not_found: {
    label: 'NOT_READABLE',
    meaning: 'No identity document could be recognised on the picture.',
  },
  document_unreadable: {
    label: 'NOT_READABLE',
    meaning: 'The text of the document could not be read.',
  },
  document_cut_off: {
    label: 'INCOMPLETE_DOCUMENT',
    meaning: 'A part of the document is outside the picture.',
  },
  document_covered: {
    label: 'DOCUMENT_COVERED',
    meaning: 'A finger or another thing lies over an edge or a corner of the document.',
  },
  document_too_small: {
    label: 'DOCUMENT_TOO_SMALL',
    meaning: 'The document is so small in the picture that not all of its print could be read.',
  },
  document_several: {
    label: 'SEVERAL_DOCUMENTS',
    meaning: 'Several documents lie in one picture; the box shows the one with most print.',
  },
  document_kind_unknown: {
    label: 'UNSUITABLE_DOCUMENT',
    meaning: 'The kind of document could not be told.',
  },
  document_kind_differs: {
    label: 'UNSUITABLE_DOCUMENT',
    meaning: 'The document is of another kind than was declared.',
  },
  document_side_differs: {
    label: 'WRONG_SIDE',
    meaning: 'The picture shows the other side of the document than was declared.',
  },
  document_kind_not_allowed: {
    label: 'UNSUITABLE_DOCUMENT',
    meaning: 'The profile does not accept this kind of document.',
  },
  document_country_not_allowed: {
    label: 'WRONG_USER_REGION',
    meaning: 'The profile does not accept documents of this country.',
  },
  document_missing: {
    label: 'DOCUMENT_MISSING',
    meaning: 'The profile asks for a document that was not uploaded.',
  },
  document_front_missing: {
    label: 'FRONT_SIDE_MISSING',
    meaning: 'The front of the document was not uploaded.',
  },
  document_back_missing: {
    label: 'BACK_SIDE_MISSING',
    meaning: 'The back of the document was not uploaded.',
  },
  document_expired: { label: 'EXPIRATION_DATE', meaning: 'The document is past its expiry date.' },
  document_not_yet_valid: {
    label: 'ID_INVALID',
    meaning: 'The date of issue lies in the future.',
  },
  document_too_old: {
    label: 'BAD_PROOF_OF_ADDRESS',
    meaning: 'The proof of address is older than the profile accepts.',
  },
  document_specimen: {
    label: 'UNSUITABLE_DOCUMENT',
    meaning: 'The document says that it is a specimen (issuing state UTO, or the word itself).',
  },
  field_unconfirmed: {
    label: null,
    meaning:
      'The MRZ states it, and its print could not be read whole, so that the two could not be compared.',
  },
  print_differs: {
    label: 'FORGERY',
    meaning: 'A name is printed with other strokes or another ink than the one beside it.',
  },
  field_missing: {
    label: 'NOT_READABLE',
    meaning: 'A field that this kind of document has could not be read.',
  },
  field_implausible: {
    label: 'ID_INVALID',
    meaning: 'A field holds a value that cannot be (born in the future, expiry before birth).',
  },
  validity_too_long: {
    label: 'ID_INVALID',
    meaning: 'From issue to expiry it is longer than the state makes such documents valid for.',
  },
  number_shape_wrong: {
    label: 'ID_INVALID',
    meaning: 'The number has a shape that the state gives to no document of this kind.',
  },
  personal_number_wrong: {
    label: 'ID_INVALID',
    meaning: 'The personal number is not one that the state gave to somebody born on that day.',
  },
  name_not_printed: {
    label: 'ID_INVALID',
    meaning:
      'The surname of the MRZ stands nowhere in print, though the rest that it says of its holder does.',
  },
  sources_disagree: {
    label: 'ID_INVALID',
    meaning: 'Two places of the document (MRZ, visual zone, barcode) state different values.',
  },
  sides_disagree: {
    label: 'ID_INVALID',
    meaning: 'Front and back of the document state different values.',
  },
  sides_unlinked: {
    label: 'ID_INVALID',
    meaning: 'Nothing that was read on both sides shows that they are of one document.',
  },
  portrait_ghost_differs: {
    label: 'FORGERY',
    meaning: 'The pale second portrait of the document shows another photo than its portrait.',
  },
  portrait_not_found: { label: 'LOW_QUALITY', meaning: 'No portrait was found on the document.' },
  portrait_weak: {
    label: null,
    meaning: 'The portrait on the document is grey, tiny or soft, so that its likeness says less.',
  },
  // MRZ
  mrz_not_found: {
    label: 'NOT_READABLE',
    meaning: 'This kind of document has an MRZ and none was found.',
  },
  mrz_unreliable: {
    label: 'NOT_READABLE',
    meaning: 'An MRZ was found, but its reading is not sure enough to rely on.',
  },
  mrz_check_digit_failed: {
    label: 'ID_INVALID',
    meaning: 'A check digit of a clearly read MRZ does not fit.',
  },
  mrz_length_repaired: {
    label: 'NOT_READABLE',
    meaning: 'A line of the MRZ was read too long or too short; it is not relied on.',
  },
  mrz_corrected: {
    label: null,
    meaning: 'A character of the MRZ was decided by its position class.',
  },
  mrz_font_differs: {
    label: 'ID_INVALID',
    meaning: 'The MRZ is not printed in OCR-B, as that of every genuine document is.',
  },
  mrz_code_unknown: {
    label: 'ID_INVALID',
    meaning: 'The MRZ names a state or nationality that ICAO 9303 does not list.',
  },
  // barcode
  barcode_not_found: {
    label: 'NOT_READABLE',
    meaning: 'This kind of document has a barcode on this side and none was read.',
  },
  barcode_unparsed: {
    label: 'NOT_READABLE',
    meaning: 'The barcode was read, but its text is not of a known format.',
  },
  barcode_read: {
    label: null,
    meaning: 'A code (PDF417, QR, Data Matrix, Aztec, Code 128, Code 39) was read; the value says which.',
  },
  barcode_truncated: { label: null, meaning: 'The barcode says that a name was cut to fit.' },
  barcode_date_order: {
    label: null,
    meaning: 'A date of the barcode stands in the order of another country or version, and was read so.',
  },
  barcode_issuer_unknown: {
    label: null,
    meaning: 'The barcode names an issuer that is not on the list of AAMVA.',
  },
  barcode_inconsistent: {
    label: null,
    meaning: 'The barcode contradicts itself (issuer and country, date of birth and a birthday).',
  },
  // selfie and faces
  face_not_found: { label: 'BAD_SELFIE', meaning: 'No face was found.' },
  face_several: { label: 'BAD_SELFIE', meaning: 'More than one person is on the selfie.' },
  face_too_small: { label: 'BAD_SELFIE', meaning: 'The face has too few pixels to compare.' },
  face_blurred: { label: 'BAD_SELFIE', meaning: 'The face is out of focus or moved.' },
  face_dark: { label: 'BAD_SELFIE', meaning: 'The face is too dark.' },
  face_glare: { label: 'BAD_SELFIE', meaning: 'Light covers a part of the face.' },
  face_turned: { label: 'BAD_SELFIE', meaning: 'The face is turned away.' },
  face_cut_off: { label: 'BAD_SELFIE', meaning: 'A part of the face is outside the picture.' },
  face_eyes_covered: { label: 'BAD_SELFIE', meaning: 'The eyes cannot be seen.' },
  face_eyes_closed: { label: 'BAD_SELFIE', meaning: 'The eyes are shut.' },
  face_mouth_covered: { label: 'BAD_SELFIE', meaning: 'Mouth and nose cannot be seen.' },
  face_mismatch: {
    label: 'BAD_FACE_MATCHING',
    meaning: 'The faces on the document and on the selfie are of different people.',
  },
  face_uncertain: {
    label: 'BAD_FACE_MATCHING',
    meaning: 'The faces could be of the same person, but not surely enough.',
  },
  selfie_is_document: {
    label: 'BAD_SELFIE',
    meaning: 'The selfie is the portrait of the document once more.',
  },
  selfies_differ: { label: 'BAD_SELFIE', meaning: 'The selfies show different people.' },
  selfie_missing: {
    label: 'BAD_SELFIE',
    meaning: 'The profile asks for a selfie that was not uploaded.',
  },
  liveness_doubt: {
    label: 'FRAUDULENT_LIVENESS',
    meaning: 'Weak signs say that the selfie may be a picture of a picture.',
  },
  liveness_attack: {
    label: 'FRAUDULENT_LIVENESS',
    meaning:
      'The frames of a liveness session speak of a photo, a recording or somebody else; the value says how.',
  },
  liveness_incomplete: {
    label: 'BAD_VIDEO_SELFIE',
    meaning: 'What the liveness session asked for was not seen, or not surely; the value says what.',
  },
  liveness_not_run: {
    label: null,
    meaning: 'The profile asks for a liveness check that could not run.',
  },
  liveness_passive: {
    label: null,
    meaning:
      'Passive: signs on one picture raise no doubt, which does not prove that a living person is before the camera.',
  },
  liveness_grid: {
    label: 'FRAUDULENT_LIVENESS',
    meaning: 'A fine grid lies over the face of the selfie, as of a screen or a print.',
  },
  liveness_border: {
    label: 'FRAUDULENT_LIVENESS',
    meaning: 'Straight edges enclose the face of the selfie, as of paper, a document or a phone.',
  },
  deepfake_doubt: {
    label: 'DEEPFAKE',
    meaning:
      'Something about the selfie speaks of a picture that was generated or changed; the value says what.',
  },
  // expected against extracted
  name_mismatch: {
    label: 'PROBLEMATIC_APPLICANT_DATA',
    meaning: 'The name on the document is another than was expected.',
  },
  name_partial: {
    label: 'PROBLEMATIC_APPLICANT_DATA',
    meaning: 'The name on the document fits what was expected only in part.',
  },
  date_of_birth_mismatch: {
    label: 'PROBLEMATIC_APPLICANT_DATA',
    meaning: 'The date of birth is another than was expected.',
  },
  date_of_birth_partial: {
    label: 'PROBLEMATIC_APPLICANT_DATA',
    meaning: 'The date of birth fits what was expected only in part, or with day and month swapped.',
  },
  document_number_mismatch: {
    label: 'REQUESTED_DATA_MISMATCH',
    meaning: 'The document number is another than was expected.',
  },
  document_country_mismatch: {
    label: 'REQUESTED_DATA_MISMATCH',
    meaning: 'The issuing country is another than was expected.',
  },
  document_type_mismatch: {
    label: 'REQUESTED_DATA_MISMATCH',
    meaning: 'The document is of another type than was expected.',
  },
  address_mismatch: {
    label: 'WRONG_ADDRESS',
    meaning: 'The address on the document is another than was expected.',
  },
  address_partial: {
    label: 'WRONG_ADDRESS',
    meaning: 'The address fits what was expected only in part.',
  },
  expected_mismatch: {
    label: 'PROBLEMATIC_APPLICANT_DATA',
    meaning: 'Another detail (nationality, sex, expiry date) differs from what was expected.',
  },
  expected_unread: {
    label: 'NOT_READABLE',
    meaning: 'Something was expected that could not be read, so that it was not compared.',
  },
  proof_name_mismatch: {
    label: 'BAD_PROOF_OF_ADDRESS',
    meaning: 'The proof of address is in another name than the photo ID.',
  },
  // the same person twice
  duplicate_face: {
    label: 'DUPLICATE',
    meaning: 'The face is that of an earlier verification of another applicant.',
  },
  duplicate_document_number: {
    label: 'DUPLICATE',
    meaning:
      'An earlier verification of another applicant showed this document: its number, country and kind.',
  },
  duplicate_image: {
    label: 'DUPLICATE',
    meaning: 'The same picture was uploaded in an earlier verification of another applicant.',
  },
  duplicate_person: {
    label: 'DUPLICATE',
    meaning:
      'Surname, given names and date of birth are those of an earlier verification of another applicant.',
  },
  // lists and records
  aml_sanctions: {
    label: 'SANCTIONS',
    meaning: 'A sanctions list has the name of the person; the value names the list and the entry.',
  },
  aml_pep: {
    label: 'PEP',
    meaning: 'A list of politically exposed persons has the name of the person.',
  },
  aml_adverse_media: {
    label: 'ADVERSE_MEDIA',
    meaning: 'A list of people of whom media or courts report has the name of the person.',
  },
  wallet_listed: { label: 'SANCTIONS', meaning: 'A list has the crypto wallet.' },
  wallet_invalid: {
    label: 'PROBLEMATIC_APPLICANT_DATA',
    meaning:
      'What was given as the address of a crypto wallet cannot be one: its form or its check is wrong.',
  },
  record_mismatch: {
    label: 'DB_DATA_MISMATCH',
    meaning: 'A service of records says that the person is another than was given.',
  },
  record_partial: {
    label: 'DB_DATA_MISMATCH',
    meaning: 'A service of records has the person only in part as was given.',
  },
  // the rest
  under_age: {
    label: 'AGE_REQUIREMENT_MISMATCH',
    meaning: 'The person is younger than the profile asks.',
  },
  age_implausible: {
    label: 'AGE_REQUIREMENT_MISMATCH',
    meaning: 'The face looks far younger or older than the document says; a weak sign.',
  },
  step_not_run: {
    label: 'CHECK_UNAVAILABLE',
    meaning: 'The profile asks for a check that could not run.',
  },
  reading_cut_short: {
    label: 'CHECK_UNAVAILABLE',
    meaning: 'The picture holds more than is read of one in the time there is; the rest is unknown.',
  },
  list_not_loaded: {
    label: 'CHECK_UNAVAILABLE',
    meaning: 'A screening list is missing or too old, so nobody is clear.',
  },
} as const satisfies Record<string, { label: string | null; meaning: string }>;

export type FindingCode = keyof typeof FINDING_CODES;
