import type { OperationInput, OperationOutput } from '../../idwell/native-api.ts';
import type { House, VendorAnswer, VendorRequest } from '../facade.ts';
import { VendorProblem } from '../vendor-problem.ts';
import { bodyObject } from './body-object.ts';
import { SAMPLE_FACTS, type SampleFacts } from './sample-facts.ts';

type TestBody = NonNullable<OperationInput<'testProfile'>['body']>;

/** `testData` names samples, or holds files in base64; beside it stands what our own test takes. */
export async function testProfile(request: VendorRequest, { api }: House): Promise<VendorAnswer> {
  const path = { id: request.params.id as string };
  const body = withSamples(bodyObject(request));
  return { status: 200, body: present(await api.call('testProfile', { path, body: body as TestBody })) };
}

function withSamples({ testData, ...rest }: Record<string, unknown>): Record<string, unknown> {
  if (typeof testData !== 'object' || testData === null)
    return { ...rest, ...(testData === undefined ? {} : { testData }) };
  const names = Object.entries(testData).filter(
    ([, value]) => typeof value === 'string' && /\.\w{3,4}$/.test(value),
  );
  if (names.length === 0) return { ...rest, testData };
  if (names.length < Object.keys(testData).length)
    throw new VendorProblem(
      422,
      'invalid_request',
      'testData: name samples, or send files in base64, not both.',
    );
  const facts = Object.assign({}, ...names.map(([field, name]) => factsOf(field, name)));
  return { ...rest, facts: { ...facts, ...(rest.facts as object | undefined) } };
}

function factsOf(field: string, name: string): SampleFacts {
  const facts = SAMPLE_FACTS[name];
  if (facts) return facts;
  const known = Object.keys(SAMPLE_FACTS).join(', ');
  const why = `there is no such sample; there are ${known}. Or send the file in base64.`;
  throw new VendorProblem(422, 'invalid_request', `testData.${field}: ${why}`, {
    [`testData.${field}`]: why,
  });
}

const RESULTS = { approved: 'approved', rejected: 'rejected', double_check: 'manual_review' } as const;

function present({
  result,
  retry,
  steps,
  totalCost,
  totalDuration,
  labels,
  reasons,
}: OperationOutput<'testProfile'>) {
  return {
    result: RESULTS[result],
    retry,
    steps: steps.map(({ type, status, score, duration }) => ({ type, status, score, duration })),
    totalCost,
    totalDuration,
    labels: labels.map(({ code, message }) => ({ code, message })),
    reasons,
  };
}
