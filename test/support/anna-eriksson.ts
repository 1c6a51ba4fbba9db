import type { DocumentOptions } from '../../fixtures/document-options.ts';

/** A drawn person of Utopia, whose documents are good for years. */
export const ANNA_ERIKSSON = {
  face: 'woman-a',
  facePhoto: 0,
  person: {
    surname: 'Eriksson',
    givenNames: 'Anna Maria',
    sex: 'F',
    dateOfBirth: '1988-08-12',
    issueDate: '2024-03-01',
    expiryDate: '2034-02-28',
  },
} satisfies DocumentOptions;
