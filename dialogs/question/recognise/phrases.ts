import { longestPhrase, phraseKey } from '../normalise.ts';

/**
 * The whole phrases a typed reply may be, in English and Welsh, at every prompt whatever the practitioner's language.
 * Source: the language rules of the product (Welsh answers follow the verb of the question). A reply must be the phrase
 * and nothing more: "naddo" holds "do", "nac oes" holds "oes", and "yes but" is not a yes. "Iawn" (all right), "ok",
 * "maybe", "efallai", "ella" and "falle" are in no list on purpose: they are asked again.
 */
const no = `
  no; n; nope; nah; no thanks; no thank you; definitely not
  na; nage; nac ydy; nac ydi; nac ydw; nac ydyn; nac ydych; nac ydynt; nac wyt; nac yw; nac oes; naddo; nac oedd; nac oeddwn;
  nac oedden; na fydd; na fyddaf; na fydda; na fyddan; na fyddwn; na allaf; na alla; na all; na allwch; na allan; na allant; na chewch;
  na chaf; na cha; naci; nadi; nag oes; nag yw; nag ydy; nag ydi; nag ydw; nag ydyn; nag ydych; nag oedd; na ydy; na ddo; nag o;
  o na; nac di; o nac oes; o nag oes; o naddo; nagoes; nacdi; nagdi; nac ydyw; na ellir`;
const unknown = `
  not known; notknown; unknown; dont know; do not know; i dont know; i do not know; dunno; i dunno; not known yet; dont know yet;
  i dont know yet; we dont know; no idea; idk; dont no; i dont no
  ddim yn gwybod; ddim yn gwbod; dim yn gwybod; dwn i ddim; wn i ddim; dwi ddim yn gwybod; dwi ddim yn gwbod; dwim yn gwybod;
  dwim yn gwbod; dydw i ddim yn gwybod; rwy ddim yn gwybod; sain gwbod; sain gwybod; sa in gwbod; sa in gwybod; so in gwbod;
  so in gwybod; anhysbys; ddim yn hysbys; dim syniad; ddim yn gwybod eto;
  dwnim; dwn im; smo fin gwbod; smo fin gwybod; smo fi yn gwybod
  ddim yn siwr; dim yn siwr; dwim yn siwr; dwi ddim yn siwr; dydw i ddim yn siwr; sain siwr; sa in siwr; dwi ddim yn sicr; ddim yn sicr`;
const unsure = `not sure; im not sure; i am not sure; unsure; not certain; im unsure; not sure yet; we are not sure`;
const yes = `
  yes; y; yeah; yep; yup; aye; yes please; correct; definitely; thats right
  ie; ia; ydy; ydi; yw; ydw; ydych; ydyn; ydynt; wyt; oes; do; oedd; oeddwn; oedden; bydd; byddaf; byddan; byddwn; gallaf; gall; gallwch;
  gallan; gallant; cewch; caf; odi; cywir; gellir;
  ydyw; ydan; yndi; yndy; yndyn; yndw; o do; o oes; ydy mae; ydi mae; yndi mae`;

/** That there is nobody, or nobody more, to put on a list. */
const nobody = `
  none; nobody; no one; noone; nobody else; no one else; noone else; none else; nobody more; no more; no others; nobody known; none known
  neb; neb arall; dim; dim byd; dim neb; dim un; dim un arall; dim mwy; dim rhagor; neb mwy`;
/** Instead of a reason, that none is given. */
const withoutReason = `
  none; nothing; no reason; na; n/a; no comment; skip; skip this; pass; leave it; later
  dim; dim byd; dim rheswm; hepgor; sgipio; wedyn`;

export type PhraseMeaning = 'no' | 'unknown' | 'unsure' | 'yes';

/** Negatives first: a phrase once taken as a no is never a yes. */
const meanings = new Map<string, PhraseMeaning>();
const keysOf = (phrases: string): readonly string[] => phrases.split(/[;\n]/).map(phraseKey).filter(Boolean);
const nobodyKeys = new Set(keysOf(nobody));
const withoutReasonKeys = new Set(keysOf(withoutReason));
for (const [meaning, phrases] of [
  ['no', no],
  ['unknown', unknown],
  ['unsure', unsure],
  ['yes', yes],
] as const)
  for (const phrase of keysOf(phrases)) if (!meanings.has(phrase)) meanings.set(phrase, meaning);

/** What a whole reply means by itself, if it is one of the known phrases. */
export function meaningOf(reply: string): PhraseMeaning | undefined {
  return reply.length > longestPhrase ? undefined : meanings.get(phraseKey(reply));
}

/** "Not known" in either language. English "not sure" is not: it is asked again unless the question offers it. */
export const saysNotKnown = (reply: string): boolean => meaningOf(reply) === 'unknown';

/** A whole reply to "who else?" that names nobody. "Not known" is told apart by `saysNotKnown`. */
export const saysNobody = (reply: string): boolean =>
  reply.length <= longestPhrase && (meaningOf(reply) === 'no' || nobodyKeys.has(phraseKey(reply)));

/** A whole reply that stands where a reason should, and is none. */
export function saysNoReason(reply: string): boolean {
  const meaning = meaningOf(reply);
  return (
    meaning === 'no' ||
    meaning === 'unknown' ||
    meaning === 'unsure' ||
    (reply.length <= longestPhrase && withoutReasonKeys.has(phraseKey(reply)))
  );
}

/** "Yes?" asks back. */
export const asksBack = (reply: string): boolean => /[?\uFF1F]["'\u2019\u201D)]?$/u.test(reply.slice(-40).trimEnd());
