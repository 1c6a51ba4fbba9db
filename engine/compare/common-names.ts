/**
 * Names that many people bear, lower case, without marks. Two of them that differ by a letter are two names
 * (Daniel and Daniela, Harris and Harrison), where the same letter in a rare name is a slip. Chosen from the
 * lists of common names that statistics offices publish (US, UK, DE, FR, ES, IT, NL, PL, RU, TR, SE).
 */
import { isKnownGivenName } from './nicknames.ts';

const GIVEN = new Set(
  `aaron abigail ada adam adele adrian adriana adrienne agatha agnes aida aisha alan alana alba alberta aldo alena
alexandra alexa alfonso alina alma alvaro amalia amanda amber amina amir ana anders andrea andreas andreea anette
anita anja anke anneliese annette antonella antonina april ariana ariane arianna armando arnold arthur ashley astrid
audrey aurelia aurelie aurora ava axel aylin ayse barbara beata ben berta bianca birgit bjorn blanca boris brandon
brenda brian brigitte bruno bryan caleb camila camille carina carla carlotta carmen carolyn cassandra cesar chantal
chiara chloe christa christian christiane christina cindy claire claude claudia claudine claudio colette colin connor
cora cordula corinna corinne cristian cristiana cristina curtis daisy damian damien dana daniela daniella danielle
danilo daria dario darren davide dean delia denis denise dennis derek desiree diana diane diego dieter dirk dominika
dominique dora doreen doris dylan edith edna eileen elaine elba eleni elias elisa ella ellie elmar elsa elvira emil
emile emilia emilie emily emma emmanuelle enzo erhard eric erica erich erik erika erin ernestine erwin estelle ethan
etienne eugenia eugenie eva evan evelyn fabian fabiana fabio fabrice fatima federica federico felicia felicitas felix
fiona flavia flavio florian francine frederic frederica frederik frederike fritz gabriel gabriela gabriele gabriella
gabrielle gary genevieve georgia georgina gerard gerda gerhard gianluca gina gisela giulio gloria grace graham greta
guido gunter gustav hanna hannah hans harald harriet hassan hazel hector heidi heike heiko helga helmut henrietta
henriette herman hilda holger holly horst hugo ian ida ilaria ilona ilse ina ines inga inge ingo ingrid ioana irina
iris irma isaac isidor ivana ivo ivona jamal jan jana janina jasmin jason javier jeanette jeanne jeremy jesse jill
joana joel johann johanna jonas jonathan jordan jorge josefa josephine joyce juliana juliane julien juliette julius
justin justina justine kai karen karin karina karl karla karol karolina katrin kay keith kelly ken kerstin kevin kim
kira klara klaus kristian kristin kristina kurt kyle lara lars laura lea leah lee leila lena leon leona leonie leona
leslie levi lia liam lidia lilian lina linda linus lisa livia logan lois lorena loris lothar louis louisa louise luca
lucas luciana luciano ludovic luis luisa luise lukas lydia lynn maja malik manfred manuela mara marc marcel marcela
marcella marcelle marcelo marco marcos marcus margit margot marian mariana marianne marina mario marion marisa
marissa marius marlene marta martha martina mason mateo matilda maud maura maureen mauro max maxim maya megan melanie
melinda melissa mia micaela michaela michele michelle miguel mila milan milana milena milos mina mira miranda miriam
mona monica monika morgan muriel myriam nadia nadine naomi natalie nathalie neil nicola nicole nicoletta nikita nils
nina noah noel noelle nora norbert norma olaf oleg olga olivier olivia oliver omar oscar oskar otto owen pablo paloma
paola paolo pascal pascale patricia patricio patrick patrik paul paula paulina pauline paulo penelope perry petra
petteri pekka philippa pia pilar quentin rachel rafaela rainer ralf ramon ramona raoul raquel raul rebecca regina
reinhard remi renata renate rene renee ricarda ricardo riccardo rita robert roberta robin roland rolf roman romana
romeo romina rosa rosalie rosanna rosemary rowan roxana ruben ruby rudolf rupert russell ruth ryan sabina sabine
sabrina salma salvador samira samir sandra sandro sara sascha sean sebastian sebastiana selma sergio shane shannon
sharon sheila shirley sibylle sidney sigrid silke silvia silvio simon simona simone sina sonia sonja sophia sophie
stella stefan stefania stefanie stefano stephan stephanie stewart stuart susana svetlana sven sylvain sylvia sylvie
tabea tamara tanja tara tatiana tereza terry tessa thea thierry thorsten tilda tim tina tobias todd tom tomas toni
torsten tracy trevor tristan troy uta ute uwe valentin valentina valeria valerie valerio vanessa vera verena victor
victoria vincent viola violet violeta virginia vivian viviana volker wendy werner will wolfgang yann yasmin yves
yvette yvonne zoe zuzana`.split(/\s+/),
);

