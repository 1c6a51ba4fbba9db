import express, { type RequestHandler } from 'express';
import multer from 'multer';
import { parse } from 'yaml';
import type { Settings } from '../../store/settings-table.ts';
import { Problem } from '../errors/problem.ts';

const YAML_TYPES = ['application/yaml', 'application/x-yaml', 'text/yaml'];

/** Parsers of the body: JSON everywhere, YAML and one file by multipart where the route takes them. */
export function readBody(
  settings: Settings,
  { multipart = false, yaml = false }: { multipart?: boolean | undefined; yaml?: boolean | undefined },
): RequestHandler[] {
  const json = express.json({ limit: settings.bodyBytes, strict: true });
  if (yaml) {
    const text = express.text({ limit: settings.bodyBytes, type: YAML_TYPES });
    return [refuseOther(['application/json', ...YAML_TYPES]), json, text, parseYaml];
  }
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

/** Aliases are not followed far: a few lines could stand for gigabytes. */
const MOST_ALIASES = 50;

const parseYaml: RequestHandler = (request, _response, next) => {
  if (typeof request.body !== 'string') return next();
  try {
    request.body = parse(request.body, { maxAliasCount: MOST_ALIASES });
  } catch (error) {
    const said = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Problem('invalid_yaml', said);
  }
  next();
};

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
