/** Files of a list, in whatever format, as entries. */
import type { Category, ListFile, ListFormat, ParsedList } from './list-entry.ts';
import { LIST_FORMATS } from './list-entry.ts';
import { ListError } from './list-error.ts';
import { parseEuXml } from './lists/parse-eu-xml.ts';
import { isOfacRow, parseOfacCsv } from './lists/parse-ofac-csv.ts';
import { parseOfacXml } from './lists/parse-ofac-xml.ts';
import { parseOpenSanctions } from './lists/parse-opensanctions.ts';
import { parseSimpleCsv } from './lists/parse-simple-csv.ts';
import { parseUnXml } from './lists/parse-un-xml.ts';

export interface ParseOptions {
  /** By default it is told from the content. */
  format?: ListFormat | undefined;
  /** For entries of which the list does not say what they are listed for. */
  categories?: readonly Category[] | undefined;
}

const FORMATS_CURE = `Give --kind: one of ${LIST_FORMATS.join(', ')}.`;

/** All files are of one list and one day; only the OFAC's tables are several. Throws ListError. */
export function parseList(
  files: readonly ListFile[],
  { format, categories = [] }: ParseOptions = {},
): ParsedList {
  const [file, ...more] = files;
  if (!file) throw new Error('There is no file.');
  const kind = format ?? formatOf(file);
  if (more.length > 0 && kind !== 'ofac-csv') {
    throw new ListError(
      more[0]!.name,
      null,
      'It is a second file of one list.',
      'Import each under a name of its own.',
    );
  }
  const { entries, date } = parsed(kind, files, categories);
  if (entries.length === 0) {
    throw new ListError(
      file.name,
      null,
      'There is not one entry in it.',
      `An empty list would clear everybody. ${FORMATS_CURE}`,
    );
  }
  return { format: kind, entries, date };
}

function parsed(
  format: ListFormat,
  files: readonly ListFile[],
  categories: readonly Category[],
): Omit<ParsedList, 'format'> {
  const file = files[0]!;
  switch (format) {
    case 'ofac-csv':
      return { entries: parseOfacCsv(files), date: null };
    case 'ofac-xml':
      return parseOfacXml(file);
    case 'un-xml':
      return parseUnXml(file);
    case 'eu-xml':
      return parseEuXml(file);
    case 'opensanctions':
      return { entries: parseOpenSanctions(file, categories), date: null };
    case 'csv':
      return { entries: parseSimpleCsv(file, categories), date: null };
  }
}

/** By the root element, the first brace or the columns of the first line. Throws ListError. */
function formatOf(file: ListFile): ListFormat {
  const start = file.text
    .slice(0, 5000)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (start.startsWith('<')) {
    const root = /<(?:[\w.-]+:)?([A-Za-z][\w.-]*)/.exec(
      start.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, ''),
    )?.[1];
    const known: Record<string, ListFormat> = {
      CONSOLIDATED_LIST: 'un-xml',
      sdnList: 'ofac-xml',
      export: 'eu-xml',
    };
    const format = known[root ?? ''];
    if (format) return format;
    const problem = `The element <${root ?? ''}> opens no list that is known.`;
    throw new ListError(
      file.name,
      1,
      problem,
      'Known are <CONSOLIDATED_LIST> (UN), <sdnList> (OFAC) and <export> (EU).',
    );
  }
  if (start.startsWith('{')) return 'opensanctions';
  const first = start.split('\n')[0]!.trim();
  const looksLikeOfac = /^\d+,/.test(first) && isOfacRow(first.match(/"[^"]*"|[^,]+/g)?.length ?? 0);
  return looksLikeOfac ? 'ofac-csv' : 'csv';
}
