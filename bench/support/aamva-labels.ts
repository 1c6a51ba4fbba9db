/** What collected texts of American barcodes are labelled with: elements as a plain splitter saw them, or values. */
import { readFileSync } from 'node:fs';

export const LABELLED = [
  'surname',
  'given_names',
  'document_number',
  'date_of_birth',
  'expiry_date',
  'issue_date',
] as const;
type Labelled = (typeof LABELLED)[number];

export interface LabelledText {
  id: string;
  text: string;
  /** Of the standard, two digits as labelled; empty where the label has none. */
  version: string;
  /** Only what is labelled. Dates are the digits as written, or ISO. */
  values: Partial<Record<Labelled, string>>;
}

interface Entry {
  id: string;
  raw: string;
  elements: Record<string, string>;
  expected?: Record<string, string>;
}

/** `file` is JSON: `[{id, raw, elements: {DAQ…, version}, expected?: {'name.first'…}}]`. */
export function readAamvaLabels(file: string): LabelledText[] {
  const entries: Entry[] = JSON.parse(readFileSync(file, 'utf8'));
  return entries.map(({ id, raw, elements, expected }) => {
    const all = { ...fromElements(elements), ...fromExpected(expected ?? {}) };
    const values = Object.fromEntries(Object.entries(all).filter(([, value]) => value));
    return { id, text: raw, version: elements.version ?? '', values };
  });
}

/** The standard gives a number so many characters: a longer one is several elements that the splitter left together. */
const LONGEST_NUMBER = 25;

function fromElements(elements: Record<string, string>): LabelledText['values'] {
  // Without commas a whole name does not say which of its words is the surname.
  const [last, ...rest] = elements.DAA?.includes(',') ? elements.DAA.split(',') : [];
  const number = elements.DAQ === 'NONE' ? '' : (elements.DAQ ?? '');
  const middle = elements.DAD === 'NONE' ? '' : elements.DAD;
  return {
    surname: elements.DCS ?? elements.DAB ?? last,
    given_names:
      elements.DCT ?? ([elements.DAC, middle].filter(Boolean).join(' ') || rest.slice(0, 2).join(' ')),
    document_number: number.length > LONGEST_NUMBER ? '' : number,
    date_of_birth: elements.DBB,
    expiry_date: elements.DBA,
    issue_date: elements.DBD,
  };
}

function fromExpected(expected: Record<string, string>): LabelledText['values'] {
  const named = {
    surname: expected['name.last'],
    date_of_birth: expected.birthday,
    expiry_date: expected.expiration_date,
  };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
}
