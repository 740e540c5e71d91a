import type { Language } from '../../locales/index.ts';
import { comparable } from '../question/normalise.ts';
import { mutations } from '../question/recognise/mutations.ts';

/** Words for those a case is about. Without marks; the Welsh ones unmutated. */
const people: Readonly<Record<Language, string>> = {
  en: `
    he him his she her hers they them their theirs victim victims survivor survivors perp perps perpetrator perpetrators
    abuser abusers partner partners ex husband wife boyfriend girlfriend
  `,
  cy: `
    ei eu arni arno iddi iddo ganddi ganddo wrthi wrtho nhw dioddefwr dioddefwyr goroeswr goroeswyr cyflawnwr cyflawnwyr
    camdriniwr camdrinwyr partner partneriaid gwr gwraig menyw menywod dynes merched cariad
  `,
};

/** Short words of harm and hurt: what begins like them is something else (gwn, gwneud). */
const harmWhole: Readonly<Record<Language, string>> = { en: 'gun guns eye eyes', cy: 'gwn gynnau arf llygad llygaid' };

/** How words for harm and danger begin. Without marks; the Welsh ones unmutated. */
const harm: Readonly<Record<Language, string>> = {
  en: `
    hit beat hurt harm kill attack strangl chok rape raping stalk threat abus assault bruis injur burn brok weapon knife
    knives scar afraid frighten forc control follow danger unsafe suicid overdos refuge flee escap
    violen slapp track bugged bugging spying punched punching stabb bleed scream trapp groomed coerc disclosed discloses disclosing spyware porn
  `,
  cy: `
    taro curo brifo niweid lladd ymosod tagu treisi stelc bygwth bygyth camdri clais cleisi anaf llosg torri arfau cyllell gorddos
    ofn dychryn gorfod rheoli dilyn perygl hunanladd lloches dianc ffoi
    olrhain tracio ysbio trais dyrnu dyrnod slap gwaedu sgrech datgelu datgelodd ysbiwedd porn
  `,
};

/** In Welsh “hi” alone may be the weather: who is meant stands beside a verb. */
const heOrShe = /\b(?:mae|ma|ydy|ydi) (?:o|e|hi|fo|fe)\b|\b(?:hi|o|e|fo|fe)'n\b/u;

/** How much, how long, at what time: what has a figure for an answer, which the guidance has not, whoever it is about. */
const figure: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:how (?:much|many|long)|what time|cheap|cheapest|waiting list)\b/u,
  cy: /\b(?:faint|pa mor hir|pryd ma|pryd mae|rhad|rhataf|rhestr aros)\b/u,
};

const knownIn: Readonly<Record<Language, { readonly words: ReadonlySet<string>; readonly harm: readonly string[] }>> = {
  en: { words: new Set(wordsOf(`${people.en} ${harmWhole.en}`)), harm: wordsOf(harm.en) },
  cy: {
    words: new Set(wordsOf(`${people.cy} ${harmWhole.cy}`).flatMap(mutations)),
    harm: wordsOf(harm.cy).flatMap(mutations),
  },
};

/**
 * Whether a question is about somebody’s case or about harm, and asks for no figure: such a question is never turned away
 * for a word that belongs to other subjects. Somebody may be strangled at a cinema too.
 * @param question as it was asked
 */
export function isOfACase(question: string, language: Language): boolean {
  const said = comparable(question).replace(/\b(c|g|ch|ngh)am[- ]dri/gu, '$1amdri');
  if (figure[language].test(said)) return false;
  if (/\b999\b/u.test(said) || (language === 'cy' && heOrShe.test(said))) return true;
  const known = knownIn[language];
  const words = said.split(/[^\p{L}]+/u);
  return words.some((word) => known.words.has(word) || known.harm.some((each) => word.startsWith(each)));
}

function wordsOf(listed: string): readonly string[] {
  return listed.trim().split(/\s+/u);
}
