import { areaOf, firstDoorName } from '../../dialogs/areas/index.ts';
import { authorize } from '../../dialogs/authorize.ts';
import type { CaseStore, Clock } from '../../dialogs/ports.ts';
import { areaOfCase } from '../../dialogs/record/area.ts';
import { recipients, type Journey, type Recipient } from '../../dialogs/question/model.ts';
import { answer } from '../server/answer.ts';
import type { Route } from '../server/routes.ts';
import type { DocumentLinks } from './links.ts';
import { makeDocument } from './index.ts';

export interface DocumentRouteOptions {
  readonly cases: CaseStore;
  readonly links: DocumentLinks;
  readonly clock: Clock;
  readonly journeyOf: (id: string) => Journey;
}

/** `GET /documents/:token`: a Word document, made from the record as it stands, for the practitioner the link was made for. */
export function documentRoute({ cases, links, clock, journeyOf }: DocumentRouteOptions): Route {
  return {
    method: 'GET',
    path: '/documents/:token',
    handle: async ({ params }, res) => {
      const now = clock.now();
      const link = links.open(params['token'] ?? '', now);
      const stored = link && (await cases.load(link.tenant, link.caseId));
      const actor = link && { tenant: link.tenant, id: link.practitioner };
      const recipient = link && recipientOf(link.recipient);
      if (!stored || !actor || !recipient || !authorize(actor, 'document', stored.value))
        return answer(res, 404, { code: 'noSuchDocument' });
      const record = stored.value;
      const document = makeDocument({
        record,
        journey: journeyOf(record.journey),
        recipient,
        recipientName:
          recipient === 'specialist' ? firstDoorName(areaOf(areaOfCase(record)), link.language) : undefined,
        language: link.language,
        now,
        practitioner: actor.id,
      });
      res.writeHead(200, {
        'Content-Type': document.contentType,
        'Content-Disposition': `attachment; filename="${document.name}"`,
        'Content-Length': document.bytes.length,
        'Cache-Control': 'no-store',
      });
      res.end(document.bytes);
    },
  };
}

const recipientOf = (name: string): Recipient | 'record' | undefined =>
  name === 'record' ? name : recipients.find((each) => each === name);
