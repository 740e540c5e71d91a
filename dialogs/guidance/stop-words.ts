import type { Language } from '../../locales/index.ts';

/**
 * Words a question is put with, and not about: they are passed over. Compared without case, marks and apostrophes, as
 * `terms.ts` makes them.
 */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

export const stopWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: list(`
    a an the and or but if so as of in on at by for from to into with about than then there here that this these those it its
    is are was were be been being am im ive id ill youre youve hes shes theyre weve were isnt arent wasnt do does did doing done dont doesnt didnt
    have has had having havent hasnt i me my mine we us our you your he him his she her hers they them their theirs
    who whom whose which what whats when where wheres why how hows can cant cannot could couldnt should shouldnt would wouldnt shall will wont may might must
    just also very really too only even still already yet please ok okay hi hello thing things something anything someone somebody anyone anybody
    get gets got go goes going gone ask asked say says said want wants need needs know think like one ones up out not no any some
    person people client patient service user one now much many etc er um
    owt nowt summat gonna wanna cos coz bit quite actually maybe ever anyway lot lots theres thats whos aint pls ur dosnt
    doesn don else happens happen way thinks both hardly barely nearly almost
  `),
  cy: list(`
    a ac ag y yr r o i yn n ym yng ar at am dan dros drwy trwy gan gyda efo heb wrth hyd ers rhwng mewn fel na nac nad neu ond os pan er achos
    mae maen ma may sy sydd yw ydy ydi ydw ydyn ydych wyt wi dw dwi dwin rwy rwyf dyn oes oedd bydd fydd byddai fyddai fyddan bod fod wedi di newydd
    rhaid gorfod fi mi ti fe fo ef e hi ni chi nhw hwy nw eu ei fy dy ein eich m th w s nhwn fon hin
    hwn hon hyn hynny hwnna honna hwnnw honno yma yna yno acw dyma dyna
    beth be bet pwy pam pryd ble lle sut shwt pa faint sawl ai
    ga gai gaf gawn gei cael gael caf cewch alla allai gallai gallu galla gellir allan fedra fedrai medru fedr dyle dyla ddyla ddylwn dylwn ddylen ddylai dylai ddylid
    isie eisiau isio moyn eisie angen gwneud neud wneud gwna wna wnaeth naeth gwnes wnes mynd fynd dod ddod rhoi
    dim ddim mond dal eto hefyd iawn jyst just rili wir plis os gwelwch dda chydig bach
    rhywun rywun rhywbeth rywbeth unrhyw peth pethau nawr rwan wan cofn eitha person un ohonyn ohonynt arni arno arnyn iddo iddi iddyn wrtho wrthi wrthyn
    sai so sdim does odw odi ife ynte te de ta tha to
    shwd yndydi ynde dach ddaru neith wneith wnaf nes sa nag ydan ydach oeddan fasa byse bysa fase basai byddwn roedd oeddwn
    roeddwn basa hitha fynta finnau innau hwythau ato ati iddynt atyn atynt arnynt ganddi ganddo ganddyn ganddynt amdani amdano amdanyn ohoni ohono
    wrthynt fynta hithau aeth eith ddaeth daeth ol bwy phwy rhai nid dydy dydi gall taw mai dau ddau dwy ddwy prin bron da tase tasai taswn
  `),
};
