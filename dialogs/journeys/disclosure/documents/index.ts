import type { DocumentSpec, Extra } from '../../../question/documents.ts';

/** What a disclosure ends in: nothing here says who may be told what (each question's `for` does), only where it stands. */
export const disclosureDocuments: readonly DocumentSpec[] = [
  spec('specialist', 'domesticAbuse', { plan: true }),
  spec('police', 'police'),
  spec('marac', 'marac'),
  spec('childrensServices', 'children'),
  spec('adultServices', 'adults'),
  spec('refuge', 'domesticAbuse', { agreedAs: 'specialist' }),
  spec('health', 'health'),
  spec('claresLaw', 'police', { agreedAs: 'police' }),
];

function spec(
  recipient: DocumentSpec['recipient'],
  door: string,
  more: Pick<DocumentSpec, 'plan' | 'agreedAs'> = {},
): DocumentSpec {
  return {
    recipient,
    title: `documents.titles.${recipient}`,
    asks: `documents.asks.${recipient}`,
    door,
    needs: [],
    parts: [],
    ...more,
  };
}

export const disclosureExtras: readonly Extra[] = [];
