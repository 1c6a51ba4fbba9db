import type { Finding } from '../../rules/finding.ts';
import type { Pixels } from '../ports.ts';
import type { TextLine } from '../reading.ts';

export function judgeQuality(_image: Pixels, _lines: readonly TextLine[]): Finding[] {
  return [];
}
