/** Issuing country of a document by the names that it prints. */
import { states } from 'mrz';
import type { TextLine } from '../reading.ts';
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
KOR REPUBLIC OF KOREA | IND REPUBLIC OF INDIA | UTO UTOPIA`;

/** US states, for licences: they print their own name, seldom the country's. */
const US_STATES = `ALABAMA ALASKA ARIZONA ARKANSAS CALIFORNIA COLORADO CONNECTICUT DELAWARE FLORIDA HAWAII IDAHO
ILLINOIS INDIANA IOWA KANSAS KENTUCKY LOUISIANA MAINE MARYLAND MASSACHUSETTS MICHIGAN MINNESOTA MISSISSIPPI MISSOURI
MONTANA NEBRASKA NEVADA NEWHAMPSHIRE NEWJERSEY NEWMEXICO NEWYORK NEWYORKSTATE NORTHCAROLINA NORTHDAKOTA OHIO OKLAHOMA
OREGON PENNSYLVANIA RHODEISLAND SOUTHCAROLINA SOUTHDAKOTA TENNESSEE TEXAS UTAH VERMONT VIRGINIA WASHINGTON
WESTVIRGINIA WISCONSIN WYOMING DISTRICTOFCOLUMBIA`;

interface Name {
  key: string;
  state: string;
}
const OWN: Name[] = OWN_NAMES.split(/[|\n]/)
  .map((text) => text.trim())
  .filter(Boolean)
  .map((text) => ({ state: text.slice(0, text.indexOf(' ')), key: keyOf(text.slice(text.indexOf(' '))) }));
const ENGLISH: Name[] = Object.entries(states).map(([state, name]) => ({ state, key: keyOf(name) }));
const AMERICAN = new Set(US_STATES.split(/\s+/));
/** Shorter names must be a line of their own. */
const LONG = 12;

/** ICAO alpha-3; null where no name was found, or names of several states. */
export function countryByWords(lines: readonly TextLine[]): string | null {
  const keys = lines.map((line) => keyOf(line.text)).filter(Boolean);
  const own = agreed(keys, OWN, (key, name) => key === name || (name.length >= LONG && key.includes(name)));
  if (own) return own;
  if (keys.some((key) => AMERICAN.has(key) || key.endsWith('DRIVERLICENSE') || key === 'USA')) return 'USA';
  return agreed(keys, ENGLISH, (key, name) => key === name);
}

function agreed(keys: string[], names: Name[], fits: (key: string, name: string) => boolean): string | null {
  const found = new Set(
    names.filter(({ key }) => keys.some((line) => fits(line, key))).map(({ state }) => state),
  );
  return found.size === 1 ? [...found][0]! : null;
}
