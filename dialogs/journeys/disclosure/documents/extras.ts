import type { Extra } from '../../../question/documents.ts';

/**
 * What stays out of each document unless it is decided, for that recipient (facts.md: what a victim tells is traced back
 * to them; several agencies are told everything). The decisions are asked on the page `extras`, each with its reason.
 */
export const disclosureExtras: readonly Extra[] = [
  {
    id: 'map',
    name: 'documents.extras.names.map',
    decisions: {
      police: 'extras.map.police',
      specialist: 'extras.map.specialist',
      marac: 'extras.map.marac',
      childrensServices: 'extras.map.childrensServices',
    },
    questions: [],
  },
  {
    id: 'otherSurvivors',
    name: 'documents.extras.names.otherSurvivors',
    decisions: {
      police: 'extras.otherSurvivors.police',
      specialist: 'extras.otherSurvivors.specialist',
      marac: 'extras.otherSurvivors.marac',
    },
    questions: ['people.otherSurvivors'],
    fields: { 'people.others': ['survivors'] },
  },
  {
    id: 'intelligence',
    name: 'documents.extras.names.intelligence',
    decisions: {
      police: 'extras.intelligence.police',
      specialist: 'extras.intelligence.specialist',
      marac: 'extras.intelligence.marac',
    },
    questions: ['map.mainVehicles'],
    fields: { 'people.others': ['vehicles'] },
  },
  {
    id: 'madeToDo',
    name: 'documents.extras.names.madeToDo',
    decisions: { police: 'extras.madeToDo.police', specialist: 'extras.madeToDo.specialist' },
    questions: ['made.putIn'],
  },
];
