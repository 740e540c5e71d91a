import { TestAdapter, TurnContext } from 'botbuilder';
import { describe, expect, it } from 'vitest';
import { journeyOf } from '../../dialogs/journeys/index.ts';
import { releaseOf } from '../../dialogs/waterfall/journey-dialogs.ts';
import { walkIn } from '../../dialogs/waterfall/walk.ts';

const journey = journeyOf('disclosure');
const stages = journey.stages.map(({ id }) => id);
const context = () => new TurnContext(new TestAdapter(async () => {}), { type: 'message' });
const stageOf = { id: `stage.${stages[0]}`, state: {} };
const walkState = { options: {}, values: { instanceId: 'one' }, stepIndex: 0 };

const stacks: Readonly<Record<string, unknown>> = {
  'without the state of the waterfall': [{ id: journey.id, state: null }, stageOf],
  'whose waterfall says no step': [{ id: journey.id, state: {} }, stageOf],
  'whose waterfall is past its end': [{ id: journey.id, state: { ...walkState, stepIndex: 99 } }, stageOf],
  'of a dialog that is gone': [{ id: 'gone', state: {} }],
  'on a dialog that is gone': [{ id: 'gone', state: {} }, stageOf],
  'with a stage alone': [stageOf],
  'with the waterfall alone': [{ id: journey.id, state: walkState }],
  'upside down': [stageOf, { id: journey.id, state: walkState }],
  'of something else': [7],
  'that is empty': [],
  'that is no stack': 'stack',
};

describe('a stack that cannot be gone on with is built anew from the record', () => {
  it.each(Object.entries(stacks))('%s', async (_name, dialogStack) => {
    for (const open of [...stages, undefined]) {
      const saved = { release: releaseOf(journey), state: { dialogStack } };
      const walked = await walkIn(context())(journey, saved, (stage) => stage === open);
      expect(walked.stage).toBe(open ?? stages.at(-1));
      const again = await walkIn(context())(journey, walked.dialogs, (stage) => stage === open);
      expect(again).toEqual(walked);
    }
  });
});
