/** Active liveness from the API to the decision: real service and queue; only what pictures show is made by hand. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { FrameMeasure } from '../../engine/liveness/frame.ts';
import { type Task, tasksOf } from '../../rules/liveness-prompts.ts';
import { startService } from '../../service/start-service.ts';
import { systemClock } from '../../store/clock.ts';
import { DEFAULT_TENANT } from '../../store/open-store.ts';
import { readSettings } from '../../store/settings.ts';
import type { Reader } from '../../workers/engine/reader.ts';
import { PNG } from '../support/api.ts';
import { bundled, own } from '../support/decided.ts';
import { eventually } from '../support/eventually.ts';
import { MADE_POSES, type MadePose, madeFace, madePicture } from '../support/made-course.ts';
import { passport, selfie } from '../support/made-readings.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { QUICK } from '../support/workers.ts';

/** A frame that says by itself what it shows. */
function frameOf(pose: MadePose, name: string): Blob {
  return new Blob([Buffer.from([0xff, 0xd8, 0xff]), JSON.stringify({ pose, name })]);
}

const reader: Reader = {
  read: async ({ type }) => (type === 'selfie' ? selfie(0) : passport()).reading,
  measure: async (frames) =>
    frames.map((frame): FrameMeasure => {
      const { pose, name } = JSON.parse(Buffer.from(frame.subarray(3)).toString()) as {
        pose: MadePose;
        name: string;
      };
      return { ...madePicture(name), faces: 1, face: madeFace(pose) };
    }),
  close: async () => {},
};

function activeProfile() {
  const { content } = bundled('standard');
  const steps = content.steps
    .filter(({ type }) => type !== 'duplicates')
    .map((step) => (step.type === 'selfie' ? { ...step, livenessType: 'active' as const } : step));
  const [rule] = content.autoApprove?.rules ?? [];
  const checks = [...(rule?.checks ?? []), { livenessResult: '== pass' }];
  return own({
    ...content,
    steps,
    autoApprove: { rules: [{ condition: 'ALL', checks }] },
    autoReject: { rules: [{ livenessResult: '== fail' }] },
  } as Parameters<typeof own>[0]);
}

