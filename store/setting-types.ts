/** Types of settings as they are written in the environment. Their messages finish the sentence "NAME ...". */
import { z } from 'zod';

const UNITS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const SIZES: Record<string, number> = { B: 1, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 };

/** `500ms`, `30s`, `5m`, `2h`, `30d`; gives milliseconds. */
export function duration(least: string, most: string) {
  return measured(UNITS, `a time such as 500ms, 30s, 5m, 2h or 30d`, least, most);
}

/** `512KB`, `15MB`; gives bytes. */
export function size(least: string, most: string) {
  return measured(SIZES, `a size such as 512KB or 15MB`, least, most);
}

export function whole(least: number, most: number) {
  const error = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d+$/, { error })
    .transform(Number)
    .refine((value) => value >= least && value <= most, { error });
}

export function flag() {
  return z.enum(['true', 'false'], { error: 'must be true or false' }).transform((text) => text === 'true');
}

/** Values with commas between them, at least one. */
export function list<T extends z.ZodType<unknown, string>>(item: T) {
  return z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(item).min(1));
}

/** None or some of the names, with commas between them. */
export function names<const T extends readonly [string, ...string[]]>(known: T) {
  const error = `must be some of ${known.join(', ')}, with commas between several`;
  return z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((part) => part.trim() || []))
    .pipe(z.array(z.enum(known, { error })));
}

/** `method=https://host/path,...`; gives addresses by method. */
export function sources() {
  const error = 'must be method=https://..., with commas between several';
  return z
    .string()
    .default('')
    .transform((text, context): Readonly<Record<string, string>> => {
      const pairs = text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
      const found = pairs.map((pair) => /^([a-z][a-z0-9_-]*)=(https?:\/\/\S+)$/i.exec(pair));
      if (found.some((match) => !match || !URL.canParse(match[2]!))) {
        context.addIssue({ code: 'custom', message: error });
        return z.NEVER;
      }
      return Object.fromEntries(found.map((match) => [match![1]!, match![2]!]));
    });
}

function measured(units: Record<string, number>, form: string, least: string, most: string) {
  const low = parse(units, least) ?? 0;
  const high = parse(units, most) ?? Number.POSITIVE_INFINITY;
  return z.string().transform((text, context): number => {
    const value = parse(units, text);
    if (value !== null && value >= low && value <= high) return value;
    const message = value === null ? `must be ${form}` : `must be from ${least} to ${most}`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

function parse(units: Record<string, number>, text: string): number | null {
  const match = /^(\d+)([a-zA-Z]+)$/.exec(text.trim());
  const unit = match && units[match[2] as string];
  return match && unit ? Number(match[1]) * unit : null;
}
