/** Watchlist reports: the lists that were imported (docs/screening.md). */
import type { BreakdownResult } from './breakdown.ts';
import type { Examined } from './examined.ts';
import type { ReportKind } from './report-names.ts';

const CODES = { sanctions: 'aml_sanctions', pep: 'aml_pep', adverse_media: 'aml_adverse_media' } as const;

/** A list that is not loaded, or too old, leaves its category null: nobody is clear by it. */
export function watchlistBreakdown(seen: Examined, { categories = [] }: ReportKind) {
  const passed = seen.check('aml_screening')?.status === 'passed';
  const of = (category: keyof typeof CODES): { result: BreakdownResult } => {
    if (seen.findings([CODES[category]]).length > 0) return { result: 'consider' };
    return { result: passed && categories.includes(category) ? 'clear' : null };
  };
  return {
    sanction: of('sanctions'),
    politically_exposed_person: of('pep'),
    ...(categories.includes('adverse_media') ? { adverse_media: of('adverse_media') } : {}),
    legal_and_regulatory_warnings: { result: null },
    monitored_lists: { result: null },
  };
}

/** Entries that the person may be; `source_name` is the list, `event_description` what speaks for it. */
export function watchlistRecords(seen: Examined, { categories = [] }: ReportKind) {
  const codes = categories.map((category) => CODES[category]);
  return seen.findings(codes).map(({ code, value, confidence, detail }) => ({
    entry: value ?? null,
    category: code.replace(/^aml_/, ''),
    match_score: confidence,
    source: [{ source_name: (value ?? '').split(' ')[0] }],
    event: [{ category: code.replace(/^aml_/, ''), event_description: detail }],
  }));
}
