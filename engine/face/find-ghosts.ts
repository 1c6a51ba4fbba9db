/**
 * The ghost of a portrait: a second, pale print of it that many documents carry elsewhere, under lines and patterns. The
 * detector sees nearly none as they are printed (one of eighteen), and nine of ten once the thin dark lines are filled and
 * the contrast is stretched.
 */
import type { Box } from '../../rules/finding.ts';
import type { Quad } from '../document/outline/quad-geometry.ts';
import { closeLines } from '../picture/close-lines.ts';
import type { DetectedFace, Pixels } from '../ports.ts';
import type { Point } from '../reading.ts';
import { cropWindow } from './crop-window.ts';
import { type FaceModels, placeFace } from './find-faces.ts';

/** Pixels that the portrait's face is wide where lines are filled; smaller ones are not made larger. */
const PORTRAIT = 130;
/** Pixels to each side that are filled then: lines of a quarter of a millimetre. */
const LINES = [1, 2];
/** Pixels for where to look: strokes of print go, hair and shadows stay. */
const STROKE = 3;
/** Of the ghost's window, in widths of the portrait's face, and how far the windows are apart. */
const WINDOW = 1.3;
const STEP = 0.2;
/** About the portrait, in widths of its face, nothing is looked for. */
const ABOUT = 1;
/** Windows with less tone, grey levels of standard deviation, are paper. */
const LEAST_TONE = 5;
/** Pixels inside of the document's edge that are painted over. */
const RIM = 3;
/** Share of a window that is darker than its paper, and levels below the paper that are paper still. */
const PAPER = 0.7;
const PALE = 6;
/** Levels below the paper, and the share of a window's rim that may be darker. */
const DARK = 30;
const MOST_DARK = 0.25;
/** Windows that are looked at, those with most tone first. */
const MOST_WINDOWS = 3;
/** Pixels of what the detector is given. */
const SIDE = 256;
const LEAST_CONFIDENCE = 0.6;
/** Of the ghost's face by the portrait's, each way. */
const [SMALLEST, LARGEST] = [0.25, 0.6];

export interface Ghost {
  /** The page without its lines, as the detector saw it; the face is in its pixels. */
  image: Pixels;
  face: DetectedFace;
  /** In pixels of the picture given. */
  box: Box;
}

/**
 * `portrait`: the face on it; `outline`: where the document ends, null where it fills the picture; both in its pixels. The
 * surest first; the same ghost may be among them more than once, and what is hardly a face.
 */
export async function findGhosts(
  image: Pixels,
  portrait: Box,
  outline: Quad | null,
  models: FaceModels,
): Promise<Ghost[]> {
  const scale = Math.min(1, PORTRAIT / portrait.width);
  const small = await models.images.resize(image, image.width * scale, image.height * scale);
  const by = small.width / image.width;
  const whole = await models.images.grey(small);
  const page = outline ? paperAround(whole, outline, by) : whole;
  const pages = LINES.map((line) => softened(closeLines(page, line)));
  const tones = closeLines(pages[0]!, STROKE);
  const face = scaled(portrait, by);
  const windows = windowsOf(tones, face);
  const ghosts: Ghost[] = [];
  for (const { window, closed } of windows.flatMap((window) => pages.map((closed) => ({ window, closed })))) {
    const cut = stretched(cropWindow(closed, window));
    const seen = await models.images.resize(cut, SIDE, SIDE);
    const [found] = await models.faces.detect(seen, { maximum: 1 });
    if (!found || found.confidence < LEAST_CONFIDENCE) continue;
    const placed = placeFace(found, cut.width / SIDE, cut.height / SIDE, 0, 0);
    const part = placed.box.width / face.width;
    if (part < SMALLEST || part > LARGEST) continue;
    const { x, y, width, height } = placed.box;
    const box = scaled({ x: x + window.x, y: y + window.y, width, height }, 1 / by);
    ghosts.push({ image: cut, face: placed, box });
  }
  return ghosts.sort((a, b) => b.face.confidence - a.face.confidence);
}

/** The table about the document, and its edges, painted in the middle level of its paper. */
function paperAround({ data, width, height }: Pixels, outline: Quad, by: number): Pixels {
  const quad = outline.map(({ x, y }) => ({ x: x * by, y: y * by })) as Quad;
  const isIn = Uint8Array.from(data, (_, at) =>
    depthIn(quad, { x: at % width, y: Math.floor(at / width) }) > RIM ? 1 : 0,
  );
  const inside = data.filter((_, at) => isIn[at] === 1).sort();
  const paper = inside[inside.length >> 1] ?? 255;
  return { data: data.map((level, at) => (isIn[at] ? level : paper)), width, height, channels: 1 };
}

