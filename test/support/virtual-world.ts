import type { World } from '../../providers/fallback/member.ts';

export interface VirtualWorld extends World {
  advance(milliseconds: number): void;
}

/** Time that passes only while everybody waits for it: the earliest to wake up is woken when nothing else goes on. */
export function virtualWorld(start = Date.parse('2026-03-01T09:00:00Z')): VirtualWorld {
  let time = start;
  const timers = new Set<{ at: number; wake(): void }>();
  const wakeNext = () => {
    const [next] = [...timers].sort((one, other) => one.at - other.at);
    if (!next) return;
    timers.delete(next);
    time = Math.max(time, next.at);
    next.wake();
  };
  return {
    now: () => time,
    random: () => 0,
    advance: (milliseconds) => {
      time += milliseconds;
    },
    wait: (milliseconds, signal) =>
      new Promise<void>((resolve, reject) => {
        const timer = { at: time + milliseconds, wake: resolve };
        timers.add(timer);
        signal?.addEventListener('abort', () => {
          timers.delete(timer);
          reject(signal.reason);
        });
        // Whatever is in motion comes first: promises at once, a fetch to this machine in a few rounds.
        setImmediate(() => setImmediate(() => setImmediate(wakeNext)));
      }),
  };
}
