import type { Language } from '../../locales/index.ts';
import { comparable } from '../question/normalise.ts';
import { mutations } from '../question/recognise/mutations.ts';

/**
 * What people ask an assistant at work, and no guidance on abuse holds: weather, travel, pay, tax, the office, the shops.
 * Nothing that may have to do with harm belongs here, and no question about somebody’s case or harm (`of-a-case.ts`) is
 * turned away for one of them. Without marks, unmutated; compared letter by letter, for without its ending many a word is
 * one of the guidance (hours and an hour, planning and a plan).
 */
const elsewhere: Readonly<Record<Language, string>> = {
  en: `
    weather forecast rain sunny snow parking mileage expenses train trains bus buses taxi timetable flight airport traffic roadworks
    salary payroll payslip overtime pension bonus holiday annual statutory maternity wage
    tax vat hmrc discount credit allowance pip dla esa jsa claim rebate grant fee fees cost costs price prices cheap cheapest refund budget
    password outlook laptop printer wifi broadband internet login excel zoom username reset install software website computer
    dvla mot renew renewal postcode shop shops supermarket library gym cinema restaurant recipe cook dinner lunch
    football rugby music concert election vote bins recycling pothole rubbish dentist optician
    vaccine vaccination jab flu covid autism adhd diabetes diet vape
    term catchment uniform exam exams gcse university tuition apprenticeship homework
    canteen payday desk theatre sunset sunrise swimming battery batteries vote voting parcel calories poem joke cat wasps
    student cricket museum shut shuts population spell probate rates rate
    hours closes deal teams minister petrol
    union spreadsheet stationery stapler kettle microwave fridge physio physiotherapy pizza takeaway mayor lanyard
    vpn wfh flexi flexitime boiler lorry bin badge halfterm yoghurt hoover hotdesk jammed
  `,
  cy: `
    tywydd rhagolygon glaw eira parcio milltiroedd costau treuliau trenau bws bysus tacsi amserlen hediad traffig
    gyflogres goramser pensiwn bonws gwyliau blynyddol statudol mamolaeth isafswm
    treth hmrc disgownt gostyngiad credyd lwfans pip grant ffi ffioedd cost costio pris prisiau rhad rhataf bargen cyllideb
    cyfrinair outlook gliniadur argraffydd wifi eang rhyngrwyd mewngofnodi excel zoom ailosod meddalwedd gwefan cyfrifiadur
    dvla adnewyddu siop siopau archfarchnad llyfrgell campfa sinema bwyty rysait coginio swper cinio
    peldroed rygbi cerddoriaeth cyngerdd etholiad pleidlais biniau ailgylchu sbwriel deintydd optegydd
    brechlyn brechiad ffliw covid awtistiaeth adhd diabetes diet ysmygu
    tymor dalgylch gwisg arholiad arholiadau tgau prifysgol prentisiaeth
    ffreutur desg theatr machlud nofio batri batris pleidleisio parsel calori caloriau joc cath gwenyn myfyriwr
    criced amgueddfa prifddinas poblogaeth sillafu ewyllys profiant cyfraddau cyfradd
    cyflog swyddfa hawlio petrol gweinidog teams
    undeb taenlen tegell oergell stwffwl pitsa ffisiotherapi
    vpn lori bins finie printar printer laptop cantin tren gwylia gwylie bathodyn pasg bwcio bwco boeler jamio pothole
  `,
};

const wordsOf = (listed: string): readonly string[] => listed.trim().split(/\s+/u);
const known: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(wordsOf(elsewhere.en)),
  cy: new Set(wordsOf(elsewhere.cy).flatMap(mutations)),
};

/**
 * Whether a question has a word of another subject.
 * @param question as it was asked
 */
export const isOfAnotherSubject = (question: string, language: Language): boolean =>
  comparable(question)
    .replaceAll('-', '')
    .split(/[^\p{L}]+/u)
    .some((word) => known[language].has(word));
