import { choice, page, question } from '../../../question/model.ts';
import { terms } from '../../terms.ts';

export const definitions = page({
  id: 'definitions',
  title: 'terms.title',
  advice: terms,
  questions: [
    question({
      // Only that the page was left: a page is offered for as long as something on it is open.
      id: 'terms.seen',
      source: ['DEF.domestic_abuse'],
      text: 'terms.seen',
      answer: choice('seen'),
      for: [],
    }),
  ],
});
