import express, { type RequestHandler } from 'express';
import multer from 'multer';
import type { Settings } from '../../store/settings-table.ts';
import { Problem } from '../errors/problem.ts';

/** Parsers of the body: JSON everywhere, one file by multipart where the route takes files. */
export function readBody(settings: Settings, multipart: boolean): RequestHandler[] {
  const json = express.json({ limit: settings.bodyBytes, strict: true });
  if (!multipart) return [refuseOther(['application/json']), json];
  const form = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: settings.imageBytes, files: 1, fields: 10, fieldSize: 1000, parts: 11 },
  }).single('file');
  return [refuseOther(['application/json', 'multipart/form-data']), json, form as RequestHandler];
}

/** Several files in one field by multipart, and nothing else. */
export function readFrames({
  field,
  most,
  bytes,
}: {
  field: string;
  most: number;
  bytes: number;
}): RequestHandler[] {
  const form = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: bytes, files: most, fields: 10, fieldSize: 1000, parts: most + 10 },
  }).array(field, most);
  return [refuseOther(['multipart/form-data']), form as RequestHandler];
}

/** A body of another type would be read as no body at all, and the error would then be about missing fields. */
function refuseOther(types: string[]): RequestHandler {
  return (request, _response, next) => {
    const has =
      request.headers['transfer-encoding'] !== undefined || Number(request.get('content-length') ?? 0) > 0;
    if (has && !request.is(types)) {
      throw new Problem(
        'unsupported_body',
        `This route takes ${types.join(' or ')}, not ${request.get('content-type') ?? 'a body without a type'}.`,
      );
    }
    next();
  };
}
