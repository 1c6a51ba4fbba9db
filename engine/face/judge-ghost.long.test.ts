import { expect, it } from 'vitest';
import { drawForgery, drawOriginal } from '../../fixtures/forgeries/forge.ts';
import { findOutlines } from '../document/outline/find-outlines.ts';
import { loadModels } from '../models/load-models.ts';
import { judgeGhost } from './judge-ghost.ts';
import { readPortrait } from './read-portrait.ts';

const models = await loadModels();

async function codes({ sides }: Awaited<ReturnType<typeof drawOriginal>>): Promise<string[]> {
  const decoded = await models.images.decode(sides[0]!.image);
  if (!decoded.ok) throw new Error(decoded.detail);
  const { pixels } = decoded;
  const { face } = await readPortrait(pixels, models);
  const outline = findOutlines(pixels)[0]?.quad ?? null;
  return (await judgeGhost(pixels, face!.box, outline, models)).map(({ code }) => code);
}

it.each([2005, 2007, 2011])(
  'finds on scan %d that the ghost is of another photo than the portrait',
  async (number) => {
    expect(await codes(await drawForgery('portrait_swapped', number, 'flat'))).toEqual([
      'portrait_ghost_differs',
    ]);
  },
);

it.each([2005, 2007, 2011])('says nothing of the document that scan %d was made from', async (number) => {
  expect(await codes(await drawOriginal('portrait_swapped', number, 'flat'))).toEqual([]);
});
