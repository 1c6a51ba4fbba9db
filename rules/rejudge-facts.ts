/**
 * The facts of a past verification as another profile would have had them. What was seen stays; what a step made of
 * it by its options is made of it anew where the facts suffice for that, and is unknown where they do not.
 *
 * | options that differ                        | facts                                                        |
 * |--------------------------------------------|--------------------------------------------------------------|
 * | face_match minimumScore, reviewScore       | faceMatchResult from faceMatchScore                          |
 * | document allowedDocuments, fraudThreshold  | documentAllowed, documentResult from kind, fraud score and   |
 * |                                            | the result that it had, where that leaves no doubt           |
 * | age_estimation minimumAge                  | ageResult from age                                           |
 * | proof_of_address maximumAge                | proofOfAddressResult from proofOfAddressAge                  |
 * | any other                                  | what depends on it is unknown                                |
 */
import { canonicalJson } from './canonical-json.ts';
import { faceMatchBand } from './face-match-bands.ts';
import { FACT_SOURCES } from './fact-sources.ts';
import type { Fact, FactName, Facts, FactValue } from './facts.ts';
import type { FindingCode } from './finding-codes.ts';
import type { Profile } from './profile.ts';
import type { ProfileStep, StepOf } from './profile-steps.ts';
import type { StepType } from './step-types.ts';

export interface RejudgedFacts {
  facts: Facts;
  /** Steps of which something is unknown because they were examined with other options. */
  forgotten: StepType[];
}

export function rejudgeFacts(facts: Facts, from: Profile, to: Profile): RejudgedFacts {
  const rejudged: Facts = { ...facts };
  const forgotten: StepType[] = [];
  for (const step of to.steps) {
    const had = from.steps.find(({ type }) => type === step.type);
    const options = had ? differing(had, step) : [];
    if (!had || options.length === 0) continue;
    const anew = judged(rejudged, had, step, options);
    const made = anew ?? forget(rejudged, step.type, options);
    if (Object.values(made).some((fact) => fact.value === null)) forgotten.push(step.type);
    Object.assign(rejudged, made);
  }
  return { facts: rejudged, forgotten };
}

/** These ask for a step and do not change what it sees. */
const ASKING = ['type', 'required', 'conditions', 'credits'];

function differing(had: ProfileStep, step: ProfileStep): string[] {
  const names = new Set([...Object.keys(had), ...Object.keys(step)]);
  const value = (of: ProfileStep, name: string) => canonicalJson((of as Record<string, unknown>)[name]);
  return [...names].filter((name) => !ASKING.includes(name) && value(had, name) !== value(step, name));
}

interface Judge<T extends StepType> {
  /** Options that it knows how to judge by. */
  options: readonly string[];
  /** The facts that are others now. */
  judge(facts: Facts, from: StepOf<T>, to: StepOf<T>): Facts;
}

const JUDGES: { [T in StepType]?: Judge<T> } = {
  face_match: { options: ['minimumScore', 'reviewScore'], judge: judgeFaceMatch },
  document: { options: ['allowedDocuments', 'fraudThreshold'], judge: judgeDocument },
  age_estimation: { options: ['minimumAge'], judge: judgeAge },
  proof_of_address: { options: ['maximumAge'], judge: judgeProof },
};

function judged(facts: Facts, from: ProfileStep, to: ProfileStep, options: string[]): Facts | null {
  const known = JUDGES[to.type] as Judge<StepType> | undefined;
  if (!known || options.some((name) => !known.options.includes(name))) return null;
  return known.judge(facts, from, to);
}

/** Facts that no option bears on: they say what was seen. */
const SEEN: Partial<Record<StepType, readonly FactName[]>> = {
  document: [
    'documentReadable',
    'documentKind',
    'documentExpired',
    'documentFraudScore',
    'documentSourcesAgree',
    'documentSpecimen',
    'documentCountry',
    'mrzValid',
    'nationality',
    'age',
  ],
  selfie: ['selfieUsable'],
  age_estimation: ['estimatedAge'],
  proof_of_address: ['proofOfAddressReadable', 'proofOfAddressAge'],
  duplicates: ['duplicateDocumentNumber', 'duplicateImage', 'duplicatePerson'],
};

function forget(facts: Facts, type: StepType, options: string[]): Facts {
  const names = (Object.keys(FACT_SOURCES) as FactName[]).filter(
    (name) => FACT_SOURCES[name] === type && !SEEN[type]?.includes(name) && facts[name],
  );
  // Nothing was given for it, under whatever options.
  const kept = names.filter((name) => facts[name]?.value !== 'not_given');
  const why = `the step ${type} was examined with another ${options.join(', ')}`;
  return Object.fromEntries(kept.map((name) => [name, open(why)]));
}

