import { text, type Language, type TextKey } from '../../locales/index.ts';
import { contactLine, doorFacts, elsewhere, usable, type Area, type Purpose } from '../areas/index.ts';
import type { AnswerView, Journey, SourceId } from '../question/model.ts';
import { isNotKnown } from '../question/values.ts';
import type { FactSection } from '../turn/view.ts';
import { urgentHealth } from './disclosure/short/conditions.ts';
import {
  approachRows,
  isOfYoung,
  may,
  must,
  toldLabel,
  toldRows,
  type Row,
  type Told,
  type ToldQuestion,
} from './emergency-told.ts';

/** What to do and say in an emergency, in one language. The caller prints both where the language is not known. */
export interface EmergencyBrief {
  readonly title: string;
  /** The steps, in order: 999 first. */
  readonly lines: readonly string[];
  /** What to tell the police, the place first, then the local next steps. */
  readonly sections: readonly FactSection[];
  readonly source: readonly SourceId[];
}
export interface EmergencyInput {
  /** Every answer given, or none: a brief from nothing is complete. */
  readonly answers?: AnswerView;
  /** The journey they were given in. */
  readonly journey?: Journey;
  readonly area?: Area;
  readonly language: Language;
  readonly now: Date;
}

export const emergencySources: readonly SourceId[] = [
  'CANLLAW.emergency',
  'NOTT.s2i.1',
  'NOTT.s2i.2',
  'NOTT.s2i.3',
  'NOTT.s2i.4',
  'NOTT.s2i.5',
];

/** The answers that say there is danger. Not sure counts, and so does an overdose, strangling or an injury. */
const dangerBy: Readonly<Record<'danger.now' | 'health.now', (answers: AnswerView) => boolean>> = {
  'danger.now': (answers) => answers.is('danger.now', 'yes') || answers.unknown('danger.now'),
  'health.now': (answers) => answers.is('health.now', ...urgentHealth),
};

/**
 * Whether an answer that was just recorded says that there is danger, so that the brief is shown at once. Deciding that
 * the danger is immediate says so only where no answer had said it: the brief was shown then.
 */
export function dangerSaid(recorded: readonly string[], answers: AnswerView): boolean {
  const saying = Object.entries(dangerBy).filter(([, says]) => says(answers));
  if (saying.some(([question]) => recorded.includes(question))) return true;
  const decided = recorded.includes('pathway.decision') && answers.is('pathway.decision', 'immediate');
  return decided && saying.length === 0;
}

/**
 * The same from answers as they were sent, before they are read: the emergency will open when they are recorded.
 * @param answers raw values by question: several choices as an array or joined by commas, "not known" as a value or a word
 */
export function saysDanger(answers: Readonly<Record<string, unknown>>): boolean {
  const now = answers['danger.now'];
  const health = answers['health.now'];
  const chosen: readonly unknown[] =
    typeof health === 'string' ? health.split(',') : Array.isArray(health) ? health : [];
  return (
    now === 'yes' ||
    now === 'notKnown' ||
    isNotKnown(now) ||
    chosen.some((each) => typeof each === 'string' && urgentHealth.includes(each.trim()))
  );
}

const lines = ['ring', 'services', 'keepThem', 'silent', 'landline', 'goOn'] as const;

/** The local next steps, the most urgent first. */
const next: readonly Purpose[] = ['children', 'domesticAbuse', 'adults'];

/** What raises concern and bears on what the police will find, gravest first. */
const imminentConcerns: readonly ToldQuestion[] = [
  'concern.threatsToKill',
  'concern.escalating',
  'concern.leaving',
  'concern.followed',
  'concern.sexualViolence',
  'concern.hurtsOthers',
  'concern.suicideThreats',
  'concern.afraid',
  'concern.earlierVictims',
];

