/** Lines that hold a postcode, as the countries write them: with the town, so that any number is not one. */
const WITH_TOWN: RegExp[] = [
  // five digits and a town: Germany, France, Spain, Italy, Finland, Turkey, Estonia, Croatia; four: Austria,
  // Belgium, Switzerland, Denmark, Norway, Hungary, Slovenia, Luxembourg, Bulgaria, Cyprus
  /(?:^|[\s,])(?:[A-Z]{1,2}[- ])?\d{4,5}[ ,-]{0,2}(?:\p{Lu}|i(?=\p{L}))[\p{L}'’.\- ]{1,}/u,
  // Czechia, Slovakia, Sweden, Greece: 123 45 Town
  /(?:^|[\s,])(?:[A-Z]{1,2}-)?\d{3} ?\d{2} \p{Lu}\p{L}{1,}/u,
  // Netherlands 1234 AB, Poland 12-345, Portugal 1234-567
  /(?:^|[\s,])\d{4} ?[A-Z]{2}(?![A-Z])[ ,]*\p{Lu}?/u,
  /(?:^|[\s,])\d{2}-\d{3}[ ,]*\p{Lu}\p{L}+/u,
  /(?:^|[\s,])\d{4}-\d{3}[ ,]*\p{Lu}\p{L}+/u,
  // United Kingdom, Ireland, Canada
  /(?:^|[\s,])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/,
  /(?:^|[\s,])[ADC-FHKNPRTV-Y]\d{1,2}W? ?[0-9AC-FHKNPRTV-Y]{4}$/,
  /(?:^|[\s,])[A-Z]\d[A-Z] ?\d[A-Z]\d$/,
  // United States: CITY, ST 12345(-6789); glued where OCR loses the spaces
  /[\s,.]?[A-Z]{2}\.?[ ,]*\d{5}(?:-\d{4})?$/,
  // Town first: Iran, Israel, Malaysia, Saudi Arabia, Thailand, and whoever writes so
  /^\p{Lu}[\p{L}'’.\- ]{2,}[ ,]{1,2}\d{5,6}$/u,
  // Latvia, Lithuania
  /(?:^|[\s,])L[VT]-\d{4,5}/,
];

export function hasPostcode(text: string): boolean {
  return text.length <= 70 && WITH_TOWN.some((pattern) => pattern.test(text.trim()));
}