async function openService() {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'idwell-liveness-'));
  const settings = readSettings({ ...QUICK, DATABASE_URL: database.url, IDWELL_DATA: folder, PORT: '0' });
  const service = await startService(settings, {
    clock: systemClock,
    api: true,
    workers: true,
    parts: { reader },
  });
  onTestFinished(async () => {
    await service.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });
  const store = service.store.in({ tenantId: DEFAULT_TENANT, mode: settings.mode });
  const profile = activeProfile();
  await store.profiles.release(profile);
  const call = async (method: string, path: string, body?: object | FormData, token = service.firstKey) => {
    const isForm = body instanceof FormData;
    const response = await fetch(`${service.url}/v1/verifications${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && !isForm && { 'content-type': 'application/json' }),
      },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    // biome-ignore lint/suspicious/noExplicitAny: the test looks at answers as callers see them
    return { status: response.status, body: (text ? JSON.parse(text) : null) as any };
  };
  const create = async (name = profile.id) => {
    const { body } = await call('POST', '', { profile: name });
    for (const type of ['photo_id', 'selfie']) {
      const form = new FormData();
      form.set('type', type);
      if (type === 'photo_id') form.set('kind', 'passport');
      form.set('file', new Blob([PNG, `${type} of ${body.id}`]), 'upload.png');
      await call('POST', `/${body.id}/documents`, form);
    }
    return { id: body.id as string, token: body.url.split('#')[1] as string };
  };
  const decide = async (id: string) => {
    await call('POST', `/${id}/submit`, {});
    let { body } = await call('GET', `/${id}`);
    await eventually('it is decided', async () => {
      ({ body } = await call('GET', `/${id}`));
      return body.decision !== null && body.status !== 'submitted';
    });
    return body;
  };
  return { call, create, decide, store };
}

type Opened = Awaited<ReturnType<typeof openService>>;
interface Session {
  id: string;
  nonce: string;
  prompts: Parameters<typeof tasksOf>[0];
}
let clock = 1000;

function sequence(
  session: Session,
  number: number,
  task: Task,
  change: Partial<{ nonce: string; name: string; poses: readonly MadePose[] }> = {},
) {
  const form = new FormData();
  const poses = change.poses ?? MADE_POSES[task];
  form.set('nonce', change.nonce ?? session.nonce);
  form.set('sequence', `${number}`);
  form.set('times', poses.map(() => (clock += 150)).join());
  for (const [i, pose] of poses.entries())
    form.append('frame', frameOf(pose, `${change.name ?? session.id} ${number} ${i}`), `${i}.jpg`);
  return form;
}

async function openSession({ call }: Opened, id: string, token?: string): Promise<Session> {
  const { status, body } = await call('POST', `/${id}/liveness-sessions`, {}, token);
  expect(status).toBe(201);
  return body;
}

/** Sends all of it; `change` says what differs for a task. */
async function perform(
  service: Opened,
  id: string,
  change: Partial<Record<Task, readonly MadePose[]>> = {},
  name?: string,
  token?: string,
) {
  const session = await openSession(service, id, token);
  const path = `/${id}/liveness-sessions/${session.id}`;
  for (const [number, task] of tasksOf(session.prompts).entries()) {
    const poses = change[task] ?? MADE_POSES[task];
    const form = sequence(session, number, task, { poses, ...(name && { name }) });
    const { status, body } = await service.call('POST', `${path}/frames`, form, token);
    expect([status, body.received]).toEqual([200, number + 1]);
  }
  await eventually('it is judged', async () => (await service.call('GET', path)).body.status === 'judged');
  return { session, path, shown: (await service.call('GET', path)).body };
}

const STILL = Object.fromEntries(
  Object.entries(MADE_POSES).map(([task, poses]) => [task, poses.map((_, i) => ({ x: i }))]),
);
const FLAT = Object.fromEntries(
  Object.entries(MADE_POSES).map(([task, poses]) => [task, poses.map((pose) => ({ ...pose, flat: true }))]),
);

describe('active liveness', () => {
  it('approves who did what was asked, with the token of the applicant, and keeps no frames', async () => {
    const service = await openService();
    const { id, token } = await service.create();
    const { session, shown } = await perform(service, id, {}, undefined, token);
    expect(shown).toMatchObject({ status: 'judged', outcome: 'pass', reasons: [] });
    const body = await service.decide(id);
    expect(body.decision.facts.livenessResult.value).toBe('pass');
    expect(body.status).toBe('approved');
    const rows = await service.store.liveness.sequences(session.id);
    expect(rows.map((row) => row.blob_key)).toEqual(rows.map(() => null));
    expect((await service.call('DELETE', `/${id}`)).status).toBe(204);
    await expect(service.store.liveness.get(session.id)).rejects.toThrow();
  });

  it('leaves to a person who did not, and who opened no session', async () => {
    const service = await openService();
    const still = await service.create();
    const { shown } = await perform(service, still.id, STILL);
    expect(shown.outcome).toBe('unknown');
    const body = await service.decide(still.id);
    expect(body.status).toBe('double_check');
    const check = body.checks.find(({ type }: { type: string }) => type === 'selfie');
    expect(check.findings.map(({ code }: { code: string }) => code)).toContain('liveness_incomplete');
    const none = await service.create();
    expect((await service.decide(none.id)).decision.facts.livenessResult.value).toBeNull();
  });

  it('rejects a photo that is turned, where the profile says so, and doubts who passes after it', async () => {
    const service = await openService();
    const { id } = await service.create();
    const { shown } = await perform(service, id, FLAT);
    expect(shown.outcome).toBe('fail');
    const other = await service.create();
    await perform(service, other.id, FLAT);
    await perform(service, other.id);
    const body = await service.decide(id);
    expect([body.status, body.labels[0].code]).toEqual(['rejected', 'FRAUDULENT_LIVENESS']);
    const doubted = await service.decide(other.id);
    expect([doubted.status, doubted.decision.facts.livenessResult.value]).toEqual(['double_check', 'review']);
  });

  it('knows a recording of another session', async () => {
    const service = await openService();
    const [first, second] = [await service.create(), await service.create()];
    await perform(service, first.id, {}, 'recorded');
    const { shown } = await perform(service, second.id, {}, 'recorded');
    expect(shown.outcome).toBe('fail');
    expect(shown.reasons.map(({ code }: { code: string }) => code)).toContain('recording_repeated');
  });
});

describe('a session', () => {
  it('takes each sequence once, in order, with its own nonce, and five sessions at most', async () => {
    const service = await openService();
    const { id } = await service.create();
    const [session, other] = [await openSession(service, id), await openSession(service, id)];
    const path = `/${id}/liveness-sessions/${session.id}/frames`;
    const send = async (form: FormData) => {
      const { status, body } = await service.call('POST', path, form);
      return [status, body.code];
    };
    expect(await send(sequence(session, 1, 'blink'))).toEqual([409, 'liveness_refused']);
    expect(await send(sequence(session, 0, 'front', { nonce: other.nonce }))).toEqual([
      409,
      'liveness_refused',
    ]);
    expect(await send(sequence(session, 0, 'front', { poses: [{}, {}] }))).toEqual([422, 'file_missing']);
    expect(await send(sequence(session, 0, 'front', { poses: Array(9).fill({}) }))).toEqual([
      422,
      'invalid_request',
    ]);
    const wrong = sequence(session, 0, 'front');
    wrong.set('times', '1,2,3');
    expect(await send(wrong)).toEqual([422, 'invalid_request']);
    const png = sequence(session, 0, 'front');
    png.delete('frame');
    for (let i = 0; i < 4; i += 1) png.append('frame', new Blob([PNG]), 'frame.png');
    expect(await send(png)).toEqual([415, 'unsupported_media']);
    expect((await send(sequence(session, 0, 'front')))[0]).toBe(200);
    expect(await send(sequence(session, 0, 'front'))).toEqual([409, 'liveness_refused']);
    for (let i = 0; i < 3; i += 1) await openSession(service, id);
    const sixth = await service.call('POST', `/${id}/liveness-sessions`, {});
    expect([sixth.status, sixth.body.code]).toEqual([409, 'too_many_sessions']);
  });

  it('is opened only where the profile asks for it, and while the verification is started', async () => {
    const service = await openService();
    const { id } = await service.create('standard');
    const refused = await service.call('POST', `/${id}/liveness-sessions`, {});
    expect([refused.status, refused.body.code]).toEqual([409, 'liveness_not_asked']);
    const asked = await service.create();
    await service.decide(asked.id);
    const late = await service.call('POST', `/${asked.id}/liveness-sessions`, {});
    expect([late.status, late.body.code]).toEqual([409, 'wrong_status']);
  });
});
