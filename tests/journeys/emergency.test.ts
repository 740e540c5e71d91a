import { describe, expect, it } from 'vitest';
import { areaOf, areas, elsewhere } from '../../dialogs/areas/index.ts';
import {
  dangerSaid,
  saysDanger,
  emergencyBrief,
  type EmergencyBrief,
  type EmergencyInput,
} from '../../dialogs/journeys/emergency.ts';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import { notKnown, type Value } from '../../dialogs/question/values.ts';
import { viewOf } from '../../dialogs/question/view.ts';
import { en } from '../../locales/en/index.ts';
import { languages, text } from '../../locales/index.ts';

const now = new Date('2026-11-21T12:00:00Z');
const seeing = (answers: Record<string, Value>) => viewOf((id) => answers[id]);
const brief = (input: Partial<EmergencyInput> = {}) => emergencyBrief({ language: 'en', now, ...input });
const everyWord = ({ title, lines, sections }: EmergencyBrief) =>
  [
    title,
    ...lines,
    ...sections.flatMap((section) => [section.title, ...section.rows.flatMap(({ label, value }) => [label, value])]),
  ].join('\n');
const rowsOf = (made: EmergencyBrief, section: number) =>
  made.sections[section]!.rows.map(({ label, value }) => `${label}: ${value}`);

const full: Record<string, Value> = {
  'danger.now': 'yes',
  'where.place': 'Flat 3, Mill Court, rear stairs',
  'where.present': 'D and two men outside',
  'where.children': 'yes',
  'callback.number': '07700 900123',
  'callback.otherAnswers': 'Say it is the dentist',
  'callback.voicemail': 'no',
  'health.now': ['strangled', 'pregnant'],
  'concern.strangled': 'yes',
  'concern.weapons': 'yes',
  'concern.threatsToKill': 'yes',
  'concern.leaving': 'no',
  'children.any': 'yes',
  'people.main': 'D Example',
  'people.mainNicknames': 'Dee',
  'people.mainWhere': 'Outside the door',
  'people.mainRelationship': 'expartner',
  'people.others': [
    { id: 'p1', answers: { name: 'R Example', nicknames: 'Rook', where: 'in a grey van' } },
    { id: 'p2', answers: { name: 'T Example' } },
  ],
  'stage1.expects': 'They will burn the flat',
  'contact.safe': { safe: 'no', otherAnswers: 'Ask for the cleaner', voicemail: 'no', avoid: 'The back gate' },
  'language.person': 'welsh',
};

describe('the emergency brief from nothing', () => {
  it('says 999 first and the place with it, then how to ring without speaking', () => {
    const { lines } = brief();
    expect(lines[0]).toBe('Ring 999 now. Say first where they are.');
    expect(lines[3]).toContain('press 55');
    expect(lines[3]).toContain('It does not tell the police where you are.');
    expect(lines[4]).toContain('A landline has no 55.');
    expect(brief({ language: 'cy' }).lines[0]).toBe('Ffoniwch 999 nawr. Dywedwch yn gyntaf ble maen nhw.');
  });

  it('goes through what the police need in its order, and then the local steps', () => {
    const police = [
      'place',
      'callback',
      'present',
      'weapons',
      'health',
      'children',
      'several',
      'imminent',
      'approach',
    ] as const;
    const titles = brief().sections.map(({ title }) => title);
    expect(titles.slice(0, 10)).toEqual(
      [...police, 'after' as const].map((section) => text('en', `emergency.sections.${section}`)),
    );
    expect(titles).toHaveLength(13);
  });

  it('names what is not known and holds nobody up', () => {
    const made = brief();
    expect(rowsOf(made, 0)).toEqual([`Place: ${en.emergency.say.placeUnknown}`]);
    for (const { rows } of made.sections) expect(rows).not.toHaveLength(0);
    expect(rowsOf(made, 3)).toEqual(['Weapons: Not known yet. Say so.']);
    expect(rowsOf(made, 7).at(-1)).toContain('Not known yet: Threats to kill; Getting worse or more often;');
  });

  it('takes the way that risks least where safe contact is not known', () => {
    const approach = rowsOf(brief(), 8);
    expect(approach).toContain('Voicemail: Not known yet. Leave no message.');
    expect(approach).toContain('Text message: Not known yet. Send no text.');
  });

  it('stresses that there may be several perpetrators', () => {
    expect(rowsOf(brief(), 6)[0]).toContain('stopping one may not stop the others');
  });

  it('gives the helplines of both countries where the area is not known', () => {
    const said = everyWord(brief());
    expect(said).toContain('0808 2000 247');
    expect(said).toContain('0808 80 10 800');
  });

  it('says the same in Welsh, part for part, with no English text in it', () => {
    const [english, welsh] = [brief(), brief({ language: 'cy' })];
    expect(welsh.sections.map(({ rows }) => rows.length)).toEqual(english.sections.map(({ rows }) => rows.length));
    expect(everyWord(welsh)).not.toMatch(/\b(Not known|Say|Ring|the)\b/);
    for (const [i, line] of welsh.lines.entries()) expect(line).not.toBe(english.lines[i]);
  });
});

