/** `data_comparison`, `data_validation` and `data_consistency` of a document report. */
import { type Branch, type BreakdownResult, branch, type Leaf, leaf, NOT_EXAMINED } from './breakdown.ts';
import type { Examined } from './examined.ts';

type Comparison = Examined['ours']['comparisons'][number];

const AGREES: Record<Comparison['result'], BreakdownResult> = {
  match: 'clear',
  partial: 'consider',
  mismatch: 'consider',
  unknown: null,
};

/** What the applicant's details say against what was read; what they do not say is not compared. */
export function dataComparison({ ours }: Examined): Branch {
  const of = (...fields: string[]): Leaf => {
    const found = ours.comparisons.find(({ field }) => fields.includes(field));
    return found ? compared(AGREES[found.result], found) : NOT_EXAMINED;
  };
  const name = ours.comparisons.find(({ field }) => field === 'name');
  const breakdown = {
    first_name: name ? nameLeaf(name, 'given name') : NOT_EXAMINED,
    last_name: name ? nameLeaf(name, 'family name') : NOT_EXAMINED,
    date_of_birth: of('date_of_birth'),
    date_of_expiry: of('expiry_date'),
    document_numbers: of('document_number'),
    document_type: of('document_type'),
    gender: of('sex'),
    issuing_country: of('issuing_state', 'document_country'),
  };
  const unread = ours.comparisons.some(({ result, field }) => result === 'unknown' && field !== 'address');
  const tree = branch(breakdown);
  return unread && tree.result === 'clear' ? { ...tree, result: null } : tree;
}

/** Of a name that agrees only in part, the words that do not are blamed; where none can be told apart, both. */
function nameLeaf(name: Comparison, role: string): Leaf {
  if (name.result === 'match' || name.result === 'unknown') return compared(AGREES[name.result], name);
  const differing = name.pieces.filter(({ score }) => score < 90);
  const told = differing.some(({ name: words }) => words !== 'name');
  const blamed = !told || differing.some(({ name: words }) => words === role || words === 'name');
  return compared(blamed ? 'consider' : 'clear', name);
}

function compared(result: BreakdownResult, { score, detail }: Comparison): Leaf {
  return { result, properties: { score: score === null ? null : score / 100, detail } };
}

export function dataValidation(seen: Examined): Branch {
  const has = (field: string) => seen.ours.extracted[field] !== undefined;
  const impossible = (field: string) => seen.findings(['field_implausible'], field);
  const barcode = Object.values(seen.ours.extracted).some(
    ({ source, others = [] }) => source === 'barcode' || others.some((other) => other.source === 'barcode'),
  );
  return branch(
    {
      date_of_birth: leaf(impossible('date_of_birth'), has('date_of_birth')),
      document_expiration: leaf(
        seen.findings(['document_expired', 'document_not_yet_valid']),
        has('expiry_date'),
      ),
      document_numbers: leaf(
        [
          ...seen.findings(['number_shape_wrong', 'personal_number_wrong']),
          ...seen.findings(['mrz_check_digit_failed'], 'document_number'),
        ],
        has('document_number'),
      ),
      expiry_date: leaf(
        [...impossible('expiry_date'), ...seen.findings(['validity_too_long'])],
        has('expiry_date'),
      ),
      gender: leaf(impossible('sex'), has('sex')),
      mrz: leaf(seen.findings(MRZ), seen.mrz.length > 0),
      barcode: leaf(seen.findings(BARCODE), barcode),
    },
    ['document_expiration'],
  );
}

const MRZ = [
  'mrz_not_found',
  'mrz_unreliable',
  'mrz_check_digit_failed',
  'mrz_length_repaired',
  'mrz_code_unknown',
];
const BARCODE = ['barcode_not_found', 'barcode_unparsed', 'barcode_inconsistent'];

/** Onfido's name -> ours. */
const STATED: Record<string, string> = {
  date_of_birth: 'date_of_birth',
  date_of_expiry: 'expiry_date',
  document_numbers: 'document_number',
  first_name: 'given_names',
  last_name: 'surname',
  gender: 'sex',
  issuing_country: 'issuing_state',
  nationality: 'nationality',
};

/** MRZ, print, barcode and both sides against each other; clear where two places were read and agree. */
export function dataConsistency(seen: Examined): Branch {
  const told = Object.entries(STATED).map(([name, field]) => {
    const places = seen.ours.extracted[field]?.others?.length ?? 0;
    return [name, leaf(seen.findings(['sources_disagree', 'sides_disagree'], field), places > 0)] as const;
  });
  const several = told.some(([, { result }]) => result !== null);
  return branch({
    ...Object.fromEntries(told),
    document_type: NOT_EXAMINED,
    multiple_data_sources_present: leaf([], several),
  });
}
