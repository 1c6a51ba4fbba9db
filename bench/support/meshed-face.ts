/** A drawn selfie with the mesh of its face, so that it can be turned and its eyes be shut. */
import { findUprightFaces, pickMainFace } from '../../engine/face/find-upright-faces.ts';
import { refineFace } from '../../engine/face/refine-face.ts';
import type { Models } from '../../engine/ports.ts';
import { drawSelfie } from '../../fixtures/draw-selfie.ts';
import type { FaceName } from '../../fixtures/faces.ts';
import type { MeshedFace } from '../../fixtures/flaws/spoil-selfie.ts';

export async function meshedFace(
  name: FaceName,
  models: Pick<Models, 'images' | 'faces'>,
): Promise<MeshedFace> {
  const decoded = await models.images.decode((await drawSelfie(name)).image);
  if (!decoded.ok) throw new Error(`The selfie of ${name} is no picture: ${decoded.detail}`);
  const main = pickMainFace((await findUprightFaces(decoded.pixels, models)).faces);
  if (!main) throw new Error(`No face is found on the selfie of ${name}`);
  const { face } = await refineFace(decoded.pixels, main, models);
  return { name, pixels: decoded.pixels, mesh: face.mesh, yaw: face.yaw, pitch: face.pitch };
}
