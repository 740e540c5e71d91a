import type { Language } from '../../locales/index.ts';

/**
 * How words are typed in the middle of a call, a line each: the first is the word or the words that are meant. Without
 * marks and apostrophes. What is only misspelt, and is no common word, the search itself forgives.
 */
const lines: Readonly<Record<Language, string>> = {
  en: `
    what: wot wat wht
    what is: wots whats
    which: wich witch
    when: wen
    where: wer whr wheres
    who is: whos
    how: hw
    why: y
    you: u
    your: ur
    are: r
    to: 2
    for: 4
    one: 1
    before: b4
    because: cos coz cuz bc
    about: abt
    that: tht dat
    with: wiv wid
    know: kno knw
    have: hav av
    should: shud shd shld
    would: wud wld
    could: cud cld
    tell: tel
    going: goin gona
    doing: doin
    saying: sayin
    asking: askin
    wanting: wantin
    getting: gettin
    having: havin
    coming: comin
    telling: tellin
    thinking: thinkin
    living: livin
    think: fink
    nothing: nuthin nuffin nothin
    something: summat sumthing somethin
    someone: som1 sum1 sumone some1
    anyone: any1
    everyone: every1
    today: 2day
    tonight: 2nite tonite 2night
    tomorrow: 2moro 2morrow tmrw tomoz
    week: wk
    weeks: wks
    year: yr
    years: yrs
    young: yng
    people: ppl
    numbers: nos nums
    number: num
    message: msg
    messages: msgs
    meeting: mtg
    meetings: mtgs
    appointment: appt
    different: diff diffrent
    believe: beleive belive
    boyfriend: bf boyfreind
    girlfriend: gf girlfreind
    friend: freind
    referral: ref refferal referal refral
    referring: refering
    referred: refered
    safety: safty
    guidance: guidnce
    domestic abuse: da
    domestic violence: dv
    health visitor: hv
    social worker: sw
    child protection: cp
    social services: ss
    my own: meself myself
    police: polis
    with him: whim
  `,
  cy: `
    wythnos: wsos wsnos
    atgyfeirio: reffro reffero refferio referio
    atgyfeiriad: referral refferal reff
    ysgrifennu: sgwennu sgrifennu
    gwybod: gwbod gwpod
    perygl: peryg
    heddlu: hedlu
  `,
};

const table = (text: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    text
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [meant = '', typed = ''] = line.trim().split(': ');
        return typed.split(' ').map((each) => [each, meant.split(' ')] as const);
      }),
  );

const tables: Readonly<Record<Language, ReadonlyMap<string, readonly string[]>>> = {
  en: table(lines.en),
  cy: table(lines.cy),
};

/** The words that are meant by one that was typed in haste: itself where it is no such word. */
export const meantBy = (word: string, language: Language): readonly string[] => tables[language].get(word) ?? [word];
