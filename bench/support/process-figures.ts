/** What the kernel says of a process; Linux alone. */
import { readdir, readFile } from 'node:fs/promises';

/** Ticks of the kernel's clock in a second, as user space sees them. */
const TICKS = 100;

/** CPU milliseconds that the process has used, all its threads; null where the kernel does not tell. */
export async function cpuOf(pid: number): Promise<number | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat === null) return null;
  // The name stands in parentheses and may hold spaces; user and system time are fields 14 and 15.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
}

/** The same of the process and those that it has started, and that they have, and that run. */
export async function cpuOfTree(pid: number): Promise<number | null> {
  const own = await cpuOf(pid);
  const children = await Promise.all((await childrenOf(pid)).map(cpuOfTree));
  return own === null ? null : children.reduce<number>((sum, one) => sum + (one ?? 0), own);
}

/** The same, with those that it had started and that have ended, such as the parallel workers of PostgreSQL. */
export async function cpuOfTreeAndEnded(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') 0');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ended = ((Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) * 1000) / TICKS;
  return ((await cpuOfTree(pid)) ?? 0) + ended;
}

/** Resident bytes of the process and of all that it has started and that run; what they share counts for each. */
export async function rssOfTree(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const own = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
  const children = await Promise.all((await childrenOf(pid)).map(rssOfTree));
  return children.reduce((sum, one) => sum + one, own);
}

async function childrenOf(pid: number): Promise<number[]> {
  const folder = `/proc/${pid}/task`;
  const threads = await readdir(folder).catch(() => []);
  const lists = threads.map((thread) => readFile(`${folder}/${thread}/children`, 'utf8').catch(() => ''));
  return (await Promise.all(lists)).flatMap((list) => list.split(' ').filter(Boolean).map(Number));
}
