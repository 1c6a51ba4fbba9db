/**
 * The traces of each tenant and mode, opened once and kept in memory of this process, where they are searched by
 * likeness. Before each search what the log tells of since the last one is added and removed.
 */
import { unpackTrace } from '../../engine/examine/pack-trace.ts';
import { createFaceGallery, type FaceGallery } from '../../engine/face/search-faces.ts';
import { createPictureGallery, type PictureGallery } from '../../engine/picture/search-pictures.ts';
import type { KeptTrace } from '../../store/repositories/traces.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';
import type { Log } from '../log.ts';

/** Traces that are asked for at once: about 1 MB. */
const PAGE = 1000;

export interface TraceGallery {
  faces: FaceGallery;
  pictures: PictureGallery;
  /** Numbers of traces that do not open, or not as this version packs them: they are searched by nobody. */
  unreadable: ReadonlySet<number>;
}

export interface TraceGalleries {
  /** With everything that was committed before the call. */
  current(store: ScopedStore): Promise<TraceGallery>;
}

interface Kept extends TraceGallery {
  unreadable: Set<number>;
  /** The last trace that was added, and the last entry of the log of those that are gone. */
  added: number;
  forgotten: number;
  /** Ends when the last refresh that was asked for has. */
  refreshed: Promise<unknown>;
}

export function createTraceGalleries(log: Log): TraceGalleries {
  const kept = new Map<string, Kept>();
  return {
    async current(store) {
      const { tenantId, mode } = store.scope;
      const key = `${tenantId}/${mode}`;
      const gallery = kept.get(key) ?? empty();
      kept.set(key, gallery);
      // One after the other: each has to see what was committed before it was asked for.
      const refresh = gallery.refreshed.then(() => bringUpToDate(gallery, store, log));
      gallery.refreshed = refresh.catch(() => undefined);
      await refresh;
      return gallery;
    },
  };
}

function empty(): Kept {
  return {
    faces: createFaceGallery(),
    pictures: createPictureGallery(),
    unreadable: new Set(),
    added: 0,
    forgotten: 0,
    refreshed: Promise.resolve(),
  };
}

/** In this order: a trace that is gone when it is asked for was never added. */
async function bringUpToDate(gallery: Kept, store: ScopedStore, log: Log): Promise<void> {
  for (;;) {
    const page = await store.traces.listAfter(gallery.added, PAGE);
    for (const trace of page) {
      add(gallery, trace, log);
      gallery.added = trace.number;
    }
    if (page.length < PAGE) break;
  }
  for (const { at, number } of await store.traces.forgottenAfter(gallery.forgotten)) {
    gallery.faces.remove(number);
    gallery.pictures.remove(number);
    gallery.unreadable.delete(number);
    gallery.forgotten = at;
  }
}

function add({ faces, pictures, unreadable }: Kept, { number, content }: KeptTrace, log: Log): void {
  try {
    if (!content) throw new Error('It does not open with the keys of the settings.');
    const trace = unpackTrace(content);
    if (trace.face) faces.add(number, trace.face);
    for (const print of trace.pictures) pictures.add(number, print);
  } catch (error) {
    log.error({ trace: number, err: error }, 'trace: cannot be searched');
    unreadable.add(number);
  }
}