describe('the emergency brief from a record', () => {
  const made = brief({ answers: seeing(full), area: areaOf('nottingham') });

  it('fills each part from its answer, and points to the question', () => {
    expect(made.sections[0]!.rows).toEqual([
      { label: 'Place', value: 'Flat 3, Mill Court, rear stairs', question: 'where.place' },
    ]);
    expect(rowsOf(made, 1)).toEqual([
      'Number: 07700 900123',
      'If someone else answers: Say it is the dentist',
      'Voicemail or text safe: No',
    ]);
    expect(rowsOf(made, 2)).toEqual(['There now: D and two men outside']);
    expect(rowsOf(made, 3)).toEqual(['Weapons: Yes']);
    expect(rowsOf(made, 4)).toContain(
      `Health now: ${en.disclosure.health.now.options.strangled}; ${en.disclosure.health.now.options.pregnant}`,
    );
    expect(rowsOf(made, 5)).toContain('Children there now: Yes');
  });

  it('names the main perpetrator and every other, with what is known of each', () => {
    const several = rowsOf(made, 6);
    expect(several).toContain('Main perpetrator: D Example');
    expect(several).toContain('Other names: Dee');
    expect(several).toContain('Where the main perpetrator is now: Outside the door');
    expect(several.find((row) => row.includes('R Example'))).toMatch(/1\. R Example\n[^]*Rook[^]*grey van/);
    expect(several.find((row) => row.includes('T Example'))).toContain('2. ');
  });

  it('says what is imminent, and which concerns nobody has answered', () => {
    const imminent = rowsOf(made, 7);
    expect(imminent).toContain('What they think will happen: They will burn the flat');
    expect(imminent).toContain('Threats to kill: Yes');
    expect(imminent).toContain('Leaving, or has left: No');
    expect(imminent.at(-1)).not.toContain('Threats to kill');
    expect(imminent.at(-1)).toContain('Followed or tracked');
  });

  it('says how to approach safely', () => {
    const approach = rowsOf(made, 8);
    expect(approach[0]).toBe(`Contact: ${en.emergency.say.contactUnsafe}`);
    expect(approach).toContain('If someone else answers: Ask for the cleaner');
    expect(approach).toContain('Voicemail: Not safe. Leave no message.');
    expect(approach).toContain('Avoid: The back gate');
    expect(approach).toContain('Language they need: Welsh');
    const watched = rowsOf(brief({ answers: seeing({ 'safe.alone': 'deviceWatched' }) }), 8);
    expect(watched).toContain(`${en.emergency.labels.safe.alone}: ${en.disclosure.safe.alone.options.deviceWatched}`);
  });

  it('gives the first doors of the area, an unconfirmed number with its warning beside it', () => {
    const children = made.sections.find(({ title }) => title === 'Children’s services: Nottingham City');
    expect(children?.rows[1]?.label).toBe('Nottingham City MASH');
    expect(children?.rows[1]?.value).toContain('Ring 0115 876 4800. Not confirmed: check it before you rely on it.');
    const specialist = made.sections.find(({ title }) => title === 'Domestic abuse specialist: Nottingham City');
    expect(specialist?.rows[1]?.value).toContain('Ring 0808 800 0340.');
  });

  it('keeps what was said as it was said, in a Welsh brief too', () => {
    const welsh = brief({ answers: seeing(full), area: areaOf('wales'), language: 'cy' });
    expect(rowsOf(welsh, 0)).toEqual(['Lle: Flat 3, Mill Court, rear stairs']);
    expect(rowsOf(welsh, 3)).toEqual(['Arfau: Oes']);
    expect(everyWord(welsh)).toContain('0808 80 10 800');
    expect(everyWord(welsh)).not.toContain('0808 2000 247');
  });

  it('tells "not known" from an answer, and shortens what is too long to read aloud', () => {
    const odd = brief({
      answers: seeing({ 'where.present': notKnown, 'where.place': notKnown, 'stage1.expects': '😀'.repeat(900) }),
    });
    expect(rowsOf(odd, 0)).toEqual([`Place: ${en.emergency.say.placeUnknown}`]);
    expect(rowsOf(odd, 2)).toEqual(['There now: Not known. Say so.']);
    expect(rowsOf(odd, 7)[0]).toBe(`What they think will happen: ${'😀'.repeat(500)}…`);
  });
});

