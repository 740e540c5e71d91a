import { z } from 'zod';

/** The case record, version 1. Never edit a version that has been released: add the next one with its upgrade. */

const yesNo = z.enum(['yes', 'no']);
const notKnown = z.object({ notKnown: z.literal(true) }).strict();
const simple = z.union([z.string(), z.array(z.string()), z.number(), notKnown]);
const value = z.union([
  simple,
  z.object({ option: z.string(), reason: z.string().optional() }).strict(),
  z.array(z.object({ id: z.string(), answers: z.record(z.string(), simple) }).strict()),
  z
    .object({
      safe: yesNo.optional(),
      how: z.string().optional(),
      number: z.string().optional(),
      times: z.string().optional(),
      otherAnswers: z.string().optional(),
      voicemail: yesNo.optional(),
      textMessage: yesNo.optional(),
      avoid: z.string().optional(),
    })
    .strict(),
  z.record(
    z.string(),
    z
      .object({
        status: z.enum(['done', 'notYet', 'couldNot']),
        why: z.string().optional(),
        who: z.string().optional(),
        when: z.string().optional(),
      })
      .strict(),
  ),
]);

/** Who did something, and when: ISO 8601 in UTC. */
const stamp = { by: z.string(), at: z.iso.datetime() };

const answer = z.object({
  value,
  /** The revision of the case in which this answer was given. */
  revision: z.int().positive(),
  ...stamp,
  language: z.enum(['en', 'cy']),
  /** What was asked: the key of the text and the hash under which it is archived. */
  text: z.object({ key: z.string(), hash: z.string() }),
});

const caseRecord = z.object({
  version: z.literal(1),
  id: z.string(),
  /** What people say and notifications carry: no name, no fact. */
  reference: z.string(),
  tenant: z.string(),
  owner: z.string(),
  team: z.string(),
  area: z.string(),
  journey: z.string(),
  created: z.object(stamp),
  /** Raised by one with every change. */
  revision: z.int().nonnegative(),
  status: z.enum(['open', 'paused']),
  answers: z.record(z.string(), answer),
  /** Replaced answers, oldest first. */
  replaced: z.array(answer.extend({ question: z.string() })),
  /** Questions, or parts of one ('id/part'), shown and left open, with the revision: they are not asked again by themselves. */
  passed: z.record(z.string(), z.int()),
  notes: z.array(
    z.object({ id: z.string(), text: z.string(), question: z.string().optional(), ...stamp, revision: z.int() }),
  ),
  /** What somebody entered that was not taken as an answer, kept until they decide: a conflict, or words typed to a question they had not seen. */
  drafts: z.array(
    z.object({
      id: z.string(),
      question: z.string().optional(),
      value,
      why: z.enum(['conflict', 'unseen', 'unreadable']),
      ...stamp,
      /** When the question was answered, or the draft put aside: it is no longer shown beside the question. */
      settled: z.object(stamp).optional(),
    }),
  ),
  decisions: z.array(
    z.object({ question: z.string(), option: z.string(), reason: z.string().optional(), ...stamp, revision: z.int() }),
  ),
  concerns: z.array(
    z.object({
      rule: z.string(),
      /** The questions whose answers raised it. */
      answers: z.array(z.string()),
      raised: z.object({ ...stamp, revision: z.int() }),
      corrected: z.object({ ...stamp, revision: z.int() }).optional(),
    }),
  ),
  emergencies: z.array(z.object(stamp)),
  documents: z.array(z.object({ recipient: z.string(), language: z.enum(['en', 'cy']), ...stamp, revision: z.int() })),
  /** The last activities taken, with what they did: a repeat has no second effect. */
  activities: z.array(z.object({ id: z.string(), outcome: z.string(), revision: z.int() })),
});

export const version = 1;
export const schema = caseRecord;
export type CaseRecordV1 = z.infer<typeof caseRecord>;
