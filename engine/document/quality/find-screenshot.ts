/**
 * A screenshot: what a telephone or a computer writes about a picture stands at its upper and lower border, on a bar of
 * one colour: the time, the battery, a menu, the name of a file. One that was cut to the picture has nothing of it, and
 * is not found.
 */
import type { Box, Finding } from '../../../rules/finding.ts';
import type { Pixels } from '../../ports.ts';
import type { TextLine } from '../../reading.ts';
import { boxOf } from '../viz/line-geometry.ts';

/** Shares of the height in which bars lie. */
const UPPER = 0.1;
const LOWER = 0.07;
/** Grey levels about a bar's own, and the share of the bar that has them: the rest is its writing. */
const ALIKE = 8;
const LEAST_SHARE = 0.7;
const CLOCK = /^[^\d]{0,2}([01]?\d|2[0-3]):[0-5]\d$/;
const BATTERY = /^\d{1,3} ?%/;
const FILE = /[\w)][ .,](png|jpe?g|heic|webp|pdf)\b/i;
const MENU = /^(file|edit|view|window|tools|help|format|insert)$/i;
/** Words of a menu in one line that make it one. */
const LEAST_MENU = 2;

/** `lines` in pixels of `grey`, which is upright. */
export function findScreenshot(grey: Pixels, lines: readonly TextLine[]): Finding[] {
  const signs = lines
    .map(({ text, quad }) => ({ text: text.trim(), box: boxOf(quad) }))
    .filter(({ text, box }) => tellsOf(text) && isAtBorder(box, grey.height) && isOnBar(grey, box));
  const first = signs[0];
  // A share of a hundred alone is no battery.
  if (!first || signs.every(({ text }) => BATTERY.test(text))) return [];
  const words = signs.map(({ text }) => `“${text}”`).join(', ');
  const detail = `What a screen writes about a picture stands at its border: ${words}.`;
  return [
    {
      step: 'document',
      code: 'image_screenshot',
      confidence: signs.length > 1 ? 0.9 : 0.7,
      box: rounded(first.box),
      detail,
    },
  ];
}

function tellsOf(text: string): boolean {
  if (CLOCK.test(text) || BATTERY.test(text) || FILE.test(text)) return true;
  return text.split(/\s+/).filter((word) => MENU.test(word)).length >= LEAST_MENU;
}

function isAtBorder({ y, height }: Box, all: number): boolean {
  return y + height < UPPER * all || y > (1 - LOWER) * all;
}

function isOnBar({ data, width, height }: Pixels, box: Box): boolean {
  const histogram = new Uint32Array(256);
  const [top, bottom] = [Math.max(0, Math.floor(box.y)), Math.min(height, Math.ceil(box.y + box.height))];
  let count = 0;
  for (let y = top; y < bottom; y += 2)
    for (let x = 0; x < width; x += 3, count++) histogram[data[y * width + x]!]!++;
  const level = histogram.indexOf(Math.max(...histogram));
  let alike = 0;
  for (let at = Math.max(0, level - ALIKE); at <= Math.min(255, level + ALIKE); at++) alike += histogram[at]!;
  return alike >= LEAST_SHARE * count;
}

function rounded({ x, y, width, height }: Box): Box {
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}
