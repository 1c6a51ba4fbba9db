/** CPU milliseconds that this process has used, all threads: handed to the engine as its clock, steps tell their CPU. */
export function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
