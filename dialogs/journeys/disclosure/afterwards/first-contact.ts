import { checklist, choices, item, page, question } from '../../../question/model.ts';

/** How contact is made and kept without adding risk. */
export const firstContact = page({
  id: 'firstContact',
  title: 'conduct.contact.title',
  advice: [
    { text: 'conduct.contact.riskRises', source: ['STOKE.contact.8'] },
    { text: 'conduct.contact.overTime', source: ['STOKE.contact.9'] },
    { text: 'conduct.contact.interviews', source: ['STOKE.contact.3'] },
    { text: 'conduct.contact.bothThere', source: ['STOKE.contact.4'] },
  ],
  questions: [
    question({
      id: 'contact.came',
      source: ['STOKE.contact.10'],
      text: 'conduct.contact.came',
      answer: choices('told', 'childTold', 'observed', 'marks', 'perpetrator', 'thirdParty'),
      for: [],
    }),
    question({
      id: 'contact.checklist',
      source: ['STOKE.contact.1'],
      text: 'conduct.contact.checklist',
      answer: checklist(
        item('noTraces', 'STOKE.contact.1'),
        item('direct', 'STOKE.contact.2'),
        item('apart', 'STOKE.contact.4'),
        item('neverReveal', 'STOKE.contact.5'),
        item('specialists', 'STOKE.contact.6'),
        item('listen', 'STOKE.contact.7'),
      ),
      for: [],
    }),
  ],
});