function judgeFaceMatch(facts: Facts, _from: unknown, to: StepOf<'face_match'>): Facts {
  const score = facts.faceMatchScore;
  if (!score || typeof score.value !== 'number') return {};
  const seen = score.findings.filter((code) => code !== 'face_mismatch' && code !== 'face_uncertain');
  const result = faceMatchBand(score.value, to, seen);
  const band: FindingCode[] =
    result === 'pass' ? [] : [result === 'fail' ? 'face_mismatch' : 'face_uncertain'];
  const codes = [...new Set([...seen, ...band])].sort();
  return {
    faceMatchScore: { ...score, findings: codes },
    faceMatchResult: value(result, result === 'pass' ? [] : codes),
  };
}

function judgeDocument(facts: Facts, from: StepOf<'document'>, to: StepOf<'document'>): Facts {
  const allowed = allowedUnder(facts, from, to);
  return { ...(allowed && { documentAllowed: allowed }), ...documentResult(facts, allowed, from, to) };
}

/** A country that is not accepted cannot be told from a kind that was not. */
function allowedUnder(facts: Facts, from: StepOf<'document'>, to: StepOf<'document'>): Fact | undefined {
  const kind = facts.documentKind?.value;
  const takes = ({ allowedDocuments }: StepOf<'document'>) =>
    (allowedDocuments as readonly unknown[]).includes(kind);
  if (kind === null || kind === undefined) return facts.documentAllowed;
  if (!takes(to)) return value(false, ['document_kind_not_allowed']);
  if (takes(from)) return facts.documentAllowed;
  return to.countries ? open('the country was not judged, as the kind was not accepted') : value(true, []);
}

function documentResult(
  facts: Facts,
  allowed: Fact | undefined,
  from: StepOf<'document'>,
  to: StepOf<'document'>,
): Facts {
  const { documentResult: had, documentFraudScore: fraud, documentAllowed: was } = facts;
  if (!had || had.value === null || had.value === 'not_given') return {};
  if (allowed?.value === false) {
    return { documentResult: value('fail', [...new Set([...had.findings, ...allowed.findings])].sort()) };
  }
  if (was?.value === false) {
    return { documentResult: open('the document was not judged further, as its kind was not accepted') };
  }
  const doubts = ({ fraudThreshold }: StepOf<'document'>) =>
    typeof fraud?.value === 'number' && fraud.value >= fraudThreshold;
  if (had.value === 'pass' && doubts(to)) return { documentResult: value('review', fraud?.findings ?? []) };
  // Whatever else was doubted is not known apart from the fraud score.
  if (had.value === 'review' && doubts(from) && !doubts(to)) {
    return { documentResult: open('the document was doubted by another fraudThreshold, perhaps for more') };
  }
  return {};
}

function judgeAge(facts: Facts, from: StepOf<'age_estimation'>, to: StepOf<'age_estimation'>): Facts {
  const age = facts.age?.value;
  const had = facts.ageResult?.value;
  if (typeof age !== 'number' || had === 'not_given') {
    return facts.ageResult && had !== 'not_given'
      ? { ageResult: open(facts.age?.unknown ?? 'the age is not known') }
      : {};
  }
  if (age < to.minimumAge) return { ageResult: value('fail', ['under_age']) };
  if (age >= from.minimumAge) return {};
  // Who was too young was not held against the face.
  return facts.estimatedAge?.value === null || facts.estimatedAge === undefined
    ? { ageResult: value('pass', []) }
    : { ageResult: open('the face was not held against the age, as that was too low') };
}

function judgeProof(facts: Facts, from: StepOf<'proof_of_address'>, to: StepOf<'proof_of_address'>): Facts {
  const days = facts.proofOfAddressAge?.value;
  const had = facts.proofOfAddressResult;
  if (!had || had.value === null || had.value === 'not_given' || typeof days !== 'number') return {};
  if (days > to.maximumAge) {
    const codes = [...new Set([...had.findings, 'document_too_old'])].sort();
    return { proofOfAddressResult: value('fail', codes) };
  }
  if (days <= from.maximumAge) return {};
  return { proofOfAddressResult: open('the proof of address was not judged further, as it was too old') };
}

function value(known: FactValue, findings: readonly string[]): Fact {
  return { value: known, unknown: null, findings: [...findings] };
}

function open(why: string): Fact {
  return { value: null, unknown: why, findings: [] };
}
