import type { CaptureReading } from '../engine/reading.ts';

/** A reading for a person at a terminal. */
export function readingText(file: string, reading: CaptureReading): string {
  const lines = [file, `  document  ${documentText(reading)}`];
  if (reading.mrz) {
    const { format, valid, confidence } = reading.mrz;
    lines.push(`  mrz       ${format}, ${valid ? 'relied on' : 'not relied on'} (${confidence.toFixed(2)})`);
    lines.push(...reading.mrz.lines.map((line) => `            ${line}`));
  }
  if (reading.barcode)
    lines.push(`  barcode   ${reading.barcode.format}, ${reading.barcode.text.length} characters`);
  for (const [name, field] of Object.entries(reading.fields)) {
    lines.push(
      `  ${name.padEnd(18)}${field.value.padEnd(32)} ${field.confidence.toFixed(2)} ${field.source}`,
    );
  }
  for (const [name, part] of Object.entries(reading.fields.address?.parts ?? {}))
    lines.push(`    ${name.padEnd(16)}${part}`);
  for (const finding of reading.findings) lines.push(`  ! ${finding.code}: ${finding.detail}`);
  return `${lines.join('\n')}\n`;
}

function documentText(reading: CaptureReading): string {
  if (!reading.document) return 'none found';
  const { kind, country, side, confidence } = reading.document;
  return [kind, country ?? 'country unknown', side, `(${confidence.toFixed(2)})`].filter(Boolean).join(' ');
}
