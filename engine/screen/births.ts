/** Dates of birth as lists write them: known to the day, month or year, about, or between two. */

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** What "about" means, in years to each side. */
const ABOUT = 2;

/** As `ListEntry.births` has it; null where it is no date. */
export function readBirth(text: string): string | null {
  const plain = text.trim().toLowerCase();
  const about = /^(?:circa|ca\.?|c\.|about|approximately|approx\.?|~)\s*(.+)$/.exec(plain);
  if (about) {
    const year = Number(readOne(about[1]!)?.slice(0, 4));
    return year ? `${year - ABOUT}/${year + ABOUT}` : null;
  }
  const span =
    /^(?:between\s+)?(.{4,}?)\s*(?:\bto\b|\band\b|\/(?=\s*\d{4})|\s-\s|–)\s*(?:circa\s*)?(.{4,})$/.exec(
      plain,
    );
  if (span) {
    const [from, to] = [readOne(span[1]!), readOne(span[2]!)];
    if (from && to) return from === to ? from : `${from}/${to}`;
  }
  return readOne(plain);
}

/** Between two years, both included. */
export function birthSpan(from: string, to: string): string | null {
  const [first, last] = [readOne(from), readOne(to)];
  if (!first || !last) return first ?? last;
  return first === last ? first : `${first}/${last}`;
}

function readOne(text: string): string | null {
  const plain = text.trim().toLowerCase();
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[t ].*|z)?$/.exec(plain);
  if (iso) return written(iso[1]!, iso[2], iso[3]);
  const words = /^(?:(\d{1,2})\s+)?([a-z]{3})[a-z]*\.?\s+(\d{4})$/.exec(plain);
  if (words) {
    const month = MONTHS.indexOf(words[2]!) + 1;
    return month > 0 ? written(words[3]!, String(month), words[1]) : null;
  }
  const dots = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(plain);
  return dots ? written(dots[3]!, dots[2], dots[1]) : null;
}

/** A month or day that cannot be is left out: many lists write 00. */
function written(year: string, month?: string, day?: string): string | null {
  if (Number(year) < 1800 || Number(year) > 2200) return null;
  const [inYear, inMonth] = [Number(month ?? 0), Number(day ?? 0)];
  if (inYear < 1 || inYear > 12) return year;
  const start = `${year}-${String(inYear).padStart(2, '0')}`;
  return inMonth < 1 || inMonth > 31 ? start : `${start}-${String(inMonth).padStart(2, '0')}`;
}
