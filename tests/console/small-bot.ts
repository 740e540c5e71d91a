import type { TurnContext } from 'botbuilder';
import { readIncoming } from '../../bot/channel/incoming.ts';
import { replyActivity } from '../../bot/channel/reply.ts';
import type { Language } from '../../locales/index.ts';
import type { ActionView, PageView } from '../../dialogs/turn/view.ts';
import { aQuestion, aView, everyKind, yesNoIn } from '../support/view.ts';

/** What the small bot was told, in order. */
export type Heard = ReturnType<typeof readIncoming>;

const words = {
  en: {
    submit: 'Save and continue',
    back: 'Back',
    emergency: 'Emergency',
    note: 'Add a note',
    pause: 'Pause',
    check: 'Check answers',
    language: 'Cymraeg',
    help: 'Help',
  },
  cy: {
    submit: 'Cadw a pharhau',
    back: 'Yn ôl',
    emergency: 'Argyfwng',
    note: 'Ychwanegu nodyn',
    pause: 'Oedi',
    check: 'Gwirio eich atebion',
    language: 'English',
    help: 'Cymorth',
  },
};
const actions = (language: Language): ActionView[] =>
  (['submit', 'emergency', 'back', 'check', 'note', 'pause', 'language', 'help'] as const).map((name) => ({
    name,
    label: words[language][name],
  }));

/** A conversation of four pages, enough for the page in the browser to be what it is with the real one. */
export class SmallBot {
  readonly heard: Heard[] = [];
  language: Language = 'en';
  at = 0;
  /** What is answered already to where they are. */
  where: { readonly value: string; readonly revision: number } | undefined;
  /** Fails this many turns, as a store does that cannot be reached. */
  failing = 0;

  readonly logic = async (context: TurnContext): Promise<void> => {
    const incoming = readIncoming(context.activity);
    this.heard.push(incoming);
    if (this.failing > 0) {
      this.failing -= 1;
      throw new Error('the store is away');
    }
    await context.sendActivity(replyActivity(this.#answer(incoming)));
  };

  #answer({ command, text }: Heard): PageView {
    if (command?.language === 'en' || command?.language === 'cy') {
      this.language = command.language;
      return this.#page({ outcome: { kind: 'language', errors: [] } });
    }
    if (command?.action === 'emergency') return this.#emergency();
    if (command?.action === 'check') return this.#check();
    if (command?.action === 'submit' && this.at === 0 && command.answers['arrival.safe'] === undefined)
      return this.#invalid();
    if (text === '/help') return this.#page({ outcome: { kind: 'help', errors: [] } });
    if (command?.action === 'submit' || text !== undefined) {
      this.at += 1;
      const notice = this.language === 'en' ? 'Recorded.' : 'Wedi’i gofnodi.';
      return this.#page({ outcome: { kind: 'recorded', errors: [] }, notices: [notice] });
    }
    return this.#page({});
  }

  #page(parts: Partial<PageView>): PageView {
    const language = this.language;
    const en = language === 'en';
    const shared = { language, actions: actions(language), progress: { answered: 5 + this.at, total: 40 }, ...parts };
    if (this.at % 2 === 1)
      return aView({
        ...shared,
        page: 'kinds',
        title: en ? 'What you have been told' : 'Yr hyn a ddywedwyd wrthych',
        questions: everyKind(language),
        asking: 'kinds.safe',
        documents: [
          {
            name: en ? 'referral.docx' : 'atgyfeiriad.docx',
            contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
            contentUrl: '/documents/abc',
            recipient: 'specialist',
          },
        ],
      });
    return aView({
      ...shared,
      title: en ? 'Is it safe?' : 'Ydy hi’n ddiogel?',
      advice: [
        {
          text: en ? 'Ask this before anything else.' : 'Gofynnwch hyn cyn dim arall.',
          source: ['CANLLAW.safe_to_talk'],
        },
      ],
      questions: [
        aQuestion({
          id: 'arrival.safe',
          ask: en ? 'Is it safe to talk now?' : 'Ydy hi’n ddiogel siarad nawr?',
          say: en ? 'Can anyone hear you? Just say yes or no.' : 'All rhywun eich clywed? Dywedwch ie neu na.',
          help: en
            ? 'If it is not, agree a time and a way to talk.'
            : 'Os nad yw, cytunwch ar amser a ffordd o siarad.',
          notKnownLabel: en ? 'Not sure' : 'Ddim yn siŵr',
          options: yesNoIn(language),
        }),
        aQuestion({
          id: 'arrival.where',
          kind: 'shortText',
          ask: en ? 'Where are they now?' : 'Ble maen nhw nawr?',
          notKnownLabel: en ? 'Not known' : 'Ddim yn gwybod',
          limits: { maxLength: 300 },
          ...(this.where && { ...this.where, state: 'answered' }),
        }),
      ],
      asking: 'arrival.safe',
    });
  }

  #invalid(): PageView {
    const message = this.language === 'en' ? 'Answer yes, no or not sure.' : 'Atebwch ydy, nac ydy neu ddim yn siŵr.';
    return this.#page({
      outcome: { kind: 'invalid', errors: [{ question: 'arrival.safe', reason: 'required', message }] },
    });
  }

  #emergency(): PageView {
    const en = this.language === 'en';
    return aView({
      language: this.language,
      stage: null,
      page: 'emergency',
      title: en ? 'Ring 999 now' : 'Ffoniwch 999 nawr',
      notices: [en ? 'Say first where they are.' : 'Dywedwch yn gyntaf ble maen nhw.'],
      facts: [
        {
          title: en ? 'Say this' : 'Dywedwch hyn',
          rows: [
            {
              label: en ? 'Where they are' : 'Ble maen nhw',
              value: en ? 'Flat 2, 14 Mill Road, Nottingham' : 'Fflat 2, 14 Heol y Felin, Abertawe',
            },
            { label: en ? 'Number to ring back' : 'Rhif i ffonio’n ôl', value: '01632 960001' },
            {
              label: en ? 'Who is there' : 'Pwy sydd yno',
              value: en
                ? 'Two adults and a child; more people are on their way.'
                : 'Dau oedolyn a phlentyn; mae rhagor ar eu ffordd.',
            },
          ],
        },
      ],
      actions: [
        { name: 'confirm', label: en ? 'Go back to where I was' : 'Yn ôl i ble roeddwn i' },
        ...actions(this.language).slice(1),
      ],
      outcome: { kind: 'emergency', errors: [] },
    });
  }

  #check(): PageView {
    const en = this.language === 'en';
    return aView({
      language: this.language,
      stage: null,
      page: 'check',
      title: en ? 'Check your answers' : 'Gwirio eich atebion',
      facts: [
        {
          title: en ? 'Safety' : 'Diogelwch',
          rows: [
            {
              label: en ? 'Is it safe to talk now?' : 'Ydy hi’n ddiogel siarad nawr?',
              value: en ? 'Yes' : 'Ydy',
              question: 'arrival.safe',
            },
            {
              label: en ? 'Where are they now?' : 'Ble maen nhw nawr?',
              value: en ? 'At a neighbour’s' : 'Yn nhŷ cymydog',
              question: 'arrival.where',
            },
          ],
        },
      ],
      actions: actions(this.language),
      missing: [{ question: 'kinds.since', page: 'kinds', ask: en ? 'Since when?' : 'Ers pryd?' }],
    });
  }
}
