import type { Language } from '../../locales/index.ts';

/**
 * Words that come to the same in this field, a line each: the first stands for all of them. In Welsh also what is said in
 * the north and in the south beside what is written. Without marks; any may be mutated. Some English lines part what the
 * endings would throw together: a carer and a car, a letter and let, several and severe.
 */
const lines: Readonly<Record<Language, string>> = {
  en: `
    perpetrator perp perps perpetrators abuser abusers offender
    victim victims survivor survivors
    child children kid kids bairn bairns toddler toddlers youngster youngsters
    baby babies newborn bump
    mother mum mums mam mummy mom
    father dad dads daddy
    partner partners boyfriend girlfriend hubby spouse missus mrs fella husband husbands wife wives
    phone fone ring rings rang ringing call calls called calling dial telephone
    police cops cop policeman policewoman copper coppers bobby
    hit hits hitting beat beats beaten beating punch punched slap slapped thump thumped push pushed shove shoved batter battered battering whack whacked clout walloped
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
    scared afraid frightened terrified fear fears fearful petrified scary
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
    strangle strangled strangling strangulation strangles choke chokes choked choking throttle throttles throttled throttling
    suicide suicidal
    monitor watch watched watching watches spying
    belongings stuff
    relative relatives family families auntie aunt uncle cousin cousins gran nan nana granny grandma grandad grandpa grandparents nephew niece
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
    qualified trained training qualify
    grade grades grading graded rating rated ratings
    medicine medication medicines meds tablets pills
    photo photos picture pictures pic pics photograph
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
    kidnap kidnapped kidnapping abduct abducts abducted abducting abduction snatch snatched
    breathe breathing breath
    appointment appointments appt appts
    neighbour neighbours neighbor neighbors nextdoor
    year years yr yrs
    oneself himself herself themselves themself
    knife knives blade blades
    gun guns shotgun firearm firearms
    buy buys bought buying
    sell sells sold selling
    pay pays paid paying
    run runs ran running
    feel feels felt feeling feelings
    steal steals stole stolen stealing
    shout shouts shouted shouting yell yells yelled yelling scream screams screamed screaming
    argue argues argued arguing argument arguments
    rape rapist rapists
    arson arsonist torched
    prison jail jailed
    video videos footage
    car cars vehicle vehicles
    nursery creche preschool playgroup
    leaflet leaflets flyer flyers brochure brochures pamphlet
    text texts texted texting message messages messaged messaging
    secret secrets secrecy secretly
    anonymity anonymous anonymously
    ex exes former
    answer answers answered answering reply replies replied
    application apply applies applied applying
    caregiver carer carers caring
    severity severe severely
    numbness numb
    aeroplane plane planes
    correspondence letter letters
    showering shower showers
    fatality fatal fatally
    appealing appeal appeals
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
    taro curo dyrnu bwrw waldio hitio slapio colbio leinio cledro gwthio tarodd tarwyd trawodd curodd bwrodd dyrnodd gwthiodd slapiodd
    niwed niweidio brifo anafu brifodd anafodd niweidiodd niweidio
    cartref ty adref adra gartre gatre adre gartref cartre
    gadael adael gadel madael dianc ffoi gadawodd dihangodd ffodd
    llythyr llythyrau
    meddyg doctor feddygfa meddygfa
    ysgol sgol disgybl athro athrawes ysgolion
    cydweithiwr cydweithwyr
    rheolwr bos boss
    ffurflen ffurflenni papurau
    meddw chwil feddw meddwi
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
    tagu llindagu tagodd tagwyd
    hunanladdiad hunanladdol
    gwatsiad gwylio watsio sbio
    perthynas perthnasau teulu modryb anti ewythr cefnder nain taid mamgu tadcu
    ffrind ffrindiau mets met cyfaill cyfeillion
    yfed diod
    diogel saff ddiogel diogelwch
    llys llysoedd
    cyfreithiwr twrnai cyfreithwyr twrne
    poeni becso pryderu gofidio pryderus
    anfon hala danfon gyrru hela
    yfory fory
    bachgen hogyn crwt mab bechgyn hogia hogiau
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
    bygwth bygythiad bygythiadau bygythiol bygythiodd
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
    clais cleisiau cleisie cleisia cleisio gleision
    merch geneth hogan croten
    anafiad anaf anafiadau
    gorchymyn gorchmynion gwaharddeb
    cyhuddo cyhuddiad gwrthgyhuddiad gwrthgyhuddo
    bag bagiau ces
    priodas priodi
    torri torrodd
    cyllell cyllyll
    cynllun cynlluniau
    apwyntiad apwyntiadau
    digwyddiad digwyddiadau
    ymweliad ymweliadau ymweld
    cyfweliad cyfweliadau cyfweld
    neges negeseuon
    ymosod ymosodiad ymosodiadau
    ffenest ffenestr ffenestri
    brawd brodyr
    chwaer chwiorydd
    tyst tystion
    ffrae ffraeo cweryl cweryla dadlau
    gwirio tsecio jecio checio siecio
    methu ffaelu ffili
    gwrthod pallu
    carchar jel
    taflen taflenni
    cleient cleientiaid
    blwyddyn blynedd blynyddoedd
    diwrnod dyddiau
    mis misoedd
    awr oriau
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
