"""The mails as readers meet them: in reading order, complete in text, legible in light and dark, well-formed."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from jinja2 import UndefinedError
from lxml import html as lxml_html

from notifier.composing.content import Content
from notifier.deciding.folding import Turn
from notifier.deciding.matching import Reason
from notifier.rendering.headlines import counted
from notifier.rendering.render import BROWSER, Rendered, render
from notifier.rendering.showing import leading
from notifier.rendering.translations import LANGUAGES
from notifier.rendering.wording import Words
from state.changes import FieldChange
from state.records import Audience, RecordKind
from tests.tools.mail_samples import samples

NAMES = sorted(samples())
STYLE = Path(__file__).parents[3] / "templates" / "mail" / "_style.css"
VOID = {"meta", "br", "hr", "link", "wbr"}


def rendered(name: str, language: str = "nl", base_url: str | None = "https://wegwijs.example") -> Rendered:
    return render(samples(language)[name], base_url=base_url)


def said(text: str) -> str:
    return " ".join(text.split()).casefold()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_each_fact_in_html_stands_in_the_text_part(name: str, language: str) -> None:
    mail = rendered(name, language)
    tree, text = lxml_html.document_fromstring(mail.html), said(mail.text)
    facts = [said(piece).strip(" .,:") for piece in tree.body.itertext()]
    assert len([fact for fact in facts if fact]) >= 10
    assert [fact for fact in facts if fact and fact not in text] == []
    links = [link for link in tree.xpath("//a/@href") if not link.startswith(("tel:", "mailto:"))]
    assert links
    assert [link for link in links if link.casefold() not in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_mail_says_its_language_and_has_a_title_and_headings_in_order(name: str, language: str) -> None:
    tree = lxml_html.document_fromstring(rendered(name, language).html)
    assert tree.get("lang") == language
    assert tree.findtext("head/title")
    levels = [int(heading.tag[1]) for heading in tree.xpath("//h1|//h2|//h3|//h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


@pytest.mark.parametrize("name", NAMES)
def test_words_of_a_page_carry_their_language_in_a_mail_of_another(name: str) -> None:
    tree = lxml_html.document_fromstring(rendered(name, "fr").html)
    own = ("Voorbeeld", "Lokale teams", "klantenbeheerder", "maandag", "OCMW", "consultatiebureaus")
    found = [node for node in tree.body.iter() if any(word in (node.text or "") + (node.tail or "") for word in own)]
    spoken = [next(iter(node.xpath("ancestor-or-self::*[@lang][1]/@lang"))) for node in found if node.text]
    assert spoken
    assert [
        (node.tag, node.text)
        for node in found
        if node.text
        and any(word in node.text for word in own)
        and node.xpath("ancestor-or-self::*[@lang][1]/@lang") != ["nl"]
    ] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_language_is_marked_in_a_mail_of_the_same(name: str) -> None:
    assert rendered(name).html.count("lang=") == 1


@pytest.mark.parametrize("name", NAMES)
def test_tables_of_data_have_scopes_and_those_of_layout_say_so(name: str) -> None:
    tree = lxml_html.document_fromstring(rendered(name).html)
    for table in tree.iter("table"):
        heads = list(table.iter("th"))
        assert heads or table.get("role") == "presentation"
        assert all(head.get("scope") in ("row", "col", "rowgroup") for head in heads)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_fetched_and_nothing_is_tracked(name: str) -> None:
    html = rendered(name).html
    tree = lxml_html.document_fromstring(html)
    assert tree.xpath("//img|//script|//link|//iframe|//object|//form|//video|//audio|//*[@background]|//@src") == []
    assert "url(" not in html
    assert "@import" not in html
    assert not any("?" in link for link in tree.xpath("//a/@href"))


def test_old_and_new_are_told_apart_without_colour() -> None:
    tree = lxml_html.document_fromstring(rendered("digest").html)
    (first, *_) = tree.xpath("//table[thead]")
    assert [head.text for head in first.xpath("thead//th")] == ["was", "wordt"]
    old, new = first.xpath("tbody[1]//td")
    assert old.find("del").text == "016 40 06 20"
    assert "016 40 06 21" in "".join(new.find("ins").itertext())
    assert "line-through" in old.find("del").get("style")
    assert "bold" in new.find("ins").get("style")


@pytest.mark.parametrize(
    ("language", "gone", "new"),
    [("nl", "weg:", "nieuw:"), ("fr", "supprimé :", "nouveau :"), ("en", "gone:", "new:")],
)
def test_words_that_went_and_words_that_came_are_announced_to_who_hears_a_mail(
    language: str, gone: str, new: str
) -> None:
    mail = rendered("digest", language)
    [told] = lxml_html.document_fromstring(mail.html).xpath("//p[del and ins]")
    assert " ".join(told.text_content().split()) == f"Het tarief geldt {gone} zes maanden. {new} één jaar."
    marks = [told.find("del").getprevious(), told.find("ins").getprevious()]
    assert [" ".join(mark.text.split()) for mark in marks] == [gone, new]
    assert {mark.xpath("ancestor-or-self::*[@lang][1]/@lang")[-1] for mark in marks} == {language}
    assert f"Het tarief geldt [{gone} zes maanden.] [{new} één jaar.]" in " ".join(mail.text.split())


class Nesting(HTMLParser):
    """Refuses what is closed in another order than it was opened."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), (tag, names)
        if "p" in self.open:
            assert tag in {"a", "strong", "span", "br", "wbr", "del", "ins", "code"}, f"<{tag}> in <p>"
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_the_html_is_well_formed(name: str, language: str) -> None:
    html = rendered(name, language, None).html
    assert html.startswith("<!DOCTYPE html>")
    nesting = Nesting()
    nesting.feed(html)
    nesting.close()
    assert nesting.open == []
    identifiers = re.findall(r'\bid="([^"]*)"', html)
    assert len(identifiers) == len(set(identifiers))


