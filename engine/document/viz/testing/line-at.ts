import type { TextLine } from '../../../reading.ts';

/** A line that was read at x, y: `height` pixels high, in proportion wide. */
export function lineAt(text: string, x: number, y: number, height = 20): TextLine {
  const right = x + (text.length * height * 11) / 20;
  const quad: TextLine['quad'] = [
    { x, y },
    { x: right, y },
    { x: right, y: y + height },
    { x, y: y + height },
  ];
  return { text, confidence: 0.98, quad };
}
