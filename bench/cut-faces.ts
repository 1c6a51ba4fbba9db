/**
 * Cuts the faces out of photos for training (training/portraits), aligned as the engine aligns them:
 *
 *   npx node bench/cut-faces.ts --list FILE.txt --out FOLDER [--side 240]
 *
 * One path a line; FOLDER gets one JPEG a face (`000123.jpg`, the number of the line) and `chips.csv`: the number, the width
 * of the face in the photo in pixels, and the 128 numbers of the net's descriptor of the chip, by which people are told apart.
 * A photo in which no face or more than one is found is left out.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { alignDescriptorChip } from '../engine/face/align-descriptor-chip.ts';
import { colourGreyChip } from '../engine/face/colour-grey-chip.ts';
import { findFaces } from '../engine/face/find-faces.ts';
import { refineFace } from '../engine/face/refine-face.ts';
import { loadFaceModels } from '../test/face-samples.ts';

const { values } = parseArgs({
  options: { list: { type: 'string' }, out: { type: 'string' }, side: { type: 'string', default: '240' } },
});
if (!values.list || !values.out) {
  console.error('npx node bench/cut-faces.ts --list FILE.txt --out FOLDER [--side 240]');
  process.exit(2);
}
const side = Number(values.side);
const models = await loadFaceModels();
await mkdir(values.out, { recursive: true });
const rows: string[] = [];
const photos = (await readFile(values.list, 'utf8')).split('\n').filter(Boolean);
for (const [number, photo] of photos.entries()) {
  const decoded = await models.images.decode(await readFile(photo));
  if (!decoded.ok) continue;
  const faces = await findFaces(decoded.pixels, models);
  if (faces.length !== 1) continue;
  const { pixels, inWindow, face } = await refineFace(decoded.pixels, faces[0]!, models);
  const [descriptor] = await models.embedder.embed([
    colourGreyChip(alignDescriptorChip(pixels, inWindow.mesh)),
  ]);
  const { data, width, height, channels } = alignDescriptorChip(pixels, inWindow.mesh, side);
  const name = String(number).padStart(6, '0');
  await sharp(data, { raw: { width, height, channels: channels as 3 } })
    .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
    .toFile(path.join(values.out, `${name}.jpg`));
  rows.push([name, Math.round(face.box.width), ...Array.from(descriptor!, (x) => x.toFixed(6))].join(','));
}
await writeFile(path.join(values.out, 'chips.csv'), `${rows.join('\n')}\n`);
console.log(`${rows.length} faces of ${photos.length} photos`);
