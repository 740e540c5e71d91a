import { choices, longText, page, question, shortText } from '../../../question/model.ts';

/**
 * The map of people: the list of the short path gone on with, and the rest of what the mapping tool asks about the main
 * perpetrator. Whoever hears of it first maps first; services add what they know (NOTT.map.0).
 */
export const map = page({
  id: 'map',
  title: 'people.map.title',
  advice: [
    { text: 'people.map.first', source: ['NOTT.map.0'] },
    { text: 'people.map.quietly', source: ['NOTT.map.0'] },
  ],
  carried: ['people.main', 'people.mainNicknames', 'people.mainWhere', 'people.mainRelationship', 'people.others'],
  deepens: ['people.others'],
  questions: [
    question({
      id: 'map.mainBorn',
      source: ['NOTT.map.primary'],
      text: 'people.map.mainBorn',
      answer: shortText(100),
      for: ['police', 'specialist', 'childrensServices', 'marac', 'claresLaw'],
    }),
    question({
      id: 'map.mainRisk',
      source: ['NOTT.map.primary'],
      text: 'people.map.mainRisk',
      answer: longText(2000),
      for: ['police', 'specialist', 'childrensServices', 'marac'],
    }),
    question({
      id: 'map.mainVehicles',
      source: ['NOTT.map.primary'],
      text: 'people.map.mainVehicles',
      answer: shortText(500),
      for: ['police', 'specialist', 'marac'],
    }),
    question({
      id: 'map.mainNear',
      source: ['NOTT.map.primary'],
      text: 'people.map.mainNear',
      answer: choices('home', 'work', 'school', 'family', 'none'),
      for: ['police', 'specialist', 'childrensServices', 'marac'],
    }),
  ],
});