const FAMILIES = new Set(
  `adams alexander allen alvarez anderson andersen andersson bailey baker barker barnes baxter becker bell bennett berg
berger bergmann black blanc bonnet brandt braun brooks brown bruno bryant butler campbell carter carver castillo
castro chang chavez chen clark clarke cole coleman collins cook cooper costa cox cruz davies davis delgado diaz dietz
dixon dubois dumas dupont dupuis durand edwards ellis evans ferrari ferreira fischer fisher fleischer fletcher
flores ford foster fournier fox frank franke franks friedman fuchs garcia garnier garrett gibson gomes gomez gonzales
gonzalez gordon graf graham grant gray green greene gross gruber guerrero gutierrez haas hahn hall hamilton hansen
hanson harper harris harrison hart hartmann harvey hayes heinrich henderson henry hermann hernandez herrera herrmann
hill hoffman hoffmann hofmann holmes horn howard huang huber hughes hunt hunter ivanov jackson jacobs jacobsen james
jansen janssen jenkins jensen jimenez johnson johnston jones jordan jung kaiser kaminski keller kelley kelly kennedy
khan kim king klein knight koch kohler konig kowalczyk kowalski kraus krause kruger kuhn lambert lang lange larsen
larsson lee lehmann leroy lewis lindberg lindgren lindstrom long lopez ludwig maier mayer marino marsh marshall
martin martinez martins mason mendes mendez mendoza meyer miller mills mitchell moore morales moreau morel moreno
moretti morgan morin morris morrison muller murphy murray myers navarro nelson newman nguyen nielsen nilsen nilsson
novak nowak nowicki nunes nunez olsen olson ortega ortiz owens parker parks patel patterson pereira perez perry peters
petersen peterson petrov pfeiffer phillips porter powell price ramirez ramos reed reid reyes reynolds ricci rice
richard richards richardson richter rivera robert roberts robertson robinson robins rodrigues rodriguez rogers roman
romano romero rose ross rossi rousseau roux ruiz russell russo ryan sanchez sanders sanderson santos sauer schafer
scherer schmid schmidt schmitt schmitz schneider scholz schreiber schreiner schroder schubert schulte schultz schulz
schumacher schuster schwarz scott silva simmons simon simpson singer singh smith smirnov sommer stein steiner stevens
stevenson stewart stone sullivan svensson taylor teixeira thomas thompson thomson torres tran turner vasquez vazquez
vargas vidal vincent vogel vogt wagner walker wallace walter walters walton wang ward warner warren watson watts weber
weiss wells welsh west white wilson wilkins wilkinson williams williamson winkler winter wolf wolff wong wood woods
wright yang young ziegler zimmer zimmermann`.split(/\s+/),
);

/** Two spellings of one family each, which clerks exchange. */
const ONE_FAMILY = new Set(
  `clark clarke, gonzales gonzalez, gomes gomez, hoffman hoffmann, hoffmann hofmann, maier mayer, mayer meyer, maier meyer,
nunes nunez, schmid schmidt, schmidt schmitt, schultz schulz, mendes mendez, rodrigues rodriguez, vasquez vazquez,
wolf wolff, green greene, kelley kelly, olsen olson, thompson thomson, johnson johnston, hansen hanson, phillips philips,
petersen peterson, jansen janssen, fischer fisher, larsen larsson, nilsen nilsson, nielsen nilsen, andersen anderson,
anderson andersson, andersen andersson, hermann herrmann, reed reid, martin martins, kraus krause, schulte schultz,
nowak novak, stewart stuart, perez peres, schroder schroeder`
    .split(/,\s+/)
    .flatMap((pair) => [pair, pair.split(' ').reverse().join(' ')]),
);

/** As patronymics end: what stands before it is the name. */
const ENDINGS =
  /^(.{2,})(?:dottir|sson|son|sen|ovich|evich|ovych|ovitch|ovic|evic|ovna|evna|opoulos|opulos|ullah|uddin|shvili|escu|ovski|owski|ewski)$/;

/** Two common given names, or two common families: not a slip of one. */
export function areTwoNames(a: string, b: string): boolean {
  if (a === b) return false;
  const given = (name: string) => GIVEN.has(name) || isKnownGivenName(name);
  if (given(a) && given(b)) return true;
  return (FAMILIES.has(a) && FAMILIES.has(b) && !ONE_FAMILY.has(`${a} ${b}`)) || isSonsName(a, b);
}

/** Whether it is a usual given name of one of the languages. */
export function isGivenName(name: string): boolean {
  return GIVEN.has(name) || isKnownGivenName(name);
}

/** Robins and Robinson, Peters and Petersen: one of two is the other's son. */
function isSonsName(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const father = short.replace(/s$/, '');
  return short.length >= 4 && long.startsWith(father) && /^s?(?:son|sen)$/.test(long.slice(father.length));
}

/** What both have before one ending; null where they do not end alike. */
export function beforeEnding(a: string, b: string): [string, string] | null {
  const [one, other] = [ENDINGS.exec(a)?.[1], ENDINGS.exec(b)?.[1]];
  if (one === undefined || other === undefined) return null;
  return a.slice(one.length) === b.slice(other.length) ? [one, other] : null;
}

/** Whether many people bear it, as a given name or a family's. */
export function isUsualName(name: string): boolean {
  return isGivenName(name) || FAMILIES.has(name);
}
