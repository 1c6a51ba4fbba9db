"""The classes of the Latin reader, and which printed characters count as one class because print does not tell them apart."""
ASCII = ''.join(chr(c) for c in range(32, 127))
CAPITALS = 'ÀÁÂÃÄÅĀĂĄÆÇĆČĊĎĐÈÉÊËĒĖĘĚĠĢĞĦÌÍÎÏĪĮİĶĹĽĻŁŃŇŅÑÒÓÔÕÖŐØŌŒŔŘŖŚŠŞŤŢÙÚÛÜŪŮŰŲŴẀẂẄÝŶŸỲŹŽŻÞƏ'
SMALL = ''.join(c.lower() for c in CAPITALS if c != 'İ') + 'ßıð'
SIGNS = 'ª°§€£«»·№×¿¡±²³µ©®½'
FOREIGN = '\ufffd'
"""A Greek or Cyrillic letter that looks like no Latin one."""
ALPHABET = ASCII + CAPITALS + SMALL + SIGNS + FOREIGN

SAME = {
    'Ș': 'Ş', 'ș': 'ş', 'Ț': 'Ţ', 'ț': 'ţ', 'Ð': 'Đ', 'ẞ': 'ß', 'º': '°', '•': '·', '‘': "'", '’': "'", '‚': ',', '´': "'", '“': '"',
    '”': '"', '„': '"', '–': '-', '—': '-', '−': '-', '\u00a0': ' ',
}
CYRILLIC = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЬЮЯ'
GREEK = 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ'
TWINS = dict(zip('АВЕКМНОРСТХаеорсхуЅІЈіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧον', 'ABEKMHOPCTXaeopcxySIJijsABEZHIKMNOPTYXov'))


def class_text(char):
    """What the net should say where `char` is printed."""
    char = SAME.get(char, TWINS.get(char, char))
    return char if char in ALPHABET else FOREIGN


if __name__ == '__main__':
    assert len(set(ALPHABET)) == len(ALPHABET), [c for c in ALPHABET if ALPHABET.count(c) > 1]
    print(len(ALPHABET), ALPHABET)
