import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkProfile, loadProfile } from './load-profile.ts';
import { BUNDLED_PROFILES } from './profile-files.ts';
import { profileJsonSchema } from './profile-json-schema.ts';

function problems(text: string) {
  const loaded = loadProfile(text, 'prf_test');
  return loaded.ok
    ? []
    : loaded.problems.map(({ line, column, problem, fix }) => ({ line, column, problem, fix }));
}

/** Of those that were changed since they were first released. */
const VERSIONS: Record<string, number> = {
  ...{ express: 3, standard: 3, enhanced: 4, bank: 2, 'crypto-exchange': 2, gaming: 2, healthcare: 2 },
  ...{ 'atlas-business': 2, 'atlas-enhanced': 2, 'atlas-standard': 2, 'usps-1583': 2 },
};

describe('bundled profiles', () => {
  it.each(Object.entries(BUNDLED_PROFILES))('%s loads', (id, url) => {
    const loaded = loadProfile(readFileSync(url, 'utf8'), id);
    expect(loaded).toMatchObject({
      ok: true,
      profile: { id, version: VERSIONS[id] ?? 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  it('approve no specimens in live mode', () => {
    for (const url of Object.values(BUNDLED_PROFILES)) {
      const loaded = loadProfile(readFileSync(url, 'utf8'), 'x');
      expect(loaded.ok && loaded.profile.content.allowSpecimens).toBe(false);
    }
  });
});

describe('the JSON schema', () => {
  it('is the one that the zod schema gives', () => {
    const written = JSON.parse(readFileSync(new URL('./profile.schema.json', import.meta.url), 'utf8'));
    expect(written).toEqual(JSON.parse(JSON.stringify(profileJsonSchema())));
  });
});

describe('loadProfile', () => {
  it('gives the same hash for the same content, however it is written', () => {
    const yaml = loadProfile('name: A\nsteps:\n  - type: document # the only one\n', 'a');
    const json = loadProfile('{"steps": [{"type": "document", "required": true}], "name": "A"}', 'b');
    expect(yaml.ok && json.ok && yaml.profile.hash === json.profile.hash).toBe(true);
  });

  it('names line, column and fix for an unknown fact', () => {
    expect(
      problems('name: A\nsteps: [{type: document}]\nautoReject:\n  rules:\n    - facematchscore: "< 60"\n'),
    ).toEqual([
      {
        line: 5,
        column: 23,
        problem: 'facematchscore is not known here.',
        fix: 'Did you mean faceMatchScore?',
      },
    ]);
  });

  it('names an unknown step and those that there are', () => {
    const [first] = problems('name: A\nsteps:\n  - type: documnt\n');
    expect(first).toMatchObject({ line: 3, column: 11, problem: 'There is no step of this type.' });
    expect(first?.fix).toContain('document, proof_of_address');
  });

  it.each([
    ['faceMatchScore: ">= 850"', 'faceMatchScore lies between 0 and 100; 850 can never be reached.'],
    ['documentExpired: "== maybe"', 'documentExpired is true or false, not maybe.'],
    ['nameMatch: "> match"', 'nameMatch is a text: it can be compared by == and != only.'],
    ['livenessResult: passed', 'livenessResult is one of pass, review, fail, not_given, not passed.'],
    ['faceMatchScore: "< 3_days"', 'faceMatchScore is counted in points, not days.'],
  ])('refuses the comparison %s', (rule, problem) => {
    const found = problems(
      `name: A\nsteps: [{type: document}]\nautoReject:\n  rules:\n    - OR:\n        ${rule}\n`,
    );
    expect(found).toEqual([expect.objectContaining({ line: 6, problem })]);
  });

  it('tells where the YAML itself is broken', () => {
    expect(problems('name: A\nsteps: [\n')[0]).toMatchObject({
      line: expect.any(Number),
      fix: 'Mend the YAML at this place.',
    });
  });

  it.each([
    ['autoApprove', '{}'],
    ['autoApprove', '{ condition: ALL }'],
    ['autoApprove', '{ ALL: {} }'],
    ['autoReject', '{ label: FORGERY }'],
  ])('refuses in %s the rule %s, which everybody would meet', (place, rule) => {
    const found = problems(`name: A\nsteps: [{type: document}]\n${place}:\n  rules:\n    - ${rule}\n`);
    expect(found).toContainEqual(
      expect.objectContaining({ line: 5, problem: expect.stringContaining('at least one fact') }),
    );
  });

  it('refuses what contradicts itself', () => {
    const base = { name: 'A' };
    const paths = (value: unknown) => {
      const checked = checkProfile(value, 'a');
      return checked.ok ? [] : checked.issues.map((issue) => issue.path);
    };
    expect(paths({ ...base, steps: [{ type: 'document' }, { type: 'document' }] })).toEqual(['steps[1]']);
    expect(
      paths({
        ...base,
        steps: [{ type: 'selfie' }, { type: 'face_match', minimumScore: 80, reviewScore: 90 }],
      }),
    ).toEqual(['steps[1].reviewScore']);
    expect(paths({ ...base, steps: [{ type: 'face_match' }] })).toEqual(['steps[0]']);
    expect(
      paths({
        ...base,
        steps: [{ type: 'document' }],
        autoReject: { rules: [{ age: '< 18', label: 'TOO_YOUNG' }] },
      }),
    ).toEqual(['autoReject.rules[0].label']);
  });
});
