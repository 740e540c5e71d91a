import { choice, date, field, list, page, question, shortText } from '../../../question/model.ts';

/** What went to whom, how and when, and whether it arrived. Entered before it is sent, so that the name can be checked. */
export const sent = page({
  id: 'sent',
  title: 'documents.sent.title',
  advice: [
    { text: 'documents.sent.before', source: ['CANLLAW.followup'] },
    { text: 'documents.sent.tellThem', source: ['NOTT.s2n.4'] },
  ],
  questions: [
    question({
      id: 'sent.log',
      source: ['CANLLAW.followup', 'NOTT.s2n.4'],
      text: 'documents.sent.log',
      answer: list(
        30,
        field(
          'document',
          choice(
            'specialist',
            'police',
            'marac',
            'childrensServices',
            'adultServices',
            'refuge',
            'health',
            'claresLaw',
          ),
          true,
        ),
        field('to', shortText(200)),
        field('how', choice('secureEmail', 'portal', 'telephone', 'inPerson', 'post', 'other')),
        field('when', date({ past: true })),
        field('acknowledged', choice('yes', 'notYet', 'refused')),
        field('reply', shortText(300)),
      ),
      for: [],
    }),
  ],
});
