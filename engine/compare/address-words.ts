/** Words of addresses under one spelling. Lower case, without marks. */
const GROUPS = `
street st str strasse
avenue ave av
road rd
boulevard blvd bd
drive dr
lane ln
court ct
place pl
square sq
terrace ter terr
highway hwy
parkway pkwy
circle cir
crescent cres
close cl
trail trl
way wy
alley aly
platz plz
weg
north n nord
south s sud
east e ost
west w
northeast ne
northwest nw
southeast se
southwest sw
saint sankt
mount mt
fort ft
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
calle c
carrer
avenida avda
plaza pza
paseo pso
carretera ctra
rua r
travessa tv
praca pc
via v
viale vle
piazza
corso cso
rue
impasse imp
allee al
chemin ch
ulica ul
aleja
osiedle os
laan
straat
gracht gr
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

const CANONICAL = new Map(GROUPS.flatMap((group) => group.map((word) => [word, group[0]!] as const)));

export const UNIT_WORDS = new Set(
  'apt apartment unit suite ste flat fl floor room rm no nr # app apto wohnung top'.split(' '),
);

const STATES =
  `alabama al alaska ak arizona az arkansas ar california ca colorado co connecticut ct delaware de
florida fl georgia ga hawaii hi idaho id illinois il indiana in iowa ia kansas ks kentucky ky louisiana la maine me
maryland md massachusetts ma michigan mi minnesota mn mississippi ms missouri mo montana mt nebraska ne nevada nv
new-hampshire nh new-jersey nj new-mexico nm new-york ny north-carolina nc north-dakota nd ohio oh oklahoma ok
oregon or pennsylvania pa rhode-island ri south-carolina sc south-dakota sd tennessee tn texas tx utah ut vermont vt
virginia va washington wa west-virginia wv wisconsin wi wyoming wy district-of-columbia dc`.split(/\s+/);
const STATE_NAMES = new Map<string, string>();
for (let index = 0; index + 1 < STATES.length; index += 2) {
  STATE_NAMES.set(STATES[index + 1]!, STATES[index]!.replaceAll('-', ' '));
}

/** `ave` as `avenue`; German streets without the word that ends them (`hauptstr`, `hauptstrasse` as `haupt`). */
export function canonicalWord(word: string): string {
  const whole = CANONICAL.get(word);
  return whole ?? word.replace(/(?<=.{3})(strasse|str)$/, '');
}

export function isState(text: string): boolean {
  const plain = text.toLowerCase().replace(/\./g, '').trim();
  return STATE_NAMES.has(plain) || [...STATE_NAMES.values()].includes(plain);
}

/** Both ways to write a state: `ny`, `new york`. */
export function stateSpellings(state: string): string[] {
  const long = STATE_NAMES.get(state);
  const short = [...STATE_NAMES].find(([, name]) => name === state)?.[0];
  return [state, long, short].filter((spelling) => spelling !== undefined);
}
