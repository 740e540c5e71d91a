import { join } from 'node:path';
import { areaIn, builtIn, type Areas } from '../../dialogs/areas/index.ts';
import { journeysIn } from '../../dialogs/journeys/index.ts';
import { areaOfCase } from '../../dialogs/record/area.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { wholeRecord } from '../../dialogs/record/whole-record.ts';
import type { Journey } from '../../dialogs/question/model.ts';
import { languages, type Language } from '../../locales/index.ts';
import { makeDocument } from '../referral/index.ts';
import { CommandError, type Command, type ExitCode } from './command.ts';
import { changeCase, deed } from './on-record.ts';
import { refuseExisting, writeNewFile } from './write-file.ts';

/** In every file's name: nobody sends one on by oversight. */
const mark = 'REVIEW-BEFORE-RELEASE';

/**
 * All that is held on one case, into files: the record with what has moved out of it, as data and as Word; its trail;
 * which conversations are about it; and a cover that says what must be done before any of it is given to anybody.
 */
export async function exportSubject(given: CaseRecord, out: string, command: Command): Promise<ExitCode> {
  const { registry, clock, say, areas = builtIn } = command;
  const nameOf = (what: string) => join(out, `${mark}-${given.reference}-${what}`);
  refuseExisting(nameOf('cover.txt'));
  const record = await changeCase(command, given, deed(command, 'exported', 'subjectAccess'));
  if (!record) throw new CommandError(`${given.reference} is not there any more.`);
  const whole = wholeRecord(record, await registry.past(record));
  const entries = await registry.entries(record.id, record.trail);
  const conversations = [];
  for await (const { row } of registry.conversations((id) => id === record.id)) {
    const { practitioner, language } = await registry.documents.openConversation(row);
    const { createdAt, changedAt, expiresAt } = row;
    conversations.push({ practitioner, language, createdAt, changedAt, expiresAt });
  }

  const files: Record<string, string | Uint8Array> = {
    'cover.txt': cover(record, clock.now()),
    'record.json': lines(whole),
    'trail.json': lines(entries),
    'conversations.json': lines(conversations),
  };
  // A journey of a newer release has no words here: the data is whole all the same.
  const journey = journeysIn(areas).find(({ id }) => id === record.journey);
  if (journey)
    for (const language of languages)
      files[`record-${language}.docx`] = word(whole, journey, areas, language, clock.now());
  for (const [what, content] of Object.entries(files)) writeNewFile(nameOf(what), content);
  say(`Wrote ${Object.keys(files).length} files on ${record.reference} to ${out}. The export is on record.`);
  say('Read the cover first: nothing of it may be given to anybody before it has been reviewed.');
  return 0;
}

const lines = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const word = (record: CaseRecord, journey: Journey, areas: Areas, language: Language, now: Date): Uint8Array =>
  makeDocument({
    record,
    journey,
    area: areaIn(areas, areaOfCase(record)),
    recipient: 'record',
    language,
    now,
    practitioner: 'operator',
  }).bytes;

const cover = ({ reference }: CaseRecord, now: Date): string => `NOT FOR RELEASE. REVIEW FIRST.

Everything held on case ${reference}, exported ${now.toISOString()}.

Nothing here may be given to anybody until a person who is responsible for it has been through all of it.

1. Who asks? Prove it, and ask how and where they can be reached safely. Whoever did harm may ask in their name, make
   them ask, or read what is sent to them.
2. Other people. Take out what is about anybody else, and what they said in confidence: who harmed, family, friends,
   children, colleagues, the people on the map, and whoever told a practitioner.
3. Safety. Take out what could put anybody in danger if it were seen: addresses, plans, safe ways of contact, what was
   said to the police or to a service. Take out the reference of any other case, in the record and in the trail: that
   there is one can tell somebody who abuses that another person has spoken. When in doubt, ask a specialist before it
   is given.
4. Write down what was taken out and why, with the law it rests on. Keep that with the request.
5. Give the reviewed copy by a safe way. Destroy these files when it is done.

cover.txt            this page
record.json          the whole record, with all that was replaced, noted or drafted
record-en.docx,
record-cy.docx       the same to read
trail.json           who looked at it, changed it or passed it on, and when
conversations.json   whose conversations are about it; they hold nothing anybody said
`;
