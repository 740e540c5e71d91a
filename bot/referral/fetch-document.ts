import { doorName } from '../../dialogs/areas/index.ts';
import type { Staff } from '../../dialogs/ports.ts';
import { recipients, type Recipient } from '../../dialogs/question/model.ts';
import { areaOfCase } from '../../dialogs/record/area.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { wholeRecord } from '../../dialogs/record/whole-record.ts';
import { noteRefused } from '../../dialogs/turn/attempts.ts';
import type { TurnDeps } from '../../dialogs/turn/deps.ts';
import { fetchNoted } from './fetch-noted.ts';
import { makeDocument, type WordDocument } from './index.ts';
import type { DocumentLink } from './links.ts';
import { mapFor } from './map-for.ts';
import type { Templates } from './templates.ts';

/**
 * The document a link is for, as `fetchNoted` gives it; undefined for who may not have it.
 * @throws ConflictError, StoreUnavailableError, UnreadableError: nothing is given then
 */
export async function fetchDocument(
  deps: TurnDeps,
  link: DocumentLink,
  staff: Staff,
  templates?: Templates,
): Promise<WordDocument | undefined> {
  const recipient = recipientOf(link.recipient);
  if (!recipient) {
    await noteRefused(deps, staff, await deps.cases.load(link.tenant, link.caseId));
    return undefined;
  }
  return await fetchNoted(deps, link, staff, `${link.recipient}/${link.language}`, async (record, now) => {
    // The practitioner's own record holds what has moved out of the case as well: nothing was ever lost.
    const whole = recipient === 'record' ? wholeRecord(record, await deps.cases.past(record)) : record;
    return await documentOf(deps, whole, recipient, link, now, templates);
  });
}

async function documentOf(
  { journeyOf, areaOf }: TurnDeps,
  record: CaseRecord,
  recipient: Recipient | 'record',
  { language, practitioner }: DocumentLink,
  now: Date,
  templates?: Templates,
): Promise<WordDocument> {
  const area = areaOf(areaOfCase(record));
  const journey = journeyOf(record.journey);
  const door = journey.documents?.find((each) => each.recipient === recipient)?.door;
  const recipientName = door === undefined ? undefined : doorName(area, door, language);
  const picture = await mapFor(journey, record, recipient, language);
  const made = { record, journey, recipient, recipientName, area, language, now, practitioner, picture };
  return makeDocument({ ...made, templates });
}

const recipientOf = (name: string): Recipient | 'record' | undefined =>
  name === 'record' ? name : recipients.find((each) => each === name);
