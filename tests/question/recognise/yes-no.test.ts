import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { yesNo, yesNoPairs } from '../../../dialogs/question/model.ts';
import { phraseKey } from '../../../dialogs/question/normalise.ts';
import { readTyped } from '../../../dialogs/question/recognise/index.ts';
import { notKnown } from '../../../dialogs/question/values.ts';
import { languages, text } from '../../../locales/index.ts';
import { now, sample, whole } from '../sample.ts';

const plain = sample(yesNo('oes'));
const unsureOffered = sample(yesNo('ydy', { unsure: true }));
const read = (reply: string, question = plain) => readTyped(question, whole(question), reply, now);
const phrases = (list: string): readonly string[] => list.trim().split(/\s*;\s*/);

const yes =
  phrases(`yes; Yes; YES; y; yeah; yep; yes please; Yes, please.; correct; that’s right; " yes "; yes!; 1; 1.; (1); 1);
  ie; ydy; ydi; yw; ydw; ydych; ydyn; wyt; oes; do; oedd; bydd; gallaf; gall; cewch; ia; odi; cywir; Oes; OES.; Do; ôes; gallwch; byddaf;
  yup; aye; yndi; yndy; yndyn; ydan; ydyw; o do; O oes; ydy mae; gellir; Yndi.`);
const no = phrases(`no; No; NO; n; nope; no thank you; No, thanks; no.; 2; (2);
  na; nage; nac ydy; nac ydi; nac ydw; nac ydyn; nac ydych; nac oes; naddo; nac oedd; na fydd; na allaf; na chewch; naci; nadi; nag oes;
  nag yw; nag ydy; Nac Oes; NADDO; nac  oes; nac-oes; Nac ydw.; na all; na allwch; nac yw;
  nah; o nac oes; nacdi; nagdi; nagoes; o na; Nac ’di; O naddo`);
const unknown =
  phrases(`not known; Not known.; unknown; don't know; don’t know; dont know; do not know; I don’t know; dunno; 3; notKnown;
  ddim yn gwybod; Ddim yn gwybod; dwn i ddim; sai’n gwbod; sai'n gwbod; sain gwbod; ddim yn siŵr; ddim yn siwr; dwi’m yn siŵr; dwi'm yn siwr;
  dwim yn siwr; anhysbys; Anhysbys; wn i ddim; dwi ddim yn gwybod;
  smo fi’n gwbod; smo fi'n gwybod; sa i'n gwbod; sai’n gwybod; dwnim; dwn i’m; dwn im; dim syniad; idk; IDK; don't no; dont no; no idea`);
const unsure = phrases(`not sure; Not sure.; I’m not sure; i'm not sure; unsure; not certain`);
const unclear =
  phrases(`yes and no; yes but; yes but not today; yes, but she is scared; no but; yes no; yes/no; yes or no; maybe; perhaps; possibly;
  efallai; ella; falle; hwyrach; iawn; Iawn; ok; okay; sure; she is not at immediate risk; she is at immediate risk; not really; not yes; no not yes;
  yes?; oes?; no?; Nac oes?; 4; 0; -1; 1 2; 1, 2; 12; one; true; false; help; n/a; do not; don't; dim; oes ac nac oes; oes a nac oes;
  ydy ond; nac oes oes; mae'n debyg; 👍; yes 👍; ye; yesno; not no; nid oes; oes efallai; 999; a; ie na; ydy nac ydy; I think so; dw i'n meddwl; oes, 3 o blant; yes, a knife; ydy mae o; ydy mae hi yma; o; o na byddai; aye aye; no idea but yes;
  o do ond; yndi ella; nah yes; dim syniad, oes; not no idea`);

describe('a yes or no question', () => {
  test.each(yes)('takes %j as yes', (reply) => expect(read(reply)).toEqual({ ok: true, value: 'yes' }));
  test.each(no)('takes %j as no', (reply) => expect(read(reply)).toEqual({ ok: true, value: 'no' }));
  test.each(unknown)('takes %j as not known', (reply) => expect(read(reply)).toEqual({ ok: true, value: notKnown }));
  test.each([...unclear, ...unsure])('asks again about %j', (reply) =>
    expect(read(reply)).toEqual({
      ok: false,
      error: { key: 'unclearYesNo', values: { pair: 'oes', notKnown: 'notKnown' } },
    }),
  );
  test.each([...unsure, ...unknown])('takes %j as not known where "not sure" is offered', (reply) =>
    expect(read(reply, unsureOffered)).toEqual({ ok: true, value: notKnown }),
  );
  test.each(unclear)('asks again about %j where "not sure" is offered too', (reply) =>
    expect(read(reply, unsureOffered).ok).toBe(false),
  );
  test('takes nothing at all as empty', () => {
    for (const reply of ['', '  ', '\n', '\u200E', '\u0000', '\uD800'])
      expect(read(reply)).toEqual({ ok: false, error: { key: 'empty' } });
  });

  const labels = languages.flatMap((language) =>
    yesNoPairs.flatMap((pair) => (['yes', 'no'] as const).map((value) => [pair, language, value] as const)),
  );
  test.each(labels)(
    'understands the label of the pair %s in %s for %s, whatever the question',
    (pair, language, value) =>
      expect(read(text(language, `answering.yesNo.${pair}.${value}`))).toEqual({ ok: true, value }),
  );

  test('never throws, and answers only yes, no, not known or a reason', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string()), (reply) => {
        const result = read(reply);
        expect(result.ok ? ['yes', 'no', notKnown] : [undefined]).toContain(result.ok ? result.value : undefined);
      }),
    );
  });
  test('never says yes to words that hold a negative phrase, nor no to words that hold "yes"', () => {
    const negative = fc.constantFrom(
      ...no.map(phraseKey).filter((phrase) => !/\d/.test(phrase)),
      'not sure',
      'ddim',
      'not',
      'dim',
    );
    const around = fc.oneof(fc.constantFrom(...yes, 'she', 'oes', 'do', 'and', ''), fc.string());
    fc.assert(
      fc.property(around, negative, around, (before, phrase, after) => {
        const result = read(`${before} ${phrase} ${after}`);
        expect(result.ok && result.value === 'yes').toBe(false);
      }),
    );
    fc.assert(
      fc.property(around, around, (before, after) => {
        const result = read(`${before} yes ${after}`);
        expect(result.ok && result.value === 'no').toBe(false);
      }),
    );
  });
});
