/**
 * Whether the pale second portrait of a document is of the face on it: both are prints of one photo, and who puts another
 * portrait on a document mostly leaves its ghost.
 *
 * | likeness: correlation of the grey levels of both faces | genuine | another portrait pasted |
 * |--------------------------------------------------------|---------|-------------------------|
 * | scans                                                  | from 0.66 (10) | to 0.57 (11)     |
 * | careful photos                                         | from 0.62 (21) | to 0.48 (9)      |
 * | usual photos                                           | from 0.59 (12) | to 0.64 (3)      |
 *
 * Text and patterns are taken for a face now and then, with a confidence of up to 0.73. That no ghost is seen says nothing: many
 * documents have none, and on most usual photos it is lost in noise.
 */
import type { Box, Finding } from '../../rules/finding.ts';
import type { Quad } from '../document/outline/quad-geometry.ts';
import type { Pixels } from '../ports.ts';
import { alignChip, CHIP_SIDE } from './align-chip.ts';
import type { FaceModels } from './find-faces.ts';
import { findGhosts } from './find-ghosts.ts';
import { type FaceWindow, refineFace } from './refine-face.ts';

/** Confidence of the surest; one that is less sure may speak for the portrait, and not against it. */
const SURE = 0.75;
/** Below this correlation the two are of different photos. */
const ALIKE = 0.55;
/** The middle of a chip, shares of its side: eyes to chin. */
const INNER = { left: 0.13, top: 0.2, right: 0.87, bottom: 0.87 };
/** Pixels of a chip that are averaged: what a ghost's lines leave is finer. */
const FIELD = 2;

/** `portrait` and `outline` are in pixels of `image`, as readPortrait and findOutlines give them. */
export async function judgeGhost(
  image: Pixels,
  portrait: Box,
  outline: Quad | null,
  models: FaceModels,
): Promise<Finding[]> {
  const ghosts = await findGhosts(image, portrait, outline, models);
  const [surest] = ghosts;
  if (!surest || surest.face.confidence < SURE) return [];
  const found = { box: portrait, confidence: 1, mesh: [], yaw: 0, pitch: 0, roll: 0 };
  const main = await refineFace(image, { ...found, antispoof: null, live: null, age: null }, models);
  if (main.inWindow.mesh.length === 0) return [];
  const levels = levelsOf(main);
  const likenesses: number[] = [];
  for (const ghost of ghosts) {
    const likeness = correlation(levels, levelsOf(await refineFace(ghost.image, ghost.face, models)));
    if (likeness >= ALIKE) return [];
    likenesses.push(likeness);
  }
  const most = Math.max(...likenesses).toFixed(2);
  const detail = `The pale second portrait is of another photo than the portrait (likeness ${most}; the same has ${ALIKE} and more).`;
  return [{ step: 'document', code: 'portrait_ghost_differs', confidence: 0.8, box: surest.box, detail }];
}

/** Mean levels of the fields of the inner part. */
function levelsOf({ pixels, inWindow }: FaceWindow): number[] {
  const { data, width, channels } = alignChip(pixels, inWindow.mesh);
  const px = (share: number) => Math.round(share * CHIP_SIDE);
  const levels: number[] = [];
  for (let y = px(INNER.top); y < px(INNER.bottom); y += FIELD) {
    for (let x = px(INNER.left); x < px(INNER.right); x += FIELD) {
      let sum = 0;
      for (let j = y; j < y + FIELD; j++) {
        for (let i = x; i < x + FIELD; i++) {
          const at = (j * width + i) * channels;
          sum += data[at]! + 2 * data[at + 1]! + data[at + 2]!;
        }
      }
      levels.push(sum);
    }
  }
  return levels;
}

/** Pearson's, -1..1. */
function correlation(a: number[], b: number[]): number {
  const mean = (levels: number[]) => levels.reduce((sum, level) => sum + level, 0) / levels.length;
  const [ma, mb] = [mean(a), mean(b)];
  let [both, ofA, ofB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [da, db] = [a[i]! - ma, b[i]! - mb];
    both += da * db;
    ofA += da * da;
    ofB += db * db;
  }
  return both / Math.sqrt(ofA * ofB || 1);
}
