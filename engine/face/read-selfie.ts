import type { Finding } from '../../rules/finding.ts';
import { emptyReading } from '../empty-reading.ts';
import { isEditor } from '../picture/editors.ts';
import { picturePrint } from '../picture/print-picture.ts';
import type { DecodedImage, Models } from '../ports.ts';
import type { CaptureReading, FaceReading } from '../reading.ts';
import { describeFace } from './describe-face.ts';
import { faceVersions } from './face-versions.ts';
import { findUprightFaces, pickMainFace, type UprightFaces } from './find-upright-faces.ts';
import { judgeCovers } from './judge-covers.ts';
import { type Eyes, judgeEyes } from './judge-eyes.ts';
import { judgeCompany, judgeSelfie } from './judge-selfie.ts';
import type { FaceCovers } from './measure-covers.ts';
import { judgeSigns } from './passive/judge-signs.ts';
import { measureSigns } from './passive/measure-signs.ts';

export interface SelfieRequest {
  /** ISO 8601 date. A selfie has none to compare it with; every reader is asked alike. */
  today: string;
  /** Whether to estimate the age (14 ms of CPU); true where not said. */
  age?: boolean;
  /** Whether to look for signs of a screen or a print (60 ms of CPU); true where not said. */
  liveness?: boolean;
}

export type SelfieModels = Pick<Models, 'images' | 'faces' | 'embedder' | 'recogniser' | 'now'>;

/** Reads a selfie: the face, how many there are, and what is wrong with the photo. Never throws for the bytes. */
export async function readSelfie(
  bytes: Uint8Array,
  request: SelfieRequest,
  models: SelfieModels,
): Promise<CaptureReading> {
  const started = models.now();
  const decoded = await models.images.decode(bytes);
  const reading = { ...emptyReading(), models: faceVersions(models) };
  reading.timings.decode = models.now() - started;
  if (!decoded.ok) {
    const { code, detail } = decoded;
    return { ...reading, findings: [{ step: 'selfie', code, confidence: 1, detail }] };
  }
  reading.findings.push(...judgeFile(decoded));
  await readFaces(reading, decoded, request, models);
  return reading;
}

async function readFaces(
  reading: CaptureReading,
  decoded: DecodedImage,
  { age = true, liveness = true }: SelfieRequest,
  models: SelfieModels,
): Promise<void> {
  const started = models.now();
  const found = await findUprightFaces(decoded.pixels, models);
  const main = pickMainFace(found.faces, found.image);
  reading.image = imageOf(decoded, found);
  reading.faces = found.faces.length;
  reading.timings.detect = models.now() - started;
  if (!main) {
    const detail = 'No face was found on the selfie, in any of four rotations.';
    reading.findings.push({ step: 'selfie', code: 'face_not_found', confidence: 0.9, detail });
    return;
  }
  const {
    reading: face,
    mesh,
    covers,
    eyes,
  } = await describeFace(found.image, main, models, { signals: true, age, lids: true });
  if (liveness) face.passive = await measureSigns(found.image, main.box, models);
  reading.face = face;
  reading.picturePrint = picturePrint(found.image);
  reading.findings.push(
    ...judgeCompany(found.faces, main),
    ...judgeSelfie(face, mesh, found.image),
    ...judgeEyesAndCovers(face, eyes, covers),
    ...judgeSigns(face),
  );
  reading.timings.describe = models.now() - started - reading.timings.detect;
}

/** What cannot be seen is not called shut. */
function judgeEyesAndCovers(face: FaceReading, eyes: Eyes, covers: FaceCovers): Finding[] {
  const covered = judgeCovers(face, covers);
  if (covered.some(({ code }) => code === 'face_eyes_covered')) return covered;
  return [...covered, ...judgeEyes(face, eyes)];
}

function judgeFile(decoded: DecodedImage): Finding[] {
  const findings: Finding[] = [];
  const report = (code: Finding['code'], detail: string) =>
    findings.push({ step: 'selfie', code, confidence: 1, detail });
  if (decoded.truncated) report('image_truncated', 'The file of the selfie ends before the picture does.');
  if (decoded.pages > 1 && decoded.type === 'pdf') {
    report('pdf_more_pages', `The PDF has ${decoded.pages} pages; the selfie was read from the first.`);
  } else if (decoded.pages > 1) {
    report('image_animated', `The file holds ${decoded.pages} frames; the first was read.`);
  }
  if (decoded.software && isEditor(decoded.software)) {
    const detail = `The file says that ${decoded.software} wrote it.`;
    findings.push({ step: 'selfie', code: 'image_edited', value: decoded.software, confidence: 1, detail });
  }
  return findings;
}

function imageOf(decoded: DecodedImage, found: UprightFaces): CaptureReading['image'] {
  const { type, pages } = decoded;
  return { type, width: found.image.width, height: found.image.height, pages, rotation: found.rotation };
}
