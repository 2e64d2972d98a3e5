"""The pieces of a postal address, as commas, bars, brackets, points and line ends separate them."""

from __future__ import annotations

import re

from state.canon.streets import BOX, HOUSE, begins_french

_CUT = re.compile(
    r"\s*(?:,|;|\||[•·●∙‧⋅▪─\"“”„«»]|\n|(?<=\s)[>*+_‑](?=\s)|\.\s*$|(?<=\s)[-–—/](?=\s)|(?<!\d):(?=\s)|[()\[\]]|(?<=[a-zà-ÿ]{3})(?<!str)"
    r"(?<!\b[Bb]urg)(?<!\b[Bb]urgem)(?<!\b[Gg]ebr)(?<!\b[Pp]rof)(?<!\b[Pp]ast)(?<!\b[Kk]ard)(?<!\b[Kk]an)(?<!\b[Gg]en)(?<!\b[Pp]res)"
    r"(?<!\b[Mm]in)(?<!\b[Mm]gr)(?<!\b[Kk]on)(?<!\b[Kk]ol)(?<!\bAug)(?<!\bJos)(?<!\bAlf)(?<!\bFred)\.(?=\s+[A-ZÀ-Þ]))\s*|\s+(?:te|à|in)\s*$"
    r"|[ \t]+(?=P\.?\s?O\.?\s?(?i:Box)\s\d)"
    r"|(?<=[\da-z])(?=(?:Tel|Telefoon|T[ée]l[ée]phone|Fax|Gsm|GSM|Mobiel|E-?[Mm]ail)\s?[.:])"
)
_NUMBERED = re.compile(rf"(?:(?:au )?(?:n°|nr\.?|nummer|num[ée]ro))?\s?{HOUSE}(?:\s*[(/|-]?\s*{BOX})?", re.IGNORECASE)
""" "Kerkstraat, 12 bus 3"."""


def pieces_of(text: str) -> list[tuple[str, int]]:
    """What commas, bars, brackets and line ends separate, each with its start."""
    found: list[tuple[str, int]] = []
    start, cut_sign = 0, ""
    for cut in (*_CUT.finditer(text), None):
        end = cut.start() if cut else len(text)
        piece = text[start:end]
        if (
            found
            and (re.fullmatch(HOUSE, found[-1][0], re.IGNORECASE) or _is_number_before(found[-1][0], piece.strip()))
            and piece.strip()
            and text[found[-1][1] :][:12].find("\n") < 0
        ):
            _, at = found.pop()
            found.append((text[at:end].strip(), at))
        elif (
            found and _NUMBERED.fullmatch(piece.strip()) and not re.search(r"\d", found[-1][0]) and cut_sign == ","
        ) or (
            found
            and cut_sign == "/"
            and re.fullmatch(r"\d{1,4}[A-Za-z]?", piece.strip())
            and found[-1][0][-1:].isdigit()
        ):
            found[-1] = (text[found[-1][1] : end].strip(), found[-1][1])
        elif piece.strip():
            found.append((piece.strip(), start + len(piece) - len(piece.lstrip())))
        start = cut.end() if cut else end
        cut_sign = cut[0].strip() if cut else ""
    return found


def _is_number_before(before: str, piece: str) -> bool:
    """Whether what a comma ends is the number of a French street in a sentence: "établi 17, rue Haute"."""
    return begins_french(piece) and re.search(rf"\s{HOUSE}\Z", before, re.IGNORECASE) is not None
