"""Papers that LibreOffice writes: lines laid out by tabs, bordered tables, two columns of text."""

from __future__ import annotations

import subprocess
import tempfile
from html import escape
from pathlib import Path

from tests.tools.papers.printed_stories import SERVICES, STAFF, TABBED

PATIENCE = 120
_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{rest}:1.0"'
    for name, rest in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("fo", "xsl-fo-compatible"),
    )
)
_STYLES = """
<style:style style:name="P" style:family="paragraph"><style:text-properties fo:font-size="10.5pt"/></style:style>
<style:style style:name="B" style:family="paragraph"><style:paragraph-properties fo:margin-top="8pt"/>
 <style:text-properties fo:font-size="12pt" fo:font-weight="bold"/></style:style>
<style:style style:name="H" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="10pt"/>
 <style:text-properties fo:font-size="18pt" fo:font-weight="bold"/></style:style>
<style:style style:name="T" style:family="paragraph"><style:paragraph-properties><style:tab-stops>
 <style:tab-stop style:position="5.2cm"/><style:tab-stop style:position="11cm"/></style:tab-stops></style:paragraph-properties>
 <style:text-properties fo:font-size="10.5pt"/></style:style>
<style:style style:name="cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="2pt"/></style:style>
<style:style style:name="tight" style:family="table-column"><style:table-column-properties style:column-width="3.1cm"/></style:style>
<style:style style:name="wide" style:family="table-column"><style:table-column-properties style:column-width="5.6cm"/></style:style>
<style:style style:name="two" style:family="section"><style:section-properties text:dont-balance-text-columns="false">
 <style:columns fo:column-count="2" fo:column-gap="0.8cm"/></style:section-properties></style:style>
"""


def _converted(body: str, path: Path) -> None:
    """Has LibreOffice make a PDF of a text document."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_NAMES} office:version="1.2" '
        f'office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>{_STYLES}'
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document>"
    )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "page.fodt"
        source.write_text(content, encoding="utf-8")
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", folder, str(source)]
        subprocess.run(command, check=True, timeout=PATIENCE, capture_output=True)
        path.write_bytes((Path(folder) / "page.pdf").read_bytes())


def _p(style: str, text: str) -> str:
    told = escape(text).replace("\t", "<text:tab/>").replace("\n", "<text:line-break/>")
    return f'<text:p text:style-name="{style}">{told}</text:p>'


def tabbed(path: Path) -> None:
    """A list whose columns are made with tabs."""
    body = _p("H", "Maison des Aînés de Jodoigne") + _p(
        "P", "Liste téléphonique interne, mise à jour le 2 février 2026"
    )
    body += _p("T", "Nom\tFonction\tTéléphone")
    _converted(body + "".join(_p("T", f"{one.person}\t{one.role}\t{one.phone}") for one in TABBED), path)


def staff(path: Path) -> None:
    """A bordered table for each office, whose narrow cells run over two and three lines."""
    body = _p("H", "Provincie Scheldeland: wie is wie")
    for unit, entries in STAFF:
        rows = [("Naam", "Functie", "Telefoon", "E-mail")]
        rows += [(str(one.person), str(one.role), one.phone, one.email) for one in entries]
        cells = "".join(
            "<table:table-row>"
            + "".join(f'<table:table-cell table:style-name="cell">{_p("P", text)}</table:table-cell>' for text in row)
            + "</table:table-row>"
            for row in rows
        )
        columns = '<table:table-column table:style-name="tight" table:number-columns-repeated="3"/><table:table-column table:style-name="wide"/>'
        body += _p("B", unit) + f"<table:table>{columns}{cells}</table:table>"
    _converted(body, path)


def services(path: Path) -> None:
    """A municipal guide in two balanced columns."""
    inner = "".join(
        _p("B", unit) + _p("P", text) + "".join(_p("P", line) for line in lines) for unit, text, lines in SERVICES
    )
    head = _p("H", "Gemeente Hombeke: gids van de diensten")
    _converted(f'{head}<text:section text:style-name="two" text:name="s">{inner}</text:section>', path)
