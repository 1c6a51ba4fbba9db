/** Reads one uploaded picture of a document: what it is, what it says, who is on it, and what is wrong with it. */
import type { Finding } from '../../rules/finding.ts';
import { emptyReading } from '../empty-reading.ts';
import { faceVersions } from '../face/face-versions.ts';
import { readSelfie } from '../face/read-selfie.ts';
import { picturePrint } from '../picture/print-picture.ts';
import type { DecodedImage, Models } from '../ports.ts';
import type { CaptureReading, Point } from '../reading.ts';
import { DOCUMENT_KINDS } from './document-kinds.ts';
import { judgeFile } from './judge-file.ts';
import { markAdvice } from './quality/mark-advice.ts';
import { cutShort } from './reading-budget.ts';
import { type DocumentRequest, type ReadingState, startState } from './reading-state.ts';
import { runSteps } from './reading-step.ts';
import { runWithin } from './run-within.ts';
import { READING_STEPS } from './steps.ts';

export type { DocumentRequest } from './reading-state.ts';

/**
 * `bytes` is the file as it was uploaded. Whatever is wrong with it is a finding of the reading; it throws only
 * where a model cannot be loaded or run. The boxes and quads are in pixels of the upright picture.
 */
export async function readDocument(
  bytes: Uint8Array,
  request: DocumentRequest,
  models: Models,
): Promise<CaptureReading> {
  if (request.declared.type === 'selfie') return readSelfie(bytes, request, models);
  const timings: Record<string, number> = {};
  const started = models.now();
  const picture = await models.images.decode(bytes);
  timings.decode = Math.round((models.now() - started) * 10) / 10;
  if (!picture.ok) {
    const { code, detail } = picture;
    return { ...emptyReading(), timings, findings: [{ step: 'document', code, confidence: 1, detail }] };
  }
  const start = startState(picture.pixels, picture.otherPages ?? [], picture.pageLines);
  const cut: string[] = [];
  const clock = { now: () => models.now(), timings, run: runWithin(cut) };
  const state = await runSteps(READING_STEPS, start, { request, models }, clock);
  const reading = assemble(picture, state, request, { timings, models: versions(models, timings) });
  const short = cutShort(cut).map((finding) => ({ ...finding, step: stepOf(request, state) }));
  return { ...reading, findings: [...reading.findings, ...short] };
}

function assemble(
  picture: DecodedImage,
  state: ReadingState,
  request: DocumentRequest,
  run: Pick<CaptureReading, 'timings' | 'models'>,
): CaptureReading {
  const { width, height } = state.upright;
  const { document, mrz, barcode, codes, fields, lines: text, face, faces } = state;
  const image = {
    type: picture.type,
    width,
    height,
    pages: picture.pages,
    page: state.page,
    rotation: state.rotation,
  };
  const findings = markAdvice(findingsOf(picture, state), state).map((finding) => ({
    ...finding,
    step: stepOf(request, state),
  }));
  const outlines = state.outlines.map(({ quad, confidence }) => ({
    quad: quad.map(rounded) as typeof quad,
    confidence,
  }));
  const seen = { mrz, barcode, codes, fields, text, face, faces };
  const print = face ? { picturePrint: picturePrint(state.upright) } : {};
  return { image, document, outlines, ...seen, ...print, findings, ...run };
}

function rounded({ x, y }: Point): Point {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}

function findingsOf(picture: DecodedImage, state: ReadingState): Finding[] {
  return [
    ...judgeFile(picture),
    ...state.qualityFindings,
    ...state.mrzFindings,
    ...state.visualFindings.filter(({ code }) => !said(state.documentFindings, code)),
    ...state.barcodeFindings,
    ...state.fieldFindings,
    ...state.printFindings,
    ...state.documentFindings,
    // What is no document has no part outside.
    ...(state.document ? [...state.severalFindings, ...state.borderFindings] : []),
    ...(hasPortrait(state) ? [...state.faceFindings, ...state.ghostFindings] : []),
  ];
}

function said(findings: Finding[], code: Finding['code']): boolean {
  return findings.some((finding) => finding.code === code);
}

/** Only the front of a kind that shows its holder can lack the portrait. */
function hasPortrait({ document }: ReadingState): boolean {
  return document !== null && document.side !== 'back' && DOCUMENT_KINDS[document.kind].portrait;
}

function stepOf({ declared }: DocumentRequest, { letter }: ReadingState): Finding['step'] {
  return declared.type === 'proof_of_address' || letter ? 'proof_of_address' : 'document';
}

/** The models of the steps that ran. */
function versions(models: Models, timings: Record<string, number>): Record<string, string> {
  return {
    ...(timings.mrz === undefined ? {} : { mrz: models.mrz.version }),
    ...(timings.visual_zone === undefined ? {} : { text: models.text.version }),
    ...(timings.portrait === undefined ? {} : faceVersions(models)),
  };
}
