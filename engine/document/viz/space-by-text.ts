/**
 * Spaces that OCR loses between the words of an address or a name, as far as the letters alone tell:
 * `163STATION ROAD`, `55596Poznan`, `CalleNunez`, `Fairview,WA64885`. Where words of capitals run together only
 * the picture knows (word-gaps.ts).
 */
/** A part of one name, not a word of its own: `McDonald`, `DeVries`, `LaRue`. */
const PREFIXES = /(?<!\p{L})(?:Mc|Mac|De|Di|Du|Le|La|Van|Von|Fitz|Ap)$/u;

export function spaceByText(text: string): string {
  return (
    text
      // A comma between digits parts a number: `1,200`.
      .replace(/,(?=\p{L})|(?<=\p{L}),(?=\d)/gu, ', ')
      // A house number may carry letters (`12A`, `12bis`), a postcode two (`1234AB`): three make a word.
      .replace(/(?<![\p{L}\d])(\d{1,5})(?!bis|ter)(?=\p{Lu}\p{L}{2})/gu, '$1 ')
      .replace(/(?<=\p{L}{3})(?=\d{1,5}[a-z]?(?:,|$))/giu, ' ')
      .replace(/(?<=(?:^|[\s,])[A-Z]{2})(?=\d{5}(?:-\d{4})?$)/, ' ')
      // London SW1A1AA
      .replace(/(?<=(?:^|\s)[A-Z]{1,2}\d[A-Z\d]?)(?=\d[A-Z]{2}$)/, ' ')
      .replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, (_, at: number) =>
        PREFIXES.test(text.slice(Math.max(0, at - 5), at)) ? '' : ' ',
      )
      .replace(/\s+/g, ' ')
      .trim()
  );
}
