/** What a report doubts, as labels of the catalogue. */
import type { AskedCapture, ProviderLabel } from '../provider.ts';
import { nativeLabel } from '../vendor/native-label.ts';
import type { Breakdown, Report } from './read-onfido.ts';

/** Every leaf and branch of a breakdown that is not clear, by its name; the innermost say most and come first. */
function doubtsOf(breakdown: Record<string, Breakdown> | null | undefined): string[] {
  return Object.entries(breakdown ?? {}).flatMap(([name, part]) => {
    const inner = doubtsOf(part?.breakdown);
    const isDoubted = part?.result === 'consider' || part?.result === 'unidentified';
    return isDoubted ? [...inner, name] : inner;
  });
}

/** Of reports that are not clear; one that gives no reason is its own. */
export function labelsOf(reports: readonly Report[], retry: 'retry' | 'final' | null): ProviderLabel[] {
  const doubted = reports.filter(({ result }) => result !== 'clear');
  const words = doubted.flatMap((report) => {
    const doubts = doubtsOf(report.breakdown);
    return doubts.length > 0 ? doubts : [report.name];
  });
  const labels = [...new Set(words)].map((word) => nativeLabel('onfido', word, { retry }));
  const known = labels.filter(({ code }) => code !== 'UNKNOWN');
  return known.length > 0 ? known : labels;
}

export function asksOf(reports: readonly Report[]): Omit<AskedCapture, 'message'>[] {
  const doubted = reports.filter(({ result }) => result !== 'clear').map(({ name }) => name);
  const asked: Omit<AskedCapture, 'message'>[] = [];
  if (doubted.some((name) => name.startsWith('document'))) asked.push({ type: 'photo_id', side: 'front' });
  if (doubted.some((name) => name.startsWith('facial_similarity')))
    asked.push({ type: 'selfie', side: null });
  if (doubted.includes('proof_of_address')) asked.push({ type: 'proof_of_address', side: null });
  return asked;
}
