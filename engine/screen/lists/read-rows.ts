import { CsvError, parse } from 'csv-parse/sync';
import type { ListFile } from '../list-entry.ts';
import { ListError } from '../list-error.ts';

/** The files of the OFAC end with the old mark for the end of a file. */
const END_OF_FILE = String.fromCharCode(0x1a);

/** Rows of a file of values with commas; the delimiter may be a semicolon or a tabulator. Throws ListError. */
export function readRows({ name, text }: ListFile, delimiter = ','): string[][] {
  try {
    return parse(text.trimEnd().endsWith(END_OF_FILE) ? text.slice(0, text.lastIndexOf(END_OF_FILE)) : text, {
      bom: true,
      delimiter,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 1_000_000,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ListError(
      name,
      typeof error.lines === 'number' ? error.lines : null,
      'It is no table of values: a quotation mark is not closed, or stands within a value.',
      'Write quotation marks within a value twice, or download the file again.',
    );
  }
}
