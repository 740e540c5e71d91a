import type { Language } from '../../locales/index.ts';
import type { PageView, QuestionView } from '../../dialogs/turn/view.ts';

/** A page as the conversation hands it over, with nothing on it but what the test says. */
export function aView(parts: Partial<PageView> = {}): PageView {
  return {
    type: 'canllaw/page',
    version: 1,
    case: '0f7c4a52-3a39-4a53-9d0a-1f1c5a0a7d11',
    reference: 'K7-42XQ',
    revision: 3,
    journey: 'disclosure',
    stage: 'stage1',
    page: 'arrival',
    title: 'How this came to light',
    language: 'en',
    bilingual: false,
    asking: parts.questions?.[0]?.id ?? null,
    askingPart: null,
    advice: [],
    questions: [],
    actions: [{ name: 'submit', label: 'Save and continue' }],
    outcome: { kind: 'shown', errors: [] },
    notices: [],
    facts: [],
    documents: [],
    missing: [],
    progress: { answered: 3, total: 40 },
    ...parts,
  };
}

/** An open question of one kind. */
export function aQuestion(parts: Partial<QuestionView> = {}): QuestionView {
  return {
    id: 'arrival.safe',
    source: ['CANLLAW.safe_to_talk'],
    kind: 'yesNo',
    required: true,
    ask: 'Is it safe to talk now?',
    options: parts.kind === undefined || parts.kind === 'yesNo' ? yesNoIn('en') : undefined,
    notKnownLabel: 'Not known',
    value: null,
    state: 'open',
    revision: 0,
    limits: {},
    drafts: [],
    ...parts,
  };
}

export const yesNoIn = (language: Language) =>
  language === 'en'
    ? [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ]
    : [
        { value: 'yes', label: 'Ydy' },
        { value: 'no', label: 'Nac ydy' },
      ];
export const statusesIn = (language: Language) =>
  (language === 'en' ? ['Done', 'Not yet', 'Could not'] : ['Wedi’i wneud', 'Ddim eto', 'Methu']).map(
    (label, index) => ({
      value: ['done', 'notYet', 'couldNot'][index] ?? '',
      label,
    }),
  );

/** One question of every kind, in one language. */
export function everyKind(language: Language): readonly QuestionView[] {
  const en = language === 'en';
  const shared = { notKnownLabel: en ? 'Not known' : 'Ddim yn gwybod' };
  return [
    aQuestion({
      ...shared,
      id: 'kinds.safe',
      ask: en ? 'Is it safe to talk now?' : 'Ydy hi’n ddiogel siarad nawr?',
      say: en
        ? 'You are not to blame. You can stop me at any time.'
        : 'Nid arnoch chi mae’r bai. Cewch fy stopio unrhyw bryd.',
      help: en ? 'Nobody else should be able to hear.' : 'Ddylai neb arall allu clywed.',
      options: yesNoIn(language),
    }),
    aQuestion({
      ...shared,
      id: 'kinds.arrived',
      kind: 'choice',
      ask: en ? 'How did it reach you?' : 'Sut y daeth i’ch sylw?',
      options: [
        { value: 'caller', label: en ? 'A caller on the line' : 'Galwr ar y lein' },
        { value: 'inPerson', label: en ? 'In front of me' : 'O fy mlaen' },
        { value: 'third', label: en ? 'Somebody else told me' : 'Rhywun arall a ddywedodd' },
      ],
    }),
    aQuestion({
      ...shared,
      id: 'kinds.forms',
      kind: 'choices',
      ask: en ? 'What has happened?' : 'Beth sydd wedi digwydd?',
      options: [
        { value: 'threats', label: en ? 'Threats' : 'Bygythiadau' },
        { value: 'control', label: en ? 'Control of money' : 'Rheoli arian' },
      ],
    }),
    aQuestion({
      ...shared,
      id: 'kinds.where',
      kind: 'shortText',
      ask: en ? 'Where are they now?' : 'Ble maen nhw nawr?',
      limits: { maxLength: 300 },
    }),
    aQuestion({
      ...shared,
      id: 'kinds.words',
      kind: 'longText',
      ask: en ? 'In their own words' : 'Yn eu geiriau eu hunain',
      limits: { maxLength: 8000 },
    }),
    aQuestion({ ...shared, id: 'kinds.since', kind: 'date', ask: en ? 'Since when?' : 'Ers pryd?' }),
    aQuestion({
      ...shared,
      id: 'kinds.children',
      kind: 'number',
      ask: en ? 'How many children?' : 'Faint o blant?',
      limits: { min: 0, max: 20 },
    }),
    aQuestion({
      ...shared,
      id: 'kinds.steps',
      kind: 'checklist',
      ask: en ? 'What has been done' : 'Beth sydd wedi’i wneud',
      statuses: statusesIn(language),
      details: ['why', 'who', 'when'],
      items: [
        { id: 'listen', label: en ? 'Listen without interrupting' : 'Gwrando heb dorri ar draws' },
        { id: 'believe', label: en ? 'Say that you believe them' : 'Dweud eich bod yn eu credu' },
      ],
    }),
    aQuestion({
      ...shared,
      id: 'kinds.refer',
      kind: 'decision',
      ask: en ? 'Will you refer?' : 'Fyddwch chi’n atgyfeirio?',
      options: [
        { value: 'refer', label: en ? 'Refer' : 'Atgyfeirio' },
        { value: 'wait', label: en ? 'Not now' : 'Ddim nawr' },
      ],
      limits: { maxLength: 4000 },
    }),
    aQuestion({
      ...shared,
      id: 'kinds.contact',
      kind: 'safeContact',
      ask: en ? 'How can they be reached safely?' : 'Sut gellir cysylltu â nhw’n ddiogel?',
      fields: [
        {
          id: 'safe',
          kind: 'yesNo',
          required: true,
          ask: en ? 'Is it safe to ring?' : 'Ydy hi’n ddiogel ffonio?',
          options: yesNoIn(language),
        },
        { id: 'number', kind: 'shortText', required: false, ask: en ? 'Number' : 'Rhif', limits: { maxLength: 100 } },
      ],
    }),
    aQuestion({
      ...shared,
      id: 'kinds.people',
      kind: 'list',
      ask: en ? 'Who else is involved?' : 'Pwy arall sydd ynghlwm?',
      fields: [
        { id: 'name', kind: 'shortText', required: true, ask: en ? 'Name' : 'Enw', limits: { maxLength: 300 } },
        {
          id: 'nearby',
          kind: 'yesNo',
          required: false,
          ask: en ? 'Is this person nearby?' : 'Ydy’r person hwn gerllaw?',
          options: yesNoIn(language),
        },
      ],
      items: [{ id: 'p1', label: en ? 'An uncle' : 'Ewythr' }],
      value: [{ id: 'p1', answers: { name: en ? 'An uncle' : 'Ewythr', nearby: 'yes' } }],
      state: 'answered',
      limits: { maxItems: 30 },
    }),
  ];
}
