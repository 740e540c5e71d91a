import { checklist, decision, item, page, question, shortText, type Advice } from '../../../question/model.ts';

/**
 * Being ready to leave, and leaving. The means of the source are dated and modernised here (facts.md); its note left at
 * home announces the flight and is not advised (STOKE.leave.11). Whoever is told, or stayed with, is checked against the
 * people of the case first.
 */

const careful: readonly Advice[] = [
  { text: 'leaving.specialistFirst', source: ['STOKE.leave.3'] },
  { text: 'leaving.withThem', source: ['STOKE.ready.21'] },
  { text: 'leaving.checkPeople', source: ['STOKE.ready.20'] },
];

/** Before anything else: a specialist, and what is decided about planning at all. */
export const leavingPlan = page({
  id: 'leavingPlan',
  title: 'leaving.plan.title',
  doors: ['domesticAbuse'],
  advice: [...careful, { text: 'leaving.mostDangerous', source: ['STOKE.contact.8'] }],
  questions: [
    question({
      id: 'leaving.specialist',
      source: ['STOKE.leave.3'],
      text: 'leaving.plan.specialist',
      answer: shortText(),
      names: true,
      for: ['specialist'],
    }),
    question({
      id: 'leaving.decision',
      source: ['STOKE.leave.3'],
      text: 'leaving.plan.decision',
      answer: decision(['withSpecialist', 'urgently', 'later', 'notWanted']),
      for: [],
    }),
  ],
});

export const readyThings = page({
  id: 'readyThings',
  title: 'leaving.things.title',
  advice: [...careful, { text: 'leaving.onlyIfHidden', source: ['STOKE.ready.2'] }],
  questions: [
    question({
      id: 'ready.things',
      source: ['STOKE.ready.2'],
      text: 'leaving.things.checklist',
      answer: checklist(
        item('specialist', 'STOKE.leave.3'),
        item('papers', 'STOKE.ready.2'),
        item('immigration', 'STOKE.ready.16'),
        item('bank', 'STOKE.ready.3'),
        item('housing', 'STOKE.ready.4'),
        item('car', 'STOKE.ready.6'),
        item('money', 'STOKE.ready.7'),
        item('keys', 'STOKE.ready.8'),
        item('medicine', 'STOKE.ready.9'),
        item('statement', 'STOKE.ready.10'),
        item('photo', 'STOKE.ready.11'),
        item('valued', 'STOKE.ready.12'),
        item('bag', 'STOKE.ready.13'),
      ),
      for: ['specialist'],
    }),
  ],
});

export const readyPeople = page({
  id: 'readyPeople',
  title: 'leaving.people.title',
  advice: careful,
  questions: [
    question({
      id: 'ready.people',
      source: ['STOKE.ready.1'],
      text: 'leaving.people.checklist',
      answer: checklist(
        item('numbers', 'STOKE.ready.1'),
        item('phone', 'STOKE.ready.5'),
        item('privateCalls', 'STOKE.ready.18'),
        item('emergency', 'STOKE.ready.19'),
        item('stay', 'STOKE.ready.17'),
        item('trusted', 'STOKE.ready.20'),
        item('rights', 'STOKE.ready.21'),
        item('rooms', 'STOKE.ready.22'),
        item('neighbour', 'STOKE.ready.23'),
      ),
      for: ['specialist'],
    }),
    question({
      id: 'ready.children',
      source: ['STOKE.ready.14'],
      text: 'leaving.people.children',
      answer: checklist(
        item('takeAll', 'STOKE.ready.14'),
        item('whatTheyKnow', 'STOKE.ready.15'),
        item('teach999', 'STOKE.ready.24'),
        item('pets', 'STOKE.ready.25'),
      ),
      for: ['specialist'],
    }),
  ],
});

export const decidingToLeave = page({
  id: 'decidingToLeave',
  title: 'leaving.deciding.title',
  doors: ['housing', 'domesticAbuse'],
  advice: careful,
  questions: [
    question({
      id: 'leave.checklist',
      source: ['STOKE.leave.1'],
      text: 'leaving.deciding.checklist',
      answer: checklist(
        item('specialist', 'STOKE.leave.3'),
        item('place', 'STOKE.leave.1'),
        item('housing', 'STOKE.leave.2'),
        item('money', 'STOKE.leave.4'),
        item('things', 'STOKE.leave.5'),
        item('diary', 'STOKE.leave.6'),
        item('notes', 'STOKE.leave.7'),
        item('essentials', 'STOKE.leave.8'),
        item('proof', 'STOKE.leave.9'),
        item('courtOrder', 'STOKE.leave.10'),
        item('sayTheyAreSafe', 'STOKE.leave.11'),
      ),
      for: ['specialist'],
    }),
  ],
});

/** How the person may be watched by the things they use, and what is left alone until there is a plan. */
export const technology = page({
  id: 'technology',
  title: 'leaving.tech.title',
  advice: [
    { text: 'leaving.tech.changeNothing', source: ['CANLLAW.tech'] },
    { text: 'leaving.tech.saferDevice', source: ['CANLLAW.tech'] },
  ],
  questions: [
    question({
      id: 'tech.checklist',
      source: ['CANLLAW.tech'],
      text: 'leaving.tech.checklist',
      answer: checklist(
        item('plan', 'CANLLAW.tech'),
        item('phones', 'CANLLAW.tech'),
        item('accounts', 'CANLLAW.tech'),
        item('location', 'CANLLAW.tech'),
        item('trackers', 'CANLLAW.tech'),
        item('cameras', 'CANLLAW.tech'),
        item('banking', 'CANLLAW.tech'),
        item('children', 'CANLLAW.tech'),
      ),
      for: ['specialist', 'refuge'],
    }),
  ],
});