def luminance(colour: str) -> float:
    """https://www.w3.org/TR/WCAG22/#dfn-relative-luminance"""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def colours(css: str, name: str) -> dict[str, str]:
    found = re.findall(r"^([^@{}\n]+) \{([^}]*)\}", css, re.MULTILINE)
    wanted = re.compile(rf"(?<![-\w]){name}: (#[0-9a-f]{{6}})")
    return {selector: value[1] for selector, rules in found if (value := wanted.search(rules))}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_has_contrast_enough_on_every_ground(scheme: str) -> None:
    light, _, dark = STYLE.read_text(encoding="utf-8").partition("@media (prefers-color-scheme: dark)")
    text, ground = colours(light, "color"), colours(light, "background")
    if scheme == "dark":
        assert colours(dark, "color").keys() == text.keys()
        assert colours(dark, "background").keys() == ground.keys()
        text, ground = colours(dark, "color"), colours(dark, "background")
    assert len(text) > 8
    assert len(ground) == 3
    low = {
        (selector, on): round(contrast(colour, behind), 2)
        for selector, colour in text.items()
        for on, behind in ground.items()
        if contrast(colour, behind) < 4.5
    }
    assert low == {}


@pytest.mark.parametrize(
    ("language", "subject"),
    [
        ("nl", "Nieuws over 3 contacten, 3 maatregelen en 1 document voor Lievegem"),
        ("fr", "Du nouveau sur 3 contacts, 3 mesures et 1 document pour Lievegem"),
        ("en", "News about 3 contacts, 3 measures and 1 document for Lievegem"),
    ],
)
def test_the_subject_says_the_news(language: str, subject: str) -> None:
    assert rendered("digest", language).subject.replace(", and", " and") == subject


def digest_of(*places: int) -> Content:
    whole = samples()["digest"]
    lines = tuple(whole.lines[place] for place in places)
    return Content(mail=whole.mail, language="nl", frequency="daily", lines=lines, reason=whole.reason)


