/**
 * Looks for the same person in earlier verifications of the same tenant and mode. The own trace is kept first: of two
 * that are decided at the same moment, the later one finds the earlier.
 */
import { setImmediate as pause } from 'node:timers/promises';
import {
  type DuplicateMatch,
  type Duplicates,
  notSearched,
  type Searched,
} from '../../engine/examine/duplicates.ts';
import { packTrace } from '../../engine/examine/pack-trace.ts';
import { type Trace, traceOf } from '../../engine/examine/trace-of.ts';
import { searchDistance } from '../../engine/face/search-distance.ts';
import { searchFaces } from '../../engine/face/search-faces.ts';
import { mirrorPrint } from '../../engine/picture/print-picture.ts';
import { searchPictures } from '../../engine/picture/search-pictures.ts';
import type { CaptureRef } from '../../rules/finding.ts';
import type { StepOf } from '../../rules/profile-steps.ts';
import type { Asking, MarkKind, NewTrace } from '../../store/repositories/traces.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';
import type { VerificationRow } from '../../store/tables.ts';
import type { Submission } from '../decider.ts';
import { examinedCaptures } from '../examined-captures.ts';
import type { Log } from '../log.ts';
import type { TraceGalleries, TraceGallery } from './trace-galleries.ts';

/** Verifications that are named for each kind; a reviewer needs no more. */
const MOST_NAMED = 10;
/** Near faces and pictures of which it is asked at once whose they are. */
const MOST_ASKED = 500;
const FRONT: CaptureRef = { type: 'photo_id', side: 'front' };

export interface DuplicateContext {
  galleries: TraceGalleries;
  log: Log;
}

interface Search {
  store: ScopedStore;
  trace: Trace;
  captures: Submission['captures'];
  asking: Asking;
  gallery: TraceGallery;
  /** Why some earlier verifications cannot be searched at all; null where all can. */
  gap: string | null;
}

/** Throws where the database fails: then it is tried again. */
export async function searchDuplicates(
  { galleries, log }: DuplicateContext,
  store: ScopedStore,
  verification: VerificationRow,
  captures: Submission['captures'],
  options: StepOf<'duplicates'>,
): Promise<Duplicates> {
  const { id, submission } = verification;
  const kept = keptTrace(captures, log, id);
  if (!kept) return notSearched('what it would be searched by could not be made, for a reason on our side');
  const number = await store.traces.record({ verificationId: id, submission, ...kept.record });
  const gallery = await galleries.current(store);
  const asking = { verificationId: id, applicant: verification.applicant_reference, below: number };
  const search = { store, trace: kept.trace, captures, asking, gallery, gap: gapOf(gallery, number) };
  return {
    face: await searchFace(search, options),
    documentNumber: await searchMark(search, 'document_number', {
      value: kept.trace.documentNumber,
      agreed: 'kind, country and number of the document',
      missing: 'kind, country or number of the document could not be read',
    }),
    image: await searchImages(search),
    person: await searchMark(search, 'person', {
      value: kept.trace.person,
      agreed: 'surname, given names and date of birth',
      missing: 'surname, given names or date of birth could not be read',
    }),
  };
}

type Record = Pick<NewTrace, 'content' | 'marks'>;

/** Pure: what fails once fails always, and a person has to look at it. */
function keptTrace(
  captures: Submission['captures'],
  log: Log,
  id: string,
): { trace: Trace; record: Record } | null {
  try {
    const trace = traceOf(examinedCaptures(captures));
    const marks: Record['marks'] = captures.map(({ document }) => ({ kind: 'file', value: document.sha256 }));
    if (trace.documentNumber) marks.push({ kind: 'document_number', value: trace.documentNumber });
    if (trace.person) marks.push({ kind: 'person', value: trace.person });
    return { trace, record: { content: packTrace(trace), marks } };
  } catch (error) {
    log.error({ verification: id, err: error }, 'verification: its trace could not be made');
    return null;
  }
}

/** A trace that does not open hides its marks too: both were made with the key that is gone. */
function gapOf({ unreadable }: TraceGallery, below: number): string | null {
  const count = [...unreadable].filter((number) => number < below).length;
  if (count === 0) return null;
  return `${count} earlier verifications do not open with the keys of the settings`;
}

