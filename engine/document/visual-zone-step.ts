/** The steps that read what is printed for people: a letter's text layer, or the lines of the picture. */
import type { Pixels } from '../ports.ts';
import { isProof, KINDS_OF_CAPTURE } from './document-kinds.ts';
import { kindByMrz } from './kind-by-mrz.ts';
import { kindByWords } from './kind-by-words.ts';
import { bestPage, type ReadPage } from './letter/pages-of-letter.ts';
import { readLetterText } from './letter/read-letter-text.ts';
import type { ReadingContext, ReadingState, Rotation } from './reading-state.ts';
import type { ReadingStep } from './reading-step.ts';
import { readVisualZone, type VisualZone } from './viz/read-visual-zone.ts';

type Step = ReadingStep<ReadingState, ReadingContext>;
type Upright = Pick<ReadingState, 'upright' | 'rotation'>;
type Read = VisualZone & Upright;

export const letterText: Step = {
  name: 'letter_text',
  needs: ['image', 'otherPages', 'pageLines'],
  gives: ['letterText', 'textFindings'],
  when: ({ pageLines }, { request }) =>
    pageLines.some((lines) => lines.length > 0) && mayBeLetter(request) !== false,
  async run({ image, otherPages, pageLines }, { request, models }) {
    const open = mayBeLetter(request) === null;
    const pictures = [image, ...otherPages];
    const { letter, findings } = await readLetterText(
      pictures,
      pageLines,
      { open, today: request.today },
      models,
    );
    return { letterText: letter, textFindings: findings };
  },
};

export const visualZone: Step = {
  name: 'visual_zone',
  needs: ['image', 'otherPages', 'letterText', 'textFindings', 'mrz', 'mrzRotation'],
  gives: ['lines', 'visual', 'visualFindings', 'upright', 'rotation', 'letter', 'page'],
  async run(state, context) {
    const { image, otherPages, letterText: text, textFindings } = state;
    if (text) {
      const upright = [image, ...otherPages][text.page - 1]!;
      const { lines, fields: visual, page } = text;
      return { lines, visual, visualFindings: [], upright, rotation: 0, letter: true, page };
    }
    const first = await readPage(image, state, context);
    const { page, read } = await furtherPages(first, state, context);
    return {
      lines: read.lines,
      visual: read.fields,
      visualFindings: [...textFindings, ...read.findings],
      upright: read.upright,
      rotation: read.rotation,
      letter: read.letter,
      page,
    };
  },
};

/** null where the lines have to tell. */
function mayBeLetter({ declared, open }: ReadingContext['request']): boolean | null {
  if (declared.type === 'proof_of_address') return true;
  return open ? null : false;
}

async function readPage(
  image: Pixels,
  { mrz, mrzRotation }: Pick<ReadingState, 'mrz' | 'mrzRotation'>,
  { request, models }: ReadingContext,
): Promise<Read> {
  const letter = mayBeLetter(request);
  const { kind: declared } = request.declared;
  const kind = (mrz && kindByMrz(mrz)) ?? declared ?? (letter ? 'utility_bill' : null);
  const turned = await models.images.rotate(image, mrzRotation);
  const zone = await readVisualZone(turned, { kind, mrz, today: request.today, letter }, models);
  return {
    ...zone,
    upright: await models.images.rotate(turned, zone.rotation),
    rotation: ((mrzRotation + zone.rotation) % 360) as Rotation,
  };
}

/** Where the first page of a letter names no addressee, as a cover, the next ones are read. */
async function furtherPages(
  first: Read,
  { mrz, otherPages }: ReadingState,
  context: ReadingContext,
): Promise<{ page: number; read: Read }> {
  const reads = [first];
  for (const image of mayHaveCover(first, mrz) ? otherPages : []) {
    if (reads.some((read) => read.letter && read.fields.address)) break;
    reads.push(await readPage(image, { mrz: null, mrzRotation: 0 }, context));
  }
  const letters = reads.flatMap((read, i): ReadPage[] =>
    read.letter ? [{ page: i + 1, lines: read.lines, fields: read.fields, own: read.fields }] : [],
  );
  const best = bestPage(letters);
  if (!best) return { page: 1, read: first };
  return { page: best.page, read: { ...reads[best.page - 1]!, fields: best.fields } };
}

function mayHaveCover({ letter, fields, lines }: Read, mrz: ReadingState['mrz']): boolean {
  if (letter) return !fields.address;
  return (
    mrz === null &&
    kindByWords(
      lines,
      KINDS_OF_CAPTURE.photo_id.filter((kind) => !isProof(kind)),
    ) === null
  );
}
