"""Writes the PDFs of the sample partner site: run `python -m tests.tools.make_sample_pdfs` after editing their entries.

The files are kept in the repository, so that neither the product nor its tests need reportlab to serve them. With
`invariant=1` the same entries give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from jobs.sample.cast import cast
from jobs.sample.entries import Entry, entries

FOLDER = Path(__file__).parents[2] / "jobs" / "sample" / "files"
LEFT, TOP, LINE, WIDTH = 70, 770, 15, 88


def main() -> None:
    """Writes every PDF of every edition that has its own."""
    for version in (1, 2):
        _write(f"brief-{version}.pdf", "Brief aan de lokale besturen", _letter(version))
        _write(f"nieuwsbrief-oekraine-{version}.pdf", "Nieuwsbrief kinderopvang Oekraïne", _newsletter(version))
    _write(
        "document.pdf", "Document", [("h", "Document"), ("p", "Dit document hoort bij de pagina die ernaar verwijst.")]
    )


Line = tuple[str, str]


def _letter(version: int) -> Iterator[Line]:
    listed = entries("letter", version, cast())
    sender = next(entry for entry in listed if entry.kind == "contact")
    yield from _letterhead(sender)
    yield "p", "T.a.v. lokale besturen"
    yield "p", "diensten voor preventieve gezinsondersteuning"
    yield "p", "jeugdhulpvoorzieningen"
    yield "p", "diensten voor pleegzorg"
    yield "p", ""
    yield "p", "Betreft: opvang van gezinnen en kinderen op de vlucht"
    yield "p", ""
    yield "p", "Beste,"
    yield "p", "Veel gemeenten vangen gezinnen op. Hieronder staat wat we van jullie vragen."
    for entry in listed:
        if entry.kind == "measure":
            yield "h", f"{entry.fields['section']}. {entry.fields['title']}"
            yield "p", str(entry.fields["text"])
    yield "p", ""
    yield "p", "Met vriendelijke groeten,"
    yield "p", "Katrien Verhegge"
    yield "p", "administrateur-generaal"


def _letterhead(sender: Entry) -> Iterator[Line]:
    yield "h", str(sender.fields["organisation"])
    yield "p", str(sender.fields["address"])
    yield "p", "datum: 17 maart 2022"
    yield "p", "ons kenmerk: OPG/2022/017"
    yield "p", f"vragen naar: {sender.fields['emails'][0]}"
    yield "p", f"telefoonnummer: {sender.fields['phones'][0]}"
    yield "p", ""


def _newsletter(version: int) -> Iterator[Line]:
    listed = entries("ukraine-newsletter", version, cast())
    yield "p", "Bekijk deze nieuwsbrief in je browser"
    yield "H", "Oekraïne nieuwsbrief kinderopvang 7 april 2022"
    yield "p", " // ".join(str(entry.fields["title"]) for entry in listed)
    for entry in listed:
        yield "h", str(entry.fields["title"])
        yield "p", str(entry.fields["text"])


def _write(name: str, title: str, lines: Iterator[Line] | list[Line]) -> None:
    canvas = Canvas(str(FOLDER / name), pagesize=A4, invariant=1, pageCompression=0)
    canvas.setTitle(title)
    canvas.setAuthor("Steunpunt Opgroeien")
    y = TOP
    for kind, text in lines:
        y -= LINE // 2 if kind != "p" else 0
        canvas.setFont(*{"H": ("Helvetica-Bold", 16), "h": ("Helvetica-Bold", 12), "p": ("Helvetica", 10)}[kind])
        for part in _wrapped(text):
            canvas.drawString(LEFT, y, part)
            y -= LINE
    canvas.save()


def _wrapped(text: str) -> Iterator[str]:
    line = ""
    for word in text.split():
        if line and len(line) + len(word) >= WIDTH:
            yield line
            line = ""
        line = f"{line} {word}".strip()
    yield line


if __name__ == "__main__":
    main()