describe('the emergency brief', () => {
  it('never shows a contact that must not be used, or one that has closed', () => {
    for (const area of [...areas, elsewhere]) {
      const hidden = { ...area, contacts: area.contacts.map((each) => ({ ...each, status: 'doNotUse' as const })) };
      const closed = { ...area, contacts: area.contacts.map((each) => ({ ...each, closesOn: '2026-11-20' })) };
      for (const language of languages)
        for (const shut of [hidden, closed]) {
          const said = everyWord(brief({ area: shut, language }));
          for (const { number, name } of area.contacts) {
            if (number !== undefined && number.length > 3) expect(said).not.toContain(number);
            expect(said).not.toContain(`\n${name[language]}\n`);
          }
        }
      expect(everyWord(brief({ area }))).not.toContain('Concerns Network');
    }
  });

  it('tells the police only what may be told to them', () => {
    const questions = disclosure.stages.flatMap((stage) => stage.pages.flatMap((page) => page.questions));
    const answers = viewOf((id) => (id.startsWith('contact') ? undefined : (full[id] ?? 'x')));
    const told = brief({ answers }).sections.flatMap(({ rows }) => rows.flatMap(({ question }) => question ?? []));
    expect(told.length).toBeGreaterThan(20);
    for (const id of told) expect(questions.find((question) => question.id === id)?.for, id).toContain('police');
  });

  it('cites what it is made of', () => {
    expect(brief().source).toEqual([
      'CANLLAW.emergency',
      'NOTT.s2i.1',
      'NOTT.s2i.2',
      'NOTT.s2i.3',
      'NOTT.s2i.4',
      'NOTT.s2i.5',
    ]);
  });
});

describe('an answer that says danger', () => {
  it('is a yes, a not sure, or the decision for immediate danger, just recorded', () => {
    expect(dangerSaid(['danger.now'], seeing({ 'danger.now': 'yes' }))).toBe(true);
    expect(dangerSaid(['danger.now'], seeing({ 'danger.now': notKnown }))).toBe(true);
    expect(dangerSaid(['pathway.decision'], seeing({ 'pathway.decision': { option: 'immediate', reason: 'x' } }))).toBe(
      true,
    );
    expect(dangerSaid(['danger.now'], seeing({ 'danger.now': 'no' }))).toBe(false);
    expect(dangerSaid(['where.place'], seeing({ 'danger.now': 'yes' }))).toBe(false);
  });

  it('is an overdose, strangling or an injury now, whatever was said of danger', () => {
    for (const each of ['overdose', 'strangled', 'injured']) {
      const answers = { 'danger.now': 'no', 'health.now': ['pregnant', each] };
      expect(dangerSaid(['health.now'], seeing(answers))).toBe(true);
      expect(dangerSaid(['where.place'], seeing(answers))).toBe(false);
    }
    expect(dangerSaid(['health.now'], seeing({ 'health.now': ['raped', 'pregnant'] }))).toBe(false);
    expect(dangerSaid(['health.now'], seeing({ 'health.now': notKnown }))).toBe(false);
  });

  it('is shown for the decision only where no answer had said danger, as it was shown then', () => {
    const decided = (answers: Record<string, Value>, recorded: readonly string[] = ['pathway.decision']) =>
      dangerSaid(recorded, seeing({ ...answers, 'pathway.decision': { option: 'immediate', reason: 'x' } }));
    const before: readonly (readonly [Record<string, Value>, boolean])[] = [
      [{}, true],
      [{ 'danger.now': 'no' }, true],
      [{ 'danger.now': 'no', 'health.now': ['raped', 'pregnant'] }, true],
      [{ 'danger.now': 'no', 'health.now': notKnown }, true],
      [{ 'danger.now': 'yes' }, false],
      [{ 'danger.now': notKnown }, false],
      [{ 'danger.now': 'no', 'health.now': ['strangled'] }, false],
      [{ 'danger.now': 'no', 'health.now': ['injured', 'pregnant'] }, false],
      [{ 'health.now': ['overdose'] }, false],
    ];
    for (const [answers, shown] of before) expect(decided(answers), JSON.stringify(answers)).toBe(shown);
    // Both in one turn: it is the danger that is new.
    expect(decided({ 'danger.now': 'yes' }, ['danger.now', 'pathway.decision'])).toBe(true);
    const less = seeing({ 'pathway.decision': { option: 'referral', reason: 'x' } });
    expect(dangerSaid(['pathway.decision'], less)).toBe(false);
  });

  it('is seen in what was sent, before it is read', () => {
    for (const sent of [
      { 'danger.now': 'yes' },
      { 'danger.now': 'notKnown' },
      { 'danger.now': { notKnown: true } },
      { 'danger.now': 'no', 'health.now': ['pregnant', 'injured'] },
      { 'health.now': 'raped, overdose' },
      { 'health.now': 'strangled' },
    ])
      expect(saysDanger(sent), JSON.stringify(sent)).toBe(true);
    for (const sent of [
      {},
      { 'danger.now': 'no' },
      { 'danger.now': null, 'health.now': 7 },
      { 'health.now': ['none'] },
      { 'health.now': 'raped,pregnant' },
      { 'health.now': { notKnown: true } },
    ])
      expect(saysDanger(sent), JSON.stringify(sent)).toBe(false);
  });
});
