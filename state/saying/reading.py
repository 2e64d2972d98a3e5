"""Why bytes are no document: in English on the command line, in Dutch at the desk."""

from __future__ import annotations

from collections.abc import Mapping

from state.saying.telling import Wording

READING: Mapping[str, Wording] = {
    "read_nothing": Wording("the document is empty", "het document is leeg"),
    "read_long_line": Wording(
        "the document holds a line of %(count)s characters: it is not made for people to read",
        "het document bevat een regel van %(count)s tekens: het is niet gemaakt om te lezen",
    ),
    "read_no_mail": Wording("the file is no mail", "het bestand is geen mail"),
    "read_mail_empty": Wording(
        "the mail holds no text and no document that can be read",
        "de mail bevat geen tekst en geen leesbaar document",
    ),
    "read_feed_broken": Wording(
        "the feed is not well-formed XML, or holds entities that are refused",
        "de feed is geen geldige XML, of bevat verwijzingen die we weigeren",
    ),
    "read_no_feed": Wording("the XML is no feed but <%(name)s>", "de XML is geen feed maar <%(name)s>"),
    "read_text_empty": Wording("the text is empty", "de tekst is leeg"),
    "read_binary": Wording("the file is binary, not text", "het bestand is geen tekst"),
    "read_card_empty": Wording("the vCard holds nothing", "de vCard is leeg"),
    "read_table_broken": Wording("the table cannot be read: %(problem)s", "de tabel is niet te lezen: %(problem)s"),
    "read_no_spreadsheet": Wording(
        "the file is no spreadsheet that can be read", "het bestand is geen leesbaar rekenblad"
    ),
    "read_spreadsheet_empty": Wording("the spreadsheet is empty", "het rekenblad is leeg"),
    "read_spreadsheet_big": Wording(
        "the spreadsheet is larger than %(size)s MB once unpacked", "het rekenblad is uitgepakt groter dan %(size)s MB"
    ),
    "read_no_json": Wording("the answer is no JSON", "het antwoord is geen JSON"),
    "read_table_empty": Wording("the table is empty", "de tabel is leeg"),
    "read_page_empty": Wording("the page holds no text", "op de pagina staat geen tekst"),
    "read_no_pdf": Wording("the file is called a PDF but is none", "het bestand heet een PDF, maar is er geen"),
    "read_pdf_scanned": Wording(
        "the PDF holds no text, perhaps only scanned pictures",
        "in de PDF staat geen tekst, misschien enkel gescande beelden",
    ),
    "read_pdf_locked": Wording("the PDF is protected by a password", "de PDF is met een wachtwoord beveiligd"),
    "read_pdf_closed": Wording(
        "the PDF does not allow its text to be read", "de PDF laat niet toe dat haar tekst gelezen wordt"
    ),
    "read_pdf_memory": Wording("the PDF needs more memory than it is allowed", "de PDF vraagt meer geheugen dan mag"),
    "read_pdf_broken": Wording(
        "the file is no PDF that can be read (%(problem)s)", "het bestand is geen leesbare PDF (%(problem)s)"
    ),
    "read_pdf_stopped": Wording(
        "the PDF made its reader stop: it needs more memory or time than it is allowed",
        "bij het lezen van de PDF liep het mis: ze vraagt meer geheugen of tijd dan mag",
    ),
    "read_pdf_slow": Wording(
        "the PDF took longer than %(seconds)s seconds to read",
        "het lezen van de PDF duurde langer dan %(seconds)s seconden",
    ),
}
