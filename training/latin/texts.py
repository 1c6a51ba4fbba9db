"""What the drawn lines say: names, labels, dates, numbers, addresses, bills, and strings without sense, so that no language is learnt too well."""
import unicodedata
from alphabet import ALPHABET, CAPITALS, CYRILLIC, GREEK, SIGNS, SMALL
from words import BILL, LABELS, MONTHS, NAMES, PLACES, STREETS

DIGITS = '0123456789'
LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
NAME_LISTS = {k: v.split() for k, v in NAMES.items()}
LABEL_LISTS = {k: v.split('|') for k, v in LABELS.items()}
PLACE_LIST, STREET_LIST, BILL_LIST, MONTH_LIST = PLACES.split('|'), STREETS.split('|'), BILL.split('|'), MONTHS.split()
MIXED = [LATIN, LATIN.lower(), LATIN + LATIN.lower(), LATIN + DIGITS, LATIN + DIGITS, DIGITS, LATIN + LATIN.lower() + DIGITS]
LOOKALIKE = ['O0QDCG', 'I1lL|', 'S5', 'B8', 'Z2', 'il1tfj', 'rnmh', 'vwyVWY', 'uüúűůù', 'oöóőøôò', 'aäáåăâà', 'eéěêëèę', 'iíìîïı', '.,:;', 'ceo', 'CGO',
             'ÄÅÁÀÂÃĂ', 'ÖÓŐØÔÒÕ', 'ÜÚŰŮÙÛ', 'ÉÈÊËĚĘ', 'ÍÌÎÏİI', 'SŠŚŞ', 'sšśş', 'CČĆÇ', 'cčćç', 'ZŽŹŻ', 'zžźż', 'NŇŃÑ', 'nňńñ', 'RŘ', 'rř', 'LĽŁĻ', 'lľłļ', 'DĎĐ', 'dďđ', 'TŤŢ', 'tťţ',
             'GĞĢĠ', 'gğģġ', 'YÝŸ', 'yýÿ', 'ĀĂĄA', 'āăąa', 'ŪŲU', 'ūųu', 'ĮĪI', 'įīi']


def bare(char):
    return {'Ł': 'L', 'Ø': 'O', 'Đ': 'D', 'Ħ': 'H', 'ı': 'I', 'Æ': 'A', 'Œ': 'O', 'Þ': 'P', 'Ə': 'E', 'ß': 'B'}.get(char.upper(), unicodedata.normalize('NFD', char.upper())[0])


ACCENTED = {}
for accented in CAPITALS:
    ACCENTED.setdefault(bare(accented), []).append(accented)
for accented in SMALL:
    ACCENTED.setdefault(bare(accented).lower(), []).append(accented)


def some(rng, alphabet, n):
    return ''.join(rng.choice(alphabet) for _ in range(n))


def with_marks(rng, text, share):
    return ''.join(rng.choice(ACCENTED[c]) if c in ACCENTED and rng.random() < share else c for c in text)


def mutated(rng, word):
    """A few letters changed: the net shall read letters, not know words."""
    chars = list(word)
    for _ in range(rng.randint(1, 3)):
        at = rng.randrange(len(chars))
        if chars[at].isalpha():
            new = rng.choice(LATIN if chars[at].isupper() else LATIN.lower())
            chars[at] = rng.choice([new, with_marks(rng, new, 0.7), chars[at] + new])
    return ''.join(chars)


LANGUAGES = [k for k in LABELS if k not in ('el', 'bg')]


def language(rng):
    return rng.choice(LANGUAGES)


def nonsense(rng):
    letters = rng.choice(MIXED)
    text = some(rng, letters, rng.randint(1, 10))
    return with_marks(rng, text, rng.choice([0, 0.2, 0.6]))


def word(rng):
    draw = rng.random()
    text = rng.choice(rng.choice(list(NAME_LISTS.values())))
    if draw < 0.4:
        return text
    if draw < 0.6:
        return mutated(rng, text)
    if draw < 0.75:
        return with_marks(rng, text, 0.3)
    if draw < 0.9:
        return rng.choice(rng.choice(LABEL_LISTS[language(rng)]).split())
    return nonsense(rng)


def name(rng):
    return rng.choice([' ', ' ', ' ', '-', ', ', ' / ']).join(word(rng) for _ in range(rng.choice([1, 1, 1, 2, 2, 3])))


