import type { RequestHandler } from 'express';
import type { Clock } from '../store/clock.ts';
import { newId } from '../store/ids.ts';

/** Every request gets an id of ours; it is in the answer, in the log and in every problem. */
export function requestId(clock: Clock): RequestHandler {
  return (request, response, next) => {
    request.id = newId('request', clock.now());
    response.setHeader('X-Request-Id', request.id);
    next();
  };
}
