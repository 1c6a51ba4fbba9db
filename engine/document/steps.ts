/** The steps of reading a document's picture: what each needs and gives, and when it cannot change the answer. */

import type { DocumentKind } from '../../rules/finding.ts';
import { judgeGhost } from '../face/judge-ghost.ts';
import { readPortrait } from '../face/read-portrait.ts';
import type { Fields } from '../reading.ts';
import { readBarcode } from './barcode/read-barcode.ts';
import { DOCUMENT_KINDS } from './document-kinds.ts';
import { judgeBorders } from './judge-borders.ts';
import { judgeDocument } from './judge-document.ts';
import { judgePrint } from './judge-print.ts';
import { judgeSide, printsFront } from './judge-side.ts';
import { kindByMrz } from './kind-by-mrz.ts';
import { kindByWords } from './kind-by-words.ts';
import { mergeFields } from './merge-fields.ts';
import { readMrz } from './mrz/read-mrz.ts';
import { nameDocument } from './name-document.ts';
import { oneDocument } from './one-document-step.ts';
import { findOutlines } from './outline/find-outlines.ts';
import { judgeOutline } from './outline/judge-outline.ts';
import { judgeQuality } from './quality/judge-quality.ts';
import { GIVEN, type ReadingContext, type ReadingState } from './reading-state.ts';
import { orderSteps, type ReadingStep } from './reading-step.ts';
import { letterText, visualZone } from './visual-zone-step.ts';

type Step = ReadingStep<ReadingState, ReadingContext>;

/** A front that gave so many fields needs no barcode. */
const ENOUGH_FIELDS = 4;

/** Longer side by shorter: ID-3 and ID-1 (ISO/IEC 7810). Identity cards may be ID-2, too. */
const RATIOS: Readonly<Partial<Record<DocumentKind, number>>> = {
  passport: 125 / 88,
  driving_license: 85.6 / 54,
};

const mrz: Step = {
  name: 'mrz',
  needs: ['image', 'otherPages', 'letterText'],
  gives: ['mrz', 'mrzRotation', 'mrzFindings'],
  when: (state, context) => isPhotoId(state, context) && state.letterText === null,
  async run({ image, otherPages }, { request, models }) {
    for (const page of [image, ...otherPages]) {
      const { reading, rotation, findings } = await readMrz(page, request, models);
      // A back on the second page says nothing about which way up the first is.
      const mrzRotation = page === image ? rotation : 0;
      if (reading) return { mrz: reading, mrzRotation, mrzFindings: findings };
    }
    return {};
  },
};

const quality: Step = {
  name: 'quality',
  needs: ['upright', 'lines', 'letter', 'letterText'],
  gives: ['qualityFindings'],
  // A page that was painted from its text is neither blurred nor cut off.
  when: ({ letterText }) => letterText === null,
  async run({ upright: image, lines, letter }, { request, models }) {
    const grey = await models.images.grey(image);
    const plain = letter || request.declared.side === 'back';
    return { qualityFindings: judgeQuality({ image, grey, lines, plain }) };
  },
};

const barcode: Step = {
  name: 'barcode',
  needs: ['upright', 'otherPages', 'mrz', 'lines', 'visual', 'letter'],
  gives: ['barcode', 'codes', 'aamva', 'barcodeFindings'],
  when: isPhotoId,
  async run(state, context) {
    // Many a front has a code, too; what it says is not needed, so it is not looked for long.
    const quick = !mayCarryBarcode(state, context);
    for (const page of [state.upright, ...state.otherPages]) {
      const { findings, ...read } = await readBarcode(page, context.models, { quick });
      if (read.barcode) return { ...read, barcodeFindings: findings };
    }
    return {};
  },
};

const merge: Step = {
  name: 'merge',
  needs: ['mrz', 'ownFields', 'aamva'],
  gives: ['fields', 'fieldFindings'],
  run({ mrz, ownFields, aamva }, { request }) {
    const printed = aamva && request.declared.side === 'back' ? withoutNumber(ownFields) : ownFields;
    const sources = [mrz?.fields ?? {}, printed, aamva?.fields ?? {}];
    const { fields, findings } = mergeFields(sources, mrz?.valid ? 'mrz' : null);
    return { fields, fieldFindings: findings };
  },
};

const portrait: Step = {
  name: 'portrait',
  needs: ['upright', 'mrz', 'lines', 'visual', 'letter'],
  gives: ['face', 'faces', 'portrait', 'faceFindings'],
  when: (state, context) => isPhotoId(state, context) && mayShowPortrait(state, context),
  async run({ upright }, { models }) {
    const { face, faces, findings } = await readPortrait(upright, models);
    return { face, faces, portrait: face !== null, faceFindings: findings };
  },
};

