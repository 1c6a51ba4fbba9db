/** Titles that documents print, in the languages of the countries that issue them; matched without accents. */
import type { DocumentKind } from '../../rules/finding.ts';

/**
 * Greek and Cyrillic titles stand as OCR of Latin letters gives them. A title is listed where it says the kind by
 * itself; headings of fields (`passport no`) are no titles.
 */
export const DOCUMENT_TITLES: Partial<Record<DocumentKind, string>> = {
  passport: `passport; passeport; reisepass; pasaporte; passaporto; passaporte; paspoort; paszport; pass; pasaport
    pas; passi; utlevel; cestovni pas; cestovny pas; putovnica; vegabref; pase; pasas; potni list; passaport
    diavatirio; pasos; pasaporta; pasaporti; pasosi; diplomatic passport; service passport; emergency passport
    passeport diplomatique; dienstpass; diplomatenpass; vorlaufiger reisepass; kinderreisepass; travel document
    titre de voyage; reiseausweis; convention travel document; reisausweis fur fluchtlinge; pasaporte ordinario
    passeport ordinaire; passport card; laissez-passer; documento de viaje; seaman's book; pas podrozy`,
  driving_license: `driving licence; driving license; driver license; driver's license; drivers license
    driver licence; driver's licence; permis de conduire; fuhrerschein; permiso de conduccion; permiso de conducir
    licencia de conducir; licencia de conduccion; licencia para conducir; licencia nacional de conducir
    licencia federal de conductor; patente di guida; carta de conducao; carteira nacional de habilitacao
    permissao para dirigir; rijbewijs; prawo jazdy; surucu belgesi; korkort; korekort; forerkort; ajokortti
    vezetoi engedely; ridicsky prukaz; vodicsky preukaz; vozacka dozvola; vozniško dovoljenje; permis de conducere
    commercial driver license; learner permit; learner's permit; learner licence; instruction permit
    provisional driving licence; enhanced driver license; enhanced driver's licence; enhanced driver's license
    provisional licence; provisional license; probationary license; class d license; operator license
    operator's license; operator's licence; juhiluba; vaditaja apliecība; vairuotojo pazymejimas; okuskirteini
    adeia odigisis; svidetelstvo za upravlenie; vozacka dozvola; leje drejtimi; ceadunas tiomana; trwydded yrru
    licenzja tas-sewqan; fuhrerausweis; licence de conduire; licenza di condurre; korkaart; commercial driving licence
    permis probatoire; temporary driver license; limited term driver license; autobus driver license`,
  residence_permit: `residence permit; titre de sejour; aufenthaltstitel; permiso de residencia
    permesso di soggiorno; carta di soggiorno; titulo de residencia; autorizacao de residencia; cartao de residencia
    verblijfstitel; verblijfsvergunning; verblijfsdocument; karta pobytu; ikamet izni; ikamet tezkeresi
    uppehallstillstand; uppehallskort; oppholdstillatelse; oppholdskort; opholdstilladelse; opholdskort
    oleskelulupa; oleskelulupakortti; tartozkodasi engedely; tartozkodasi okmany; povoleni k pobytu
    prukaz o povoleni k pobytu; permanent resident card; permanent resident; resident card; lawful permanent resident
    employment authorization card; biometric residence permit; biometric residence card; carte de resident
    carte de sejour; aufenthaltskarte; aufenthaltsgestattung; duldung; niederlassungserlaubnis
    aufenthaltserlaubnis; blaue karte eu; eu blue card; carte bleue europeenne; tarjeta azul ue
    employment authorization; dovolenie na pobyt; povolenie na pobyt; permis de sedere; permis de rezidenta
    carte de rezidenta; elamisluba; uzturesanas atlauja; leidimas gyventi; leidimas laikinai gyventi
    dovoljenje za prebivanje; dozvola boravka; boravisna iskaznica; dvalarleyfi; adeia diamonis; adia diamonis
    razreshenie za prebivavane; permess ta' residenza; irish residence permit; tarjeta de residencia
    tarjeta de extranjero; tarjeta de identidad de extranjero; cedula de extranjeria; carte de resident permanent
    residente permanente; residente temporal; permanent residence card; temporary residence permit
    long-term resident; auslanderausweis; livret pour etrangers; permesso di dimora; titulo de residencia temporaria
    registro nacional migratorio; refugee card; asylum seeker permit; foreigner identity card
    vreemdelingenkaart; carte d'identite pour etrangers; carte pour etrangers; residence card; settlement permit`,
  id_card: `identity card; national identity card; identification card; carte nationale d'identite; carte d'identite
    personalausweis; identitatskarte; identitatsausweis; documento nacional de identidad; carta di identita
    carta d'identita; carta d'identita elettronica; carta d'identitad; cartao de cidadao; citizen card
    carteira de identidade; cedula de identidade; registro geral; bilhete de identidade; identiteitskaart
    nederlandse identiteitskaart; dowod osobisty; kimlik karti; nufus cuzdani; turkiye cumhuriyeti kimlik karti
    identitetskort; nationellt identitetskort; nasjonalt id-kort; id-kort; identitetsbevis; legitimationskort
    henkilokortti; szemelyazonosito igazolvany; szemelyi igazolvany; obcansky prukaz; obciansky preukaz
    osobna iskaznica; osebna izkaznica; licna karta; carte de identitate; carte electronica de identitate
    isikutunnistus; digi-id; personas apliecība; asmens tapatybes kortele; cedula de ciudadania
    cedula de identidad; nafnskirteini; resident identity card; tarjeta de identidad; id card; letërnjoftim
    karta ta' l-identita; karta tal-identita; deltio taftotitas; deltio taytotitas; astinomiki taftotita; licna karta
    credencial para votar; documento personal de identificacion; documento de identidad; documento unico de identidad
    cedula de identidad y electoral; carnet de identidad; consular identification card; state identification card
    non-driver identification card; non driver identification; photo identification card; photo card
    ontario photo card; bc services card; alberta identification card; real id identification card
    tribal identification card; military identification card; personal id card; proof of age card; nyilvantartasi
    national id card; national identification card; unique identification; electoral identity card
    turvallisuuskortti; elektronische identitat; carte d'identitate; bulletin de identitate; buletin de identitate`,
  visa: `visa; visum; visado; visto; viza; vize; wiza; viisumi; visum schengen; visa schengen; schengen visa; viisa
    vizum; vizd; entry permit; travel authority; aufenthaltsvisum; visa de long sejour; national visa; u.s. visa
    immigrant visa; nonimmigrant visa; thewrisi; theorisi`,
  utility_bill: `electricity bill; gas bill; water bill; utility bill; energy bill; your bill; meter reading
    electricity; kwh; tariff; stromrechnung; zahlerstand; abschlag; verbrauch; facture d'electricite; facture de gaz
    votre facture; factura de la luz; factura de electricidad; bolletta; fornitura; consumption; council tax
    broadband; standing charge; billing period; amount due; account summary; service address; supply address
    meter number; invoice; rechnung; facture; factura; fattura; factuur; internet; telephone bill; fatura
    rachunek; faktura; elregning; elrakning; regning; rakning; lasku; sahkolasku; szamla; villanyszamla; vyuctovani
    consumo; periodo de facturacion; energierechnung; gasrechnung; wasserrechnung; jahresrechnung; energierekening
    jaarafrekening; jaarnota; mobilfunkrechnung; avis d'echeance; su faturasi; elektrik faturasi; dogalgaz faturasi
    fatura de eletricidade; factura de energie; faktura za energie; faktura vat; municipal tax; property tax bill`,
  bank_statement: `bank statement; account statement; statement of account; kontoauszug; releve de compte
    releve bancaire; extracto bancario; extracto de cuenta; estratto conto; extrato bancario; rekeningafschrift
    wyciag bankowy; opening balance; closing balance; iban; bic; sort code; credit card statement; saldo; solde
    kontostand; statement period; balance brought forward; deposits; withdrawals; extrato de conta; estado de cuenta
    bankafschrift; wyciag z rachunku; hesap ozeti; hesap ekstresi; kontoudskrift; kontoutskrift; kontoutdrag
    tiliote; bankszamlakivonat; vypis z uctu; izvod; extras de cont; releve d'identite bancaire; saldo anterior
    nouveau solde; alter kontostand; neuer kontostand; saldo iniziale; saldo finale; previous balance`,
};