type Section = 'place' | 'callback' | 'present' | 'weapons' | 'health' | 'children' | 'several' | 'imminent';
/** The order of CANLLAW.emergency. How to approach safely follows, as it is put together differently. */
const toldToPolice: readonly (readonly [Section, readonly Told[]])[] = [
  ['place', [must('where.place', 'emergency.say.placeUnknown')]],
  [
    'callback',
    [
      must('callback.number', 'emergency.say.numberUnknown'),
      must('callback.otherAnswers', 'emergency.say.otherAnswersUnknown'),
      must('callback.voicemail', 'emergency.say.messageUnknown'),
    ],
  ],
  ['present', [may('person.name'), must('where.present')]],
  ['weapons', [must('concern.weapons')]],
  ['health', [may('danger.now'), must('health.now'), must('concern.strangled'), may('concern.pregnancy')]],
  ['children', [must('where.children'), must('children.any'), may('children.details'), may('children.harm')]],
  [
    'several',
    [
      must('people.main'),
      may('people.mainNicknames'),
      must('people.mainWhere'),
      may('people.mainRelationship'),
      must('people.others'),
    ],
  ],
  [
    'imminent',
    [
      must('stage1.expects'),
      may('told.words'),
      may('third.seen'),
      may('third.heard'),
      may('childTells.words'),
      may('stage1.known'),
      may('stage1.knownWho'),
      may('stage1.suspected'),
      may('stage1.suspectedWho'),
      ...imminentConcerns.map(may),
      may('concern.detail'),
    ],
  ],
];

/** A watched phone, or somebody beside them, decides how they can be approached at all. */
const whoCouldHear = [must('safe.alone')];
const communication = [may('language.person'), may('language.other'), may('interpreter.needed')];

/**
 * The emergency brief: 999, what to say with the place first, filled from what is known and naming what is not, then
 * the local next steps. Pure; needs no record, no store and no sign-in.
 */
export function emergencyBrief({ answers, journey, area = elsewhere, language, now }: EmergencyInput): EmergencyBrief {
  const given = { answers, journey };
  const say = (key: TextKey) => text(language, key);
  const told = toldToPolice.map(([section, rows]): FactSection => ({
    title: say(
      section === 'several' && isOfYoung(answers) ? 'emergency.young.several' : `emergency.sections.${section}`,
    ),
    rows: [
      ...(section === 'several' ? [{ label: say('emergency.labels.say'), value: say('emergency.say.several') }] : []),
      ...toldRows(
        rows.filter((each) => !saidByHealth(each, answers)),
        given,
        language,
      ),
      ...(section === 'imminent' ? notYetKnown(answers, language) : []),
    ],
  }));
  const approach: FactSection = {
    title: say('emergency.sections.approach'),
    rows: [
      ...approachRows(answers, language),
      ...toldRows(whoCouldHear, given, language),
      ...toldRows(communication, given, language),
    ],
  };
  return {
    title: say('emergency.title'),
    lines: lines.map((line) => say(`emergency.lines.${line}`)),
    sections: [...told, approach, after(language, area, now), ...doorFacts(area, next, language, now)],
    source: emergencySources,
  };
}

/** Not asked again where the health question said it, so not "not known" either. */
const saidByHealth = ({ question }: Told, answers: AnswerView | undefined): boolean =>
  question === 'concern.strangled' && answers?.is('health.now', 'strangled') === true;

/** The concerns nobody has answered, on one line, so that they are asked or said to be open. */
function notYetKnown(answers: AnswerView | undefined, language: Language): Row[] {
  const open = imminentConcerns.filter((id) => !answers?.is(id, 'yes', 'no'));
  if (open.length === 0) return [];
  const names = open.map((id) => toldLabel(id, language, answers));
  return [{ label: text(language, 'emergency.labels.askNext'), value: names.join('; ') }];
}

function after(language: Language, area: Area, now: Date): FactSection {
  const row = (step: 'duty' | 'beside' | 'later'): Row => ({
    label: text(language, `emergency.labels.${step}`),
    value: text(language, `emergency.say.${step}`),
  });
  const otherWays = area.contacts.filter((contact) => contact.id === 'accessible999' && usable(contact, now));
  return {
    title: text(language, 'emergency.sections.after'),
    rows: [
      row('duty'),
      row('beside'),
      row('later'),
      ...otherWays.map((contact) => ({ label: contact.name[language], value: contactLine(contact, language, now) })),
    ],
  };
}
