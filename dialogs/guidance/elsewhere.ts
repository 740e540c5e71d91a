import type { Language } from '../../locales/index.ts';

/**
 * What people ask an assistant at work, and no guidance on abuse holds: weather, travel, pay, tax, the office, the shops.
 * A question with such a word, where the passage found has none of it, is not known. Without marks, unmutated.
 */
export const elsewhere: Readonly<Record<Language, string>> = {
  en: `
    weather forecast rain sunny snow parking permit mileage expenses petrol train trains bus buses taxi timetable flight airport traffic roadworks
    salary payroll payslip overtime pension bonus holiday annual statutory sick pay maternity wage minimum
    tax vat hmrc discount credit allowance pip dla esa jsa claim rebate grant fee fees cost costs price prices cheap cheapest deal refund budget
    password outlook laptop printer wifi broadband internet login excel teams zoom username reset install software website computer
    dvla mot renew renewal postcode post bank shop shops supermarket library gym cinema restaurant pub recipe cook dinner lunch
    football rugby score film song music concert election vote minister prime bins recycling pothole rubbish dentist optician
    vaccine vaccination jab flu covid autism adhd diabetes blood pressure diet smoking vape
    term half-term catchment uniform exam exams gcse university tuition apprenticeship homework nursery places
    opening hours closes shut shuts closed capital population translate spell probate mortgage rates rate interest
  `,
  cy: `
    tywydd rhagolygon glaw haul eira parcio trwydded milltiroedd costau treuliau petrol trenau bws bysus tacsi amserlen hediad maes awyr traffig
    cyflog gyflogres goramser pensiwn bonws gwyliau blynyddol salwch statudol mamolaeth isafswm
    treth taw hmrc cyngor disgownt gostyngiad credyd lwfans pip hawlio ad-daliad grant ffi ffioedd cost costio pris prisiau rhad rhataf bargen cyllideb
    cyfrinair outlook gliniadur argraffydd wifi band eang rhyngrwyd mewngofnodi excel teams zoom ailosod meddalwedd gwefan cyfrifiadur
    dvla adnewyddu swyddfa post siop siopau archfarchnad llyfrgell campfa sinema bwyty tafarn rysait coginio swper cinio
    pel-droed rygbi sgor ffilm cerddoriaeth cyngerdd etholiad pleidlais gweinidog biniau ailgylchu sbwriel deintydd optegydd
    brechlyn brechiad ffliw covid awtistiaeth adhd diabetes gwaed diet ysmygu
    tymor dalgylch gwisg arholiad arholiadau tgau prifysgol prentisiaeth
    oriau cau gau prifddinas poblogaeth cyfieithu sillafu ewyllys profiant morgais cyfraddau cyfradd llog
  `,
};
