import { z } from 'zod';
import { trail } from './trail.ts';
import { schema as v1, type CaseRecordV1 } from './v1.ts';
import { emptyTrail } from './trail.ts';

/** The case record, version 2: who else may see it, who did, what has moved out of it, and whether it is kept. */

const stamp = { by: z.string(), at: z.iso.datetime() };

/** Something the owner is told at their next turn: somebody else came in, or could not. */
const notice = z.object({
  id: z.string(),
  kind: z.enum(['opened', 'brokeGlass', 'keptOut', 'shared', 'handedOver', 'offered', 'declined']),
  /** Whom it is about: the id of a member of staff. */
  staff: z.string(),
  ...stamp,
});

const access = z.object({
  /** Only the owner and those it was shared with by name; no supervisor sees that it exists. */
  namedOnly: z.boolean(),
  shares: z.array(z.object({ with: z.string(), ...stamp })),
  /** Colleagues who are, or may be, somebody on the map: nothing lets them in. */
  keptOut: z.array(z.object({ staff: z.string(), ...stamp })),
  /** Colleagues with a name like somebody's on the map, of whom the owner says they are somebody else. */
  letIn: z.array(z.object({ staff: z.string(), ...stamp })).optional(),
  /** The reason is kept here, and its fact in the trail. */
  brokenGlass: z.array(z.object({ ...stamp, until: z.iso.datetime(), reason: z.string() })),
  notices: z.array(notice),
  /** Owners before, from whom somebody else took the case: each is told once that it was handed on, and no more. */
  untold: z.array(z.object({ staff: z.string(), ...stamp })).optional(),
  /** Offered to a colleague, who has neither accepted nor declined: it is still its owner's, and both see it. */
  offer: z.object({ to: z.string(), ...stamp }).optional(),
});

/** A sign that was looked for: the checklists of version 1 know steps only. */
const signs = z.record(z.string(), z.object({ status: z.enum(['seen', 'notSeen']) }).strict());
/** A fact that was looked up: what is known of it, from where, and of when. */
const facts = z.record(
  z.string(),
  z
    .object({
      status: z.enum(['known', 'notKnown', 'notRelevant']),
      what: z.string().optional(),
      source: z.string().optional(),
      date: z.string().optional(),
    })
    .strict(),
);
const v1Answer = v1.shape.answers.valueType;
const value = z.union([v1Answer.shape.value, signs, facts]);
const answer = v1Answer.extend({ value });

const caseRecord = v1.extend({
  version: z.literal(2),
  answers: z.record(z.string(), answer),
  replaced: z.array(answer.extend({ question: z.string() })),
  drafts: z.array(v1.shape.drafts.element.extend({ value })),
  notes: z.array(
    v1.shape.notes.element.extend({
      /** The question somebody put it to later: shown with that question, and still a note. */
      filed: z.object({ question: z.string(), ...stamp }).optional(),
    }),
  ),
  status: z.enum(['open', 'paused', 'closed']),
  /** Other cases that belong with it, by reference alone: nothing of theirs is here, and each opens only for who may. */
  links: z.array(z.object({ reference: z.string(), ...stamp })).optional(),
  access,
  trail,
  /** Segments with what has moved out, oldest first, and how many things of each kind are in them. */
  moved: z.object({
    segments: z.array(z.string()),
    counts: z.record(z.string(), z.int().nonnegative()),
  }),
  closed: z.object(stamp).optional(),
  /** While it stands nothing of the case is erased. */
  hold: z.object({ ...stamp, reason: z.string() }).optional(),
});

export const version = 2;
export const schema = caseRecord;
export type CaseRecordV2 = z.infer<typeof caseRecord>;

/** Total: it takes any valid record of version 1. */
export function fromV1(older: CaseRecordV1): CaseRecordV2 {
  return {
    ...older,
    version: 2,
    ...beginning(),
  };
}

/** What every case begins with. */
export const beginning = (): Pick<CaseRecordV2, 'access' | 'trail' | 'moved'> => ({
  access: { namedOnly: false, shares: [], keptOut: [], brokenGlass: [], notices: [] },
  trail: emptyTrail(),
  moved: { segments: [], counts: {} },
});
