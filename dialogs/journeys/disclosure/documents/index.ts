import type { DocumentSpec } from '../../../question/documents.ts';
import { adultServices } from './adult-services.ts';
import { childrensServices } from './childrens-services.ts';
import { claresLaw } from './clares-law.ts';
import { health } from './health.ts';
import { marac } from './marac.ts';
import { police } from './police.ts';
import { refuge } from './refuge.ts';
import { specialist } from './specialist.ts';

export { disclosureExtras } from './extras.ts';

/** What a disclosure ends in: nothing here says who may be told what (each question's `for` does), only where it stands. */
export const disclosureDocuments: readonly DocumentSpec[] = [
  specialist,
  police,
  marac,
  childrensServices,
  adultServices,
  refuge,
  health,
  claresLaw,
];
