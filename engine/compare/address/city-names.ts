import { collapse } from '../fold-latin.ts';

/** Cities that are called otherwise in another language; lower case, without marks; the first is how they are compared. */
const CITIES = `
munchen munich monaco-di-baviera
koln cologne colonia
nurnberg nuremberg
hannover hanover
braunschweig brunswick
wien vienna vienne viena
zurich zurigo
geneve geneva genf ginevra
basel basle bale basilea
bern berne berna
luzern lucerne
roma rome rom
milano milan mailand
venezia venice venedig
firenze florence florenz
napoli naples neapel
torino turin
genova genoa genua
padova padua
bologna
lisboa lisbon lissabon lisbonne
porto oporto
sevilla seville
zaragoza saragossa
coruna a-coruna la-coruna
praha prague prag
warszawa warsaw warschau varsovie
krakow cracow krakau
gdansk danzig
wroclaw breslau
poznan posen
bucuresti bucharest bukarest
budapest
beograd belgrade belgrad
athina athens athen
thessaloniki salonica
kobenhavn copenhagen kopenhagen
goteborg gothenburg
helsinki helsingfors
turku abo
bruxelles brussels brussel brussel
antwerpen antwerp anvers
gent ghent gand
brugge bruges
liege luik luttich
den-haag the-hague s-gravenhage la-haye
s-hertogenbosch den-bosch
strasbourg strassburg
lyon lyons
marseille marseilles
nice nizza
luxembourg luxemburg
moskva moscow moskau
kyiv kiev kiew
istanbul
new-york new-york-city nyc manhattan
los-angeles la
philadelphia phila
washington washington-dc
`
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map((name) => name.replaceAll('-', ' ')));

const FIRST = new Map(
  CITIES.flatMap((names) => names.map((name) => [collapse(name), names.map(collapse)] as const)),
);

/** Every way to call it, itself first. */
export function cityNames(name: string): readonly string[] {
  return [...new Set([name, ...(FIRST.get(name) ?? [])])];
}
