import { beforeAll, describe, expect, it } from 'vitest';
import { drawIdCard } from '../../fixtures/draw-id-card.ts';
import { drawSelfie } from '../../fixtures/draw-selfie.ts';
import { drawUtilityBill } from '../../fixtures/draw-utility-bill.ts';
import { loadModels } from '../models/load-models.ts';
import type { Models } from '../ports.ts';
import { readAnyDocument } from './read-any-document.ts';

const request = { side: null, today: '2026-03-01' };

describe('a document that nobody declared', () => {
  let models: Models;
  beforeAll(async () => {
    models = await loadModels();
  });

  it.each(['utility_bill', 'bank_statement'] as const)('may be a %s', async (kind) => {
    const { image, truth } = await drawUtilityBill(4242, { kind });
    const { document, fields } = await readAnyDocument(image, request, models);
    expect(document?.kind).toBe(kind);
    expect(fields.issue_date?.value).toBe(truth.fields.issue_date?.value);
  });

  it('stays a card where it is one, and nothing where it is nothing', async () => {
    const card = await readAnyDocument((await drawIdCard(4243)).front.image, request, models);
    expect(card.document?.kind).toBe('id_card');
    const face = await readAnyDocument((await drawSelfie('woman-b')).image, request, models);
    expect(face.document).toBeNull();
  });
});
