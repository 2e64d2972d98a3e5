"""What sources.toml may say, and what is said about it when it may not."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from jobs.running.due import next_after
from scrapers.catalogue import load_sources, shipped_sources
from scrapers.pages.registry import PAGE_OBJECTS, page_object
from scrapers.schedules import schedule_problem
from state.configuration import ConfigError
from state.records import Audience, Criticality
from state.sources import Finder, ReviewPolicy, Selectors, SourceKind

FIRST = """
[[source]]
id = "eerste"
name = "Eerste"
kind = "contacts"
url = "https://www.partner.example/contact"
"""


def written(folder: Path, text: str) -> Path:
    file = folder / "sources.toml"
    file.write_text(text, encoding="utf-8")
    return file


def second(*lines: str, **changes: str) -> str:
    """A file whose second source, which begins on line 9, has these keys."""
    values = {"id": '"tweede"', "name": '"Tweede"', "kind": '"contacts"', "url": '"https://x.example"'} | changes
    keys = [f"{key} = {value}" for key, value in values.items() if value]
    return "\n".join([FIRST, "# the second", "[[source]]", *keys, *lines, "", "[[source]]", 'id = "derde"'])


def complaint(folder: Path, text: str) -> str:
    with pytest.raises(ConfigError) as caught:
        load_sources(written(folder, text))
    return str(caught.value).removeprefix(f"{folder}/")


def test_a_few_lines_make_a_source(tmp_path: Path) -> None:
    (one,) = load_sources(written(tmp_path, FIRST))
    assert (one.id, one.kind, one.work_area, one.enabled) == ("eerste", SourceKind.CONTACTS, ("national",), True)
    assert (one.review, one.criticality, one.country, one.schedule) == (
        ReviewPolicy.NONE,
        Criticality.NORMAL,
        "BE",
        None,
    )


def test_every_key_arrives(tmp_path: Path) -> None:
    text = (
        FIRST.replace('"contacts"', '"finder"').replace("contact", "{nis}")
        + """
