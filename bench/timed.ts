/** Runs `work` and tells what it took: milliseconds on the clock and of CPU, of the whole process. */
export async function timed<T>(
  name: string,
  work: () => Promise<T>,
): Promise<{ name: string; value: T; wall: number; cpu: number }> {
  const before = process.cpuUsage();
  const started = performance.now();
  const value = await work();
  const wall = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  return { name, value, wall, cpu: (user + system) / 1000 };
}
