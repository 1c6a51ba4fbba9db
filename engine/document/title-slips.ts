/** A title in a line of OCR, some letters of which were misread. */

/** Letters that a title must have for one and for two slips. */
const ONE_SLIP = 9;
const TWO_SLIPS = 15;

/** Slips that a title of this many letters is still recognised with. */
export function slipsAllowed(length: number): number {
  return length >= TWO_SLIPS ? 2 : length >= ONE_SLIP ? 1 : 0;
}

/** Whether `whole` holds `title` with at most so many letters wrong, missing or too many. */
export function holdsWithSlips(whole: string, title: string, slips: number): boolean {
  if (whole.length < title.length - slips || !sharesPart(whole, title, slips)) return false;
  // Sellers 1980: the edit distance to the nearest piece of the text.
  let row = Array.from({ length: title.length + 1 }, (_, i) => i);
  for (const letter of whole) {
    const next = [0];
    for (let i = 1; i <= title.length; i++) {
      const kept = row[i - 1]! + (title[i - 1] === letter ? 0 : 1);
      next.push(Math.min(kept, row[i]! + 1, next[i - 1]! + 1));
    }
    if (next[title.length]! <= slips) return true;
    row = next;
  }
  return false;
}

/** With so many slips at least one of slips + 1 parts is whole. */
function sharesPart(whole: string, title: string, slips: number): boolean {
  const parts = slips + 1;
  const cut = (i: number) => Math.floor((i * title.length) / parts);
  return Array.from({ length: parts }, (_, i) => title.slice(cut(i), cut(i + 1))).some((part) =>
    whole.includes(part),
  );
}
