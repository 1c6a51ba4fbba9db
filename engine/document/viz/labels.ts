/**
 * What documents print beside their fields, by language: the EU's, Turkish and the Nordic ones, as on
 * passports, identity cards (PRADO's glossaries), ISO 18013 licences and the cards of the United States.
 * `name` is what says surname on some documents and the whole name on others; `birth` is date and place in
 * one; `names` is surname, then given names; `national_number` is the document's
 * where it has no other; `validity` is issue and expiry in one. Phrases are matched folded (capitals, no diacritics, no spaces).
 */
import type { FieldName } from '../../reading.ts';

export type LabelField =
  | FieldName
  | 'name'
  | 'names'
  | 'second_surname'
  | 'national_number'
  | 'birth'
  | 'validity'
  | 'ignored';

export const LABELS: Record<
  Exclude<LabelField, 'full_name' | 'issuer' | 'issuing_state' | 'optional_data'>,
  string[]
> = {
  surname:
    list(`surname(s); last name(s); family name(s); familienname(n); apellido(s); apelido(s); cognom; cognoms
    primer apellido; apellido paterno; lastname; 1st surname; surname nom;   nom de naissance
    eponimo; epitheto;  primeiro apelido; sobrenome; nom patronymique; mbiemer
    perekonnanimi; familiya; nachname(n); apellido(s) surname
    identifiant primaire; surname; surnames; last name; family name; family names; last names; primary identifier; LN
    nom de famille; nom(s); nom; familienname; nachname; apellidos; apellido; primer apellido; 1 apellido
    cognome; apelido; apelidos; achternaam; naam; geslachtsnaam; nazwisko; soyadi; soyad; efternamn; etternavn
    efternavn; sukunimi; csaladi nev; vezeteknev; prijmeni; priezvisko; priimek; prezime; nume; nume de familie
    familiyno ime; perekonnanimi; uzvards; pavarde; eponymo; kunyoma; sloinne; kenninafn; eftirnafn; mbiemri`),
  given_names:
    list(`given name (s); forename(s); first name(s); firstname; pre nombres; prenombres; prenom usuel
    vorname (n); noms; nom(s) prenom(s); reamhainm; reamhainm(neacha); reamhainmneacha; keresztnev
    vardas (vardai); vardas(-ai); eigennaam; adi/given name(s); emer;  primer nombre; prenume(le)
    onoma; oncma; imiona/given names; etunimi/fornamn; fornamn/given names; isem; imya; imja
    given names/prenoms
    identifiant secondaire; given names; given name; given name(s); first name; first names; forenames; forename; FN
    secondary identifier; first and middle names; christian names; other names; prenom; prenoms; prenom(s)
    vorname; vornamen; vorname(n); nombre; nombres; nombre(s); nome; nomi; nome proprio; nomes proprios; nome(s)
    voornaam; voornamen; imie; imiona; imie (imiona); adi; ad; ady; fornamn; fornavn; for- og mellomnavn; etunimet
    etunimi; utonev; utonevek; uto nevek; jmeno; jmena; meno; mena; ime; imena; prenume; ime/name; eesnimi
    eesnimed; vards; vardi; vardas; vardai; eiginnafn; nofn; ismi; ceadainm; emri; roepnaam`),
  name: list(`nome e sobrenome; name; nama; nev; nimi; names; full name; nombre completo; nome completo; nombre y apellidos
    vor- und nachname; name and surname; imie i nazwisko; adi soyadi; ad soyad
    customer name; account holder; account name; kontoinhaber; titulaire; titulaire du compte; titular; intestatario
    rekeninghouder; bill to; billed to; kunde; client; cliente; klant; klient; customer`),
  /** Stands beside a field for the first. */
  second_surname: list(`segundo apellido; 2 apellido; 2nd surname; second surname; apellido materno`),
  names:
    list(`1,2 name/nom; 1, 2 name/nom; 1,2 nom/name; surname, forenames; surname and forenames; surname, given names; surname and given names; surnames and given names; surnames and names
    surname, name; surname and name; surname name; name, vornamen; name, vorname; name und vorname; nom, prenoms; nom, prenom
    nom et prenom; nom et prenoms; nom prenom; nom prenoms; nom prenom(s);  apellidos y nombres
    apellidos y nombre; apellidos, nombre; apellidos y nombre(s); apellidos, nombres; cognome e nome; cognome nome; cognome, nome
    naam, voornamen; naam en voornamen; nazwisko i imiona; nazwiska i imiona; nazwisko, imiona; nazwisko i imie; nazwiska, imiona
    prijmeni, jmeno; prijmeni a jmeno; priezvisko a meno; priezvisko, meno; priimek in ime; prezime i ime
    csaladi es utonev; csaladi es utonev/family name and given name; family name and given name; family and given name
    csaladi nev es utonev; nev/name; soyadi, adi; soyadi adi; sukunimi, etunimet; etternavn, fornavn; efternamn, fornamn; efternavn, fornavne
    nume, prenume; nume si prenume; pavarde, vardas; uzvards, vards; perekonnanimi, eesnimi; nom, prenoms/surname, forenames
    name, vornamen/surname, forenames; last name, first name; name (last, first); name (surname, given names); name(last,first)
  apelidos e nomes; apelido e nome`),
  document_number:
    list(`card number; kartennummer; kartennr; id card number; documento; document; doc; numero documento
    num documento; no documento; n documento; numero de documento; n de documento; numero de cedula
    cedula no; cedula de identidad no; numero de licencia; no de licencia; numero de permiso; licence no.
    license number; licence no; permis no; no de permis; numero/number; number/numero; number/numéro
    driver licence no; driver's licence no; driver licence number; customer identifier; n registro
    nº registro; no registro; numero de registro; registro; USCIS#; USCIS number; INS A#; A#; alien number
    alien registration number; document no/nr; document no.; travel document no; passport card number
    identity no. card; numer dowodu; nr dowodu; numer dowodu osobistego/identity card number; nr karty
    numer karty pobytu; cislo op; cislo obcianskeho preukazu; cislo obcanskeho prukazu; cislo karty
    cislo pasu/passport no; broj; broj dokumenta; broj licne karte; reg br; registarski broj; broj pasosa
    stevilka osebne izkaznice; stevilka dokumenta; registrska stevilka; dokumendi number; dokumenta nr
    dokumento nr; korteles nr; asmens tapatybes korteles nr; kartes nr; kortnr; kortets nr
    kortnummer/card number; kort nr; kortin nro; kortin numero; asiakirjan nro; okmanyszam; igazolvanyszam
    okmanyazonosito/doc no; szemelyi igazolvany szama; nr crt; seria si nr; serie nr; documentnr
    documentnr.; document nr; kaartnummer; kaartnr; identiteitskaartnummer; kartennummer/card no
    ausweis-nr; ausweisnr; fuhrerscheinnummer; n carte; n° carte; no carte; numero de la carte
    numero de carte d'identite; n du document; no du permis; numero du titre; kimlik kart seri no
    belge no/document no; seri no/document no; surucu belgesi no; pasaport no/passport no; uimhir
    pas uimh; passport no passeport no; nr i leternjoftimit; nr i dokumentit; nr i kartes; numru tal-karta
    numru; arithmos; ar deltiou; ap deltiou; no kad pengenalan; no kartu;  document n°
    numéro de document; num soporte; num soport; numero soporte; no. of document; id number/numero
    document no; document number; doc no; passport no; passport number; passport card no; card no
    card number; id no; id number; id card no; identity card no; identity card number; licence no; licence number
    license no; license number; driver license no; driver's license no; driving licence no; DL; DLN; DL NO; LIC NO
    LIC; LIC#; license #; number; no; permit no; permit number; visa no; document #; ID
    no du passeport; passeport no; numero de passeport; numero du document; no du document; no de la carte; numero
    no de carte; passnummer; passnr; pass-nr; reisepass-nr; ausweisnummer; dokumentennummer; nummer; seriennummer
    nr; numero de documento; num soporte; idesp; num doc; pasaporte no; no de pasaporte
    numero documento; numero carta; passaporto n; numero del passaporto; n documento; no documento; passaporte no
    no do passaporte; documento no; documentnummer; paspoortnummer; rijbewijsnummer; numer paszportu; paszport nr
    seria i numer; numer dowodu osobistego; nr dokumentu; numer karty; pasaport no; belge no; seri no; belge numarasi
    passnummer; kortnummer; passi no; passin numero; asiakirjan numero; numer; utlevelszam; okmanyazonosito
    cislo pasu; cislo dokladu; cislo prukazu; broj putovnice; broj osobne iskaznice; stevilka potnega lista
    stevilka; seria; dokumendi nr; paso nr; pases nr; nopasport; no pasport; paspoort nr; pasnr`),
  /** Of the person in the document's own, where that has none of its own. */
  national_number: list(`dni; dni num; dni nif; run; rut; documento de identidad; cedula`),
  date_of_birth:
    list(`date de naiss; date de naiss.; date de naissance/date of birth; ne(e) le/born; fecha de nac
    fecha de nacim; nacimiento; naixement; data de naixement; nacimiento: fecha y ubigeo; data nascimento
    data de nascim; data de nasc.; data, local e uf de nascimento; nasc; nato; nata il; geb datum
    geb.-datum; geb dat; geboortedat; geboortedag; fodd/born; fodelsetid; fodselsdag
    syntymaaika/fodelsedatum; syntaika; szul ido; szul datum; szuletesi ido/date of birth;  narozen
    narozena; datum nar; datum rodenja/date of birth; dat rod; rojen; rojena; nascut(a) la; nascut
    data nast; dzim dat; dzim; gim data; gimimo data/date of birth; sund; dogum tar
    dogum tarihi/date of birth; d tarihi; dita e lindjes; data e lindjes; datlindja; data tat-twelid
    data tat-twelid;  data breithe; data naissance; birth; birthday; bday; DOB/DDN; DDN
    date of birth/ddn; date of birth (dd/mm/yyyy); imerominia gennisis; hm gennisis; ngay sinh; dt nasc
    data ur; data ur.
    date of birth; birth date; birthdate; born; DOB; D.O.B.; date de naissance; ne(e) le; ne le; nee le
    geburtsdatum; geburtstag; geboren am; geb; fecha de nacimiento; f. nacimiento; fecha nacimiento; data di nascita
    nato il; nato(a) il; data de nascimento; data de nasc; geboortedatum; geboren; data urodzenia; dogum tarihi
    fodelsedatum; fodelsedata; fodselsdato; fodt; fodd; syntymaaika; syntymapaiva; szuletesi ido; szuletesi datum
    datum narozeni; datum narodenia; datum rodenja; datum rojstva; data nasterii; data de nastere; sunniaeg
    synniaeg; dzimsanas datums; dzimsanas dati; gimimo data; gimimo metai; faedingardagur; tarikh lahir; datelindja`),
  place_of_birth:
    list(`lieu de naiss; lieu naissance; lugar de nac; lugar nacimiento; lloc de naixement; country of birth
    pays de naissance; local nascimento; naturalidade/place of birth; geb ort; geburtsland
    plats for fodelse; syntymakotikunta; szul hely; mesto rodenja; mjesto i drzava rodenja
    mesto narodenia; misto nar; loc nastere; loc de nastere; dzimsanas valsts; gim vieta
    synnikoht/place of birth; vendi i lindjes; post tat-twelid; ait bhreithe;  birth place
    city of birth; place of birth (city and state); data a misto narozeni
    place of birth; birthplace; lieu de naissance; geburtsort; lugar de nacimiento; l. nacimiento
    luogo di nascita; luogo e data di nascita comune; local de nascimento; naturalidade; geboorteplaats; miejsce urodzenia
    dogum yeri; fodelseort; fodested; fodselssted; syntymapaikka; szuletesi hely; misto narozeni; miesto narodenia
    mjesto rodenja; kraj rojstva; locul nasterii; sunnikoht; synnikoht; dzimsanas vieta; gimimo vieta
    faedingarstadur; tempat lahir; vendlindja; city and state of birth`),
  birth:
    list(`date and place of birth/date et lieu de naissance; geboortedatum en -plaats; geboorteplaats en -datum
    plaats en datum van geboorte; lieu et date de naissance; misto a datum narozeni
    datum i mjesto rodenja; luogo e data di nascita place and date of birth; fecha y lugar nacimiento
    data e local de nascimento; dogum yeri ve tarihi/place and date of birth; place date of birth
    place and date of birth; date and place of birth; luogo e data di nascita; date et lieu de naissance
    geburtsdatum und -ort; geburtsdatum und ort; fecha y lugar de nacimiento; lugar y fecha de nacimiento
    data e luogo di nascita; data i miejsce urodzenia; dogum yeri ve tarihi; dogum tarihi ve yeri`),
  sex: list(`sex/gender; gender/sex; geschl; geschl.; geschlecht/sex; sukup; sukup.; pol; neme; lyt; gjini; sess
    gneas; sexe/sex;  sex/sexe/sexo; sexo/sex; cins; cinsiyeti/gender; fylo; kjonn/sex; sesso/sex
    pohl; plec/sex
    sex; gender; sexe; geschlecht; sexo; sesso; geslacht; plec; cinsiyeti; cinsiyet; kon; kjonn; kon/sex; sukupuoli
    nem; pohlavi; pohlavie; spol; sex/sexe; sugu; dzimums; lytis; kyn; jantina; gjinia; sexul`),
  nationality: list(`nationalite/nationality; nacionalitat; staatsangeh; staatsangeh.; staatsangehoerigkeit
    nationality/nacionalidad; nationality/citizenship; nasjonalitet; nationalitet/nationality; obcanstvi
    st obcanstvi; statni obc; cetatenie/nationalite; drzavljanstvo/nationality; uyrugu/nationality
    nazzjonalita; naisiuntacht; ithageneia;  allampolg; kansal; pilson
    pilietybe/nationality; obywatelstwo/citizenship; citizenship/nationality; kewarganegaraan
    nationality; citizenship; nationalite; staatsangehorigkeit; nationalitat; nacionalidad; cittadinanza
    nazionalita; nacionalidade; nationaliteit; obywatelstwo; uyrugu; uyruk; nationalitet; medborgarskap; statsborgerskap
    statsborgerforhold; kansalaisuus; allampolgarsag; statni obcanstvi; statna prislusnost; obcianstvo; drzavljanstvo
    cetatenie; cetatenia; kodakondsus; pilsoniba; pilietybe; rikisfang; warganegara; shtetesia; heimaat`),
  issue_date:
    list(`iv issue date; date of issuance; issue; iss/del; ISS/DÉL; delivre; delivre le/issued on; data emissao
    data de emissao/date of issue; data emissione; rilascio; rilasciata il; emesso il; emissione/issuing
    fecha emision; fecha de emision/date of issue; fecha expedicion; fecha de exp; expedida; expedido
    data d'expedicio; emissio; afgegeven op; datum afgifte; afgegeven; geldig van; geldig vanaf; wydano
    wydany dnia; data wydania/date of issue; wazny od; data wystawienia; vydano dne; vydan; vydany; vydana
    datum vydani/date of issue; datum vydania/date of issue; izdano; datum izdaje/date of issue
    datum izdavanja/date of issue; dat izd; valjaandmise kp; valja antud; izdosanas dat; izdots; isduota
    isduota/issued; isdavimo data/date of issue; udstedt den; utstedt den; utst dato; utst; utfardat den
    utgefid; utgefinn; myonn pvm; myontamispvm; kiallitas; kiall; kiadva; eliberat; eliberata la; emis la
    emisa la; verilis; veris; verildigi tarih; veris tarihi; duzenlenme tarihi; data e leshimit
    data tal-hrug; data tal-hrug; data eisiuna; resident since; since; card issued; issued/delivre
    licence issued; date delivered; fecha de otorgamiento; fecha de alta; giltig fr o m; giltigt fr.o.m.
    gyldig fra; im ekdosis; hm ekdosis; fecha inscripcion/emision
    valid from; valable du; valable a partir du; gultig von; gultig ab; valido desde; valido dal; date of issue; issue date; issued; issued on; date issued; ISS; issuing; date de delivrance; delivre le
    ausstellungsdatum; ausgestellt am; ausstellungstag; datum; fecha de expedicion; expedicion; f. expedicion; emision
    fecha de emision; data di rilascio; rilasciato il; emissione; data di emissione; data de emissao; emitido em
    data de expedicao; datum van afgifte; afgiftedatum; data wydania; verilis tarihi; veri̇lis tarihi; duzenleme tarihi
    utfardad; utfardandedatum; utstedt; utstedelsesdato; udstedt; udstedelsesdato; myontamispaiva; myonnetty
    kiallitas datuma; kiallitas kelte; kiadas datuma; datum vydani; datum vydania; datum izdavanja; datum izdaje
    data emiterii; data eliberarii; valjaandmise kuupaev; izdosanas datums; isdavimo data; utgafudagur
    tarikh dikeluarkan; date; bill date; invoice date; statement date; date of bill; date of invoice; issue/date
    rechnungsdatum; date de facture; date d'emission; facture du; fecha de factura; fecha; data fattura; data
    data da fatura; factuurdatum; data wystawienia; data faktury; fatura tarihi; tarih; fakturadatum; fakturadato
    laskun paivays; document date; datum vystaveni`),
  expiry_date:
    list(`expiry/expiration; date expiry; exp/exp; EXP/EXP; expires/expire; expire; expires/expire le
    date d'expir; date d'expir.; fin de validite; date de fin de validite; valable jusqu'au/valid until
    expire on; card expiry; card expires on; licence expiry; license expires; licence expires
    expiry date (dd/mm/yyyy); valid through; valid till; valid until/valable; val until; data validade
    valida ate; valido ate; validade/expiry date; validesa; valid fins; valido hasta/valid until
    valida hasta; vigencia; vigencia hasta; fecha de vigencia; vence; fecha de vto; fecha vencimiento
    fecha de vencimiento/date of expiry; fecha caducidad; valida fino al; valida sino al; data scadenza
    scade il; scadenza/expiry; gultig bis/date of expiry; karte gultig bis; gultigkeit; ablauf
    gueltig bis; gultig bis zum; geldig t/m; geldig tot/valid until; vervaldatum; einde geldigheid
    data uplywu; data uplywu waznosci/date of expiry; wazna do; waznosc; termin waznosci/expiry date
    data waznosci/date of expiry; data platnosti; datum platnosti/date of expiry; platny do; plati do
    vrijedi do/date of expiry; vazi do; datum vazenja; velja do/date of expiry; veljavnost; kehtib kuni
    kehtiv kuni/date of expiry; derigs lidz; deriga lidz/date of expiry; galioja iki/date of expiry
    voim.olopvm; viim voimolopv; sista giltighetsdag/date of expiry; giltig t.o.m; giltigt till
    giltigt t o m; gyldig til/date of expiry; gyldig t.o.m.; gildir til/date of expiry; gyldig til og med
    lejarat; lejar; erv ideje; erv ido; ervenyessegi ido/date of expiry; expira la; data exp
    valabila pana la; son gecerlilik/valid until; gecerlilik; gecerlilik sonu; gecerli; skadon; skadon me
    data e skadimit; data tal-iskadenza; tiskadi; as feidhm; im lixis; hm lixis; iv expires on
    berlaku hingga; due date of expiry;
    date of expiry; date of expiration; expiry date; expiration date; expiry; expires; expires on; EXP; exp date
    valid until; valid thru; valid to; card expires; date d'expiration; expire le; valable jusqu'au; validite; expiration
    gultig bis; ablaufdatum; fecha de caducidad; caducidad; valido hasta; validez; f. caducidad; vencimiento
    fecha de vencimiento; data di scadenza; scadenza; valido fino al; valida ate; validade; data de validade
    data de caducidade; geldig tot; geldig tot en met; data uplywu waznosci; data waznosci; termin waznosci; wazny do
    son gecerlilik; gecerlilik tarihi; son gecerlilik tarihi; gecerlilik suresi; giltigt t.o.m; giltig till; gar ut
    sista giltighetsdag; gyldig til; utlopsdato; gyldig tom; udlobsdato; viimeinen voimassaolopaiva; voimassa
    viimeinen voim.olopaiva; ervenyes; ervenyessegi ido; lejarat datuma; ervenyessegi ideje; platnost do
    datum platnosti; datum isteka; vrijedi do; datum poteka; velja do; data expirarii; valabil pana la; kehtiv kuni
    deriga lidz; galioja iki; gildir til; tarikh tamat; data e skadences`),
  validity:
    list(`valabilitate/validite/validity; validite; valid from - until; valid from until; gultig von - bis
    geldig van - tot; geldig van tot; valable du - au; valid from/to; wazny od do; gueltig von bis
    validez desde hasta
    validity; valabilitate; period of validity`),
  issuing_authority:
    list(`issuing authority/autorite de delivrance; autorite/authority; delivree par; emitent; emise de
    emitent/issued by; aussteller; autoridad/authority; autoritat; orgao emissor
    entidade emissora/issuing authority; rilasciata da; afgegeven door; utfardad av; utstedt av
    udstedt af; kiallito hatosag/authority; vydal/authority; izdala; organ/authority
    utstedende myndighet/authority; isdave iestade; isdavusi istaiga; veren makam/issued by
    valjaandja/authority; leshuar nga; autoriteti
    authority; issuing authority; issued by; issuing office; place of issue; authority/autorite; autorite
    autorite de delivrance; lieu de delivrance; delivre par; behorde; ausstellende behorde; ausstellungsbehorde
    autoridad; autoridad expedidora; expedido por; equipo; autorita; rilasciato da; autoridade; entidade emissora
    autoriteit; instantie; organ wydajacy; wydany przez; makam; veren makam; verildigi yer; veren; myndighet; myndighed
    utstedende myndighet; viranomainen; kiallito hatosag; hatosag; kiallito; vydal; vydano; organ; izdao; izdal
    autoritatea; emisa de; valja andnud asutus; valjaandja; iestade; isdave; pejabat pengeluar; comune di; municipality; comune`),
  personal_number:
    list(`personal id no; personal id. no.; personal id number; personal identification number; id no personal
    national no; national nr; national number; national register number; n registre national
    n registre nat; rijksregisternummer; rijksregisternr; insz nr; tr identity no
    tc kimlik no/tr identity no; kimlik no/identity no; personnr/personal id no; personal code number
    isikukood/personal code; personas kods/personal no; asmens kodas/personal no; rodne cislo/personal no
    nr personal; numri personal; jmbg; egn; amka; identity number; identity no./identity number; sa id no
    curp; cpf; cuil; nuip; numero de identificacion; nie; steuer-id; ppsn; nin
    no de registre national; nr ewid; kod pocztowy pesel; social security number
    national insurance number
    personal no; personal number; personal identity number; identity no; identification no; personnummer
    personal code; numero personnel; no personnel; codice fiscale; fiscal code; nif; numero pessoal; num. identificacao
    burgerservicenummer; bsn; pesel; nr pesel; numer pesel; tc kimlik no; t.c. kimlik no; kimlik no; fodselsnummer; personnr
    henkilotunnus; szemelyi azonosito; szemelyi szam; rodne cislo; osobni cislo; oib; emso; cnp; isikukood
    personas kods; asmens kodas; kennitala; no pengenalan; social security no`),
  address:
    list(`address/adresse; adresse/address; dir; domicilio/domicili; domicile/address; domicili; hauptwohnsitz
    domiciliu/adresse/address; adres zameldowania; adres zamieszkania; trvaly pobyt/residence; bydliste
    prebivaliste/residence; prebivaliste i adresa; prebivalisce/address; stalno prebivalisce
    elukoht/address; dzivesvieta; gyvenamoji vieta; lakohely; lakcime; adresi/address; yerlesim yeri
    seoladh; morada/address;  adresse actuelle; indirizzo di residenza/residence; adreca
    address; residence; residential address; service address; supply address; billing address; mailing address
    adresse; adresse du titulaire; domicile; anschrift; wohnort; lieferanschrift; rechnungsanschrift; domicilio; direccion
    residenza; indirizzo; indirizzo di residenza; indirizzo di fornitura; morada; endereco; adres; woonplaats
    miejsce zamieszkania; adresi; ikamet adresi; adress; bostadsadress; osoite; lakcim; adresa; trvaly pobyt
    prebivaliste; prebivalisce; elukoht; aadress; adrese; adresas; domiciliu; heimili; site address; premises address`),
  ignored:
    list(`place and date of issue; lugar y fecha de expedicion; lieu et date de delivrance; zugangsnummer; zugangsnummer/card access number; card access number; can/zugangsnummer
    kort access number; tramite n; tramite no; of ident; n de tramite; ejemplar; clave de elector
    ano de registro; seccion; localidad; estado civil; estado; municipio; emision/year; category
    categoria; type of permit; art des titels; titre; remarques; anmerkungen; uwagi; notes; opmerkingen
    restrictions/rest; rstr; rest; restr.; end; end/aut; eyes/yeux; hair/cheveux; hgt/haut; height/haut
    wgt; ht; wt; dd/ref; class/categ; cat hab; cat; veh class; licence class; license class; licence type
    conditions; doc identidade; doc. identidade / org. emissor / uf; filiacao; father name; mother name
    cognome e nome dei genitori; surname and name of parents; surname and names of parents; estremi atto di nascita
    name of mother; name of father's; spouse; name of spouse; ime oca; bashkeshorti; grupo sanguineo
    gs rh; blood type; blood group; rh; lugar de expedicion; place of registration; fingerprint
    indice derecho; donante; organ donor; marital status; status; number of entries; duration of stay
    type of visa; valid for; issuing country; issuing country/pays emetteur; pays emetteur
    nom d'usage/alternate name; alternate name; nom d'epoux; name at birth/nom de naissance
    geburtsname/name at birth; geburtsname/name at birth/nom de naissance; rodne prijmeni
    rodne priezvisko; nazwisko rodowe; nazwisko rodowe/family name; imiona rodzicow
    imiona rodzicow/parents' given names; parents' given names; szuletesi nev; szuletesi nev/name at birth
    anyja neve; anyja szuletesi neve/mother's name; leanykori nev; father's name; patronymic; otchestvo
    anne adi; baba adi; anne adi/mother's name; baba adi/father's name; veliko; number of passport
    also known as; alias; aliases; kunstlername; ordens- oder kunstlername; religious name or pseudonym
    nom de religion ou pseudonyme; postal code; issue number; version; dup; 1a habilitacao
    primera habilitacion; nacimiento lugar; district; region
    type; passport; passeport; reisepass; passport type; typ; tipo; code; country code; code of issuing state
    code du pays; kod; kod negara; issuing state; height; taille; grosse; groesse; statura; lengte; wzrost; boy; eyes
    eye color; colour of eyes; couleur des yeux; augenfarbe; hair; weight; wgt; hgt; class; klasse; classe; signature
    signature of bearer; holder's signature; signature du titulaire; signature of holder; unterschrift; firma
    firma del titolare; firma del titular; assinatura; handtekening; podpis; imza; imzasi; namnteckning; allekirjoitus
    profession; occupation; endorsements; restrictions; restr; end; rev; dd; donor; organ donor; veteran; categories
    remarks; observations; bearer; name of father; father's name; mother's name; kinegram; identity card; residence permit
    driving licence; driver license; driver's license; carte nationale d'identite; personalausweis; carta d'identita
    documento nacional de identidad; european union; union europeenne; republic of; can; access number; due date; amount
    amount due; total; account number; account no; customer number; customer no; kundennummer; invoice number; invoice no
    rechnungsnummer; meter number; meter no; iban; bic; period; billing period; statement period; page; phone; telephone
    email; birth name; name at birth; geburtsname; nom d'usage; nom d'epouse; religious name; pseudonym; can`),
};

/** Phrases that are single letters or so short that only their exact print counts. */
export const SHORT = 4;

function list(phrases: string): string[] {
  return phrases
    .split(/[;\n]/)
    .map((phrase) => phrase.trim())
    .filter(Boolean);
}
