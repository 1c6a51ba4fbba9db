/**
 * The sections of docs/accuracy/reading.md in their order: what is measured, in a sentence, and the commands that
 * measure it. Seeds are those that nobody tuned on. accuracy-faces.ts has those of faces.md.
 */

/** Sets that are not drawn: each is an argument of bench/write-accuracy.ts, and what needs one is left out without it. */
export const DATA_SETS = {
  'mrz-labels': 'labels.csv',
  'aamva-strings': 'strings.json',
  'face-pairs': 'pairs.csv',
  'small-pairs': 'small-pairs.csv',
  people: 'people',
  photos: 'photos',
  ages: 'ages.csv',
} as const;
export type DataSet = keyof typeof DATA_SETS;

export interface AccuracySection {
  /** For `--only`: lower case and hyphens. */
  name: string;
  heading: string;
  text: string;
  /**
   * Each a script and its arguments, run one after the other in the same folder; the output of all is printed. `{set}`
   * stands for the path of a data set.
   */
  commands: readonly string[];
}

export const READING_SECTIONS: readonly AccuracySection[] = [
  {
    name: 'flat',
    heading: 'Whole documents, flat scans',
    text: 'Drawn documents of every kind and letters as scans of several sizes, read with nothing declared.',
    commands: ['fixtures/draw.ts --out flat --seed 88000 --count 30', 'bench/reading.ts --dir flat'],
  },
  {
    name: 'photo',
    heading: 'Whole documents, usual photos',
    text: 'The same kinds as people photograph them: turned, tilted, soft, some with glare, a third lying on a side.',
    commands: [
      'fixtures/draw.ts --out photo --seed 88500 --count 30 --photo',
      'bench/reading.ts --dir photo',
    ],
  },
  {
    name: 'mrz',
    heading: 'MRZ of specimens',
    text: 'Specimens of real documents, a third of them narrower than 600 pixels.',
    commands: ['bench/mrz.ts --labels {mrz-labels} --sums'],
  },
  {
    name: 'mrz-conditions',
    heading: 'MRZ, one circumstance at a time',
    text: 'Drawn documents with one thing wrong, or two documents, or no MRZ at all.',
    commands: ['bench/mrz-conditions.ts --seed 65000 --count 12'],
  },
  {
    name: 'mrz-limits',
    heading: 'MRZ, where reading stops',
    text: 'Drawn zones spoilt up to and beyond what can be read: what is relied on must be right.',
    commands: ['bench/mrz-limits.ts --seed 97000 --count 90'],
  },
  {
    name: 'outline',
    heading: 'Outlines',
    text: 'Where the document lies in a drawn photo, whether it is cut off or covered.',
    commands: ['bench/outline.ts --seed 64000 --count 24'],
  },
  {
    name: 'fields',
    heading: 'Fields among printed words',
    text: 'Words of documents of fifty states with the slips of recognition, their places known: what stands in which field.',
    commands: ['bench/fields.ts --seed 1000 --count 5 --slips'],
  },
  {
    name: 'barcodes',
    heading: 'Barcodes of licences',
    text: 'Drawn PDF417 that differ as the issuers’ do, as flat scans and photos of three sizes.',
    commands: ['bench/barcodes.ts --seed 61000 --count 30'],
  },
  {
    name: 'aamva',
    heading: 'Texts of licences’ barcodes',
    text: 'Raw AAMVA texts of public parsers’ tests, with their elements.',
    commands: ['bench/aamva.ts --strings {aamva-strings} --sums'],
  },
  {
    name: 'bills-pdf',
    heading: 'Letters with a text layer',
    text: 'Bills, statements and official letters as PDFs, nothing declared.',
    commands: ['bench/bills.ts --form pdf --seed 62000'],
  },
  {
    name: 'bills-picture',
    heading: 'Letters as pictures',
    text: 'The same letters scanned.',
    commands: ['bench/bills.ts --form picture --seed 62000'],
  },
  {
    name: 'bills-photo',
    heading: 'Letters as photos',
    text: 'The same letters photographed as people do.',
    commands: ['bench/bills.ts --form photo --seed 62000'],
  },
  {
    name: 'bills-held',
    heading: 'Letters in layouts that nobody tuned on',
    text: 'Four further layouts, with a text layer and scanned.',
    commands: [
      'bench/bills.ts --form pdf --held --seed 62000',
      'bench/bills.ts --form picture --held --seed 62000',
    ],
  },
  {
    name: 'several',
    heading: 'Two documents in one photo',
    text: 'Both sides of a card, which are read as one, and documents of two people, of which one is read.',
    commands: ['bench/several.ts --seed 66000 --count 8'],
  },
  {
    name: 'quality',
    heading: 'Quality of photos',
    text: 'Whether a flaw of a photo is seen, and how often one is seen where there is none.',
    commands: ['bench/quality.ts --seed 67000 --count 24 --clean 150'],
  },
  {
    name: 'plain',
    heading: 'Beside a plain build',
    text: 'The same drawn photo IDs read by idwell and by what one builds in a day of Tesseract, npm `mrz` (which knows no visas) and expressions for labels.',
    commands: [
      'fixtures/draw.ts --out flat --seed 88000 --count 30',
      'bench/plain.ts --dir flat',
      'fixtures/draw.ts --out photo --seed 88500 --count 30 --photo',
      'bench/plain.ts --dir photo',
    ],
  },
  {
    name: 'plain-specimens',
    heading: 'Beside a plain build, specimens',
    text: 'The same for specimens of real documents; their fields are those of the true MRZ.',
    commands: ['bench/plain.ts --labels {mrz-labels}'],
  },
];

/** The data sets that a section's commands name. */
export function setsOf({ commands }: AccuracySection): DataSet[] {
  return (Object.keys(DATA_SETS) as DataSet[]).filter((set) =>
    commands.some((command) => command.includes(`{${set}}`)),
  );
}
