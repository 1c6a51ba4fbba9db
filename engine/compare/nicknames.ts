/** Short and familiar forms, one family a line; lower case, without marks. */
const FAMILIES = `
alexander alex sasha sascha xander lex sandy alec
alexandra alex sandra sasha sandy lexi
andrew andy drew
anna annie anya ania
anthony tony ant antony
barack barry
barbara barb babs
benjamin ben benny bibi
catherine katherine kathryn cathy kathy kate katie kat katja
charles charlie chuck chas
christina christine chris tina chrissy
christopher chris kit topher
daniel dan danny
david dave davey
deborah debbie deb debra
dmitri dima mitya dmitry
donald don donnie
dorothy dot dottie
edward ed eddie ted teddy ned
elizabeth liz lizzy beth betty eliza elisabeth lisa bess
eugene gene zhenya evgeny yevgeny
eva eve evie
francis frank fran francisco paco
franklin frank
frederick fred freddie
friedrich fritz
gabriel gabe
georg jorg george
gerald gerry jerry
gregory greg
guadalupe lupe
hans hansi
harold harry hal
heinrich heinz heiner
helen nell ellen lena
henry harry hank hal
isabella bella isabel izzy
ivan vanya
jacob jake
james jim jimmy jamie
jennifer jen jenny
jessica jess jessie
johannes hans johann jan
john jack johnny jon juan ivan johan
jonathan jon jonny john
jose pepe
joseph joe joey
joshua josh
kenneth ken kenny
kristina kristin kris
lawrence larry laurie
leonard len lenny leo
leonid lenya
ludwig lutz
manuel manolo manny
margaret maggie meg peggy greta marge margie rita
maria mary masha mia
mark marcus
martha marty
martin marty
matthew matt matty
maximilian max
michael mike mick mickey misha mischa
mikhail misha
mohammed mo
natalia natasha natalie
nathaniel nathan nat nate
nicholas nick nicky nico klaus niklas
nikolai kolya
olga olya
pamela pam
patricia pat patty trish tricia
patrick pat paddy
pavel pasha
peter pete
philip phil phillip
rebecca becky bec
richard rick dick richie rich ricky
robert bob bobby rob robbie bert
ronald ron ronnie
samuel sam sammy
samantha sam sammy
sergey seryozha sergei
stephen steve stevie steven stefan
susan sue susie suzy susanne
svetlana sveta
tatiana tanya
theodore ted teddy theo
thomas tom tommy
timothy tim timmy
victoria vicky tori
vincent vince vinny
vladimir vova volodya volodymyr
walter walt
wilhelm willi willy
william bill billy will willy liam
yuri yura
zachary zach zack
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

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
