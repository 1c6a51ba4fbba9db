/**
 * How long other rules take over past decisions, and what memory: `idwell rules replay`, and the same with `--verify`, over
 * records in a real PostgreSQL in a temporary folder.
 *
 *   npx node bench/replay.ts [--count 20000] [--json]
 *
 * The records are those of the standard profile, their faces alike by 50 to 99 points; the other rules pass from 80 on. So a
 * tenth must change, from double check to approved, and the bench fails where it does not.
 */
import { parseArgs } from 'node:util';
import { checkProfile } from '../rules/load-profile.ts';
import { bundledProfiles } from '../store/bundled-profiles.ts';
import { systemClock } from '../store/clock.ts';
import { DEFAULT_TENANT, openStore } from '../store/open-store.ts';
import { replayDecisions } from '../store/replay-decisions.ts';
import { readSettings } from '../store/settings.ts';
import { withCleanUp } from './support/clean-up.ts';
import { fillDecisions } from './support/fill-decisions.ts';
import { machine, machineText } from './support/machine.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const MB = 2 ** 20;
const { values } = parseArgs({
  options: { count: { type: 'string', default: '20000' }, json: { type: 'boolean' } },
});
const count = Number(values.count);
const where = machine();
const standard = (await bundledProfiles()).get('standard');
if (!standard) throw new Error('there is no standard profile');
const milder = checkProfile(
  {
    ...standard.content,
    steps: standard.content.steps.map((step) =>
      step.type === 'face_match' ? { ...step, minimumScore: 80 } : step,
    ),
    autoApprove: { rules: [{ faceMatchScore: '>= 80' }] },
  },
  'milder',
);
if (!milder.ok) throw new Error('the milder profile has mistakes');

const runs = await withCleanUp(async (later) => {
  const folder = await temporaryFolder(later);
  const store = await openStore(readSettings({ IDWELL_DATA: folder }), { clock: systemClock });
  later(() => store.close());
  await fillDecisions(store.databaseUrl, standard, count);
  const scoped = store.in({ tenantId: DEFAULT_TENANT, mode: 'live' });
  const all = [];
  for (const verify of [false, true]) {
    const started = performance.now();
    const before = process.cpuUsage();
    const report = await replayDecisions(scoped, milder.profile, { limit: count, verify });
    const cpu = process.cpuUsage(before);
    const seconds = (performance.now() - started) / 1000;
    if (report.matrix.double_check.approved !== count / 10 || report.changed !== count / 10)
      throw new Error(`${report.changed} changed`);
    if (verify && report.verified?.same !== count) throw new Error('not all replay to the byte');
    all.push({
      verify,
      perSecond: Math.round(count / seconds),
      cpuMsEach: Math.round((cpu.user + cpu.system) / count) / 1000,
      rssMB: Math.round(process.memoryUsage.rss() / MB),
    });
  }
  return all;
});
if (values.json) console.log(JSON.stringify({ machine: where, count, runs }));
else {
  console.log(machineText(where));
  for (const { verify, perSecond, cpuMsEach, rssMB } of runs) {
    const what = verify ? 'replay and verify' : 'replay';
    console.log(
      `${count} decisions, ${what}: ${perSecond} a second, ${cpuMsEach} ms CPU each, ${rssMB} MB resident`,
    );
  }
}
