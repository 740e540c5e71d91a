import type { Recipient } from '../../dialogs/question/model.ts';

/** A part of a referral document that follows its head. What is missing stands last in all of them. */
export type PartName = 'first' | 'contact' | 'concerns' | 'communication' | 'sections' | 'plan' | 'map' | 'decisions';

export interface Layout {
  /** Where `first` is named it holds the sections marked so (`DocumentPart.first`), and `sections` holds the others. */
  readonly parts: readonly PartName[];
  /** `form`: boxes with a ruled edge, as agencies print theirs; `brief`: lines to be read down quickly. */
  readonly look: 'form' | 'brief';
}

/**
 * The order in which each recipient reads. The police act within minutes: the danger, the place and who is there come
 * before anything else, and how to make contact before what raises concern. Whoever visits or rings sees the safe
 * contact and the language first; a panel sees why the case was sent before what happened.
 */
export const layouts: Readonly<Record<Recipient, Layout>> = {
  police: {
    look: 'brief',
    parts: ['first', 'contact', 'concerns', 'sections', 'communication', 'map', 'decisions'],
  },
  specialist: {
    look: 'brief',
    parts: ['contact', 'communication', 'concerns', 'sections', 'plan', 'map', 'decisions'],
  },
  marac: { look: 'form', parts: ['contact', 'concerns', 'decisions', 'sections', 'communication', 'map'] },
  childrensServices: {
    look: 'form',
    parts: ['contact', 'communication', 'sections', 'concerns', 'decisions', 'map'],
  },
  adultServices: { look: 'form', parts: ['contact', 'communication', 'sections', 'concerns', 'decisions', 'map'] },
  refuge: { look: 'brief', parts: ['contact', 'communication', 'sections', 'concerns', 'map', 'decisions'] },
  health: { look: 'brief', parts: ['contact', 'sections', 'concerns', 'communication', 'decisions', 'map'] },
  claresLaw: { look: 'form', parts: ['contact', 'sections', 'concerns', 'communication', 'map', 'decisions'] },
  // About somebody who abuses, and for a meeting: nobody is visited by these, so what is known stands first.
  informationShare: { look: 'brief', parts: ['sections', 'contact', 'concerns', 'decisions', 'communication', 'map'] },
  mappa: { look: 'form', parts: ['sections', 'contact', 'concerns', 'decisions', 'communication', 'map'] },
  programme: { look: 'form', parts: ['contact', 'sections', 'communication', 'concerns', 'decisions', 'map'] },
  maracSheet: { look: 'form', parts: ['sections', 'contact', 'concerns', 'decisions', 'communication', 'map'] },
  maracPlan: { look: 'form', parts: ['sections', 'contact', 'concerns', 'decisions', 'communication', 'map'] },
  childConcern: { look: 'form', parts: ['contact', 'communication', 'sections', 'concerns', 'decisions', 'map'] },
};
