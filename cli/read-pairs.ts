/** The CSV files of `match` and `compare`. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { UsageError } from './usage.ts';

/** Rows of a CSV file with a header line, as records by column name, columns trimmed. */
export async function readCsv(file: string): Promise<{ columns: string[]; rows: Record<string, string>[] }> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      `cannot read ${file}: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}`,
    );
  });
  try {
    let columns: string[] = [];
    const rows = parse(text, {
      bom: true,
      columns: (header: string[]) => {
        columns = header.map((name) => name.trim());
        return columns;
      },
      skip_empty_lines: true,
      relax_column_count: true,
      relax_quotes: true,
    }) as Record<string, string>[];
    return { columns, rows };
  } catch (error) {
    throw new UsageError(`${file} is not a CSV file with a header line: ${(error as Error).message}`);
  }
}
