import { createHmac, randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import { bodyOf, type Later, standIn } from './stand-in.ts';

interface Session {
  id: string;
  status: string;
  vendorData: string;
  images: { id: string; context: string }[];
  decision: object | null;
}

/** Veriff's sessions (devdocs.veriff.com): create, media, submit, attempts, decision, delete; signed requests. */
export async function veriffStandIn(secret: string, later: Later) {
  const sessions = new Map<string, Session>();
  const signed = (request: Request, response: Response, over: Uint8Array | string) => {
    const right = createHmac('sha256', secret).update(over).digest('hex');
    if (request.get('x-hmac-signature') === right) return true;
    response.status(401).json({ status: 'fail', code: '1812', message: 'Authorization key mismatch' });
    return false;
  };
  const find = (request: Request, response: Response, isSignedOverId = true): Session | null => {
    const id = request.params.id as string;
    if (!signed(request, response, isSignedOverId ? id : (request.body as Uint8Array))) return null;
    const session = sessions.get(id);
    if (!session) response.status(404).json({ status: 'fail', message: 'Session not found' });
    return session ?? null;
  };
  const url = await standIn((app) => {
    app.post('/v1/sessions', (request, response) => {
      if (!signed(request, response, request.body)) return;
      const { vendorData } = bodyOf(request).verification;
      const session = { id: randomUUID(), status: 'created', vendorData, images: [], decision: null };
      sessions.set(session.id, session);
      const { id, status } = session;
      const page = { url: `https://magic.veriff.me/v/${id}`, sessionToken: `token-${id}` };
      response
        .status(201)
        .json({ status: 'success', verification: { id, status, vendorData, host: '', ...page } });
    });
    app.post('/v1/sessions/:id/media', (request, response) => {
      const session = find(request, response, false);
      if (!session) return;
      if (session.status === 'submitted')
        return void response.status(409).json({ message: 'It is submitted' });
      const image = { id: randomUUID(), context: bodyOf(request).image.context };
      session.images = [...session.images.filter(({ context }) => context !== image.context), image];
      response.json({ status: 'success', image });
    });
    app.patch('/v1/sessions/:id', (request, response) => {
      const session = find(request, response, false);
      if (!session) return;
      session.status = 'submitted';
      response.json({ status: 'success', verification: { id: session.id, status: 'submitted' } });
    });
    app.get('/v1/sessions/:id/attempts', (request, response) => {
      const session = find(request, response);
      if (session)
        response.json({ status: 'success', verifications: [{ id: randomUUID(), status: session.status }] });
    });
    app.get('/v1/sessions/:id/media', (request, response) => {
      const session = find(request, response);
      if (session) response.json({ status: 'success', images: session.images });
    });
    app.get('/v1/sessions/:id/decision', (request, response) => {
      const session = find(request, response);
      if (session) response.json({ status: 'success', verification: session.decision });
    });
    app.delete('/v1/sessions/:id', (request, response) => {
      const session = find(request, response);
      if (!session) return;
      sessions.delete(session.id);
      response.json({ status: 'success', verification: { id: session.id } });
    });
  }, later);
  const decide = (id: string, decision: object) => {
    const session = sessions.get(id) as Session;
    session.decision = { id, vendorData: session.vendorData, ...decision };
  };
  return { url, decide, sessions };
}
