import type { Language } from '../../../locales/index.ts';
import type { LivingRecord } from '../../../dialogs/turn/living-record.ts';
import { part, put } from './parts.ts';
import { say } from './words.ts';

/** Whether the caller can only say yes or no. That it is on or off is said where it changes, for whoever does not see it. */
export class YesNoOnly {
  /** The case for which it was shown. */
  #of: string | undefined;

  /** @param here the record of the case on the screen, where it is known */
  show(here: LivingRecord | undefined, language: Language): void {
    const chip = part('yesNoOn', HTMLElement);
    const isOn = here?.yesNoOnly === true;
    put('yesNoOn', say(language, 'tools.yesNoOn'));
    if (chip.hidden !== isOn) return;
    chip.hidden = !isOn;
    if (here === undefined) return;
    const isSameCase = this.#of === here.case;
    this.#of = here.case;
    if (isOn || isSameCase) put('status', say(language, isOn ? 'tools.yesNoSaid' : 'tools.yesNoOff'));
  }
}
