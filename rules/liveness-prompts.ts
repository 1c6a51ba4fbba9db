/**
 * What a person is asked to do before the camera. Left and right are those of the person, on frames as the camera gives them
 * (a mirrored preview is for the screen only). There is no nod: the mesh misses a head that is bent down.
 */
export const PROMPTS = ['turn_left', 'turn_right', 'blink', 'open_mouth', 'come_closer'] as const;
export type Prompt = (typeof PROMPTS)[number];
/** What a sequence of frames is for: every session begins and ends with a face that looks into the camera. */
export type Task = Prompt | 'front';

const TURNS: readonly Prompt[] = ['turn_left', 'turn_right'];
/** Fewer could be guessed; more make people give up. */
export const PROMPT_COUNT = { least: 3, most: 6 } as const;

/**
 * `count` prompts (3 to 6), never the same twice running. One at least is a turn of the head: it alone shows depth.
 * `random`: 0 up to, not including, 1; of a source that nobody can foretell. Of three there are 68 sequences.
 */
export function drawPrompts(random: () => number, count: number = PROMPT_COUNT.least): Prompt[] {
  if (!Number.isInteger(count) || count < PROMPT_COUNT.least || count > PROMPT_COUNT.most)
    throw new Error(`${count} prompts: ${PROMPT_COUNT.least} to ${PROMPT_COUNT.most} are possible`);
  for (;;) {
    const drawn: Prompt[] = [];
    while (drawn.length < count) {
      const open = PROMPTS.filter((prompt) => prompt !== drawn.at(-1));
      drawn.push(open[Math.min(open.length - 1, Math.floor(random() * open.length))]!);
    }
    // Drawn anew as a whole, so that every sequence with a turn is as likely as any other.
    if (drawn.some((prompt) => TURNS.includes(prompt))) return drawn;
  }
}

/** Frames of one sequence: enough to see a movement between its ends. */
export const SEQUENCE_FRAMES = { least: 4, most: 8 } as const;

/** The sequences of a session in their order. */
export function tasksOf(prompts: readonly Prompt[]): Task[] {
  return ['front', ...prompts, 'front'];
}
