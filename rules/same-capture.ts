interface Capture {
  type: string;
  /** Null: any, of what is wanted; of what is there, the front where it has sides. */
  side: string | null;
}

/** Whether what is wanted is that capture. */
export function isSameCapture(want: Capture, have: Capture): boolean {
  return want.type === have.type && (want.side === null || want.side === (have.side ?? 'front'));
}

/** `photo_id front, selfie` */
export function captureNames(captures: readonly Capture[]): string {
  return captures.map(({ type, side }) => [type, side].filter(Boolean).join(' ')).join(', ');
}
