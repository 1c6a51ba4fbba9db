/** A PDF with a text layer, for tests: Helvetica on one page of A4. */
export interface PdfLine {
  text: string;
  /** Points from the left and from the top. */
  x: number;
  y: number;
  size?: number;
  /** PDF 32000-1, table 106: 0 paints, 3 does not. */
  mode?: 0 | 3;
}

/** `over` are white fields that are painted over the text: left, top, width and height in points. */
export function writeTextPdf(lines: PdfLine[], over: [number, number, number, number][] = []): Uint8Array {
  const height = 842;
  const texts = lines.map(
    ({ text, x, y, size = 11, mode = 0 }) =>
      `BT ${mode} Tr /F1 ${size} Tf ${x} ${height - y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`,
  );
  const covers = over.map(([x, y, w, h]) => `1 1 1 rg ${x} ${height - y - h} ${w} ${h} re f`);
  const stream = ['0 g', ...texts, ...covers].join('\n');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 ${height}]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>`,
    `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = pdf.length;
    pdf += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  pdf += `xref\n0 6\n0000000000 65535 f \n${rows}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n${pdf.length}\n%%EOF`;
  return Buffer.from(pdf, 'latin1');
}
