"""The two encodings from before Unicode in which lists still come, as their text looks in Latin-1.

TCVN3 (fonts .VnTime) has one byte for each small letter with its tone; capitals with a tone have
none, because a font of capitals shows them. VNI (fonts VNI-Times) has a letter and a mark.
"""

import unicodedata

# Level, grave, hook, tilde, acute, dot.
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
TCVN3 = {
    "a": "61 B5 B6 B7 B8 B9", "ă": "A8 BB BC BD BE C6", "â": "A9 C7 C8 C9 CA CB",
    "e": "65 CC CE CF D0 D1", "ê": "AA D2 D3 D4 D5 D6", "i": "69 D7 D8 DC DD DE",
    "o": "6F DF E1 E2 E3 E4", "ô": "AB E5 E6 E7 E8 E9", "ơ": "AC EA EB EC ED EE",
    "u": "75 EF F1 F2 F3 F4", "ư": "AD F5 F6 F7 F8 F9", "y": "79 FA FB FC FD FE",
}
TCVN3_CAPITALS = {"Ă": "A1", "Â": "A2", "Ê": "A3", "Ô": "A4", "Ơ": "A5", "Ư": "A6", "Đ": "A7"}
# The marks that VNI writes behind a plain letter, and those that replace a circumflex or breve.
VNI_PLAIN, VNI_CIRCUMFLEX, VNI_BREVE = " øûõùï", "âàåãáä", "êèúüéë"
VNI_ALONE = {"i": "iìæóíò", "ơ": "ô", "ư": "ö", "đ": "ñ", "ỵ": "î"}


def tcvn3_table():
    table = {ord("đ"): "\xae"}
    for letter, codes in TCVN3.items():
        for tone, code in zip(TONES, codes.split()):
            small = unicodedata.normalize("NFC", letter + tone)
            table[ord(small)] = chr(int(code, 16))
            if tone:
                table[ord(small.upper())] = chr(int(code, 16))
    table.update({ord(letter): chr(int(code, 16)) for letter, code in TCVN3_CAPITALS.items()})
    return table


def vni_table():
    small = {"đ": "ñ"}
    for base, letter, marks in [("a", "a", VNI_PLAIN), ("â", "a", VNI_CIRCUMFLEX),
                                ("ă", "a", VNI_BREVE), ("e", "e", VNI_PLAIN),
                                ("ê", "e", VNI_CIRCUMFLEX), ("o", "o", VNI_PLAIN),
                                ("ô", "o", VNI_CIRCUMFLEX), ("ơ", "ô", VNI_PLAIN),
                                ("u", "u", VNI_PLAIN), ("ư", "ö", VNI_PLAIN),
                                ("y", "y", VNI_PLAIN)]:
        for tone, mark in zip(TONES, marks):
            small[unicodedata.normalize("NFC", base + tone)] = letter + mark.strip()
    small["ỵ"] = VNI_ALONE["ỵ"]
    for tone, whole in zip(TONES, VNI_ALONE["i"]):
        small[unicodedata.normalize("NFC", "i" + tone)] = whole
    capital = {letter.upper(): text.upper() for letter, text in small.items()}
    return str.maketrans({**small, **capital})


TABLES = {"tcvn3": tcvn3_table(), "vni": vni_table()}


def legacy(text, encoding):
    """The text as a Latin-1 reader sees it; letters that the encoding lacks stay as they are."""
    return unicodedata.normalize("NFC", text).translate(TABLES[encoding])
