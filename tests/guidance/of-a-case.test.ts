import { describe, expect, it } from 'vitest';
import { isOfACase } from '../../dialogs/guidance/of-a-case.ts';
import { search } from '../../dialogs/guidance/index.ts';

describe('a question about somebody’s case or about harm', () => {
  it.each([
    ['en', 'he strangled her at the cinema'],
    ['en', 'she hides in the supermarket, he has a knife'],
    ['en', 'someone was stabbed with a knife outside the gym'],
    ['en', 'he put a tracker on her laptop'],
    ['en', 'he threatens her at the school gates after football'],
    ['en', 'the abuser claims her pip'],
    ['en', 'violence on the bus'],
    ['en', 'patient disclosed during a flu vaccination'],
    ['en', 'someone slapped a student in the canteen'],
    ['en', 'spyware on a laptop'],
    ['en', 'Somebody rang claiming to be police, asking if she’s one of ours'],
    ['en', 'pizza 999 call'],
    ['en', 'black eye at the dentist'],
    ['cy', 'llygad ddu yn y deintydd'],
    ['cy', 'mae o wedi ei thagu yn y sinema'],
    ['cy', 'mae’r camdriniwr yn ei dilyn ar y bws'],
    ['cy', 'Mae e’n gwylio hi drwy’r camera ar y wifi'],
    ['cy', 'cam-drin yn y gampfa'],
    ['cy', 'trais ar y bws'],
    ['cy', 'claf wedi datgelu wrth gael brechlyn'],
  ] as const)('in %s is never turned away for a word of another subject: %s', (language, question) => {
    expect(isOfACase(question, language)).toBe(true);
    expect(search(question, language).length).toBeGreaterThan(0);
  });

  it.each([
    ['en', 'what time does the dentist open'],
    ['en', 'is there parking at the hospital'],
    ['en', 'where is the hole punch'],
    ['en', 'how much universal credit do they pay'],
    ['en', 'how long is the waiting list for her driving test'],
    ['cy', 'sut dywydd fydd hi yfory'],
    ['cy', 'faint o gredyd mae hi’n ei gael'],
    ['cy', 'lle mae parcio yn y dref'],
  ] as const)('is not, in %s, one of other subjects or for a figure: %s', (language, question) => {
    expect(isOfACase(question, language)).toBe(false);
  });
});
