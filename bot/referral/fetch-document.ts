import { firstDoorName } from '../../dialogs/areas/index.ts';
import type { Staff } from '../../dialogs/ports.ts';
import { recipients, type Recipient } from '../../dialogs/question/model.ts';
import { areaOfCase } from '../../dialogs/record/area.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { noteRefused } from '../../dialogs/turn/attempts.ts';
import type { TurnDeps } from '../../dialogs/turn/deps.ts';
import { fetchNoted } from './fetch-noted.ts';
import { makeDocument, type WordDocument } from './index.ts';
import type { DocumentLink } from './links.ts';

/**
 * The document a link is for, as `fetchNoted` gives it; undefined for who may not have it.
 * @throws ConflictError, StoreUnavailableError, UnreadableError: nothing is given then
 */
export async function fetchDocument(
  deps: TurnDeps,
  link: DocumentLink,
  staff: Staff,
): Promise<WordDocument | undefined> {
  const recipient = recipientOf(link.recipient);
  if (!recipient) {
    await noteRefused(deps, staff, await deps.cases.load(link.tenant, link.caseId));
    return undefined;
  }
  return await fetchNoted(deps, link, staff, `${link.recipient}/${link.language}`, (record, now) =>
    documentOf(deps, record, recipient, link, now),
  );
}

function documentOf(
  { journeyOf, areaOf }: TurnDeps,
  record: CaseRecord,
  recipient: Recipient | 'record',
  { language, practitioner }: DocumentLink,
  now: Date,
): WordDocument {
  const area = areaOf(areaOfCase(record));
  return makeDocument({
    record,
    journey: journeyOf(record.journey),
    recipient,
    recipientName: recipient === 'specialist' ? firstDoorName(area, language) : undefined,
    area,
    language,
    now,
    practitioner,
  });
}

const recipientOf = (name: string): Recipient | 'record' | undefined =>
  name === 'record' ? name : recipients.find((each) => each === name);
