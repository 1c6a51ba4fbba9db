/**
 * Short and familiar forms, and the same name in other languages, a comma between families; lower case, without marks.
 * A pair of them is never the same name: it may be the same person, which somebody has to see.
 */
const FAMILIES = `
alexander alex sasha sascha xander lex sandy alec, alexandra alex sandra sasha sandy lexi, andrew andy drew,
anna annie anya ania, anthony tony ant antony, barack barry, barbara barb babs, benjamin ben benny bibi,
catherine katherine kathryn cathy kathy kate katie kat katja, charles charlie chuck chas,
christina christine chris tina chrissy, christopher chris kit topher, daniel dan danny, david dave davey,
deborah debbie deb debra, dmitri dima mitya dmitry, donald don donnie, dorothy dot dottie,
edward ed eddie ted teddy ned, elizabeth liz lizzy beth betty eliza elisabeth lisa bess,
eugene gene zhenya evgeny yevgeny, eva eve evie, francis frank fran francisco paco, franklin frank,
frederick fred freddie, friedrich fritz, gabriel gabe, georg jorg george, gerald gerry jerry, gregory greg,
guadalupe lupe, hans hansi, harold harry hal, heinrich heinz heiner, helen nell ellen lena,
henry harry hank hal, isabella bella isabel izzy, ivan vanya, jacob jake, james jim jimmy jamie,
jennifer jen jenny, jessica jess jessie, johannes hans johann jan, john jack johnny jon juan ivan johan,
jonathan jon jonny john, jose pepe, joseph joe joey, joshua josh, kenneth ken kenny, kristina kristin kris,
lawrence larry laurie, leonard len lenny leo, leonid lenya, ludwig lutz, manuel manolo manny,
margaret maggie meg peggy greta marge margie rita, maria mary masha mia, mark marcus, martha marty,
martin marty, matthew matt matty, maximilian max, michael mike mick mickey misha mischa, mikhail misha,
mohammed mo, natalia natasha natalie, nathaniel nathan nat nate, nicholas nick nicky nico klaus niklas,
nikolai kolya, olga olya, pamela pam, patricia pat patty trish tricia, patrick pat paddy, pavel pasha,
peter pete, philip phil phillip, rebecca becky bec, richard rick dick richie rich ricky,
robert bob bobby rob robbie bert, ronald ron ronnie, samuel sam sammy, samantha sam sammy,
sergey seryozha sergei, stephen steve stevie steven stefan, susan sue susie suzy susanne, svetlana sveta,
tatiana tanya, theodore ted teddy theo, thomas tom tommy, timothy tim timmy, victoria vicky tori,
vincent vince vinny, vladimir vova volodya volodymyr, walter walt, wilhelm willi willy,
william bill billy will willy liam, yuri yura, zachary zach zack, abdul abdel abd, ahmed ahmad achmed ahmet ahmat,
abraham abe bram avi avraham ibrahim, adalbert bert, agnieszka aga, albert al bert bertie albrecht,
aleksandr sasha sanya shura alexander alexandr oleksandr alexandre alessandro alejandro alexandros aleksander,
aleksandra sasha shura ola alessandra alejandra alexandra, aleksei alyosha lyosha alexei alexey oleksii alexis,
alfred alf fred alfie, alice elise, amelia amy millie mia, anastasia nastya stasia nastia,
andrei andrew andrey andrij andriy andreas andre andres andrzej ondrej, ann anna anne annie anya nan ana hanna,
antonio toni tono toninho tonino antoine anton antony antonis, antonia toni tonia,
arthur art artie arturo artur, augustine gus augustus august, bartholomew bart, bartlomiej bartek,
beatrice bea trixie beatriz beatrix, bernard bernie bernhard bernardo, boguslaw bogdan,
carlos carlitos charly charles carlo karl carl karel, caroline carrie carol lina karoline carolina,
cecilia cecily cissy celia, charlotte lottie charlie lotte, clara klara claire, clemens klemens clement,
concepcion concha conchita, consuelo chelo, cornelis kees cor cornelius, cynthia cindy, dolores lola dolly,
dominic dom nick dominik domenico dominique domingo, douglas doug, edmund ed ned eddie,
eduardo edu lalo eduard edward edouard,
ekaterina katya katia katyusha kateryna catherine yekaterina jekaterina katerina aikaterini,
eleanor ellie nell nora lenore eleonora, eleni helen helene elena yelena jelena olena helena,
elisabeth elsa else lisa lisbeth liesl sissi sisi bettina elise isabel elisabetta elizabeth elzbieta jelisaveta,
emmanuel manny emanuel manu manuel, enrique quique kike henry henri enrico heinrich, ernest ernie ernst ernesto,
esther essie hester, fernando nando ferdinand, filippo pippo philip felipe filip philippe philipp,
florence flo flossie, frances fran fanny francesca francoise franziska francisca frantiska,
francesco franco checco cecco francis francisco francois franz frans frantisek ferenc,
francisco paco pancho curro kiko chico, franziska franzi sissi, franz francis franzl ferenc,
geoffrey geoff jeff jeffrey, gertrude trudy gert gertrud,
giorgio gigi george georges georg georgios jorge juri yuri yury jerzy giorgi jiri gyorgy goran,
giovanni gianni nanni vanni john, giuseppe beppe peppe pino joseph, gloria glo,
grzegorz grzesiek gregor gregory grigori gregorio,
guillermo memo guille william wilhelm guillaume guglielmo willem, gustav gus gustavo gustave,
hannelore hanne lore, hendrik henk rik hein henry, henryk heniek henry, herbert herb bert herbie, ian john iain,
ignacio nacho ignatius ignaz, ilya ilia elias elijah eli ilja, irene rena irina irena,
isaac ike zac itzhak yitzhak, isabel isa belen chabela isabella isabelle,
istvan pista pisti stephen stefan esteban etienne stefano stefanos stepan stjepan,
ivan vanya john ioan ioannis yannis giannis, jacek jack, jacqueline jackie,
jakub kuba james jacob jacques jakob giacomo santiago diego iago yakov,
jan janek jasiek john jean johann hans ivan, jane janie jenny janet, janos jancsi jani john,
jeremiah jerry jeremy, jesus chuy chus, joachim jochen achim joaquin quim,
joana jo joan joanna johanna giovanna jana, joao joaozinho john juan, jorg jurgen jochen,
jose pepe pepito zeca ze chepe joseph josef giuseppe josip jozef, josef sepp jupp pepi joseph pepa,
josephine jo josie fifi josefine giuseppina josefina, juan juanito juancho john johannes giovanni,
judith judy jutta, julia julie giulia yulia iuliia yuliya, julian jules juliano, karl charles karol karel,
katarzyna kasia kaska catherine katherine,
katharina kathi kathe kati kathrin katrin trine kaethe katherine catherine caterina katarina ekaterina,
konstantin kostya constantine costas kostas konstantinos,
krzysztof krzysiek krzys christopher kristof cristobal christophe, kunigunde kuni,
laszlo laci ladislaus ladislav wladyslaw, laurence larry laurent lorenzo laurentius lorenz, leopold poldi leo,
lillian lily lil, louis lou louie luis ludwig luigi lajos ludvik lewis, louise lou luise luisa,
lucas luke luca lukas luc, lucia lucy lucie luzia, luis lucho, magdalena magda lena madeleine maddalena leni,
malgorzata gosia malgosia margaret, margarete grete gretel gretchen margaret,
margarita rita marga margo margaret margarida margherita,
maria mary marie mariya mariia mitzi maja maruska mariam miriam, marianne nanni,
matthew mateusz matteo mateo mathieu matthias matthaus matej matyas matvei matias,
maurice maurizio moritz mauricio morris mo, maximilian max maxi, mehmet mohammed memo mahomet muhammed,
mercedes merche meche,
michael michel michal miguel mihail mikhail michele mihai mihaly micha michail mikael mikkel, mildred millie,
miroslav mirek mirko, montserrat montse, mohammed mohd muhd md muh mohamad muhammad mohammad mohamed mahmud,
moses moshe moe musa, nadezhda nadia nadya, nancy nan ann, natalia nata natasha natalya nataliia,
nicholas nicolas nikolai nikolaos niccolo nicola mikolaj miklos nikola kolya niels nils klaas,
olivia liv livvy ollie, oliver ollie olli, oscar ossie,
paolo paul pablo pavel paulo pawel pal pavlo paavo pauls, patrizia pat,
pedro perico peter pietro pierre piotr petr pyotr per pieter petros peder petar petro pete, penelope penny,
philomena mena, piotr piotrek, prudence prue, rafael rafa rafi raffaele raphael ralph, ramon moncho raymond,
raymond ray, reginald reg reggie, roberto beto berto robert, rodrigo rui, rosalia lia, rosario charo,
rose rosie rosa, rudolf rudi rolf, ruprecht robert, salvatore toto turi salvador salva, sara sarah sally sadie,
sebastian seb basti bastian sebastien, sigmund sigi siegmund,
sofia sophia sophie sonya sonia sofie sofya zofia sophy, stanislaw staszek stas stach stanislav stanley stan,
stepan styopa, susana susan susanna susanne zuzana suzanne, sylvester sly, tadeusz tadek thaddeus,
teresa terry tess tessa theresa therese resi tereza, terence terry,
theodor theo fedor fyodor feodor teodor fjodor theodore, thomas tomas tomasz tommaso tamas tom tomaz thos,
ulrich uli ulli, ulrike uli ulli rike, ursula uschi ulla ursel, valentina valya vale,
vasily vasya basil vasilis vasilios vassily, veronica ronnie vero veronika,
viktor vitya victor vittorio, viktoria vika victoria vittoria, vincenzo enzo vincent vicente cenzo,
virginia ginny, vitaly vitalik, vladislav vlad slava vladik, vladimir vladi wladimir,
walter wally walt gualtiero, wilhelm willem wim bill, wilhelmina mina minna willa, winifred winnie,
wojciech wojtek adalbert vojtech, xavier javier xavi javi, yaroslav slava jaroslav jarek,
sean shaun shawn, maria ma, william wm, george geo, charles chas, james jas, joseph jos, robert robt,
yusuf joseph yosef youssef, zbigniew zbyszek, zdenek zdenda, zhanna jeanne joanna
`
  .trim()
  .split(/,\s+/)
  .map((family) => family.split(' '));

const byName = new Map<string, Set<number>>();
FAMILIES.forEach((family, index) => {
  for (const name of family) byName.set(name, (byName.get(name) ?? new Set()).add(index));
});

/** Whether one is a familiar form of the other; two familiar forms of one name count too. */
export function areNicknames(a: string, b: string): boolean {
  const families = byName.get(a);
  return families !== undefined && [...(byName.get(b) ?? [])].some((family) => families.has(family));
}

/** Whether the table knows it as a given name. */
export function isKnownGivenName(name: string): boolean {
  return byName.has(name);
}

/** Every familiar form of the name, and every name that it is a familiar form of, itself too; empty where none is known. */
export function nicknamesOf(name: string): string[] {
  return [...new Set([...(byName.get(name) ?? [])].flatMap((family) => FAMILIES[family]!))];
}
