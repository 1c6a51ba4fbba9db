import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import { bodyOf, type Later, standIn } from './stand-in.ts';

interface Inquiry {
  type: 'inquiry';
  id: string;
  attributes: Record<string, unknown>;
}

const VERBS: Record<string, string> = { approve: 'approved', decline: 'declined', expire: 'expired' };

/** Persona's inquiries (docs.withpersona.com): create with idempotence, get, list, decide, one-time link. */
export async function personaStandIn(key: string, later: Later) {
  const inquiries = new Map<string, Inquiry>();
  const byKey = new Map<string, string>();
  const known = (request: Request, response: Response) => {
    if (request.get('authorization') === `Bearer ${key}`) return true;
    response.status(401).json({ errors: [{ title: 'Must be authenticated to access this endpoint' }] });
    return false;
  };
  const find = (request: Request, response: Response): Inquiry | null => {
    if (!known(request, response)) return null;
    const inquiry = inquiries.get(request.params.id as string);
    if (!inquiry) response.status(404).json({ errors: [{ title: 'Record not found' }] });
    return inquiry ?? null;
  };
  const url = await standIn((app) => {
    app.post('/inquiries', (request, response) => {
      if (!known(request, response)) return;
      const once = request.get('idempotency-key') ?? '';
      const id = byKey.get(once) ?? `inq_${randomBytes(12).toString('base64url')}`;
      byKey.set(once, id);
      const { attributes } = bodyOf(request).data;
      const created = { status: 'created', 'created-at': '2026-03-01T09:00:00.000Z', ...attributes };
      if (!inquiries.has(id)) inquiries.set(id, { type: 'inquiry', id, attributes: created });
      response.status(201).json({ data: inquiries.get(id) });
    });
    app.get('/inquiries', (request, response) => {
      if (!known(request, response)) return;
      const page = new URL(request.originalUrl, 'http://localhost').searchParams;
      const wanted = page.get('filter[reference-id]');
      const all = [...inquiries.values()]
        .filter(({ attributes }) => wanted === null || attributes['reference-id'] === wanted)
        .reverse();
      const from = all.findIndex(({ id }) => id === page.get('page[after]')) + 1;
      const size = Number(page.get('page[size]') ?? 10);
      const data = all.slice(from, from + size);
      response.json({
        data,
        links: { prev: null, next: from + size < all.length ? '/inquiries?page' : null },
      });
    });
    app.get('/inquiries/:id', (request, response) => {
      const data = find(request, response);
      if (data) response.json({ data });
    });
    app.post('/inquiries/:id/generate-one-time-link', (request, response) => {
      const data = find(request, response);
      if (data)
        response.json({ data, meta: { 'one-time-link': `https://withpersona.com/verify?code=${data.id}` } });
    });
    app.post('/inquiries/:id/:verb', (request, response) => {
      const data = find(request, response);
      if (!data) return;
      data.attributes.status = VERBS[request.params.verb as string];
      response.json({ data });
    });
  }, later);
  const set = (id: string, attributes: object) =>
    Object.assign((inquiries.get(id) as Inquiry).attributes, attributes);
  return { url, set };
}
