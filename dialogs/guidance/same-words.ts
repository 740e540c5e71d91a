import type { Language } from '../../locales/index.ts';

/**
 * Words that come to the same in this field, a line each: the first stands for all of them. In Welsh also what is said in
 * the north and in the south beside what is written. Without marks; any may be mutated.
 */
const lines: Readonly<Record<Language, string>> = {
  en: `
    perpetrator perp perps perpetrators abuser abusers offender
    victim victims survivor survivors
    child children kid kids bairn bairns toddler toddlers youngster youngsters
    baby babies newborn bump
    mother mum mums mam mummy mom
    father dad dads daddy
    partner partners boyfriend girlfriend hubby spouse missus fella husband husbands wife wives
    phone fone ring rings rang ringing call calls called calling dial telephone
    police cops cop policeman policewoman copper coppers bobby
    hit hits hitting beat beats beaten beating punch punched slap slapped thump thumped push pushed shove shoved
    hurt hurts hurting harm harmed harming
    house home flat
    leave leaving left leaves flee fled fleeing escape
    doctor doctors gp surgery
    school schools pupil pupils teacher classroom
    colleague colleagues coworker workmate
    manager boss
    form forms paperwork
    drunk pissed drunken plastered hammered
    drug drugs weed coke heroin
    kill kills killing killed murder murdered
    scared afraid frightened terrified fear fears
    angry anger cross furious rage
    quickly soon quick fast
    allowed permitted
    refer referral referrals referring referred
    tell telling told tells mention inform
    dangerous danger risky
    teenager teen teenage teenagers adolescent
    pregnant pregnancy expecting
    share sharing shared
    money cash wages
    record records recording recorded notes note noted logged
    job work employment
    lie lies lying liar
    strangle strangled strangling strangulation choke choked choking throttled
    suicide suicidal
    monitor watch watched watching watches spying
    belongings stuff
    relative relatives family families auntie aunt uncle cousin cousins gran
    friend friends mate mates pal pals
    alone lone
    drinking drink drinks drinker
    safe safely safety
    solicitor solicitors lawyer lawyers
    language languages
    write wrote written writing
    see saw seen sees seeing
    hear heard hears hearing
    give gave given giving
    take took taken taking
    find found finding
    hide hid hidden hiding hides
    break broke broken breaking
    speak spoke spoken speaking talk talks talked talking
    keep kept keeping keeps
    hold held holding
    send sent sending
    lose lost losing
    throw threw thrown chucked chuck
    bring brought bringing
    fight fought fighting fights
    drive drove driving
    meet met
    choose chose chosen choice choices
    man men male males guy guys lad bloke
    woman women female females lady ladies
    threat threats threaten threatens threatened threatening
    suspect suspects suspected suspicion suspicious
    jealous jealousy
    violent violence violently
    injury injuries injured
    bruise bruises bruised bruising
    stalk stalks stalked stalking stalker
    disclose discloses disclosed disclosure disclosing
    assess assessed assessing assessment assessments
    consent permission consented
    confidential confidentiality confidence
    proof prove proves
    interpreter interpreters interpret interpreting translator translate translates translating translated translation
    isolated isolation isolate isolating
    separate separated separation separating separately
    deny denies denial denied denying
    supervise supervision supervisor
    train trained training
    medicine medication medicines meds tablets pills
    photo photos picture pictures pic pics photograph
    neighbour neighbours neighbor nextdoor
    dog dogs puppy
    addict addicted addiction
    alcohol booze
    abuse abuses abused abusing abusive
    control controls controlled controlling
    allegation allegations accuse accuses accused accusation
    discreet discreetly quietly
    evict evicted eviction evicting
    probation probationer
    bag bags suitcase holdall
    decide decides decided decision decisions
    immigration immigrant visa
    marriage married marry marrying
    order orders injunction
    kidnap kidnapped abduct abduction
    breathe breathing breath
  `,
  cy: `
    cyflawnwr cyflawnwyr camdriniwr camdrinwyr troseddwr
    dioddefwr dioddefwyr goroeswr goroeswyr
    plentyn plant plantos bychain
    babi babis baban
    mam mamau mami
    tad dad tadau dadi
    rhiant rhieni
    partner cariad sboner wejen cymar
    priod gwr gwraig
    ffonio ffono galw ringo deialu ffona
    heddlu polis plismon glas plismyn cops
    taro curo dyrnu bwrw waldio hitio slapio colbio leinio cledro gwthio
    niwed niweidio brifo anafu
    cartref ty adref adra gartre gatre adre gartref cartre
    gadael adael gadel madael dianc ffoi
    llythyr llythyrau
    meddyg doctor feddygfa meddygfa
    ysgol sgol disgybl athro athrawes ysgolion
    cydweithiwr cydweithwyr
    rheolwr bos boss
    ffurflen ffurflenni papurau
    meddw chwil feddw
    cyffuriau drygs drug cyffur drags
    lladd llofruddio
    ofn ofnus ofni dychryn
    dicter dig gwylltio tymer crac blin cynddeiriog
    cyfarfod cyfarfodydd miting cwrdd cwarfod
    cyfeirio atgyfeirio atgyfeiriad atgyfeiriadau reffro
    dweud dywedwch deud gweud ddudodd dudodd wedodd dwedodd dywedodd sonio dwed weud wedes
    gwybod gwbod gwbo wybod
    adnabod nabod
    peryglus perygl peryg
    arddegau arddegyn glaslanc
    beichiog beichiogrwydd disgwyl
    rhannu rannu
    arian pres cyflog
    cofnod cofnodion cofnodi nodiadau recordio
    swydd joban
    celwydd celwyddau clwydda
    tagu llindagu
    hunanladdiad hunanladdol
    gwylio gwatsiad watsio sbio
    perthynas perthnasau teulu modryb anti ewythr cefnder nain taid mamgu tadcu
    ffrind ffrindiau mets met
    yfed diod
    diogel saff ddiogel diogelwch
    llys llysoedd
    cyfreithiwr twrnai cyfreithwyr twrne
    poeni becso pryderu gofidio pryderus
    anfon hala danfon gyrru hela
    yfory fory
    bachgen hogyn crwt mab
    merch hogan croten
    menyw dynes menywod
    crio llefen wylo
    ystafell stafell rwm
    ysgrifennu sgrifennu sgwennu
    ysbyty sbyty hosbitol
    allwedd goriad goriadau allweddi agoriad
    efallai ella falle hwyrach
    siarad sgwrsio
    clywed clwad clwed
    gofyn holi gofynnwch gofynnodd
    iaith ieithoedd
    arf arfau
    cwrs cyrsiau
    camdrin camdriniaeth
    bygwth bygythiad bygythiadau bygythiol
    treisio treisiodd
    cenfigen cenfigennus eiddigedd eiddigeddus jelys
    asesu asesiad asesiadau
    amau amheuaeth amheus
    cydsyniad cydsynio caniatad
    cyfrinachol cyfrinachedd cyfrinach
    datgelu datgeliad datgelodd
    cyfieithydd cyfieithu dehonglydd dehongli cyfieithwyr
    goruchwyliaeth goruchwylio goruchwyliwr
    arestio restio
    hyfforddiant hyfforddi hyfforddedig
    meddyginiaeth moddion tabledi ffisig meddyginiaethau
    llun lluniau ffoto ffotos
    cymydog cymdogion
    stelcio stelciwr stelcian
    help helpu cynorthwyo
    ffeindio canfod darganfod
    ymddiried trystio
    datrys sortio
    gwaethygu gwaeth
    gwahanu gwahaniad ysgaru ysgariad
    taflu lluchio towlu
    bai beio
    gweiddi bloeddio sgrechian
    dyn dynion boi bachan
    rheoli rheolaeth
    asiantaeth asiantaethau
    penderfyniad penderfynu penderfyniadau
    dewis dewisiadau opsiwn opsiynau
    gweld gwelodd gwelais gwelwch
    clais cleisiau
    anafiad anaf anafiadau
    gorchymyn gorchmynion gwaharddeb
    cyhuddo cyhuddiad gwrthgyhuddiad gwrthgyhuddo
    bag bagiau ces
    priodas priodi
    ci cwn
    torri torrodd
    cyllell cyllyll
    cynllun cynlluniau
  `,
};

const firstOf = (language: Language): ReadonlyMap<string, string> =>
  new Map(
    lines[language]
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [first = '', ...others] = line.trim().split(/\s+/u);
        return others.filter((word) => word !== first).map((word) => [word, first] as const);
      }),
  );

export const sameWords: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  en: firstOf('en'),
  cy: firstOf('cy'),
};