@pytest.mark.parametrize(
    ("places", "subject"),
    [
        ((0, 1, 3), "2 contacten gewijzigd en 1 nieuwe maatregel voor Lievegem"),
        ((0, 3), "1 contact gewijzigd en 1 nieuwe maatregel voor Lievegem"),
        ((3, 5), "2 nieuwe maatregelen voor Lievegem"),
        ((0,), "Nieuw telefoonnummer voor Anke Voorbeeld (Lievegem)"),
        ((6,), "Nu ook in het Oekraïens: Welkom in de opvang (Lievegem)"),
    ],
)
def test_one_and_many_are_told_in_their_own_form(places: tuple[int, ...], subject: str) -> None:
    assert render(digest_of(*places)).subject == subject


def test_the_sentence_that_asks_is_said_once() -> None:
    mail = rendered("digest")
    for body in (mail.text, mail.html):
        assert body.count("Meld de extra plaatsen vóór 1 mei aan je klantenbeheerder.") == 1


def test_a_day_is_written_in_one_way() -> None:
    for name in NAMES:
        text = rendered(name).text
        assert "7 april 2026" in text
        assert not re.search(r"\b\d{1,2}/\d{1,2}/\d{4}\b|\b\d{4}-\d\d-\d\d\b", text)


def test_beyond_the_limit_there_is_a_summary_and_the_way_to_the_whole_list() -> None:
    content = samples()["digest"]
    mail = render(content, base_url="https://wegwijs.example", most_items=3)
    for body in (mail.text, mail.html):
        assert "En nog 4 andere wijzigingen" in body
        assert "Lees de hele lijst in je browser" in body
        assert BROWSER in body
        assert "Nieuwsbrief kinderopvang" in body
    without = render(content, most_items=3)
    for body in (without.text, without.html):
        assert "Wil je de hele lijst? Antwoord op deze mail." in body
        assert BROWSER not in body
    assert without.whole == ""
    assert "En nog" not in mail.whole
    assert all(line.card.title in mail.whole for line in content.lines)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("places", [(0,), (0, 1, 3), tuple(range(7))])
def test_a_subject_stays_short_however_many_areas_there_are(language: str, places: tuple[int, ...]) -> None:
    codes = ("46030", "44086", "44088", "71072", "73110", "73111")
    reason = replace(samples()["digest"].reason, areas=codes)
    subject = render(replace(digest_of(*places), language=language, reason=reason)).subject
    assert "Beveren-Kruibeke-Zwijndrecht" in subject
    assert len(subject) <= 120
    assert "…" not in subject


def test_two_areas_are_named_and_more_are_counted() -> None:
    told = digest_of(0, 3)
    for codes, ending in (
        (("44085", "44021"), "voor Lievegem en Gent"),
        (("44085", "44021", "44084", "44083"), "voor Lievegem, Gent en nog 2 andere"),
        ((), "1 nieuwe maatregel"),
    ):
        assert render(replace(told, reason=replace(told.reason, areas=codes))).subject.endswith(ending)


@pytest.mark.parametrize(
    ("turns", "language", "news"),
    [
        ("changed changed new", "nl", "1 contact en 1 maatregel gewijzigd, 1 nieuw document"),
        ("changed gone new", "nl", "1 contact gewijzigd, 1 maatregel vervallen en 1 nieuw document"),
        ("changed changed changed", "nl", "1 contact, 1 maatregel en 1 document gewijzigd"),
        ("new gone gone", "nl", "1 nieuw contact, 1 maatregel en 1 document vervallen"),
        ("changed changed new", "fr", "1 contact et 1 mesure modifiés, 1 nouveau document"),
    ],
)
def test_what_happened_to_several_kinds_is_said_once(turns: str, language: str, news: str) -> None:
    turn = {"changed": Turn.CHANGED, "gone": Turn.REMOVED, "new": Turn.ADDED}
    one = digest_of(0).lines[0]
    lines = [replace(one, kind=kind, turn=turn[said]) for kind, said in zip(RecordKind, turns.split(), strict=True)]
    assert counted(Words(language), lines) == news


def test_what_cannot_wait_is_named_first_with_how_much_more_there_is() -> None:
    content = samples()["dringend"]
    more = replace(content, lines=(*content.lines, *samples()["digest"].lines[:2]))
    assert render(more).subject == "Dringend: nieuw telefoonnummer voor Hulplijn Voorbeeld en nog 2 wijzigingen"
    assert render(content).subject == "Dringend: nieuw telefoonnummer voor Hulplijn Voorbeeld"


