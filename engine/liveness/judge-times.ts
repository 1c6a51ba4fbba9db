/**
 * Order and times. The client's clock can say anything: it is held against itself and against the server's.
 *
 * | reason            | when                                                                         |
 * |-------------------|------------------------------------------------------------------------------|
 * | sequence_missing  | not the sequences that were asked for, in their order, of 4 to 8 frames each   |
 * | too_late          | the last frames came after the deadline                                      |
 * | times_implausible | frames less than 25 ms or more than 1.5 s apart, a sequence shorter than 0.3 s, |
 * |                   | or a session that lasted 5 s more or less for the client than for the server   |
 */

import { SEQUENCE_FRAMES, tasksOf } from '../../rules/liveness-prompts.ts';
import type { Course, Reason, Sequence } from './course.ts';

/** Milliseconds. Cameras give 30 frames a second at most where a browser draws and packs each. */
const GAP = { least: 25, most: 1500 } as const;
const LEAST_SPAN = 300;
/** Sending a sequence takes longer or shorter than the one before by so much at most. */
const DRIFT = 5000;

export function judgeTimes({ prompts, deadline, sequences }: Course): Reason[] {
  const tasks = tasksOf(prompts);
  const order = sequences.map(({ task }) => task);
  if (order.join() !== tasks.join())
    return [
      {
        code: 'sequence_missing',
        detail: `The sequences are ${order.join(', ') || 'none'}, not ${tasks.join(', ')}.`,
      },
    ];
  const counts = sequences.flatMap(judgeCount);
  if (sequences.some(({ frames }) => frames.length === 0)) return counts;
  return [
    ...counts,
    ...judgeDeadline(sequences.at(-1)!, deadline),
    ...sequences.flatMap(judgeGaps),
    ...judgeSpan(sequences),
  ];
}

function judgeCount({ frames }: Sequence, sequence: number): Reason[] {
  if (frames.length >= SEQUENCE_FRAMES.least && frames.length <= SEQUENCE_FRAMES.most) return [];
  const detail = `A sequence has ${frames.length} frames; ${SEQUENCE_FRAMES.least} to ${SEQUENCE_FRAMES.most} were asked for.`;
  return [{ code: 'sequence_missing', sequence, value: `${frames.length}`, detail }];
}

function judgeDeadline({ received }: Sequence, deadline: number): Reason[] {
  if (received <= deadline) return [];
  const late = Math.round((received - deadline) / 100) / 10;
  return [
    { code: 'too_late', value: `${late}`, detail: `The last frames came ${late} s after the deadline.` },
  ];
}

function judgeGaps({ frames }: Sequence, sequence: number): Reason[] {
  const gaps = frames.slice(1).map(({ at }, i) => at - frames[i]!.at);
  // Not a number fails every comparison, so what is right is asked for.
  const wrong = gaps.findIndex((gap) => !(gap >= GAP.least && gap <= GAP.most));
  if (wrong >= 0) {
    const detail = `Two frames of a sequence are ${gaps[wrong]} ms apart; a camera gives one in ${GAP.least} to ${GAP.most} ms.`;
    return [{ code: 'times_implausible', sequence, frame: wrong + 1, value: `${gaps[wrong]}`, detail }];
  }
  const span = gaps.reduce((sum, gap) => sum + gap, 0);
  if (frames.length < 2 || span >= LEAST_SPAN) return [];
  const detail = `All frames of a sequence were taken within ${Math.round(span)} ms; nobody moves so fast.`;
  return [{ code: 'times_implausible', sequence, value: `${Math.round(span)}`, detail }];
}

function judgeSpan(sequences: readonly Sequence[]): Reason[] {
  const reasons: Reason[] = [];
  const first = sequences[0]!;
  for (const [sequence, { frames, received }] of sequences.entries()) {
    const before = sequences[sequence - 1]?.frames.at(-1);
    if (before && !(frames[0]!.at > before.at))
      reasons.push({
        code: 'times_implausible',
        sequence,
        detail: 'A sequence began before the one before it ended.',
      });
    const client = frames.at(-1)!.at - first.frames.at(-1)!.at;
    const server = received - first.received;
    if (Math.abs(client - server) <= DRIFT) continue;
    const detail = `By the client's clock a sequence ended ${Math.round(client / 100) / 10} s after the first one, by the server's ${Math.round(server / 100) / 10} s.`;
    reasons.push({ code: 'times_implausible', sequence, value: `${Math.round(client - server)}`, detail });
  }
  return reasons.slice(0, 1);
}
