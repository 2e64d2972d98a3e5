"""Names of languages, in Dutch, French, English and by themselves -> ISO 639-1."""

from __future__ import annotations

import re
from functools import lru_cache

from state.canon.text import fold

_NAMES = {
    "nl": "nederlands nederlandse nederlandstalig neerlandais dutch niederlandisch",
    "fr": "frans franse franstalig francais francaise french franzosisch",
    "en": "engels engelse engelstalig anglais anglaise english englisch",
    "de": "duits duitse duitstalig allemand allemande german deutsch",
    "uk": "oekraiens oekraiense oekrains ukrainien ukrainienne ukrainian ukrainisch українська украінська",
    "ru": "russisch russische russe russian русский русскии",
    "pl": "pools poolse polonais polish polski polnisch",
    "ro": "roemeens roemeense roumain romanian romana",
    "bg": "bulgaars bulgaarse bulgare bulgarian български българскии",
    "tr": "turks turkse turc turkish turkce",
    "ar": "arabisch arabische arabe arabic العربية",
    "fa": "perzisch farsi persan persian فارسی dari",
    "ps": "pasjtoe pashto pasto pachto پښتو",
    "so": "somali somalisch somalische soomaali",
    "ti": "tigrinya tigrigna ትግርኛ",
    "es": "spaans spaanse espagnol spanish espanol",
    "pt": "portugees portugese portugais portuguese portugues",
    "it": "italiaans italiaanse italien italian italiano",
    "sq": "albanees albanese albanais albanian shqip",
    "hu": "hongaars hongaarse hongrois hungarian magyar",
    "sk": "slowaaks slovaque slovak slovencina",
    "cs": "tsjechisch tcheque czech cestina",
    "zh": "chinees chinese chinois mandarijn 中文",
    "hy": "armeens armenien armenian",
    "ka": "georgisch georgien georgian",
    "ur": "urdu ourdou",
    "ku": "koerdisch kurde kurdish",
    "sr": "servisch serbe serbian",
    "el": "grieks grieksE grec greek".lower(),
    "vi": "vietnamees vietnamese vietnamien",
}
_CODES: dict[str, str] = {fold(name): code for code, names in _NAMES.items() for name in names.split()}
_SHOWN_CODES = re.compile(r"(?<![\w-])(NL|FR|EN|DE|UK|UA|RU|PL|RO|BG|TR|AR|FA|PS|ES|IT|PT|SQ)(?![\w-])")
_SHORT = {"ua": "uk"}
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = max(map(len, _CODES))


def language_code(word: str) -> str | None:
    """The ISO 639-1 code a word stands for: a language's name or a code; None when it is neither."""
    folded = fold(word)
    known = set(_NAMES)
    if folded in _CODES:
        return _CODES[folded]
    primary = folded.replace("_", "-").partition("-")[0]
    primary = _SHORT.get(primary, primary)
    return primary if primary in known and len(folded) <= 5 else None


def find_languages(text: str) -> tuple[str, ...]:
    """The languages that `text` names, in order, each once; also in words that markup ran together."""
    found: list[str] = []
    for word in _WORD.findall(fold(text)):
        found += _names_in(word)
    found += [_SHORT.get(code.lower(), code.lower()) for code in _SHOWN_CODES.findall(text)]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=4096)
def _names_in(word: str) -> tuple[str, ...]:
    """The names a word consists of entirely: "engelsoekraiens" is two, "engelsman" none."""
    if word in _CODES:
        return (_CODES[word],)
    for size in range(min(len(word) - 1, _LONGEST), 3, -1):
        head = word[:size]
        rest = _names_in(word[size:]) if head in _CODES else ()
        if rest:
            return (_CODES[head], *rest)
    return ()