def test_a_name_keeps_its_capital_after_a_colon() -> None:
    whole = samples()["dringend"]
    moved = replace(whole.lines[0], fields=(FieldChange(name="person", before="An Oud", after="Bo Nieuw"),))
    assert render(replace(whole, lines=(moved,))).subject == "Dringend: Bo Nieuw vervangt An Oud"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mail_of_one_item_begins_with_that_item_and_says_it_once(language: str) -> None:
    mail = render(replace(digest_of(0), language=language))
    tree = lxml_html.document_fromstring(mail.html)
    assert "".join(tree.find(".//h1").itertext()) == tree.findtext("head/title") == mail.subject
    assert tree.xpath("//h2|//h3") == []
    assert mail.text.startswith(mail.subject)


def test_a_number_for_crisis_that_changed_says_what_to_do() -> None:
    mail = render(samples()["dringend"])
    for body in (mail.text, mail.html):
        assert "Gebruik vanaf nu de nieuwe gegevens." in body


def test_a_mail_says_first_how_much_is_asked() -> None:
    lines = rendered("digest").text.splitlines()
    assert lines[2] == "2 maatregelen vragen iets van je."


def test_contacts_stand_under_the_names_of_the_areas_they_are_for() -> None:
    told = digest_of(0, 1)
    for codes, heading in (
        (("44085",), "Contacten voor Lievegem"),
        (("provincie Limburg",), "voor de provincie Limburg"),
    ):
        lines = tuple(replace(line, reason=replace(line.reason, areas=codes)) for line in told.lines)
        assert heading in render(replace(told, lines=lines)).text


def test_who_loses_a_contact_reads_for_where_and_whether_there_is_another() -> None:
    told = digest_of(2)
    assert "Nu voor Lievegem: Dee Proef" in render(told).text
    alone = replace(told, lines=(replace(told.lines[0], instead=()),))
    assert render(alone).subject == "Niet meer voor Lievegem: Cas Staal"
    assert "We vonden nog geen vervanger. Kijk bij de bron." in render(alone).text


def test_a_text_of_which_the_next_sentence_leans_on_the_request_has_no_hole() -> None:
    text = "Gebeurt er een ongeval? Bel ons binnen een dag. Tot nu toe was dat een week."
    line = replace(digest_of(3).lines[0], text=text, asks="Bel ons binnen een dag.")
    assert text in render(replace(digest_of(3), lines=(line,))).text


@pytest.mark.parametrize(
    ("text", "asks", "before"),
    [
        (
            "Er is plaats. Je mag er twee meer opvangen. Meld dat vooraf.",
            "Meld dat vooraf.",
            "Je mag er twee meer opvangen.",
        ),
        ("Er is plaats.\nVraag het attest aan.", "Vraag het attest aan.", ""),
        (
            "Je mag er twee meer opvangen. Dat hoef je niet te melden. Noteer het wel elke dag.",
            "Noteer het wel elke dag.",
            "Je mag er twee meer opvangen. Dat hoef je niet te melden.",
        ),
        (
            "Er is geld. Bewaar je facturen en bezorg ze aan de dienst.",
            "Bewaar je facturen en bezorg ze aan de dienst.",
            "",
        ),
        ("Meld dat vooraf. Er is plaats.", "Meld dat vooraf.", ""),
        (
            "Vous pouvez accueillir deux enfants. Signalez cela avant mai.",
            "Signalez cela avant mai.",
            "Vous pouvez accueillir deux enfants.",
        ),
    ],
)
def test_a_request_that_leans_on_the_sentence_before_it_stands_below_that_sentence(
    text: str, asks: str, before: str
) -> None:
    line = replace(digest_of(3).lines[0], text=text, asks=asks)
    assert leading(line) == before
    body = render(replace(digest_of(3), lines=(line,))).text
    assert body.count(asks) == 1
    if before:
        assert body.count(before) == 1
        assert body.index(before) < body.index(asks)


