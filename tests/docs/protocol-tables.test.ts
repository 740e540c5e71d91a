import { describe, expect, it } from 'vitest';
import { longestText } from '../../dialogs/record/decide.ts';
import { checklistStatuses, factStatuses, signStatuses } from '../../dialogs/question/values.ts';
import { reasonKeys } from '../../dialogs/question/reasons.ts';
import { factDetails, safeContactFields, stepDetails } from '../../dialogs/question/part-specs.ts';
import { readCommand, type Command } from '../../dialogs/turn/commands.ts';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import { documentRecipients } from '../../dialogs/turn/hand-off-menu.ts';
import { menuPages } from '../../dialogs/turn/menus.ts';
import { actionNames, outcomeKinds, type PageView, type QuestionView } from '../../dialogs/turn/view.ts';
import type { Kind } from '../../dialogs/question/model.ts';
import { cardLimit } from '../../bot/channel/cards.ts';
import type { IncomingCommand } from '../../bot/channel/incoming.ts';
import { maxBodyBytes, statusOf, type FaultCode } from '../../bot/server/faults.ts';
import { fileOf } from '../support/sources.ts';
import { codeIn, namesIn, tableBelow } from './markdown.ts';

const doc = fileOf('docs/protocol.md');
const rows = (heading: string) => tableBelow(doc, heading);
/** Every member of a union, by name: the compiler refuses one that is missing, or one too many. */
const every = <T extends string>(members: Record<T, true>): string[] => Object.keys(members).toSorted();

describe('the tables of the protocol page', () => {
  it('name every field of a page and of a question', () => {
    const page = every<keyof PageView>({
      type: true,
      version: true,
      case: true,
      reference: true,
      revision: true,
      journey: true,
      stage: true,
      page: true,
      title: true,
      language: true,
      bilingual: true,
      asking: true,
      askingPart: true,
      advice: true,
      questions: true,
      actions: true,
      outcome: true,
      notices: true,
      facts: true,
      documents: true,
      pictures: true,
      terms: true,
      missing: true,
      progress: true,
    });
    const question = every<keyof QuestionView>({
      id: true,
      source: true,
      kind: true,
      required: true,
      ask: true,
      help: true,
      say: true,
      options: true,
      notKnownLabel: true,
      fields: true,
      items: true,
      statuses: true,
      details: true,
      value: true,
      state: true,
      revision: true,
      limits: true,
      urgent: true,
      ruledOutBy: true,
      drafts: true,
    });
    expect(namesIn(rows('The page')).toSorted()).toEqual(page);
    expect(namesIn(rows('A question')).toSorted()).toEqual(question);
  });

  it('name every field of a command', () => {
    const fields = every<keyof IncomingCommand>({
      action: true,
      case: true,
      page: true,
      revision: true,
      answers: true,
      question: true,
      language: true,
      text: true,
      note: true,
      reference: true,
    });
    expect(namesIn(rows('Answering')).toSorted()).toEqual(fields);
  });

  it('name every kind of question, with its parts', () => {
    const kinds = every<Kind>({
      yesNo: true,
      choice: true,
      choices: true,
      shortText: true,
      longText: true,
      date: true,
      number: true,
      safeContact: true,
      checklist: true,
      decision: true,
      list: true,
    });
    expect(
      rows('Values')
        .flatMap(([kind]) => codeIn(kind))
        .toSorted(),
    ).toEqual(kinds);
    expect(codeIn(rows('A question').find(([field]) => field === '`kind`')?.[2]).toSorted()).toEqual(kinds);
    const parts = new Map(rows('Parts').map(([kind, names]) => [codeIn(kind)[0], codeIn(names)]));
    expect(parts.get('safeContact')).toEqual([...safeContactFields, 'safe', 'avoid']);
    expect([...parts.keys()]).toEqual(['decision', 'safeContact', 'checklist', 'list']);
    expect(codeIn(rows('A question').find(([field]) => field === '`statuses`')?.[2])).toEqual([
      ...checklistStatuses,
      ...signStatuses,
      ...factStatuses,
    ]);
    expect(codeIn(rows('A question').find(([field]) => field === '`details`')?.[2])).toEqual([
      ...stepDetails,
      ...factDetails,
    ]);
  });

  it('name every action', () => {
    expect(namesIn(rows('Actions'))).toEqual([...actionNames]);
  });

  it('name every command, by words that are one in their language', () => {
    const commands = every<Exclude<Command['name'], 'unknown'>>({
      help: true,
      back: true,
      change: true,
      skip: true,
      notKnown: true,
      pause: true,
      emergency: true,
      newCase: true,
      situations: true,
      cases: true,
      check: true,
      confirm: true,
      document: true,
      definitions: true,
      guidance: true,
      sent: true,
      next: true,
      access: true,
      share: true,
      open: true,
      language: true,
      note: true,
    });
    expect(namesIn(rows('Commands by words')).toSorted()).toEqual(commands);
    for (const [name, english, welsh] of rows('Commands by words'))
      for (const words of [...codeIn(english), ...codeIn(welsh)]) {
        expect(readCommand(words)?.name, words).toBe(codeIn(name)[0]);
        expect(readCommand(`/${words.replace(/^\//, '').toUpperCase()}`)?.name, words).toBe(codeIn(name)[0]);
      }
  });

  it('name every outcome and every reason', () => {
    expect(namesIn(rows('Outcomes')).toSorted()).toEqual(outcomeKinds.toSorted());
    expect(namesIn(rows('Reasons'))).toEqual([...reasonKeys, 'notSaved', 'sharedChat', 'staffOnly', 'tooOften']);
  });

  it('name every menu', () => {
    expect(namesIn(rows('Menus'))).toEqual([...menuPages]);
    const options = codeIn(rows('Menus').find(([page]) => page === '`handOff`')?.[2]);
    expect(options).toEqual([...documentRecipients(disclosure), 'back', 'yes', 'no', 'en', 'cy']);
  });

  it('name every refusal with its status', () => {
    const codes = every<FaultCode>({
      badRequest: true,
      badJson: true,
      notAnActivity: true,
      activityType: true,
      activityConversation: true,
      activityFrom: true,
      activityServiceUrl: true,
      activityChannel: true,
      activityId: true,
      activityTooDeep: true,
      unauthorised: true,
      signedOut: true,
      notSameOrigin: true,
      otherSession: true,
      notOnRegister: true,
      notFound: true,
      methodNotAllowed: true,
      tooLarge: true,
      compressed: true,
      notJson: true,
      misdirected: true,
      tooMany: true,
      failed: true,
      stopping: true,
    });
    const table = rows('Requests that are refused').map(
      ([status, code]) => [codeIn(code)[0] ?? '', Number(status)] as const,
    );
    expect(table.map(([code]) => code).toSorted()).toEqual(codes);
    for (const [code, status] of table) expect(status, code).toBe(statusOf(code as FaultCode));
  });

  it('give the limits that hold', () => {
    const limits = rows('Limits').map(([, limit]) => limit);
    expect(limits[0]).toContain(`${maxBodyBytes / 1024} KB`);
    expect(limits[3]).toContain(longestText.toLocaleString('en-GB'));
    expect(limits[5]).toContain(cardLimit.toLocaleString('en-GB'));
  });
});