/** Pixels to the nearest side of a clockwise quad, less than 0 outside. */
function depthIn(quad: Quad, { x, y }: Point): number {
  let least = Infinity;
  for (let i = 0; i < 4; i++) {
    const [a, b] = [quad[i]!, quad[(i + 1) % 4]!];
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    least = Math.min(least, ((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)) / length);
  }
  return least;
}

/** The window about the middle of what is dark in it. */
function centred(page: Pixels, window: Box): Box {
  const cut = cropWindow(page, window);
  const paper = Uint8Array.from(cut.data).sort()[Math.floor(PAPER * cut.data.length)]!;
  let [sum, x, y] = [0, 0, 0];
  cut.data.forEach((level, at) => {
    const dark = Math.max(0, paper - level - PALE);
    sum += dark;
    x += dark * (at % cut.width);
    y += dark * Math.floor(at / cut.width);
  });
  if (sum === 0) return window;
  return {
    ...window,
    x: Math.round(window.x + x / sum - window.width / 2),
    y: Math.round(window.y + y / sum - window.height / 2),
  };
}

/** Apart from one another, those with most tone first. */
function windowsOf(page: Pixels, face: Box): Box[] {
  const side = Math.round(WINDOW * face.width);
  const step = Math.max(2, Math.round(STEP * face.width));
  const windows: { window: Box; tone: number }[] = [];
  for (let y = 0; y + side <= page.height; y += step) {
    for (let x = 0; x + side <= page.width; x += step) {
      const window = { x, y, width: side, height: side };
      if (isNear(window, face)) continue;
      const tone = toneOf(page, window);
      if (tone >= LEAST_TONE) windows.push({ window, tone });
    }
  }
  const kept: Box[] = [];
  for (const { window: rough } of windows.sort((a, b) => b.tone - a.tone)) {
    const window = centred(page, rough);
    if (isNear(window, face) || !isIsland(page, window)) continue;
    if (kept.some((other) => Math.hypot(other.x - window.x, other.y - window.y) < side / 3)) continue;
    if (kept.push(window) === MOST_WINDOWS) break;
  }
  return kept;
}

function isNear(window: Box, face: Box): boolean {
  const reach = ABOUT * face.width;
  const [x, y] = [window.x + window.width / 2, window.y + window.height / 2];
  return (
    x > face.x - reach &&
    x < face.x + face.width + reach &&
    y > face.y - reach &&
    y < face.y + face.height + reach
  );
}

/** Whether paper lies about it: headings and bands run out of their window. */
function isIsland(page: Pixels, window: Box): boolean {
  const { data, width, height } = cropWindow(page, window);
  const paper = Uint8Array.from(data).sort()[Math.floor(PAPER * data.length)]!;
  const rim = Math.round(width / 12);
  const about = data.filter((_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    return x < rim || y < rim || x >= width - rim || y >= height - rim;
  });
  return about.filter((level) => level < paper - DARK).length < MOST_DARK * about.length;
}

/** The mean of nine pixels: what was filled has edges that no photo has. */
function softened({ data, width, height }: Pixels): Pixels {
  const out = Uint8Array.from(data);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      let sum = 0;
      for (let at = (y - 1) * width + x; at <= (y + 1) * width + x; at += width)
        sum += data[at - 1]! + data[at]! + data[at + 1]!;
      out[y * width + x] = Math.round(sum / 9);
    }
  }
  return { data: out, width, height, channels: 1 };
}

/** Standard deviation of the levels of its middle. */
function toneOf({ data, width }: Pixels, { x, y, width: side }: Box): number {
  let [count, sum, squares] = [0, 0, 0];
  for (let j = y + 0.3 * side; j < y + 0.7 * side; j += 2) {
    for (let i = x + 0.3 * side; i < x + 0.7 * side; i += 2) {
      const level = data[Math.floor(j) * width + Math.floor(i)]!;
      count++;
      sum += level;
      squares += level * level;
    }
  }
  return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
}

/** In three channels, its darkest and its paper as far apart as on a photo. */
function stretched({ data, width, height }: Pixels): Pixels {
  const sorted = Uint8Array.from(data).sort();
  const [dark, paper] = [sorted[Math.floor(0.02 * sorted.length)]!, sorted[Math.floor(0.9 * sorted.length)]!];
  const out = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    const level = 10 + (235 * (data[i]! - dark)) / (paper - dark + 1);
    out.fill(Math.max(0, Math.min(255, Math.round(level))), 3 * i, 3 * i + 3);
  }
  return { data: out, width, height, channels: 3 };
}

function scaled({ x, y, width, height }: Box, by: number): Box {
  return { x: x * by, y: y * by, width: width * by, height: height * by };
}
