"""Words that stand on documents, by language: names, places, streets, labels. All names are common ones; nobody in particular is meant."""
NAMES = {
    'de': 'König Günther Schäfer Krüger Böhm Fuchs Lange Sören Hans-Jörg Wolfgang Zoë',
    'fr': 'Bénard Gérard Hélène Zoé Andrée Aurélie Marie-Thérèse D’Hérouville Façade Guénolé Chloé Rémy',
    'es': 'Martínez Sánchez Rodríguez Yáñez Álvaro Íñigo Óscar Úrsula Agüero Jesús',
    'pt': 'Assunção Brandão Falcão Patrício Vitória Êça Ângela Lourenço',
    'it': 'Niccolò Rossi Esposito Forlì D’Amico Giosuè Donà Bellucci Mancini Nicolò Lucà Però Cantù Pietro Alessandra Ferrari Colombo Greco Santarcangelo',
    'nl': 'Van der Berg De Vries Jansen Bakker Daniëlle Geërts Zoë Hoekstra IJsbrand Wijnand Dijkstra ’t Hooft van den Heuvel Loïs Joëlle',
    'pl': 'Wiśniewski Kamiński Łukaszewicz Gąsior Żółkiewski Wójcik Woźniak Źrebiec Krzysztof Świętosław Jędrzej Ćwiklińska Zięba Łucja',
    'cs': 'Dvořák Procházka Kučera Němec Růžička Šťastný Čermák Tomáš Jánský Kůrka Ďurica Hájek Ťulpík',
    'sk': 'Kováč Ľudovít Šťúr Hŕšel Ďurišin Ľubomír Vôňa Ľubica Štefan Ťapák Kĺče Mäsiar Žiarán Ondrejička Dŕík',
    'hu': 'Szabó Kovács Tóth Nagy Győző László Erzsébet Őri Szűcs Fűrész György Gyöngyvér Ágnes Zsófia Ütő Űrhegyi Kőszegi Lőrinc Hegedűs',
    'ro': 'Ștefănescu Ionuț Țepeș Brâncuși Mihăilă Gheorghiță Băsescu Ștefan Crețu Rădulescu Înălțare Bălan Vlăduț Constanța Dănuț Îndrei Pătrașcu',
    'tr': 'İbrahim Ağaoğlu Gökçe Tuğba Özgür Kılıç Şimşek Yıldız Gülşah',
    'lt': 'Žukauskas Petraitytė Šarūnas Ąžuolas Gražulevičiūtė Čiurlionis Ėringis Įvaldas Ūkininkas Birutė Mindaugas Daukšienė Jūratė Lukošiūnas',
    'lv': 'Bērziņš Kalniņa Ģirts Ķēniņš Ļaudaks Jānis Ozoliņš Šķēle Ēriks Žagariņa Ņina Āboliņš Čakste Inta Rūķis Ūdris Īvāns Šņore',
    'et': 'Põld Õunapuu Jüri Mägi Käärik Tõnis Ülle Äär Rätsep Šmidt Kõiv Öövel Väino Žürii Püss',
    'fi': 'Hämäläinen Mäkinen Väinö Äijälä Öhman Järvinen Päivi Yrjö Söderström Åkerblom Köykkä Sääskilahti',
    'sv': 'Sjöström Björklund Älvsjö Åsa Östen Strömqvist Ångström Lindén',
    'da': 'Sørensen Kjær Nørgaard Åse Bjørn Ærø Øster Jørgensen Søren Mølgård Højlund Rasmussen Vestergård',
    'no': 'Bjørnstad Håkon Ødegård Sæther Åshild Grønvold Øystein Træen Kåre Nygård Sørlie',
    'is': 'Þórarinsdóttir Sæmundur Ásgeir Össur Þór Ðurić Eyþórsson Ýr Æsa Hjördís Júlíusdóttir Friðrik Héðinn',
    'hr': 'Đurić Šimić Žarko Čuljak Kovačević Đorđević Anđela Bošković Ćosić Perišić Jurčić Dražen Ljubiša Šušnjar',
    'sl': 'Žnidaršič Kovač Črnigoj Šuštaršič Vidmar Urška Božič Jože Špela Žiga',
    'mt': 'Għajnsielem Żammit Ċensu Ħaż Borġ Ġorġa Camilleri Micallef Żejtun Għawdex Buttiġieġ Ċikku',
    'sq': 'Hoxha Çela Gjergj Përmet Xhëngjeli Dëshira Mëhilli Shqipëria Çlirim Këlliçi Ndoj',
    'cy': 'Llŷr Siân Gŵyr Dŵr Wŷn Ŷr Ffôn Llanfihangel Gwenllïan Môn Cymrŵ Ẁyn Ẃen Gẅyn Tŷ Ŵyl',
    'ga': 'Ó Súilleabháin Síle Ní Dhómhnaill Pádraig Seán Caoimhín Éire Áine Úna Mac Giolla',
    'ca': 'Puigdomènech Martí Lluís Mercè Àngels Òscar Núria Güell Cançó Farràs Català Ràfols',
    'az': 'Əliyev Məmmədov Gülşən Əhməd Çingiz Həsənov Ülviyyə',
    'en': 'Smith O’Connor McDonald Fitzgerald Williams Brown-Jones Catherine Elizabeth MacLeod St. John Whitehall Quincy Xavier Jefferson Vicky',
}
LABELS = {
    'en': 'Surname|Given names|Name|First name|Last name|Date of birth|Place of birth|Date of issue|Date of expiry|Nationality|Sex|Height|Passport No.|Card No.|Document number|Authority|Personal No.|Type|Code|Address|Signature of bearer|Holder’s signature|Expires|Identity card|Driving licence|Passport|Residence permit|Valid until|Issuing authority|Eye colour|Licence No.|Customer number|Invoice date|Amount due|Account|Total to pay|Page 1 of 2|Sample|SPECIMEN|United Kingdom of Great Britain|European Union',
    'de': 'Name|Vornamen|Geburtstag|Geburtsort|Geburtsdatum|Staatsangehörigkeit|Gültig bis|Ausweisnummer|Größe|Augenfarbe|Anschrift|Behörde|Unterschrift der Inhaberin|Personalausweis|Reisepass|Führerschein|Ausstellungsdatum|Geschlecht|Bundesrepublik Deutschland|Aufenthaltstitel|Rechnungsdatum|Kundennummer|Rechnungsbetrag|Zählernummer|Österreich|Straße|Fälligkeit|Kontoauszug',
    'fr': 'Nom|Prénom(s)|Date de naissance|Lieu de naissance|Nationalité|Sexe|Taille|Date de délivrance|Date d’expiration|Autorité|Adresse|Carte nationale d’identité|République Française|Passeport|Permis de conduire|N° de document|Signature du titulaire|Nom d’usage|Valable jusqu’au|Délivré le|Fait à|Titre de séjour|Montant à régler|Référence client|Échéance|Née le|Département|Sous-préfecture',
    'es': 'Apellidos|Nombre|Fecha de nacimiento|Lugar de nacimiento|Nacionalidad|Sexo|Validez|Núm. soporte|Domicilio|Equipo|Hijo/a de|Documento nacional de identidad|España|Permiso de conducción|Fecha de expedición|Fecha de caducidad|Número de factura|Período de facturación|Dirección|Emisión|Año|Autoridad',
    'pt': 'Apelido(s)|Nome(s)|Data de nascimento|Nacionalidade|Altura|Data de validade|N.º documento|Filiação|Cartão de cidadão|República Portuguesa|Carta de condução|Local de nascimento|Identificação civil|Emissão|Órgão emissor|Naturalidade|Morada|Válido até|Assinatura do titular|Título de residência',
    'it': 'Cognome|Nome|Luogo e data di nascita|Cittadinanza|Statura|Scadenza|Emissione|Comune di|Carta di identità|Repubblica Italiana|Patente di guida|Codice fiscale|Residenza|Sesso|Luogo di nascita|Indirizzo|Autorità|Bolletta|Capacità|Città',
    'nl': 'Naam|Voornamen|Geboortedatum|Geboorteplaats|Nationaliteit|Geslacht|Lengte|Geldig tot|Documentnummer|Handtekening|Identiteitskaart|Koninkrijk der Nederlanden|Rijbewijs|Persoonsnummer|Datum van afgifte|Autoriteit|België|Officiële',
    'pl': 'Nazwisko|Imiona|Imię|Data urodzenia|Miejsce urodzenia|Obywatelstwo|Płeć|Data ważności|Numer dowodu|Dowód osobisty|Rzeczpospolita Polska|Prawo jazdy|Organ wydający|Data wydania|Wzrost|Podpis posiadacza|Nazwisko rodowe|Karta pobytu|Należność|Termin płatności',
    'cs': 'Příjmení|Jméno|Datum narození|Místo narození|Státní příslušnost|Státní občanství|Pohlaví|Platnost do|Číslo dokladu|Občanský průkaz|Česká republika|Řidičský průkaz|Rodné číslo|Datum vydání|Vydal|Trvalý pobyt|Podpis držitele|Cestovní pas',
    'sk': 'Priezvisko|Meno|Dátum narodenia|Miesto narodenia|Štátne občianstvo|Pohlavie|Dátum platnosti|Občiansky preukaz|Slovenská republika|Vodičský preukaz|Rodné priezvisko|Osobitné záznamy|Podpis držiteľa',
    'hu': 'Családi név|Utónév|Születési hely|Születési idő|Állampolgárság|Nem|Érvényességi idő|Személyazonosító igazolvány|Magyarország|Vezetői engedély|Kiállítás dátuma|Anyja neve|Okmányazonosító|Kiállító hatóság|Aláírás',
    'ro': 'Nume|Prenume|Data nașterii|Locul nașterii|Cetățenie|Sex|Valabilitate|Carte de identitate|România|Permis de conducere|Emisă de|Seria|Domiciliu|Semnătura titularului|Țara',
    'tr': 'Soyadı|Adı|Doğum tarihi|Doğum yeri|Uyruğu|Cinsiyeti|Son geçerlilik|T.C. Kimlik No|Türkiye Cumhuriyeti|Sürücü belgesi|Veren makam|Seri no|Kimlik kartı|Baba adı|İmza|Pasaport No|Düzenleyen',
    'lt': 'Pavardė|Vardas|Gimimo data|Gimimo vieta|Pilietybė|Lytis|Galioja iki|Asmens tapatybės kortelė|Lietuvos Respublika|Vairuotojo pažymėjimas|Išdavimo data|Asmens kodas|Ūgis|Įstaiga',
    'lv': 'Uzvārds|Vārds|Dzimšanas datums|Dzimšanas vieta|Pilsonība|Dzimums|Derīga līdz|Personas apliecība|Latvijas Republika|Vadītāja apliecība|Izdošanas datums|Personas kods|Augums|Izdevējiestāde',
    'et': 'Perekonnanimi|Eesnimi|Sünniaeg|Sünnikoht|Kodakondsus|Sugu|Kehtiv kuni|Isikutunnistus|Eesti Vabariik|Juhiluba|Väljaandmise kuupäev|Isikukood|Väljaandja|Pikkus',
    'fi': 'Sukunimi|Etunimet|Syntymäaika|Syntymäpaikka|Kansalaisuus|Sukupuoli|Voimassa|Henkilökortti|Suomi Finland|Ajokortti|Myöntämispäivä|Henkilötunnus|Pituus|Viranomainen|Määrä',
    'sv': 'Efternamn|Förnamn|Födelsetid|Födelseort|Medborgarskap|Kön|Giltigt till|Identitetskort|Sverige|Körkort|Utfärdat|Personnummer|Längd|Myndighet|Förfallodag',
    'da': 'Efternavn|Fornavn(e)|Fødselsdato|Fødested|Nationalitet|Køn|Gyldig til|Udstedelsesdato|Danmark|Kørekort|Personnummer|Højde|Myndighed|Underskrift|Måned',
    'no': 'Etternavn|Fornavn|Fødselsdato|Fødested|Statsborgerskap|Kjønn|Gyldig til|Norge Noreg|Førerkort|Fødselsnummer|Høyde|Utstedt|Måler',
    'is': 'Kenninafn|Eiginnafn|Fæðingardagur|Fæðingarstaður|Ríkisfang|Kyn|Gildir til|Ísland|Vegabréf|Ökuskírteini|Kennitala|Hæð|Útgáfudagur|Útgefandi|Þjóðskrá',
    'hr': 'Prezime|Ime|Datum rođenja|Mjesto rođenja|Državljanstvo|Spol|Vrijedi do|Osobna iskaznica|Republika Hrvatska|Vozačka dozvola|Datum izdavanja|Broj|Državljanin|Izdana od|Prebivalište',
    'sl': 'Priimek|Ime|Datum rojstva|Kraj rojstva|Državljanstvo|Spol|Velja do|Osebna izkaznica|Republika Slovenija|Vozniško dovoljenje|Stalno prebivališče|Upravna enota',
    'mt': 'Kunjom|Isem|Data tat-twelid|Post tat-twelid|Ċittadinanza|Sess|Tiskadi|Karta tal-Identità|Repubblika ta’ Malta|Liċenzja tas-Sewqan|Data tal-ħruġ|Għoli|Awtorità|Firma',
    'sq': 'Mbiemri|Emri|Datëlindja|Vendlindja|Shtetësia|Gjinia|Data e skadimit|Letërnjoftim|Republika e Shqipërisë|Leje drejtimi|Lëshuar nga|Nënshkrimi',
    'ga': 'Sloinne|Réamhainm(neacha)|Dáta breithe|Áit bhreithe|Náisiúntacht|Gnéas|Dáta éagtha|Éire Ireland|Ceadúnas tiomána|Pas|Údarás',
    'el': 'Επώνυμο|Όνομα|Ημερομηνία γέννησης|Τόπος γέννησης|Φύλο|Ελληνική Δημοκρατία|Διαβατήριο|Υπηκοότητα|ΕΠΩΝΥΜΟ|ΟΝΟΜΑ',
    'bg': 'Фамилия|Име|Дата на раждане|Място на раждане|Гражданство|Пол|Валидност|Република България|Паспорт|ФАМИЛИЯ|ПАСПОРТ|Личная карта|Прізвище|Громадянство',
}
PLACES = ('Besançon|Nîmes|Köln|Düsseldorf|München|Zürich|Genève|Wien|Graz|Łódź|Poznań|Wrocław|Kraków|Gdańsk|Děčín|Plzeň|Brno|Košice|Győr|Pécs|Székesfehérvár|'
          'București|Iași|Timișoara|Brașov|İstanbul|Şanlıurfa|Diyarbakır|Málaga|A Coruña|León|Évora|São João|Coimbra|Forlì|Cefalù|Århus|Ålborg|Tromsø|Göteborg|'
          'Malmö|Jyväskylä|Tórshavn|Reykjavík|Šiauliai|Klaipėda|Liepāja|Jūrmala|Võru|Pärnu|Čakovec|Đakovo|Škofja Loka|Tiranë|Durrës|Żabbar|Caernarfon|Dún Laoghaire|'
          'London|Birmingham|New York|Los Angeles|’s-Hertogenbosch|Liège|Kraainem|Luxembourg|Paris|Lyon|Roma|Milano|Madrid|Lisboa|Berlin|Hamburg|Warszawa|Praha|Budapest')