const print: Step = {
  name: 'print',
  needs: ['upright', 'lines', 'fields', 'letter', 'letterText'],
  gives: ['printFindings'],
  when: (state, context) => isPhotoId(state, context) && state.letterText === null,
  async run({ upright, lines, fields }, { models }) {
    return { printFindings: judgePrint(await models.images.grey(upright), lines, fields) };
  },
};

/** A second portrait is looked for on what lies clear: of several documents in a picture each may have its own. */
const ghost: Step = {
  name: 'ghost',
  needs: ['upright', 'face', 'outlines'],
  gives: ['ghostFindings'],
  when: ({ face, outlines }) => face !== null && outlines.length <= 1,
  async run({ upright, face, outlines }, { models }) {
    const findings = face ? await judgeGhost(upright, face.box, outlines[0]?.quad ?? null, models) : [];
    return { ghostFindings: findings };
  },
};

const outline: Step = {
  name: 'outline',
  needs: ['upright', 'letterText'],
  gives: ['outlines'],
  when: ({ letterText }) => letterText === null,
  run: ({ upright }) => ({ outlines: findOutlines(upright) }),
};

const borders: Step = {
  name: 'borders',
  needs: ['upright', 'lines', 'mrz', 'mrzFindings', 'face', 'fields', 'letter', 'letterText', 'outlines'],
  gives: ['borderFindings'],
  when: ({ letterText }) => letterText === null,
  run({ upright: image, lines, mrz, mrzFindings, face, fields, letter, outlines }, { request }) {
    const printed = judgeBorders({ image, lines, mrz, face });
    const complete = mrz?.valid === true || Object.keys(fields).length >= (letter ? 3 : 5);
    const hinged = mrz?.valid === true && mrz.format === 'TD3';
    const ratio = RATIOS[(mrz && kindByMrz(mrz)) ?? request.declared.kind ?? 'other'];
    const placed = judgeOutline({ image, outlines, lines, complete, hinged, ...(ratio ? { ratio } : {}) });
    // Print that runs out of the picture says it surest, then the place of the MRZ.
    const told = [...mrzFindings, ...printed].map(({ code }) => code);
    const kept = placed.filter(({ code }) => !told.includes(code));
    return { borderFindings: [...printed, ...kept] };
  },
};

const document: Step = {
  name: 'document',
  needs: ['otherPages', 'mrz', 'aamva', 'barcode', 'lines', 'visual', 'fields', 'portrait', 'letter'],
  gives: ['document', 'documentFindings'],
  run({ otherPages, mrz, aamva, barcode, lines, visual, fields, portrait, letter }, { request }) {
    const { today } = request;
    const type = letter ? 'proof_of_address' : request.declared.type;
    const declared = { ...request.declared, type };
    const named = nameDocument({ declared, mrz, aamva, lines, fields, portrait });
    const read = { document: named.document, mrz, barcode, lines, fields, today };
    // The other pages of a PDF may show the other side, and are not searched for a portrait.
    const side = otherPages.length === 0 ? declared.side : null;
    const seen = { ...read, declared: side, aamva, portrait, visual };
    return {
      document: named.document,
      documentFindings: [...named.findings, ...judgeDocument(read), ...judgeSide(seen)],
    };
  },
};

export const READING_STEPS = orderSteps(
  [
    letterText,
    mrz,
    visualZone,
    quality,
    barcode,
    merge,
    portrait,
    outline,
    ghost,
    print,
    oneDocument,
    borders,
    document,
  ],
  GIVEN,
);

/** `letter` is false until the lines have been read. */
function isPhotoId({ letter }: ReadingState, { request }: ReadingContext): boolean {
  return request.declared.type === 'photo_id' && !letter;
}

/** Licences and backs, and what has shown nothing else. */
function mayCarryBarcode({ mrz, lines, visual }: ReadingState, { request }: ReadingContext): boolean {
  const { side, kind } = request.declared;
  if (mrz?.valid) return false;
  if (side === 'back' || Object.keys(visual).length < ENOUGH_FIELDS) return true;
  const licence = kind === 'driving_license' || kindByWords(lines, ['driving_license']) !== null;
  return licence && side !== 'front';
}

/** The number on the back of such a licence is that of the card, not of its holder. */
function withoutNumber({ document_number: _, ...rest }: Fields): Fields {
  return rest;
}

function mayShowPortrait({ mrz, lines, visual }: ReadingState, { request }: ReadingContext): boolean {
  const { side, kind: declared } = request.declared;
  // TD1 has its MRZ on the back; a picture of both sides prints the person's data too.
  const back = mrz?.format === 'TD1' && Object.keys(visual).length < ENOUGH_FIELDS;
  if (back && side !== 'front') return false;
  const kind = (mrz && kindByMrz(mrz)) ?? declared;
  if (side === 'back') return !mrz && printsFront(kind ?? 'id_card', visual);
  if (kind && !DOCUMENT_KINDS[kind].portrait) return false;
  return mrz !== null || lines.length > 0;
}