topics = ["pleegzorg"]
audience = ["PZ", "LB"]
work_area = ["Leuven", "provincie Limburg"]
language = "fr"
country = "NL"
schedule = "0 6 * * mon"
review = "two"
criticality = "critical"
owner = "jana@opgroeien.example"
enabled = false
dated = true
page_object = "letterhead"
columns = { "Tel" = "phone" }
note = "nog na te kijken"
[source.selectors]
region = "main > .lijst"
record = "li"
fields = { phone = ".tel", organisation = "h3" }
[source.finder]
areas = ["flanders"]
method = "POST"
form = { plaats = "{name}" }
"""
    )
    (one,) = load_sources(written(tmp_path, text))
    assert one.audience == (Audience.FOSTER_CARE, Audience.LOCAL_AUTHORITIES)
    assert one.selectors == Selectors(
        region="main > .lijst", record="li", fields={"phone": ".tel", "organisation": "h3"}
    )
    assert one.finder == Finder(areas=("flanders",), method="POST", form={"plaats": "{name}"})
    assert (one.schedule, one.review, one.page_object, one.columns) == (
        "0 6 * * mon",
        ReviewPolicy.TWO,
        "letterhead",
        {"Tel": "phone"},
    )


def test_an_inbox_needs_no_address(tmp_path: Path) -> None:
    text = FIRST.replace('"contacts"', '"inbox"').replace('url = "https://www.partner.example/contact"\n', "")
    (one,) = load_sources(written(tmp_path, text))
    assert one.url == "inbox:eerste"


def test_an_empty_file_declares_nothing(tmp_path: Path) -> None:
    assert load_sources(written(tmp_path, "# nothing yet\n")) == ()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (second(name=""), "sources.toml, line 9: source tweede has no name"),
        (second(kind='"pagina"'), "line 12: source tweede: kind is wrong: input should be 'contacts'"),
        (second(url=""), "line 9: source tweede: url is wrong: there is none: give the address"),
        (second(url='"www.x.example"'), "line 13: source tweede: url is wrong: it is no whole address"),
        (second(url='"ftp://x.example"'), "line 13: source tweede: url is wrong"),
        (second(id='"Twee de"'), "line 10: source Twee de: id is wrong: use small letters"),
        (second('audiense = ["LB"]'), "line 14: source tweede has an unknown key audiense: did you mean audience?"),
        (second('audience = ["LB", "XX"]'), "line 14: source tweede: audience is wrong: input should be 'LB'"),
        (second('country = "Nederland"'), 'line 14: source tweede: country is wrong: write two letters, such as "BE"'),
        (second('topics = ["pleegzorgg"]'), 'topics is wrong: "pleegzorgg" is no topic: did you mean pleegzorg?'),
        (second('topics = ["qqqqqq"]'), "known are adoptie"),
        (second('work_area = ["Nergens"]'), 'work_area is wrong: "Nergens" is no municipality'),
        (second("work_area = []"), "work_area is wrong"),
        (second('schedule = "soms"'), 'schedule is wrong: "soms" is no schedule: write hourly, daily'),
        (second('schedule = "0 6 * * 1"'), 'schedule is wrong: "1" is no weekday'),
        (second('page_object = "brief"'), 'there is no page object "brief": known are letterhead'),
        (second('selectors = { region = "main >" }'), 'selectors.region is wrong: "main >" is no CSS selector'),
        (second('[source.selectors]\nregio = "main"'), "line 15: source tweede has an unknown key selectors.regio"),
        (second('selectors = { fields = { telefon = ".t" } }'), '"telefon" is no field'),
        (second(kind='"finder"'), "finder is wrong: a finder needs its areas"),
        (second("finder = { areas = [] }", kind='"finder"'), "finder.areas is wrong"),
        (second('finder = { areas = ["Nergens"] }', kind='"finder"'), 'finder.areas is wrong: "Nergens" holds no'),
        (second('finder = { areas = ["Gent"] }', kind='"finder"'), "url is wrong: a finder's url or form needs {nis}"),
        (
            second('finder = { areas = ["Gent"] }', kind='"finder"', url='"https://x.example/{gemeente}"'),
            "url is wrong: {gemeente} is no placeholder: known are {nis}",
        ),
        (second('finder = { areas = ["Gent"] }'), 'finder is wrong: only a source of kind = "finder" has one'),
        (second('links = "a"'), "links is wrong"),
        (second('links = "("', kind='"listing"'), 'links is wrong: "(" is no regular expression'),
        (second(name='" "'), "line 11: source tweede: name is wrong: write it on one line, not empty"),
        ('source = [{ id = "een" }]', "sources.toml: source een has no name (and 1 more)"),
        (second(id='"eerste"'), "line 10: the id eerste is there already, on line 3"),
        ("source = 3", "sources.toml: source is no list of sources: begin each one with [[source]]"),
        ("[sources]\nid = 1", "sources.toml: sources is no list of sources"),
        ("[[source]\n", "is not valid TOML"),
        ("[[source]]", "line 1: source number 1 has no id (and 2 more)"),
    ],
)
def test_what_is_wrong_is_said_with_its_line_and_the_remedy(tmp_path: Path, text: str, sentence: str) -> None:
    assert sentence in complaint(tmp_path, text.replace('\n\n[[source]]\nid = "derde"', ""))


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="there is no"):
        load_sources(tmp_path / "weg.toml")


@pytest.mark.parametrize(
    "text",
    ["hourly", "daily", "weekly", "0 6 * * mon", "*/10 * * * *", "0,30 6-18/2 1 jan-mar mon-fri", "5 4 1,15 * *"],
)
def test_schedules_that_fire(text: str) -> None:
    assert schedule_problem(text) is None
    start = datetime(2026, 3, 2, tzinfo=UTC)
    assert next_after(text, start) > start


@pytest.mark.parametrize(
    "text",
    "|monthly|0 6 * *|0 6 * * * *|60 6 * * *|0 24 * * *|0 6 0 * *|0 6 * 13 *|0 6 * * 1-5|*/0 * * * *|0 6 * * fri-mon"
    "|a * * * *|0 6 * * mon,|0 18-6 * * *|1-2-3 * * * *".split("|"),
)
def test_schedules_that_do_not(text: str) -> None:
    assert schedule_problem(text) is not None


ROWS = {
    "project page": {"opgroeien-oekraine"},
    "letter of 17/03/2022": {"opgroeien-brief-2022-03-17", "opgroeien-brieven"},
    "childcare newsletters": {"kinderopvang-nieuwsbrief", "kinderopvang-nieuwsbrief-oekraine"},
    "intersectoral workers": {"intersectorale-medewerkers"},
    "local teams": {"lokale-teams"},
    "consultation": {"consultatiebureaus"},
    "huizen": {"huizen-van-het-kind"},
    "one family one plan": {"een-gezin-een-plan"},
    "foster care": {"pleegzorg-vlaanderen", "pleegzorg-antwerpen", "pleegzorg-limburg", "pleegzorg-oost-vlaanderen"}
    | {"pleegzorg-vlaams-brabant-brussel", "pleegzorg-west-vlaanderen"},
    "specialised help": {"minor-ndako", "solentra", "upc-ku-leuven", "praxisp", "cgg"},
    "caw": {"caw"},
    "victims": {"pag-asa", "payoke", "surya"},
    "federal pages": {"ik-werk-met-vluchtelingen", "ik-ben-vluchteling"},
    "tools": {"de-zorg-samen", "iasc", "who", "richtlijn-bucc-vub-uact", "mediawijs", "beeldwoordenboeken", "webinars"}
    | {"kind-in-beeld", "brochures-vertaald"},
    "organisation": {"opgroeien-werking", "kind-en-gezin-missie"},
    "benefits": {"groeipakket", "vutg", "zorgtoeslag", "geschillencommissie"},
    "adoption and youth care": {"vca", "erkende-jeugdhulp"},
}
"""Rows of what is watched -> the sources that stand for them."""


@pytest.mark.parametrize("row", ROWS)
def test_the_shipped_catalogue_holds_every_row_of_what_is_watched(row: str) -> None:
    assert ROWS[row] <= {one.id for one in shipped_sources()}


def test_an_entry_without_a_known_address_is_disabled_and_says_so() -> None:
    for one in shipped_sources():
        assert one.enabled is (one.note is None), one.id
        assert one.note is None or one.note.startswith("Fill in the "), one.id


def test_no_path_of_the_shipped_catalogue_is_guessed() -> None:
    for one in shipped_sources():
        assert one.kind is SourceKind.INBOX or not one.url or one.url.count("/") == 2, one.id


def test_only_the_lines_of_those_in_need_are_critical() -> None:
    critical = {one.id for one in shipped_sources() if one.criticality is Criticality.CRITICAL}
    assert critical == {"caw", "pag-asa", "payoke", "surya"}


def test_every_audience_is_served() -> None:
    assert {one for source in shipped_sources() for one in source.audience} == set(Audience)


@pytest.mark.parametrize("name", sorted(PAGE_OBJECTS))
def test_each_page_object_that_may_be_named_is_there(name: str) -> None:
    assert callable(page_object(name))
