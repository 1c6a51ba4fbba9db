import type { Category } from './list-entry.ts';

/** Topics of OpenSanctions, and the words that people write into a list of their own. */
const TOPICS: readonly (readonly [RegExp, Category])[] = [
  [/^sanctions?(?:\.|$)/, 'sanctions'],
  [/^(?:role\.)?(?:pep|rca)(?:\.|$)/, 'pep'],
  [
    /^(?:adverse[_ -]media|crime|wanted|poi|reg|debarment|export\.control|corp\.disqual|asset\.frozen)(?:\.|$)/,
    'adverse_media',
  ],
];

/** Each once; empty where no topic is one that is screened for. */
export function categoriesOf(topics: readonly string[]): Category[] {
  const found = topics.map((topic) => {
    const plain = topic.trim().toLowerCase();
    return TOPICS.find(([pattern]) => pattern.test(plain))?.[1];
  });
  return [...new Set(found.filter((category) => category !== undefined))];
}
