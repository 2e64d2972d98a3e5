"""What a program or a keyboard leaves between the words is no part of them: every way of writing a page reads alike."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read

LISTED = """---
title: Team
team:
  - name: Els Maes
    role: Voorzitter
    phone: 09 213 08 46
---
"""
ADDRESSED = """# Contact

Sporthal Zuid\\
Weidestraat 3\\
9000 Gent\\
tel. 09 213 08 46

**Secretaris**

Jan Smet
[jan@sport.example](mailto:jan@sport.example)
"""
SPOKEN = """BESTUUR
Els Maes, voorzitter 09 213 08 46 els@sport.example
Jan Smet, coach 0476 12 34 56 jan@sport.example
An Claes, kok 09 213 08 47
"""
CHURCH = "".join(
    f"<p><b>{role}:</b></p><p>{name}, Kerkweg {at}</p><p>tel. 09 213 08 {at}</p><p><br></p>"
    for at, (role, name) in enumerate((("Koster", "Dhr. Smet"), ("Scriba", "Els Maes"), ("Organist", "Jan Claes")), 11)
)
PAGES = {"a.md": LISTED, "b.md": ADDRESSED, "c.txt": SPOKEN, "d.html": CHURCH}
TYPES = {"md": "text/markdown", "txt": "text/plain", "html": "text/html"}
ACCIDENTS = {
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "line ends of old": lambda text: text.replace("\n", "\r"),
    "a blank at each end": lambda text: text.replace("\n", " \n"),
    "unbreakable numbers": lambda text: text.replace("213 08", "213\u00a008").replace("12 34", "12\u202f34"),
    "unbreakable names": lambda text: text.replace("Els Maes", "Els\u00a0Maes"),
    "a mark of the order of bytes": lambda text: f"\ufeff{text}",
}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("accident", ACCIDENTS)
def test_an_accident_of_writing_changes_nothing_that_is_read(name: str, accident: str) -> None:
    def drawn(text: str) -> object:
        url, kind = f"https://sport.example/{name}", TYPES[name.partition(".")[2]]
        return extract(read(text.encode(), url=url, content_type=kind)).contacts

    plain = drawn(PAGES[name])
    assert plain
    assert drawn(ACCIDENTS[accident](PAGES[name])) == plain


def test_blanks_that_lay_something_out_stay() -> None:
    page = read("Els\u00a0\u00a0\u00a0Maes\n".encode(), url="https://sport.example/a.txt", content_type="text/plain")
    assert page.root.children[0].text.strip() == "Els\u00a0\u00a0\u00a0Maes"
