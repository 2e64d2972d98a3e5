"""A list that somebody keeps becomes sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrapers.catalogue import parse_sources
from scrapers.importing import Additions, additions, twins
from state.errors import OperationalError
from state.records import Audience
from state.sources import Source, SourceKind

LIST = Path("lijst.csv")


def added(text: str | bytes, *known: Source, kind: SourceKind = SourceKind.CONTACTS) -> Additions:
    return additions(text.encode() if isinstance(text, str) else text, LIST, known, kind)


def source(name: str, url: str, *, enabled: bool = True) -> Source:
    return Source(id=name, name=name, kind=SourceKind.CONTACTS, url=url, enabled=enabled)


def test_a_plain_list_is_an_address_a_line() -> None:
    found = added("# partners\nhttps://www.partner.example/contact\n\nwww.ander.example\n").added
    assert [(one.id, one.url, one.kind) for one in found] == [
        ("partner-example-contact", "https://www.partner.example/contact", SourceKind.CONTACTS),
        ("ander-example", "https://www.ander.example", SourceKind.CONTACTS),
    ]


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_table_fills_the_keys(mark: str) -> None:
    heading = mark.join(["Naam", "URL", "topics", "audience", "werkgebied", "opmerking"])
    line = mark.join(
        ['"Huis van het Kind ""Reuzenreus"""', "https://h.example", "opvoeding", "lb|PGO", "Leuven|Gent", "x"]
    )
    (one,) = added(f"{heading}\n{line}\n").added
    assert (one.id, one.name) == ("huis-van-het-kind-reuzenreus", 'Huis van het Kind "Reuzenreus"')
    assert (one.topics, one.work_area) == (("opvoeding",), ("Leuven", "Gent"))
    assert one.audience == (Audience.LOCAL_AUTHORITIES, Audience.FAMILY_SUPPORT)


def test_what_it_writes_is_what_it_says() -> None:
    found = added('name,url\n"Zorg ""\\ 1"" é",https://a.example/x\n', kind=SourceKind.LISTING)
    assert parse_sources(found.text, Path("sources.toml")) == found.added
    assert found.added[0].kind is SourceKind.LISTING


def test_an_address_abroad_brings_its_country() -> None:
    found = added("https://partner.be/contact\nhttps://partner.nl\nhttps://partner.example\n").added
    assert [one.country for one in found] == ["BE", "NL", "BE"]


def test_an_address_that_is_there_already_is_passed_over() -> None:
    known = source("een", "https://www.partner.example/contact/")
    found = added("http://partner.example/contact\nhttps://nieuw.example\nhttps://www.nieuw.example/#top\n", known)
    assert [one.url for one in found.added] == ["https://nieuw.example"]
    assert found.skipped == ("http://partner.example/contact", "https://www.nieuw.example/#top")


def test_two_of_the_same_name_get_two_ids() -> None:
    known = source("huis", "https://x.example")
    found = added("name,url\nHuis,https://a.example\nHuis,https://b.example\n", known).added
    assert [one.id for one in found] == ["huis-2", "huis-3"]


def test_a_list_from_an_old_spreadsheet_is_read() -> None:
    (one,) = added("naam;url\nOpvoeding in Liège;https://a.example\n".encode("cp1252")).added
    assert one.name == "Opvoeding in Liège"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "lijst.csv is empty"),
        ("https://goed.example\ngeen adres\n", 'lijst.csv, line 2: "geen adres" is no address; nothing was added'),
        ("ftp://x.example", "line 1"),
        ("https://zonderpunt", "line 1"),
        ("name,url\nEen,\n", "line 2"),
        (
            "url,topics\nhttps://a.example,pleegzorgg\n",
            'lijst.csv, line 2: source a-example: topics is wrong: "pleegzorgg"',
        ),
        ("url,area\nhttps://a.example,Nergens\n", "work_area is wrong"),
        ("url,audience\nhttps://a.example,iedereen\n", "audience is wrong"),
        ("url,id\nhttps://a.example,Geen id\n", "id is wrong"),
    ],
)
def test_a_line_that_cannot_be_a_source_is_named(text: str, sentence: str) -> None:
    with pytest.raises(OperationalError) as caught:
        added(text)
    assert sentence in str(caught.value)


def test_an_id_that_is_taken_is_said() -> None:
    with pytest.raises(OperationalError, match="the id een is taken"):
        added("id,url\neen,https://b.example\n", source("een", "https://a.example"))


def test_two_enabled_sources_at_one_address_are_told() -> None:
    first, second = source("a", "https://www.x.example/"), source("b", "http://x.example")
    assert list(twins([first, second, source("c", "https://x.example", enabled=False)])) == [(first, second)]
