import type { Page } from '../../../question/model.ts';
import { age, youngPerson } from './age.ts';
import { children } from './children.ts';
import { concern } from './concern.ts';
import { danger } from './danger.ts';
import { decision } from './decision.ts';
import { people } from './people.ts';
import { place } from './place.ts';
import { respond } from './respond.ts';
import { right } from './right.ts';
import { safety } from './safety.ts';
import { selfRisk } from './selfRisk.ts';
import { start } from './start.ts';
import { victim } from './victim.ts';

/** What keeps people safe, in this order. */
export const firstPages: readonly Page[] = [
  start, // are they near, are they sober
  danger, // danger or injury now, to whom, where
  selfRisk, // risk of suicide
  respond, // what to say and never to say; what they said
  place, // area, language, needs
  age, // 18 or over
  youngPerson, // they are not, or nobody is sure
  right, // am I the right person
  safety, // alone, at a home
  victim, // is the victim safe, and might the person know
  people, // who they are
  concern, // what is gravest
  children, // the children, an adult at risk
  decision, // the decision, its reason, the next step
];
