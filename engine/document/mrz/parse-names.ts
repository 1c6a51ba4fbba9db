/** Surname and given names of a names field (ICAO 9303-3, 4.6): `<<` parts them, `<` stands for a space. */
export interface MrzNames {
  surname: { text: string; from: number; to: number };
  given: { text: string; from: number; to: number } | null;
  /** The field is full to its end: there may have been more (9303-4, 4.2.3). */
  truncated: boolean;
}

export function parseNames(field: string): MrzNames {
  const parting = field.indexOf('<<');
  const end = parting < 0 ? field.length : parting;
  const rest = parting < 0 ? '' : field.slice(parting + 2).replace(/^<+/, '');
  const from = field.length - rest.length;
  const given = words(rest);
  return {
    surname: { text: words(field.slice(0, end)), from: 0, to: end },
    given: given ? { text: given, from, to: from + rest.replace(/<+$/, '').length } : null,
    truncated: !field.endsWith('<'),
  };
}

/** Fillers become spaces, and none are left at the ends. */
export function words(text: string): string {
  return text.replace(/<+/g, ' ').trim();
}
