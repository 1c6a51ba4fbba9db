/** What the kernel says of a process; Linux alone. */
import { readFile } from 'node:fs/promises';

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
