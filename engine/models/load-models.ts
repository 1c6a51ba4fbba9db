/**
 * All ports of the engine on their libraries. Nothing is loaded before it is used, and each once; a thread
 * that reads documents has its own.
 */
import { readFile } from 'node:fs/promises';
import type { FaceDetector, FaceEmbedder, Models, MrzNet, TextReader } from '../ports.ts';
import { createBarcodeReader } from './barcodes.ts';
import { createImages } from './images.ts';
import { lazyRecogniser } from './recogniser.ts';

export interface LoadModelsOptions {
  /** Milliseconds of a steady clock; `performance.now` where none is given. */
  now?: () => number;
  /** Path of the operator's own face recogniser (ONNX); none where it is left out. */
  recogniser?: string | undefined;
}

export async function loadModels(options: LoadModelsOptions = {}): Promise<Models> {
  const images = createImages();
  return {
    images,
    mrz: lazyMrzNet(await ownVersion('mrz')),
    text: lazyTextReader(`${await ownVersion('lines')} + ${await ownVersion('latin')} + PP-OCRv4-mobile`),
    barcodes: createBarcodeReader(images),
    faces: lazyFaceDetector(await packageVersion('@vladmandic/human')),
    embedder: lazyFaceEmbedder(await packageVersion('@vladmandic/face-api'), await ownVersion('portraits')),
    ...(options.recogniser ? { recogniser: await lazyRecogniser(options.recogniser) } : {}),
    now: options.now ?? (() => performance.now()),
  };
}

/** Calls `open` at the first use; a failure is tried again at the next. */
function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | null = null;
  return () => {
    opened ??= open().catch((error) => {
      opened = null;
      throw error;
    });
    return opened;
  };
}

function lazyMrzNet(version: string): MrzNet {
  const net = once(async () => (await import('./mrz-net.ts')).openMrzNet());
  return { version, run: async (lines) => (await net()).run(lines) };
}

function lazyTextReader(version: string): TextReader {
  const reader = once(async () => (await import('./text-reader.ts')).createTextReader());
  return {
    version,
    detect: async (image, options) => (await reader()).detect(image, options),
    recognise: async (lines, isKnown) => (await reader()).recognise(lines, isKnown),
  };
}

function lazyFaceDetector(version: string): FaceDetector {
  const detector = once(async () => (await import('./face-detector.ts')).createFaceDetector());
  return {
    version: `@vladmandic/human ${version}`,
    detect: async (image, options) => (await detector()).detect(image, options),
  };
}

function lazyFaceEmbedder(version: string, restorer: string): FaceEmbedder {
  const embedder = once(async () => (await import('./face-embedder.ts')).createFaceEmbedder());
  return {
    version: `dlib-resnet-v1 on 28 points, prints by ${restorer} (@vladmandic/face-api ${version})`,
    embed: async (chips, how) => (await embedder()).embed(chips, how),
  };
}

/** Of the weights that are ours. */
async function ownVersion(net: 'mrz' | 'latin' | 'lines' | 'portraits'): Promise<string> {
  const card = await readFile(new URL(`./weights/${net}.json`, import.meta.url), 'utf8');
  return (JSON.parse(card) as { version: string }).version;
}

/** The packages' `exports` hide their package.json, so it is looked for above their entry. */
async function packageVersion(name: string): Promise<string> {
  const entry = import.meta.resolve(name);
  const root = new URL('./', entry.slice(0, entry.lastIndexOf(`/${name}/`) + name.length + 2));
  const manifest = await readFile(new URL('package.json', root), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
