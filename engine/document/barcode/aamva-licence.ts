/** What an AAMVA barcode says beside the fields that all documents have. */
import type { LicenceData } from '../../reading.ts';
import { type AamvaDate, aamvaDate } from './aamva-dates.ts';
import { aamvaIssuer } from './aamva-issuers.ts';
import type { AamvaText } from './split-aamva.ts';

/** Dates that are no fields, by element. */
const DATES = {
  card_revised: 'DDB',
  hazmat_expiry: 'DDC',
  under_18_until: 'DDH',
  under_19_until: 'DDI',
  under_21_until: 'DDJ',
} as const;

/** Values that are kept as written; version 01 had elements of its own, which come second. */
const AS_WRITTEN = {
  name_suffix: ['DCU', 'DAE'],
  class: ['DCA', 'DAR'],
  restrictions: ['DCB', 'DAS'],
  endorsements: ['DCD', 'DAT'],
  eyes: ['DAY'],
  hair: ['DAZ'],
  discriminator: ['DCF'],
  inventory_number: ['DCK'],
} as const;

/** Elements that are `1` or `Y` where they hold. */
const FLAGS = { limited_term: ['DDD'], organ_donor: ['DDK', 'DBH'], veteran: ['DDL'] } as const;

const COMPLIANCE: Record<string, LicenceData['compliance']> = { F: 'full', N: 'none', M: 'materially' };

const CM_PER_INCH = 2.54;
const KG_PER_POUND = 0.45359237;
/** Of a grown or half-grown person, in centimetres: outside it the unit was not understood. */
const HEIGHTS = { from: 60, to: 250 };

export function licenceData(aamva: AamvaText, country: 'USA' | 'CAN'): LicenceData {
  const { elements, issuer, version, subfile } = aamva;
  const first = (ids: readonly string[]) =>
    ids.map((id) => elements.get(id)).find((value) => value !== undefined);
  const date = (id: string): AamvaDate | null => aamvaDate(elements.get(id), { country, version });
  const found: Record<string, unknown> = {
    compliance: COMPLIANCE[elements.get('DDA') ?? ''],
    height_cm: heightCm(elements, version),
    weight_kg: weightKg(elements),
  };
  for (const [name, ids] of Object.entries(AS_WRITTEN)) found[name] = first(ids);
  for (const [name, id] of Object.entries(DATES)) found[name] = date(id)?.iso;
  for (const [name, ids] of Object.entries(FLAGS)) {
    const value = first(ids);
    found[name] = value === undefined ? undefined : /^[1Y]/i.test(value);
  }
  return {
    version,
    iin: issuer,
    jurisdiction: aamvaIssuer(issuer)?.jurisdiction ?? null,
    subfile,
    ...Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)),
    elements: Object.fromEntries(elements),
  };
}

/** `070 IN`, `178 CM`; version 01 has feet and inches without a unit (`510`) and centimetres in DAV. */
function heightCm(elements: ReadonlyMap<string, string>, version: number): number | undefined {
  const metric = /^\d+/.exec(elements.get('DAV') ?? '')?.[0];
  const [, digits, unit] = /^(\d{2,3})\s*(IN|CM)?$/i.exec(elements.get('DAU') ?? '') ?? [];
  if (!digits) return plausible(metric && Number(metric));
  if (unit) return plausible(Number(digits) * (unit.toUpperCase() === 'IN' ? CM_PER_INCH : 1));
  if (version > 1) return undefined;
  return plausible((12 * Number(digits[0]) + Number(digits.slice(1))) * CM_PER_INCH);
}

function plausible(cm: number | '' | undefined): number | undefined {
  if (!cm || cm < HEIGHTS.from || cm > HEIGHTS.to) return undefined;
  return Math.round(cm);
}

/** DAX is in kilograms and DAW in pounds, unless it says otherwise (`50 KG`). */
function weightKg(elements: ReadonlyMap<string, string>): number | undefined {
  const [, kilograms] = /^(\d+)/.exec(elements.get('DAX') ?? '') ?? [];
  const [, weight, unit] = /^(\d+)\s*(KG|LBS?)?$/i.exec(elements.get('DAW') ?? '') ?? [];
  if (kilograms) return Number(kilograms) || undefined;
  if (!weight) return undefined;
  return Math.round(Number(weight) * (unit?.toUpperCase() === 'KG' ? 1 : KG_PER_POUND)) || undefined;
}