async function searchFace(search: Search, { falseAlarms }: StepOf<'duplicates'>): Promise<Searched> {
  const { trace, gallery, asking, gap } = search;
  if (!trace.face) return { found: [], unknown: 'there is no face on it that is good enough to be searched' };
  const { descriptor, capture } = trace.face;
  // Its own is among them.
  const faces = Math.max(1, gallery.faces.size - 1);
  const distance = searchDistance(faces, falseAlarms);
  const hits = await drive(searchFaces(gallery.faces, descriptor, { distance, below: asking.below }));
  const owners = await ownersOf(search, hits);
  const found = owners.map(
    ([hit, verification]): DuplicateMatch => ({
      verification,
      agreed: `the face (distance ${hit.distance.toFixed(3)}; up to ${distance} counts among ${faces})`,
      capture,
    }),
  );
  return { found, unknown: gap };
}

/** The first of them that count, with their verifications; an applicant may have come more often than are asked at once. */
async function ownersOf<Hit extends { number: number }>(
  { store, asking }: Search,
  hits: readonly Hit[],
): Promise<[Hit, string][]> {
  const found: [Hit, string][] = [];
  for (let at = 0; at < hits.length && found.length < MOST_NAMED; at += MOST_ASKED) {
    const some = hits.slice(at, at + MOST_ASKED);
    const owners = await store.traces.ownersOf(
      some.map(({ number }) => number),
      asking,
    );
    for (const hit of some) {
      const verification = owners.get(hit.number);
      if (verification) found.push([hit, verification]);
    }
  }
  return found.slice(0, MOST_NAMED);
}

async function searchMark(
  { store, asking, gap }: Search,
  kind: MarkKind,
  { value, agreed, missing }: { value: string | null; agreed: string; missing: string },
): Promise<Searched> {
  if (value === null) return { found: [], unknown: missing };
  const verifications = await store.traces.withMark(kind, value, asking, MOST_NAMED);
  const found = verifications.map((verification) => ({ verification, agreed, capture: FRONT }));
  return { found, unknown: gap };
}

/** The very file first, then copies; each verification once. */
async function searchImages(search: Search): Promise<Searched> {
  const { trace, gap } = search;
  const found = [...(await sameFiles(search)), ...(await copies(search))];
  const isFirst = ({ verification }: DuplicateMatch, at: number) =>
    found.findIndex((match) => match.verification === verification) === at;
  const unprinted =
    trace.unprinted > 0 ? 'a picture was read by an earlier version, without its print' : null;
  return { found: found.filter(isFirst).slice(0, MOST_NAMED), unknown: unprinted ?? gap };
}

async function sameFiles({ store, captures, asking }: Search): Promise<DuplicateMatch[]> {
  const found: DuplicateMatch[] = [];
  for (const { document } of captures) {
    const { type, side, sha256 } = document;
    const capture = { type, side: type === 'photo_id' ? (side ?? 'front') : null };
    for (const verification of await store.traces.withMark('file', sha256, asking, MOST_NAMED)) {
      found.push({ verification, agreed: 'the very file of a picture', capture });
    }
  }
  return found;
}

/** A selfie may have been mirrored; what is printed on a document could not be read then. */
async function copies(search: Search): Promise<DuplicateMatch[]> {
  const { trace, gallery, asking } = search;
  const found: DuplicateMatch[] = [];
  for (const { print, capture } of trace.pictures) {
    const prints = capture.type === 'selfie' ? [print, mirrorPrint(print)] : [print];
    for (const each of prints) {
      const numbers = await drive(searchPictures(gallery.pictures, each, asking.below));
      const owners = await ownersOf(
        search,
        numbers.map((number) => ({ number })),
      );
      for (const [, verification] of owners) {
        found.push({ verification, agreed: 'a copy of a picture', capture });
      }
    }
  }
  return found;
}

/** Lets others work between two stretches of a search: locks of jobs are renewed meanwhile. */
async function drive<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}
