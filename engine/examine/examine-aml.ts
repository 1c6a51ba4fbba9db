/**
 * Is the person on a list of the categories that the profile asks for?
 *
 * | what                                                        | amlResult | amlHits | amlSanctionsHit |
 * |-------------------------------------------------------------|-----------|---------|-----------------|
 * | on a sanctions list; name and date of birth agree           | fail      | count   | true            |
 * | on a sanctions list by name alone: it may be a namesake     | review    | count   | unknown         |
 * | on a list of another category                               | review    | count   | as below        |
 * | on none                                                     | pass      | 0       | false           |
 * | on none, and a category has no list, or only too old ones   | unknown   | unknown | unknown         |
 * | no name was read or given                                   | unknown   | unknown | unknown         |
 *
 * A hit is never a decision by itself: the profile's rules make one of it.
 */
import type { Facts } from '../../rules/facts.ts';
import type { Finding } from '../../rules/finding.ts';
import type { FindingCode } from '../../rules/finding-codes.ts';
import type { StepOf } from '../../rules/profile-steps.ts';
import type { Category } from '../screen/list-entry.ts';
import type { ScreeningHit } from '../screen/screen-person.ts';
import type { Screening } from '../screen/screening.ts';
import { known, resultFact, unknown } from './facts-of.ts';
import { type ScreenedPerson, screenedPerson } from './screened-person.ts';
import type { ExamineStep, StepReport } from './step.ts';

const CODES: Readonly<Record<Category, FindingCode>> = {
  sanctions: 'aml_sanctions',
  pep: 'aml_pep',
  adverse_media: 'aml_adverse_media',
};
const WORDS: Readonly<Record<Category, string>> = {
  sanctions: 'sanctions',
  pep: 'politically exposed persons',
  adverse_media: 'adverse media',
};
/** The names are the same from here on. */
const SAME_NAME = 90;
/** Of more hits only the surest are findings; all of them count. */
const MOST_FINDINGS = 50;

export const amlScreeningStep: ExamineStep<'aml_screening'> = {
  type: 'aml_screening',
  needs: ['extracted'],
  gives: ['amlResult', 'amlHits', 'amlSanctionsHit'],
  run: ({ options, input, board }) =>
    screenPerson(options, screenedPerson(board.extracted, input.expected, input.attributes), input.screening),
};

export function screenPerson(
  { categories }: Pick<StepOf<'aml_screening'>, 'categories'>,
  person: ScreenedPerson,
  screening: Screening | null,
): StepReport {
  if (person.names.length === 0) return notRun('step_not_run', 'no name was read or given', []);
  const hits = screening ? hitsOf(person, categories, screening) : [];
  const findings = hits.slice(0, MOST_FINDINGS).map((hit) => findingOf(hit, categories));
  const gaps = gapsOf(categories, screening);
  if (hits.length === 0 && gaps.length > 0) return notRun('list_not_loaded', gaps.join('; '), []);
  const all = [...findings, ...gaps.map((gap) => gapFinding('list_not_loaded', gap))];
  const isSure = hits.some(isSureSanction);
  const status = isSure ? 'failed' : hits.length > 0 ? 'review' : 'passed';
  const facts: Facts = {
    amlResult: resultFact(status, '', all),
    amlHits: known(hits.length, findings),
    amlSanctionsHit: sanctionsFact(hits, isSure, findings, gapsOf(['sanctions'], screening), categories),
  };
  const score = hits[0]?.score ?? 0;
  return { status, score, confidence: hits.length > 0 ? score / 100 : null, findings: all, facts };
}

/** Every entry once, whatever name it was found by; the surest first. */
function hitsOf(
  { names, born, countries }: ScreenedPerson,
  categories: readonly Category[],
  { people }: Screening,
): ScreeningHit[] {
  const best = new Map<string, ScreeningHit>();
  for (const name of names) {
    for (const hit of people.screen({ name, born, countries, categories })) {
      const key = `${hit.list} ${hit.id}`;
      if (hit.score > (best.get(key)?.score ?? 0)) best.set(key, hit);
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

function isSureSanction({ categories, score, birth, sameName }: ScreeningHit): boolean {
  const agrees = birth === 'day' || birth === 'year';
  return categories.includes('sanctions') && sameName && agrees && score >= SAME_NAME;
}

function sanctionsFact(
  hits: readonly ScreeningHit[],
  isSure: boolean,
  findings: readonly Finding[],
  gaps: readonly string[],
  categories: readonly Category[],
) {
  if (isSure) return known(true, findings);
  if (hits.some((hit) => hit.categories.includes('sanctions'))) {
    return unknown(
      'the name is on a sanctions list, and the date of birth does not tell whether it is the person',
      findings,
    );
  }
  if (!categories.includes('sanctions')) return unknown('the profile does not ask for sanctions', []);
  return gaps.length > 0 ? unknown(gaps.join('; '), []) : known(false);
}

/** Why who is on no list is not clear; a sentence's part for each category. */
function gapsOf(categories: readonly Category[], screening: Screening | null): string[] {
  if (!screening) return ['no screening list is loaded, so nobody is clear'];
  return categories.flatMap((category) => {
    const lists = screening.lists.filter((list) => list.categories.includes(category));
    if (lists.length === 0) return [`no list of ${WORDS[category]} is loaded, so nobody is clear`];
    return lists
      .filter(({ tooOld }) => tooOld)
      .map(
        ({ name, age }) => `the list ${name} is ${age} days old, and at most ${screening.maxAge} are allowed`,
      );
  });
}

function notRun(code: FindingCode, reason: string, found: Finding[]): StepReport {
  const findings = [...found, gapFinding(code, reason)];
  const fact = unknown(reason, findings);
  const facts: Facts = { amlResult: fact, amlHits: fact, amlSanctionsHit: fact };
  return { status: 'not_run', score: null, confidence: null, findings, facts };
}

function gapFinding(code: FindingCode, reason: string): Finding {
  const detail = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
  return { step: 'aml_screening', code, confidence: 1, detail };
}

/** `value` names the entry: later screenings tell by it what is new. */
function findingOf(hit: ScreeningHit, asked: readonly Category[]): Finding {
  const category = asked.find((one) => hit.categories.includes(one)) ?? asked[0]!;
  const program = hit.program ? ` (${hit.program})` : '';
  const why = hit.detail.charAt(0).toUpperCase() + hit.detail.slice(1);
  return {
    step: 'aml_screening',
    code: CODES[category],
    value: entryName(hit),
    confidence: hit.score / 100,
    detail: `The list ${hit.list}, version ${hit.version}, has ${hit.name}${program} under ${hit.id}: ${hit.score} of 100. ${why}`,
    pieces: hit.pieces,
  };
}

export function entryName({ list, id }: Pick<ScreeningHit, 'list' | 'id'>): string {
  return `${list} ${id}`;
}
