"""What a drawn line says: random strings, sets of look-alikes, and lines of the real formats (ICAO 9303, French ID, licences).

Names are invented from syllables or plain letters, so that the net learns shapes and not a dictionary.
"""
import random

ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<'
LETTERS = ALPHABET[10:36]
DIGITS = ALPHABET[:10]
NO_O_I = DIGITS + LETTERS.replace('O', '').replace('I', '')
CONFUSABLE = ['O0QDUC<', 'B8S536', 'MNHWKXVY', 'I1LTJ7', 'Z2', 'G6C', 'A4', 'EF', 'PR', 'UV', '<CK']
STATES = (
    'ABW AFG AGO AIA ALA ALB AND ANT ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB '
    'BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE D<< DEU DJI DMA DNK DOM DZA ECU EGY ERI '
    'ESH ESP EST ETH EUE FIN FJI FLK FRA FRO FSM GAB GBD GBN GBO GBP GBR GBS GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG '
    'HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO '
    'LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD '
    'NOR NPL NRU NTZ NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU RKS ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE '
    'SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI UNA UNK '
    'UNO URY USA UTO UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM XBA XCC XCE XCO XDC XEC XES XIM XOM XPO XXA XXB XXC XXK XXX YEM ZAF ZMB ZWE '
).split() + ['UTO'] * 6
"""ICAO 9303 part 3, section 5; the specimens' state more often."""
ONSETS = ['', 'B', 'C', 'D', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z', 'SCH', 'KR', 'ST']
NUCLEI = ['A', 'E', 'I', 'O', 'U', 'Y', 'AE', 'OE', 'UE', 'IA', 'OU', 'EI']
CODAS = ['', '', '', 'N', 'R', 'S', 'L', 'M', 'K', 'T', 'NG', 'CZ', 'W', 'X']


def check(text):
    """ICAO 9303 part 3, 4.9: weights 7 3 1, modulo 10."""
    return str(sum((0 if c == '<' else int(c, 36)) * (7, 3, 1)[i % 3] for i, c in enumerate(text)) % 10)


def some(rng, chars, n):
    return ''.join(rng.choice(chars) for _ in range(n))


def name(rng):
    if rng.random() < 0.4:
        return some(rng, LETTERS, rng.randint(1, 11))
    return ''.join(rng.choice(ONSETS) + rng.choice(NUCLEI) + rng.choice(CODAS) for _ in range(rng.randint(1, 4)))


def names(rng, n):
    last = '<'.join(name(rng) for _ in range(rng.choice([1, 1, 1, 2])))
    first = '<'.join(name(rng) for _ in range(rng.choice([0, 1, 1, 2, 2, 3])))
    return fill(last + '<<' + first, n)


def fill(text, n):
    return text[:n].ljust(n, '<')


def state(rng):
    return rng.choice(STATES) if rng.random() < 0.8 else some(rng, LETTERS, 3)


def zeros(rng, text):
    """Numbers are often counted up from nothing: a run of zeros in the middle."""
    start = rng.randint(0, max(0, len(text) - 3))
    run = rng.randint(2, 7)
    return text[:start] + '0' * min(run, len(text) - start) + text[start + run:]


def number(rng, n):
    """Digits, or letters and digits; where both are mixed most states leave out O and I."""
    chars = rng.choices([DIGITS, NO_O_I, ALPHABET[:36]], [6, 3, 1])[0]
    text = (some(rng, NO_O_I[10:] if rng.random() < 0.7 else LETTERS, rng.randint(0, 3)) + some(rng, chars, n))[:n]
    if rng.random() < 0.2:
        text = zeros(rng, text)
    return fill(text, n) if rng.random() < 0.7 else fill(text[:rng.randint(5, n)], n)


def date(rng):
    if rng.random() < 0.03:
        return some(rng, DIGITS, 2) + '<<<<'
    return '%02d%02d%02d' % (rng.randint(0, 99), rng.randint(1, 12), rng.randint(1, 31))


def optional(rng, n):
    if rng.random() < 0.5:
        return '<' * n
    return fill(some(rng, rng.choice([DIGITS, ALPHABET[:36], ALPHABET]), rng.randint(1, n)), n)


def code(rng, first):
    return rng.choice(first) + rng.choice(['<', '<', rng.choice(LETTERS)])


def person(rng):
    birth, expiry = date(rng), date(rng)
    return birth + check(birth), rng.choice('MF<'), expiry + check(expiry)


def td1(rng):
    doc, (birth, sex, expiry), opt1, opt2 = number(rng, 9), person(rng), optional(rng, 15), optional(rng, 11)
    last = check(doc + check(doc) + opt1 + birth + expiry + opt2)
    return [code(rng, 'IAC') + state(rng) + doc + check(doc) + opt1, birth + sex + expiry + state(rng) + opt2 + last, names(rng, 30)]


def passport(rng, first, width, tail):
    doc, (birth, sex, expiry), opt = number(rng, 9), person(rng), optional(rng, tail)
    lower = doc + check(doc) + state(rng) + birth + sex + expiry + opt
    if tail == 14:
        lower += rng.choice([check(opt), '<'])
    lower += check(lower) if tail in (7, 14) else ''
    return [code(rng, first) + state(rng) + names(rng, width - 5), fill(lower, width)]


def french_id(rng):
    lower = some(rng, DIGITS, 4) + some(rng, ALPHABET[:36], 3) + some(rng, DIGITS, 5)
    birth = date(rng)
    lower += check(lower) + names(rng, 14) + birth + check(birth) + rng.choice('MF')
    return ['IDFRA' + fill(name(rng), 25) + some(rng, DIGITS + '<', 3) + some(rng, DIGITS, 3), lower + check(lower)]


def licence(rng):
    kind = rng.random()
    if kind < 0.4:
        line = 'D1FRA' + some(rng, DIGITS, 2) + some(rng, LETTERS, 2) + some(rng, DIGITS, 6) + date(rng) + fill(name(rng), 8)
    elif kind < 0.8:
        line = 'D' + rng.choice('1P<L') + state(rng) + rng.choice('12') + number(rng, 10) + optional(rng, 12)
    else:
        short = some(rng, LETTERS, 3) + some(rng, DIGITS, 3) + rng.choice('DFIR') + '<<'
        return [short, 'FACHE' + some(rng, DIGITS, 12) + '<<' + date(rng) + '<<<<<', names(rng, 30)]
    return [fill(line, 29) + check(line)]


FORMATS = [
    (5, td1),
    (2, lambda rng: passport(rng, 'IAC', 36, 7)),
    (5, lambda rng: passport(rng, 'P', 44, 14)),
    (1, lambda rng: passport(rng, 'V', 44, 16)),
    (1, lambda rng: passport(rng, 'V', 36, 8)),
    (1, french_id),
    (1, licence),
]


def page(rng):
    """The lines of one MRZ, top to bottom."""
    draw = rng.random()
    if draw < 0.14:
        n = rng.choice([30, 36, 44, rng.randint(8, 44)])
        return [some(rng, ALPHABET, n) for _ in range(rng.randint(1, 3))]
    if draw < 0.22:
        n = rng.choice([30, 36, 44])
        return [some(rng, rng.choice(CONFUSABLE) + rng.choice(['', rng.choice(CONFUSABLE)]), n) for _ in range(rng.randint(1, 3))]
    return rng.choices([f for _, f in FORMATS], [w for w, _ in FORMATS])[0](rng)
