import { create } from 'qrcode';

const QUIET_ZONE = 4;

/**
 * An SVG as `data:` address, black on white, with the quiet zone that readers need. It is made on every answer,
 * because the token in the text is: byte mode and a fixed mask take a fortieth of the time of a PNG's search for
 * the best one, and every reader takes them.
 */
export function qrCode(text: string): string {
  const { modules } = create([{ data: Buffer.from(text), mode: 'byte' }], {
    errorCorrectionLevel: 'L',
    maskPattern: 0,
  });
  const side = modules.size + 2 * QUIET_ZONE;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side * 4}" height="${side * 4}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${darkRuns(modules)}"/></svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

/** Dark modules as one path, a stroke for each run of a row. */
function darkRuns({ size, data }: { size: number; data: Uint8Array }): string {
  let path = '';
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!data[row * size + column]) continue;
      const start = column;
      while (column < size && data[row * size + column]) column++;
      path += `M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${column - start}v1h${start - column}z`;
    }
  }
  return path;
}
