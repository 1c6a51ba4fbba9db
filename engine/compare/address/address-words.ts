/** Words of addresses under one spelling. Lower case, without marks. */
import { collapse } from '../fold-latin.ts';

/** How the way is called, each line one kind; what stands alone or glued to the name (`Lindenweg`). */
const TYPES = `
street st str strasse straat strada
avenue ave av avda avd avenida
road rd
boulevard blvd bd bld boul
drive dr drv
lane ln
court ct
place pl
square sq
terrace ter terr
highway hwy
parkway pkwy pky
circle cir
crescent cres cr
close
trail trl
way wy
alley aly
plaza plz pza
loop
path
pike
ridge rdg
point pt
cove cv
expressway expy
turnpike tpke
rue r
allee all
chemin ch
impasse imp
quai
cours
route rte
faubourg fbg
chaussee chee
calle c cl
paseo p po
carretera ctra
camino cno
ronda rda
travesia trva
via v
viale vle
corso cso
piazza pza
vicolo
largo lgo
rua r
travessa tv
praca pca
estrada
ulica ul
aleja al aleje
plac
osiedle os
weg wg
gasse g
platz pl
ring
ufer
damm
laan ln
plein
gracht
kade
gata gatan g gaten
vag vagen v vegen
gade
vej
gate gt
katu
utca u
ter
namesti nam
trida tr
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

const DIRECTIONS = `
north n nord norte
south s sud sur sul
east e ost este est
west w oeste ouest
northeast ne
northwest nw
southeast se
southwest sw
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

const OTHERS = `
saint st sankt sainte ste sint san
mount mt
fort ft
doctor dr
general gen gral
professor prof
president pres
point pt
heights hts
center centre ctr
first 1st
second 2nd
third 3rd
fourth 4th
fifth 5th
sixth 6th
seventh 7th
eighth 8th
ninth 9th
tenth 10th
eleventh 11th
twelfth 12th
thirteenth 13th
fourteenth 14th
fifteenth 15th
sixteenth 16th
seventeenth 17th
eighteenth 18th
nineteenth 19th
twentieth 20th
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

const index = (groups: string[][]) => {
  const map = new Map<string, string[]>();
  for (const group of groups) {
    for (const word of group.map(collapse)) map.set(word, [...(map.get(word) ?? []), group[0]!]);
  }
  return map;
};
const TYPE_OF = index(TYPES);
const DIRECTION_OF = index(DIRECTIONS);
const OTHER_OF = index(OTHERS);

/** The kinds of way that a word may be: `st` is a street, `al` an aleja; empty where it is none. */
export function typesOf(word: string): readonly string[] {
  return TYPE_OF.get(word) ?? [];
}

/** `north` for n, nord and norte; null where it is none. */
export function directionOf(word: string): string | null {
  return DIRECTION_OF.get(word)?.[0] ?? null;
}

/** `fifth` as `5th`, `saint` as `st`; other words as they are. */
export function canonicalWord(word: string): string {
  const other = OTHER_OF.get(word)?.[0];
  if (!other) return word.replace(/^(\d+)(?:st|nd|rd|th)$/, '$1th');
  const ordinal = OTHERS.find(([first]) => first === other)?.find((spelling) => /^\d/.test(spelling));
  return ordinal ? ordinal.replace(/\D+$/, 'th') : other;
}

/** As `plainWord` spells them: `hauptstrasse`, `lindenweg`, `storgatan`, `keizersgracht`: a name and the word for the way in one. */
const GLUED =
  /^(.{3,}?)(strasse|str|strat|weg|gasse|platz|allee|ring|ufer|damm|lan|plein|gracht|kade|gatan|gata|vagen|vag|gade|vej|vejen|gaten|gate|veien|katu|tie|utca|ulice)$/;

/** `hauptstr` as `haupt` and street: where the word for the way is glued to the name. */
export function splitGlued(word: string): { name: string; types: readonly string[] } {
  const glued = GLUED.exec(word);
  if (!glued) return { name: word, types: [] };
  return { name: glued[1]!, types: typesOf(glued[2]!).length > 0 ? typesOf(glued[2]!) : [glued[2]!] };
}