STREETS = ('Straße|Hauptstr.|Gasse|Allee|Platz|Rue de l’Église|Avenue des Châtaigniers|Boulevard Général Leclerc|Calle Mayor|Avenida de la Constitución|Plaza España|'
           'Rua da Conceição|Travessa|Via Garibaldi|Piazza|Laan|Kade|ul. Długa|ulica Świętokrzyska|Náměstí Míru|Třída|utca|körút|Strada Mihai Eminescu|Bd. Unirii|'
           'Caddesi|Sokağı No:|Mah.|gatan|vägen|Allé|gade|vej|gata|katu|iela|gatvė|tänav|High Street|Church Road|Park Avenue|Apt.|Flat|Bâtiment|Étage|Piso|Esc.|Stiege')
BILL = ('Electricity|Gas|Water|Strom|Wasser|Énergie|Électricité|Eau|Energía|Agua|Energia|Prąd|Elektřina|Invoice|Rechnung|Facture|Factura|Fattura|Faktura|Statement|Balance brought forward|'
        'Direct debit|Standing charge|Meter reading|Zählerstand|Grundpreis|Verbrauch|Consommation|Abonnement|TVA|MwSt.|IVA|VAT|Total TTC|Summe|Saldo|Importe|Subtotal|Thank you for|'
        'your payment|opening balance|closing balance|Überweisung|Kartenzahlung|prélèvement|virement|Lastschrift|Customer service|www.|kWh|m³|per unit|including|information|billing period')
MONTHS = ('January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Oct Nov Dec Januar März Mai Juni Juli Oktober Dezember '
          'janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre '
          'janeiro fevereiro março maio junho julho setembro outubro dezembro gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre stycznia lutego marca kwietnia maja czerwca '
          'lipca sierpnia września października listopada grudnia Ocak Şubat Mayıs Ağustos Eylül Kasım Aralık JAN/JAN FEB/FÉV MAR/MARS AVR/APR AOÛ/AUG DÉC/DEC OKT/OCT MAI/MAY')
