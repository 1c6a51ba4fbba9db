/**
 * What documents print beside their fields, by language: the EU's, Turkish and the Nordic ones, as on
 * passports, identity cards (PRADO's glossaries), ISO 18013 licences and the cards of the United States.
 * `name` is what says surname on some documents and the whole name on others; `birth` is date and place in
 * one; `validity` is issue and expiry in one. Phrases are matched folded (capitals, no diacritics, no spaces).
 */
import type { FieldName } from '../../reading.ts';

export type LabelField = FieldName | 'name' | 'birth' | 'validity' | 'ignored';

export const LABELS: Record<
  Exclude<LabelField, 'full_name' | 'issuing_state' | 'optional_data'>,
  string[]
> = {
  surname:
    list(`identifiant primaire; surname; surnames; last name; family name; family names; last names; primary identifier; LN
    nom de famille; nom(s); nom; familienname; nachname; apellidos; apellido; primer apellido; 1 apellido
    cognome; apelido; apelidos; achternaam; naam; geslachtsnaam; nazwisko; soyadi; soyad; efternamn; etternavn
    efternavn; sukunimi; csaladi nev; vezeteknev; prijmeni; priezvisko; priimek; prezime; nume; nume de familie
    familiyno ime; perekonnanimi; uzvards; pavarde; eponymo; kunyoma; sloinne; kenninafn; eftirnafn; mbiemri`),
  given_names:
    list(`identifiant secondaire; given names; given name; given name(s); first name; first names; forenames; forename; FN
    secondary identifier; first and middle names; christian names; other names; prenom; prenoms; prenom(s)
    vorname; vornamen; vorname(n); nombre; nombres; nombre(s); nome; nomi; nome proprio; nomes proprios; nome(s)
    voornaam; voornamen; imie; imiona; imie (imiona); adi; ad; ady; fornamn; fornavn; for- og mellomnavn; etunimet
    etunimi; utonev; utonevek; uto nevek; jmeno; jmena; meno; mena; ime; imena; prenume; ime/name; eesnimi
    eesnimed; vards; vardi; vardas; vardai; eiginnafn; nofn; ismi; ceadainm; emri; roepnaam`),
  name: list(`name; nama; nev; nimi; names; full name; nombre completo; nome completo; nombre y apellidos
    nom et prenom; nom et prenoms; vor- und nachname; name and surname; imie i nazwisko; adi soyadi; ad soyad
    customer name; account holder; account name; kontoinhaber; titulaire; titulaire du compte; titular; intestatario
    rekeninghouder; bill to; billed to; kunde; client; cliente; klant; klient; customer`),
  document_number:
    list(`document no; document number; doc no; passport no; passport number; passport card no; card no
    card number; id no; id number; id card no; identity card no; identity card number; licence no; licence number
    license no; license number; driver license no; driver's license no; driving licence no; DL; DLN; DL NO; LIC NO
    LIC; LIC#; license #; number; no; permit no; permit number; visa no; document #; ID
    no du passeport; passeport no; numero de passeport; numero du document; no du document; no de la carte; numero
    no de carte; passnummer; passnr; pass-nr; reisepass-nr; ausweisnummer; dokumentennummer; nummer; seriennummer
    nr; numero de documento; num soporte; idesp; num doc; pasaporte no; no de pasaporte; dni num; dni
    numero documento; numero carta; passaporto n; numero del passaporto; n documento; no documento; passaporte no
    no do passaporte; documento no; documentnummer; paspoortnummer; rijbewijsnummer; numer paszportu; paszport nr
    seria i numer; numer dowodu osobistego; nr dokumentu; numer karty; pasaport no; belge no; seri no; belge numarasi
    passnummer; kortnummer; passi no; passin numero; asiakirjan numero; numer; utlevelszam; okmanyazonosito
    cislo pasu; cislo dokladu; cislo prukazu; broj putovnice; broj osobne iskaznice; stevilka potnega lista
    stevilka; seria; dokumendi nr; paso nr; pases nr; nopasport; no pasport; paspoort nr; pasnr`),
  date_of_birth:
    list(`date of birth; birth date; birthdate; born; DOB; D.O.B.; date de naissance; ne(e) le; ne le; nee le
    geburtsdatum; geburtstag; geboren am; geb; fecha de nacimiento; f. nacimiento; fecha nacimiento; data di nascita
    nato il; nato(a) il; data de nascimento; data de nasc; geboortedatum; geboren; data urodzenia; dogum tarihi
    fodelsedatum; fodelsedata; fodselsdato; fodt; fodd; syntymaaika; syntymapaiva; szuletesi ido; szuletesi datum
    datum narozeni; datum narodenia; datum rodenja; datum rojstva; data nasterii; data de nastere; sunniaeg
    synniaeg; dzimsanas datums; dzimsanas dati; gimimo data; gimimo metai; faedingardagur; tarikh lahir; datelindja`),
  place_of_birth:
    list(`place of birth; birthplace; lieu de naissance; geburtsort; lugar de nacimiento; l. nacimiento
    luogo di nascita; luogo e data di nascita comune; local de nascimento; naturalidade; geboorteplaats; miejsce urodzenia
    dogum yeri; fodelseort; fodested; fodselssted; syntymapaikka; szuletesi hely; misto narozeni; miesto narodenia
    mjesto rodenja; kraj rojstva; locul nasterii; sunnikoht; synnikoht; dzimsanas vieta; gimimo vieta
    faedingarstadur; tempat lahir; vendlindja; city and state of birth`),
  birth:
    list(`place and date of birth; date and place of birth; luogo e data di nascita; date et lieu de naissance
    geburtsdatum und -ort; geburtsdatum und ort; fecha y lugar de nacimiento; lugar y fecha de nacimiento
    data e luogo di nascita; data i miejsce urodzenia; dogum yeri ve tarihi; dogum tarihi ve yeri`),
  sex: list(`sex; gender; sexe; geschlecht; sexo; sesso; geslacht; plec; cinsiyeti; cinsiyet; kon; kjonn; kon/sex; sukupuoli
    nem; pohlavi; pohlavie; spol; sex/sexe; sugu; dzimums; lytis; kyn; jantina; gjinia; sexul`),
  nationality:
    list(`nationality; citizenship; nationalite; staatsangehorigkeit; nationalitat; nacionalidad; cittadinanza
    nazionalita; nacionalidade; nationaliteit; obywatelstwo; uyrugu; uyruk; nationalitet; medborgarskap; statsborgerskap
    statsborgerforhold; kansalaisuus; allampolgarsag; statni obcanstvi; statna prislusnost; obcianstvo; drzavljanstvo
    cetatenie; cetatenia; kodakondsus; pilsoniba; pilietybe; rikisfang; warganegara; shtetesia; heimaat`),
  issue_date:
    list(`valid from; valable du; valable a partir du; gultig von; gultig ab; valido desde; valido dal; date of issue; issue date; issued; issued on; date issued; ISS; issuing; date de delivrance; delivre le
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
    list(`date of expiry; date of expiration; expiry date; expiration date; expiry; expires; expires on; EXP; exp date
    valid until; valid thru; valid to; card expires; date d'expiration; expire le; valable jusqu'au; validite; expiration
    gultig bis; ablaufdatum; fecha de caducidad; caducidad; valido hasta; validez; f. caducidad; vencimiento
    fecha de vencimiento; data di scadenza; scadenza; valido fino al; valida ate; validade; data de validade
    data de caducidade; geldig tot; geldig tot en met; data uplywu waznosci; data waznosci; termin waznosci; wazny do
    son gecerlilik; gecerlilik tarihi; son gecerlilik tarihi; gecerlilik suresi; giltigt t.o.m; giltig till; gar ut
    sista giltighetsdag; gyldig til; utlopsdato; gyldig tom; udlobsdato; viimeinen voimassaolopaiva; voimassa
    viimeinen voim.olopaiva; ervenyes; ervenyessegi ido; lejarat datuma; ervenyessegi ideje; platnost do
    datum platnosti; datum isteka; vrijedi do; datum poteka; velja do; data expirarii; valabil pana la; kehtiv kuni
    deriga lidz; galioja iki; gildir til; tarikh tamat; data e skadences`),
  validity: list(`validity; valabilitate; period of validity`),
  issuing_authority:
    list(`authority; issuing authority; issued by; issuing office; place of issue; authority/autorite; autorite
    autorite de delivrance; lieu de delivrance; delivre par; behorde; ausstellende behorde; ausstellungsbehorde
    autoridad; autoridad expedidora; expedido por; equipo; autorita; rilasciato da; autoridade; entidade emissora
    autoriteit; instantie; organ wydajacy; wydany przez; makam; veren makam; verildigi yer; veren; myndighet; myndighed
    utstedende myndighet; viranomainen; kiallito hatosag; hatosag; kiallito; vydal; vydano; organ; izdao; izdal
    autoritatea; emisa de; valja andnud asutus; valjaandja; iestade; isdave; pejabat pengeluar; comune di; municipality; comune`),
  personal_number:
    list(`personal no; personal number; personal identity number; identity no; identification no; personnummer
    personal code; numero personnel; no personnel; codice fiscale; fiscal code; nif; numero pessoal; num. identificacao
    burgerservicenummer; bsn; pesel; nr pesel; numer pesel; tc kimlik no; t.c. kimlik no; kimlik no; fodselsnummer; personnr
    henkilotunnus; szemelyi azonosito; szemelyi szam; rodne cislo; osobni cislo; oib; emso; cnp; isikukood
    personas kods; asmens kodas; kennitala; no pengenalan; social security no`),
  address:
    list(`address; residence; residential address; service address; supply address; billing address; mailing address
    adresse; adresse du titulaire; domicile; anschrift; wohnort; lieferanschrift; rechnungsanschrift; domicilio; direccion
    residenza; indirizzo; indirizzo di residenza; indirizzo di fornitura; morada; endereco; adres; woonplaats
    miejsce zamieszkania; adresi; ikamet adresi; adress; bostadsadress; osoite; lakcim; adresa; trvaly pobyt
    prebivaliste; prebivalisce; elukoht; aadress; adrese; adresas; domiciliu; heimili; site address; premises address`),
  ignored:
    list(`type; passport; passeport; reisepass; passport type; typ; tipo; code; country code; code of issuing state
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