@pytest.mark.parametrize(
    ("reason", "why"),
    [
        (
            Reason(topics=("kinderopvang",), audience=(Audience.CHILDCARE,)),
            "Omdat je het nieuws volgt over kinderopvang.",
        ),
        (
            Reason(areas=("44085", "44021"), topics=("pleegzorg",), audience=(Audience.LOCAL_AUTHORITIES,)),
            "Omdat je het nieuws volgt over pleegzorg voor lokale besturen in Lievegem en Gent.",
        ),
        (
            Reason(topics=("hulpmiddelen", "kinderopvang")),
            "Omdat je het nieuws volgt over kinderopvang en over brochures, vertalingen en hulpmiddelen.",
        ),
        (Reason(), "Omdat je het nieuws volgt."),
        (Reason(critical=True), "Nummers voor crisis en slachtofferhulp sturen we naar iedereen in hun werkgebied."),
    ],
)
def test_a_mail_says_why_it_came_in_one_sentence(reason: Reason, why: str) -> None:
    assert Words("nl").why(reason) == why
    assert why in render(replace(samples()["digest"], reason=reason)).text


@pytest.mark.parametrize(
    ("before", "after", "asked", "asks"),
    [
        ("Het tarief geldt zes maanden.", "Het tarief geldt een jaar.", None, None),
        ("Geld is er. Meld het vooraf.", "Geld is er. Meld het achteraf.", "Meld het vooraf.", "Meld het achteraf."),
        ("Geld is er. Meld het vooraf.", "Brood is er. Meld het vooraf.", None, "Meld het vooraf."),
    ],
)
def test_a_correction_of_a_text_says_what_was_wrong_and_what_is_right(
    before: str, after: str, asked: str | None, asks: str | None
) -> None:
    whole = samples()["rechtzetting"]
    fields = (FieldChange(name="text", before=before, after=after),)
    line = replace(whole.lines[1], fields=fields, text=after, asked=asked, asks=asks)
    mail = render(replace(whole, lines=(line,)))
    new = set(after.rstrip(".").split()) - set(before.rstrip(".").split())
    old = set(before.rstrip(".").split()) - set(after.rstrip(".").split())
    for body in (mail.text, mail.html):
        assert all(word.strip(".") in body for word in old | new)


@pytest.mark.parametrize(
    ("before", "after", "told", "untold"),
    [
        ("Meld het vooraf.", "Meld het vooraf. Bewaar het bewijs.", "Nieuw in de tekst:", "Tekst wordt:"),
        ("Meld het vooraf. Bewaar het bewijs.", "Meld het vooraf.", "Niet meer in de tekst:", "Tekst was:"),
    ],
)
def test_what_only_joined_or_left_a_text_does_not_read_as_all_of_it(
    before: str, after: str, told: str, untold: str
) -> None:
    fields = (FieldChange(name="text", before=before, after=after),)
    line = replace(digest_of(3).lines[0], turn=Turn.CHANGED, fields=fields, text=after, asks="Meld het vooraf.")
    mail = render(replace(digest_of(3), lines=(line,)))
    for body in (mail.text, mail.html):
        assert told in body
        assert "Bewaar het bewijs." in body
        assert untold not in body


def test_an_installation_replaces_templates_one_by_one(tmp_path: Path) -> None:
    (tmp_path / "mail" / "digest").mkdir(parents=True)
    (tmp_path / "mail" / "digest" / "subject.txt").write_text("Ons nieuws: {{ news(content) }}", encoding="utf-8")
    (tmp_path / "mail" / "_style.css").write_text("h1 { color: #123456; }", encoding="utf-8")
    mail, shipped = render(digest_of(0), folder=tmp_path), render(digest_of(0))
    assert mail.subject == f"Ons nieuws: {shipped.subject}"
    assert "#123456" in mail.html
    assert mail.text == shipped.text, "what is not replaced stays as it was"


def test_a_name_that_a_template_misspells_is_an_error_and_no_gap(tmp_path: Path) -> None:
    (tmp_path / "mail" / "digest").mkdir(parents=True)
    (tmp_path / "mail" / "digest" / "subject.txt").write_text("{{ contents.lines }}", encoding="utf-8")
    with pytest.raises(UndefinedError):
        render(digest_of(0), folder=tmp_path)