def label(rng):
    one = rng.choice(LABEL_LISTS[language(rng) if rng.random() > 0.08 else rng.choice(['el', 'bg'])])
    if one[0] in 'abc' and rng.random() < 0.1:
        one = mutated(rng, one)
    draw = rng.random()
    if draw < 0.45:
        one += rng.choice([' / ', '/', ' / ', ' · ', ' - ']) + rng.choice(LABEL_LISTS[rng.choice(['en', 'en', 'fr', language(rng)])])
        if rng.random() < 0.3:
            one += rng.choice(['/', ' / ']) + rng.choice(LABEL_LISTS['fr'])
    if rng.random() < 0.25:
        one = rng.choice(['1.', '2.', '3.', '4a.', '4b.', '4c.', '5.', '(1)', '(12)', '01', '7', '10.', '11']) + ' ' + one
    return one + rng.choice(['', '', '', ':', '.'])


def date(rng):
    day, month, year = rng.randint(1, 31), rng.randint(1, 12), rng.randint(1920, 2045)
    d, m, y = rng.choice([str(day), f'{day:02d}', f'{day:02d}']), f'{month:02d}', str(year)
    sep = rng.choice(['.', '.', '.', '/', '/', '-', ' ', '. '])
    draw = rng.random()
    if draw < 0.55:
        return sep.join([d, m, rng.choice([y, y, y, y[2:]])])
    if draw < 0.65:
        return sep.join([y, m, f'{day:02d}'])
    return f'{d}{rng.choice([" ", " ", ". ", "-", ""])}{rng.choice(MONTH_LIST)}{rng.choice([" ", " ", "-", ""])}{rng.choice([y, y, y[2:]])}'


def number(rng):
    draw = rng.random()
    if draw < 0.5:
        return some(rng, LATIN, rng.randint(0, 3)) + rng.choice(['', '', ' ', '-']) + some(rng, DIGITS, rng.randint(3, 10))
    if draw < 0.75:
        return rng.choice(['', ' ', '-', '/', '.']).join(some(rng, rng.choice([DIGITS, LATIN + DIGITS]), rng.randint(2, 4)) for _ in range(rng.randint(2, 5)))
    return some(rng, LATIN + DIGITS, rng.randint(6, 14))


def short(rng):
    return rng.choice(['1.', '2.', '3.', '4a.', '4b.', '4c.', '4d.', '5.', '6.', '7.', '8.', '9.', '10.', '11.', '12.', 'M', 'F', 'X', 'M/M', 'F/F', 'K/F', 'Ž/F', 'P', 'PA', 'ID', 'IR', 'B', 'AM', 'A1', 'B/BE',
                       'AM/B1/B', 'C1E', 'UTO', some(rng, LATIN, 3), some(rng, LATIN, 2), some(rng, LATIN + DIGITS, 1), some(rng, LATIN.lower(), 1) + '.', some(rng, DIGITS, rng.randint(1, 4)),
                       f'1,{rng.randint(50, 99)} m', f'{rng.randint(150, 205)} cm', f'{rng.randint(5, 6)}\'-{rng.randint(0, 11):02d}"', 'N°', 'EUR', '€'])


def address(rng):
    house = str(rng.randint(1, 299)) + rng.choice(['', '', 'a', 'B', '/3', ' bis'])
    street = f'{rng.choice(STREET_LIST)}'
    if rng.random() < 0.6:
        street = rng.choice([f'{word(rng)} {street}', f'{street} {word(rng)}'])
    code = rng.choice([some(rng, DIGITS, 5), some(rng, DIGITS, 4), f'{some(rng, DIGITS, 2)}-{some(rng, DIGITS, 3)}', f'{some(rng, DIGITS, 3)} {some(rng, DIGITS, 2)}',
                       f'{some(rng, LATIN, 2)}{some(rng, DIGITS, 1)} {some(rng, DIGITS, 1)}{some(rng, LATIN, 2)}', f'{some(rng, DIGITS, 4)} {some(rng, LATIN, 2)}'])
    town = rng.choice([rng.choice(PLACE_LIST), mutated(rng, rng.choice(PLACE_LIST)), word(rng)])
    street = rng.choice([f'{street} {house}', f'{house} {street}', f'{house}, {street}'])
    return rng.choice([street, f'{code} {town}', f'{town} {code}', f'{street}, {code} {town}', town, f'{town} ({some(rng, LATIN, 2)})'])


