/** Issuing country of a document by the names that it prints. */
import { states } from 'mrz';
import type { TextLine } from '../reading.ts';
import { US_STATES } from './us-states.ts';
import { keyOf } from './viz/fold-text.ts';

/** Names of states in their own languages, long enough to be no part of other words; ICAO code first. */
const OWN_NAMES = `
AUT REPUBLIK OSTERREICH | AUT OSTERREICH | BEL BELGIQUE | BEL BELGIE | BGR REPUBLIC OF BULGARIA | BGR BALGARIA
CHE SCHWEIZERISCHE EIDGENOSSENSCHAFT | CHE CONFEDERATION SUISSE | CHE SCHWEIZ SUISSE SVIZZERA
CYP KYPRIAKI DIMOKRATIA | CZE CESKA REPUBLIKA | D BUNDESREPUBLIK DEUTSCHLAND | D DEUTSCHLAND
DNK KONGERIGET DANMARK | DNK DANMARK | ESP REINO DE ESPANA | ESP ESPANA | EST EESTI VABARIIK | EST EESTI
FIN SUOMI FINLAND | FRA REPUBLIQUE FRANCAISE | FRA CARTE NATIONALE D'IDENTITE
GBR UNITED KINGDOM OF GREAT BRITAIN AND NORTHERN IRELAND
GBR UNITED KINGDOM | GRC HELLENIC REPUBLIC | GRC ELLINIKI DIMOKRATIA | HRV REPUBLIKA HRVATSKA | HRV HRVATSKA
HUN MAGYARORSZAG | HUN MAGYAR KOZTARSASAG | IRL EIRE IRELAND | ISL ISLAND ICELAND | ITA REPUBBLICA ITALIANA
LTU LIETUVOS RESPUBLIKA | LUX GRAND DUCHE DE LUXEMBOURG | LVA LATVIJAS REPUBLIKA | MLT REPUBBLIKA TA' MALTA
NLD KONINKRIJK DER NEDERLANDEN | NLD NEDERLAND | NOR KONGERIKET NORGE | NOR NORGE NOREG | NOR NORWAY
POL RZECZPOSPOLITA POLSKA | PRT REPUBLICA PORTUGUESA | PRT PORTUGAL | ROU ROMANIA | SVK SLOVENSKA REPUBLIKA
SVN REPUBLIKA SLOVENIJA | SWE KONUNGARIKET SVERIGE | SWE SVERIGE | TUR TURKIYE CUMHURIYETI
USA UNITED STATES OF AMERICA | CAN CANADA | MEX ESTADOS UNIDOS MEXICANOS | BRA REPUBLICA FEDERATIVA DO BRASIL
ARG REPUBLICA ARGENTINA | COL REPUBLICA DE COLOMBIA | AUS COMMONWEALTH OF AUSTRALIA | CHN PEOPLE'S REPUBLIC OF CHINA
KOR REPUBLIC OF KOREA | IND REPUBLIC OF INDIA | UTO UTOPIA
MEX INSTITUTO NACIONAL ELECTORAL | MEX CREDENCIAL PARA VOTAR | MEX MEXICO | CHL REPUBLICA DE CHILE | PER REPUBLICA DEL PERU
ECU REPUBLICA DEL ECUADOR | URY REPUBLICA ORIENTAL DEL URUGUAY | VEN REPUBLICA BOLIVARIANA DE VENEZUELA
SRB REPUBLIKA SRBIJA | SRB REPUBLIC OF SERBIA | ALB REPUBLIKA E SHQIPERISE | ALB REPUBLIC OF ALBANIA | ZAF REPUBLIC OF SOUTH AFRICA
TUR REPUBLIC OF TURKEY | TUR REPUBLIC OF TURKIYE | AZE REPUBLIC OF AZERBAIJAN`;

interface Name {
  key: string;
  state: string;
}
const OWN: Name[] = OWN_NAMES.split(/[|\n]/)
  .map((text) => text.trim())
  .filter(Boolean)
  .map((text) => ({ state: text.slice(0, text.indexOf(' ')), key: keyOf(text.slice(text.indexOf(' '))) }));
const ENGLISH: Name[] = Object.entries(states).map(([state, name]) => ({ state, key: keyOf(name) }));
/** States print their own name on licences, seldom the country's. */
const AMERICAN = [...US_STATES.filter((name) => name !== 'GEORGIA'), 'NEWYORKSTATE', 'USA'];
/** A neighbour's letter is read with a name of so many letters at most. */
const STRAY = 2;
/** Shorter names must be a line of their own. */
const LONG = 12;

/** ICAO alpha-3; null where no name was found, or names of several states. */
export function countryByWords(lines: readonly TextLine[]): string | null {
  const keys = lines.map((line) => keyOf(line.text)).filter(Boolean);
  const own = agreed(keys, OWN, (key, name) => key === name || (name.length >= LONG && key.includes(name)));
  if (own) return own;
  if (keys.some((key) => key.endsWith('DRIVERLICENSE') || AMERICAN.some((name) => isNearly(key, name))))
    return 'USA';
  return agreed(keys, ENGLISH, (key, name) => key === name);
}

function isNearly(key: string, name: string): boolean {
  return key === name || (name.length >= LONG - 2 && key.length <= name.length + STRAY && key.includes(name));
}

function agreed(keys: string[], names: Name[], fits: (key: string, name: string) => boolean): string | null {
  const found = new Set(
    names.filter(({ key }) => keys.some((line) => fits(line, key))).map(({ state }) => state),
  );
  return found.size === 1 ? [...found][0]! : null;
}
