/** What the people of a country are called, as documents and forms state a nationality; lower case, without marks. */
const DEMONYMS = `
AF afghan; AL albanian albanais albanisch; DZ algerian algerien algerienne; AR argentine argentinian argentina argentino; AM armenian
AT austrian osterreichisch osterreicher osterreicherin autrichien autrichienne austriaca austriaco; AU australian; AZ azerbaijani azeri
BA bosnian bosnisch; BD bangladeshi; BE belgian belgisch belgier belge belg belga; BG bulgarian bulgarisch bulgare; BO bolivian boliviana
BR brazilian brasileira brasileiro brasilianisch; BY belarusian belarussian; CA canadian canadien canadienne kanadisch
CH swiss schweizer schweizerin schweizerisch suisse svizzera svizzero; CL chilean chilena chileno; CM cameroonian camerounaise
CN chinese chinesisch chinois chinoise; CO colombian colombiana colombiano; CR costarican costarricense; CU cuban cubana cubano; CY cypriot
CZ czech tschechisch tcheque ceska cesky; DE german deutsch deutsche deutscher allemand allemande alemana aleman tedesca tedesco
DK danish dane danisch dansk; DO dominican dominicana; EC ecuadorian ecuatoriana ecuatoriano; EE estonian estnisch eesti; EG egyptian
ES spanish spaniard spanisch espagnol espagnole espanola espanol; ET ethiopian; FI finnish finn finnisch suomi
FR french franzosisch francais francaise franzose franzosin francesa frances francese
GB british briton britisch britannique britanica english scottish welsh; GE georgian; GH ghanaian; GR greek griechisch grec grecque hellenic elliniki
GT guatemalan; HN honduran; HR croatian kroatisch croate hrvatsko; HU hungarian ungarisch hongrois magyar; ID indonesian
IE irish irisch irlandais irlandaise; IL israeli; IN indian indisch indien; IQ iraqi; IR iranian persian; IS icelandic islandsk islensk
IT italian italienisch italien italienne italiana italiano; JM jamaican; JO jordanian; JP japanese japanisch; KE kenyan; KG kyrgyz
KH cambodian; KP northkorean; KR korean southkorean; KW kuwaiti; KZ kazakh kazakhstani; LB lebanese libanaise; LK srilankan; LT lithuanian litauisch lietuvos
LU luxembourgish luxembourger luxembourgeois luxembourgeoise; LV latvian lettisch latvijas; LY libyan; MA moroccan marocain marocaine marokkanisch
MD moldovan; ME montenegrin; MK macedonian; MN mongolian; MT maltese; MU mauritian; MX mexican mexicana mexicano; MY malaysian; NG nigerian; NI nicaraguan
NL dutch niederlandisch nederlandse nederlander neerlandais; NO norwegian norwegisch norsk; NP nepalese nepali
NZ newzealander newzealand; PA panamanian; PE peruvian peruana peruano; PH filipino filipina philippine; PK pakistani
PL polish pole polnisch polonais polonaise polskie polska; PS palestinian; PT portuguese portugiesisch portugais portugaise portuguesa
PY paraguayan; RO romanian rumanisch roumain roumaine romana; RS serbian serbisch srpsko; RU russian russisch russe; SA saudi saudiarabian
SE swedish swede schwedisch suedois svensk; SG singaporean; SI slovenian slovene; SK slovak slowakisch slovenska; SN senegalese senegalais
SO somali; SV salvadoran; SY syrian syrisch; TH thai; TN tunisian tunisien tunisienne; TR turkish turk turkisch turc turque; TW taiwanese; TZ tanzanian
UA ukrainian ukrainisch ukrainien; UG ugandan; US american usamerican americain amerikanisch unitedstates; UY uruguayan; UZ uzbek; VE venezuelan venezolana venezolano
VN vietnamese; YE yemeni; ZA southafrican; ZW zimbabwean; UTO utopian`;

const BY_DEMONYM = new Map(
  DEMONYMS.trim()
    .split(/;\s*|\n/)
    .flatMap((entry) => {
      const [code, ...names] = entry.trim().split(' ');
      return names.map((name) => [name, code!] as const);
    }),
);
/** Beside the people's name: a citizen, and in which gender. */
const CITIZEN =
  /\b(?:citizens?|nationals?|nationality|staatsangehorige?r?|staatsburger(?:in)?|citoyen(?:ne)?|ciudadan[oa]|cittadin[oa]|cidadao|overseas|subject)\b/g;

/** `us citizen` without the word that every nationality may have. */
export function withoutCitizen(plain: string): string {
  return plain.replace(CITIZEN, ' ').trim();
}

/** `plain`: lower case, letters and spaces, without marks. null where nobody is called so. */
export function countryOfPeople(plain: string): string | null {
  const name = withoutCitizen(plain).replace(/\s+/g, '');
  // German ends the word by gender and case: deutsche, deutscher, österreichische.
  return BY_DEMONYM.get(name) ?? BY_DEMONYM.get(name.replace(/(?<=sch)e[rsnm]?$/, '')) ?? null;
}
