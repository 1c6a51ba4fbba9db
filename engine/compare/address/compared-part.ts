export type PartName = 'street' | 'number' | 'unit' | 'postcode' | 'city' | 'state' | 'country';

export interface ComparedPart {
  name: PartName;
  /** `alike`: nearly the same letters; `part`: one says more than the other; `missing`: on one side only. */
  relation: 'same' | 'alike' | 'part' | 'missing' | 'different';
  left: string;
  right: string;
  detail: string;
}