def amount(rng):
    whole = rng.choice([str(rng.randint(0, 999)), f'{rng.randint(1, 99)}{rng.choice([".", ",", " ", "’"])}{rng.randint(0, 999):03d}'])
    value = f'{whole}{rng.choice(",.")}{rng.randint(0, 99):02d}'
    return rng.choice([f'{value} €', f'€ {value}', f'£{value}', f'EUR {value}', value, f'-{value}', f'{value} {rng.choice(["zł", "Kč", "Ft", "kr", "lei", "TL", "CHF", "kWh", "m³", "%"])}', f'${value}'])


def bill(rng):
    parts = [rng.choice(BILL_LIST) for _ in range(rng.randint(1, 4))]
    if rng.random() < 0.5:
        parts.append(rng.choice([amount, date, number])(rng))
    if rng.random() < 0.15:
        parts.append(f'{some(rng, LATIN.lower(), rng.randint(3, 8))}{rng.choice("@.")}{some(rng, LATIN.lower(), rng.randint(3, 8))}.{rng.choice(["com", "eu", "de", "fr", "org"])}')
    return ' '.join(parts)


def iban(rng):
    plain = some(rng, LATIN, 2) + some(rng, DIGITS, rng.randint(14, 22))
    return ' '.join(plain[i:i + 4] for i in range(0, len(plain), 4))


def mrz(rng):
    parts = [rng.choice([some(rng, LATIN, rng.randint(3, 9)), some(rng, DIGITS, rng.randint(2, 9)), '<' * rng.randint(1, 8)]) for _ in range(rng.randint(3, 6))]
    return ''.join(parts)[:44]


def lookalikes(rng):
    return ' '.join(some(rng, rng.choice(LOOKALIKE) + rng.choice(LOOKALIKE + ['', '']), rng.randint(2, 9)) for _ in range(rng.randint(1, 3)))


def signs(rng):
    parts = [rng.choice([word, number, date, amount])(rng) for _ in range(rng.randint(1, 3))]
    glue = rng.choice([' / ', ' & ', '*', ' + ', ': ', ' (', ') ', '; ', ' "', '" ', ' – ', ' — ', ' = ', ' § ', '@', '#', ' « ', ' » ', ' • ', ' · ', ' No. ', ' № ', ' Nº ', '\' ', ' „', '“ ', '!', '? ', ' × ', '%', '_', '©', '®', '²', ' ½ ', '[', ']', '~', '|', '°', 'ª ', '€', '$'])
    return glue.join(parts) if len(parts) > 1 else glue + parts[0]


def other_script(rng):
    letters = rng.choice([CYRILLIC, CYRILLIC + CYRILLIC.lower(), GREEK, GREEK + GREEK.lower()])
    text = ' '.join(some(rng, letters, rng.randint(2, 9)) for _ in range(rng.randint(1, 2)))
    return rng.choice([text, f'{text} / {name(rng)}', f'{text}/{rng.choice(LABEL_LISTS["en"])}'])


def rare(rng):
    """Every letter and sign of the alphabet as often as any other."""
    parts = [some(rng, rng.choice([CAPITALS, SMALL, CAPITALS + LATIN, SMALL + LATIN.lower()]), rng.randint(1, 8)) for _ in range(rng.randint(1, 3))]
    if rng.random() < 0.4:
        parts.insert(rng.randint(0, len(parts)), rng.choice(SIGNS + ALPHABET[1:95]) + rng.choice(['', number(rng)]))
    return rng.choice([' ', ' ', '']).join(parts)


KINDS = [(7, rare), (16, name), (17, label), (11, date), (10, number), (6, short), (9, address), (4, amount), (7, bill), (2, iban), (2, mrz), (6, lookalikes), (4, signs), (2, other_script),
         (4, lambda rng: ' '.join(nonsense(rng) for _ in range(rng.randint(1, 4)))),
         (5, lambda rng: with_marks(rng, name(rng), 0.4)), (4, lambda rng: f'{label(rng)} {rng.choice([name, date, number])(rng)}'), (2, lambda rng: f'{date(rng)} {rng.choice([name, address, date])(rng)}')]


def upper(text):
    return text.replace('ß', 'SS').replace('ı', 'I').upper()


def text(rng):
    """One line of 1 to 60 characters and whether it is set in small capitals."""
    line = rng.choices([f for _, f in KINDS], [w for w, _ in KINDS])[0](rng)[:60].strip() or 'A'
    draw = rng.random()
    if draw < 0.42:
        return upper(line), False
    if draw < 0.46:
        return line.replace('İ', 'i').lower(), False
    return line, 0.46 < draw < 0.50
