import type { Attachment, StatePropertyAccessor, TurnContext, UserState } from 'botbuilder';
import {
  AttachmentPrompt,
  ChoiceFactory,
  ChoicePrompt,
  ComponentDialog,
  ConfirmPrompt,
  DialogSet,
  DialogTurnStatus,
  NumberPrompt,
  TextPrompt,
  WaterfallDialog,
  type DialogState,
  type DialogTurnResult,
  type FoundChoice,
  type PromptValidatorContext,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';

interface Profile {
  transport?: string;
  name?: string;
  age?: number;
  picture?: Attachment;
}
interface Gathered {
  transport: string;
  name: string;
  age: number;
}
type Step = WaterfallStepContext<object>;

const noAge = -1;

/**
 * The conversation of Microsoft's multi-turn prompt sample, built as the sample builds it: a component dialog, a
 * waterfall, one stock prompt of each kind. It is here to be measured against, so it is not made better.
 */
export class ProfileDialog extends ComponentDialog {
  readonly #profile: StatePropertyAccessor<Profile>;

  constructor(userState: UserState) {
    super('profile');
    this.#profile = userState.createProperty<Profile>('PROFILE');
    this.addDialog(new TextPrompt('name'));
    this.addDialog(new ChoicePrompt('choice'));
    this.addDialog(new ConfirmPrompt('confirm'));
    this.addDialog(new NumberPrompt('number', isPlausibleAge));
    this.addDialog(new AttachmentPrompt('attachment', isPicture));
    this.addDialog(
      new WaterfallDialog('waterfall', [
        this.#askTransport,
        this.#askName,
        this.#askWhetherAge,
        this.#askAge,
        this.#askPicture,
        this.#summarise,
        this.#finish,
      ]),
    );
    this.initialDialogId = 'waterfall';
  }

  async run(context: TurnContext, dialogState: StatePropertyAccessor<DialogState>): Promise<void> {
    const dialogs = new DialogSet(dialogState);
    dialogs.add(this);
    const dialogContext = await dialogs.createContext(context);
    const { status } = await dialogContext.continueDialog();
    if (status === DialogTurnStatus.empty) await dialogContext.beginDialog(this.id);
  }

  readonly #askTransport = (step: Step): Promise<DialogTurnResult> =>
    step.prompt('choice', {
      prompt: 'How do you travel?',
      choices: ChoiceFactory.toChoices(['Car', 'Bus', 'Bicycle']),
    });

  readonly #askName = (step: Step): Promise<DialogTurnResult> => {
    gathered(step).transport = (step.result as FoundChoice).value;
    return step.prompt('name', 'What are you called?');
  };

  readonly #askWhetherAge = async (step: Step): Promise<DialogTurnResult> => {
    const name = step.result as string;
    gathered(step).name = name;
    await step.context.sendActivity(`Hello ${name}.`);
    return step.prompt('confirm', 'Will you give an age?', ['yes', 'no']);
  };

  readonly #askAge = (step: Step): Promise<DialogTurnResult> =>
    step.result === true
      ? step.prompt('number', { prompt: 'What age?', retryPrompt: 'A number from 1 to 149 is needed.' })
      : step.next(noAge);

  readonly #askPicture = async (step: Step): Promise<DialogTurnResult> => {
    const { age } = Object.assign(gathered(step), { age: step.result as number });
    await step.context.sendActivity(age === noAge ? 'No age, then.' : `The age is ${age}.`);
    if (step.context.activity.channelId === 'msteams') {
      await step.context.sendActivity('No picture is asked for in Teams.');
      return step.next(undefined);
    }
    return step.prompt('attachment', {
      prompt: 'Attach a picture, or write anything to go on.',
      retryPrompt: 'A JPEG or PNG picture is needed.',
    });
  };

  readonly #summarise = async (step: Step): Promise<DialogTurnResult> => {
    const profile = await this.#profile.get(step.context, {});
    const picture = (step.result as Attachment[] | undefined)?.[0];
    const { transport, name, age } = Object.assign(profile, gathered(step), { picture });
    const withAge = age === noAge ? '' : `, aged ${age}`;
    await step.context.sendActivity(`${name}${withAge}, travels by ${transport}.`);
    return step.prompt('confirm', { prompt: 'Is that right?' });
  };

  readonly #finish = async (step: Step): Promise<DialogTurnResult> => {
    await step.context.sendActivity(step.result === true ? 'Saved.' : 'Not kept.');
    return step.endDialog();
  };
}

const gathered = (step: Step): Gathered => step.values as Gathered;

const isPlausibleAge = async ({ recognized }: PromptValidatorContext<number>): Promise<boolean> =>
  recognized.succeeded && recognized.value !== undefined && recognized.value > 0 && recognized.value < 150;

async function isPicture({ recognized, context }: PromptValidatorContext<Attachment[]>): Promise<boolean> {
  if (!recognized.succeeded) {
    await context.sendActivity('Going on without a picture.');
    return true;
  }
  recognized.value = recognized.value?.filter(({ contentType }) => /^image\/(?:jpeg|png)$/.test(contentType));
  return (recognized.value?.length ?? 0) > 0;
}
