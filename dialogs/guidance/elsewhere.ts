import type { Language } from '../../locales/index.ts';

/**
 * What people ask an assistant at work, and no guidance on abuse holds: weather, travel, pay, tax, the office, the shops.
 * A question with such a word, where the passage found has none of it, is not known. Nothing that may have to do with
 * harm belongs here: a question about danger must never be turned away. Without marks, unmutated.
 */
export const elsewhere: Readonly<Record<Language, string>> = {
  en: `
    weather forecast rain sunny snow parking mileage expenses train trains bus buses taxi timetable flight airport traffic roadworks
    salary payroll payslip overtime pension bonus holiday annual statutory maternity wage
    tax vat hmrc discount credit allowance pip dla esa jsa claim rebate grant fee fees cost costs price prices cheap cheapest deal refund budget
    password outlook laptop printer wifi broadband internet login excel teams zoom username reset install software website computer
    dvla mot renew renewal postcode shop shops supermarket library gym cinema restaurant recipe cook dinner lunch
    football rugby score music concert election vote minister bins recycling pothole rubbish dentist optician
    vaccine vaccination jab flu covid autism adhd diabetes diet vape
    term half-term catchment uniform exam exams gcse university tuition apprenticeship homework
    hours closes shut shuts population spell probate mortgage rates rate
  `,
  cy: `
    tywydd rhagolygon glaw eira parcio milltiroedd costau treuliau trenau bws bysus tacsi amserlen hediad traffig
    cyflog gyflogres goramser pensiwn bonws gwyliau blynyddol statudol mamolaeth isafswm
    treth taw hmrc disgownt gostyngiad credyd lwfans pip hawlio ad-daliad grant ffi ffioedd cost costio pris prisiau rhad rhataf bargen cyllideb
    cyfrinair outlook gliniadur argraffydd wifi eang rhyngrwyd mewngofnodi excel teams zoom ailosod meddalwedd gwefan cyfrifiadur
    dvla adnewyddu swyddfa siop siopau archfarchnad llyfrgell campfa sinema bwyty rysait coginio swper cinio
    pel-droed rygbi sgor cerddoriaeth cyngerdd etholiad pleidlais gweinidog biniau ailgylchu sbwriel deintydd optegydd
    brechlyn brechiad ffliw covid awtistiaeth adhd diabetes diet ysmygu
    tymor dalgylch gwisg arholiad arholiadau tgau prifysgol prentisiaeth
    gau prifddinas poblogaeth sillafu ewyllys profiant morgais cyfraddau cyfradd
  `,
};
