import { z } from 'zod';
import { profileSchema } from './profile.ts';

/** JSON Schema (2020-12) of what may be written in a profile, for editors and other programs. */
export function profileJsonSchema(): Record<string, unknown> {
  return {
    title: 'idwell verification profile',
    ...z.toJSONSchema(profileSchema, { io: 'input', target: 'draft-2020-12' }),
  };
}
