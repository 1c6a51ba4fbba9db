/** What says what kind of company a name is of; lower case, as a word of a name. */
const FORMS = new Set(
  `llc llp lllp lp ltd limited inc incorporated corp corporation company co plc gmbh ag kg kgaa ohg ug mbh sa sas sarl
   sasu srl spa snc sapa bv nv vof ab as asa aps oy oyj kft zrt rt doo dd ad ead ood eood jsc pjsc ojsc cjsc ooo oao zao
   pao ao too tov dmcc fze fzc fzco fzllc pte pvt pty bhd sdn tbk pt ltda eirl sociedad anonima sarlu gie holding
   holdings ооо оао зао пао ао тоо`.split(/\s+/),
);

export function isLegalForm(word: string): boolean {
  return FORMS.has(word);
}

/** Whether a name whose kind the list does not say is a company's: its last word is such a form, or has dots as `L.L.C.` */
export function namesCompany(name: string): boolean {
  const words = name
    .toLowerCase()
    .replaceAll('.', '')
    .split(/[\s,]+/)
    .filter(Boolean);
  const last = words.at(-1) ?? '';
  const surely =
    /^(?:llc|llp|ltd|limited|inc|corp|corporation|plc|gmbh|sarl|srl|jsc|pjsc|ojsc|ooo|ооо|fze|fzco|dmcc)$/;
  return words.length > 1 && surely.test(last);
}
