import { SEQUENCE_FRAMES } from '../../rules/liveness-prompts.ts';
import { measureLivenessJob } from '../../workers/jobs.ts';
import { livenessFrames, livenessParams, livenessSession } from '../contract/liveness.ts';
import { Problem } from '../errors/problem.ts';
import { presentLiveness } from '../present/liveness.ts';
import { route } from '../route.ts';
import { checkFile } from '../uploads/check-file.ts';

/** A frame of 1280 × 720 as a browser packs it has 100 to 300 KB. */
const FRAME = { imageBytes: 1_000_000, imagePixels: 4_000_000 } as const;

export const sendLivenessFrames = route(
  {
    method: 'post',
    path: '/v1/verifications/{id}/liveness-sessions/{session}/frames',
    id: 'sendLivenessFrames',
    summary: 'Send the frames of one sequence',
    description:
      'As `multipart/form-data`: 4 to 8 JPEG frames of at most 1 MB as fields `frame`, unmirrored and upright, 120 to 250 ms apart, with the `nonce`, the number of the `sequence` and the `times`. Sequences come in their order, each once. After the last one the session is measured.',
    tag: 'Liveness',
    scope: 'verifications:write',
    applicant: true,
    frames: { field: 'frame', most: SEQUENCE_FRAMES.most, bytes: FRAME.imageBytes },
    request: { params: livenessParams, body: livenessFrames },
    status: 200,
    response: livenessSession,
    errors: [
      'not_found',
      'wrong_status',
      'liveness_refused',
      'liveness_expired',
      'invalid_request',
      'file_missing',
      'file_empty',
      'file_too_large',
      'too_many_pixels',
      'unsupported_media',
      'unsupported_body',
    ],
  },
  async ({ params, body, files, store, principal }, context) => {
    const known = await store.liveness.get(params.session);
    if (known.verification_id !== params.id)
      throw new Problem('not_found', 'This verification has no such liveness session.');
    checkFrames(files, body.times);
    const row = await store.liveness.addSequence({
      sessionId: known.id,
      nonce: body.nonce,
      number: body.sequence,
      times: body.times,
      frames: files,
    });
    if (row.completed_at !== null) await context.jobs.add(measureLivenessJob(row.id));
    return presentLiveness(row, context.store.clock.now(), principal.kind === 'applicant');
  },
);

function checkFrames(files: readonly Uint8Array[], times: readonly number[]): void {
  const { least, most } = SEQUENCE_FRAMES;
  if (files.length < least || files.length > most)
    throw new Problem('file_missing', `A sequence has ${least} to ${most} frames, not ${files.length}.`);
  if (times.length !== files.length)
    throw new Problem('invalid_request', `body.times: ${times.length} times for ${files.length} frames.`);
  for (const file of files) {
    const type = checkFile(file, FRAME);
    if (type !== 'image/jpeg')
      throw new Problem('unsupported_media', `A frame is ${type}; JPEG is asked for.`);
  }
}
