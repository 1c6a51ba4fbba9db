/** The truth of pictures that somebody has labelled by hand. */
import { readFile } from 'node:fs/promises';
import { parse as parseCsv } from 'csv-parse/sync';
import { FIELD_NAMES } from '../../engine/reading.ts';
import type { Truth } from '../../fixtures/truth.ts';

/**
 * A CSV with the columns `file`, `kind` where it is known, `mrz` (lines joined by `\n`) and any names of fields
 * (`surname`, `date_of_birth` as 1964-08-12 ...). An empty cell is not printed, or not readable, and not scored.
 */
export async function readLabels(path: string): Promise<Map<string, Truth>> {
  const rows = parseCsv(await readFile(path, 'utf8'), { columns: true, bom: true, trim: true }) as Record<
    string,
    string
  >[];
  return new Map(rows.map((row) => [row.file ?? '', truthOf(row)]));
}

function truthOf(row: Record<string, string>): Truth {
  const stated = FIELD_NAMES.flatMap((name) => (row[name] ? [[name, row[name]] as const] : []));
  return {
    kind: row.kind as Truth['kind'],
    format: null,
    country: row.country ?? '',
    side: null,
    mrz: row.mrz ? row.mrz.split(/\\n|\n/) : null,
    fields: Object.fromEntries(stated.map(([name, value]) => [name, { value, viz: value, mrz: null }])),
    barcode: null,
    portrait: null,
    face: null,
    width: 0,
    height: 0,
  };
}
