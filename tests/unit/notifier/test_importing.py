"""Lines of a subscribers' file: what is taken, what is refused, and why."""

from __future__ import annotations

import pytest

from notifier.readers.importing import EVERYWHERE, LineError, frequency_cell, parse
from notifier.readers.subscriptions import Basis, Frequency
from state.records import Audience


def test_a_dutch_heading_reads_like_an_english_one() -> None:
    dutch = "E-mail;Naam;Gemeente;Doelgroep;Frequentie;Taal\nocmw@gent.example;OCMW Gent;Gent;LB;wekelijks;nl\n"
    english = "email,name,municipality,audience,frequency,language\nocmw@gent.example,OCMW Gent,44021,LB,weekly,nl\n"
    assert parse(dutch.encode("cp1252"))[0] == parse(b"\xef\xbb\xbf" + english.encode())[0]


def test_a_line_is_read_whole() -> None:
    heading = "email,name,municipality,province,topics,audience,frequency,basis\n"
    text = heading + "A@B.example,X,Gent; Zomergem,Limburg,pleegzorg,lb;KO,,publieke taak\n"
    ((one,), refused) = parse(text.encode())
    assert refused == []
    assert (one.email, one.areas) == ("a@b.example", ("44021", "44085", "provincie Limburg"))
    assert one.topics == ("pleegzorg",)
    assert one.audience == (Audience.LOCAL_AUTHORITIES, Audience.CHILDCARE)
    assert (one.frequency, one.basis) == (Frequency.DAILY, Basis.PUBLIC_TASK)


def test_a_star_means_everywhere() -> None:
    assert parse(b"email,areas\na@b.example,*\n")[0][0].areas == (EVERYWHERE,)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("geen adres,Gent,,,", "is no mail address"),
        ('"a@b.example\nBcc: c@d.example",Gent,,,', "is no mail address"),
        ("a\x00@b.example,Gent,,,", "is no mail address"),
        ("a@b.example,Atlantis,,,", '"Atlantis" is no municipality'),
        ("a@b.example,,,,", "no municipality"),
        ("a@b.example,Gent,vissen,,", '"vissen" is no topic'),
        ("a@b.example,Gent,,XX,", '"XX" is no audience'),
        ("a@b.example,Gent,,,soms", '"soms" is no frequency'),
        ("a@b.example,Gent,,,,nog iets", "1 more cell than columns"),
        ("goed@b.example,Gent,,,", "stands on line 2 already"),
    ],
)
def test_a_bad_line_is_refused_with_its_number_and_the_others_are_taken(line: str, reason: str) -> None:
    text = f"email,municipality,topics,audience,frequency\ngoed@b.example,Gent,,,\n{line}\nook@b.example,Gent,,,\n"
    wanted, refused = parse(text.encode())
    assert [one.email for one in wanted] == ["goed@b.example", "ook@b.example"]
    assert [(one.line, reason in one.reason) for one in refused] == [(3, True)]


@pytest.mark.parametrize("text", ["", "naam,gemeente\nx,Gent\n", "email,mail\na@b.example,c@d.example\n"])
def test_a_file_without_a_usable_heading_is_refused_whole(text: str) -> None:
    with pytest.raises(LineError):
        parse(text.encode())


@pytest.mark.parametrize(
    ("written", "frequency", "weekday"),
    [
        ("weekly thu", Frequency.WEEKLY, 3),
        ("wekelijks op donderdag", Frequency.WEEKLY, 3),
        ("Weekly", Frequency.WEEKLY, None),
        ("dagelijks", Frequency.DAILY, None),
    ],
)
def test_a_weekly_mail_may_name_its_day(written: str, frequency: Frequency, weekday: int | None) -> None:
    (one,), refused = parse(f"email,areas,frequency\na@b.example,Gent,{written}\n".encode())
    assert (one.frequency, one.weekday, refused) == (frequency, weekday, [])
    assert parse(f"email,areas,frequency\na@b.example,Gent,{frequency_cell(frequency, weekday)}\n".encode())[0] == [one]


@pytest.mark.parametrize("written", ["daily thu", "weekly doomsday", "thu"])
def test_a_day_that_means_nothing_is_refused(written: str) -> None:
    wanted, (refused,) = parse(f"email,areas,frequency\na@b.example,Gent,{written}\n".encode())
    assert wanted == []
    assert "is no frequency" in refused.reason


def test_the_columns_of_the_export_are_read_by_the_import() -> None:
    heading = "email,name,kind,language,frequency,audience,topics,areas,basis\n"
    (one,), refused = parse(
        (heading + "a@b.example,A,childcare,fr,weekly,KO;LB,kinderopvang;adoptie,44085;Gent,consent\n").encode()
    )
    assert refused == []
    assert (one.areas, one.topics, one.language) == (("44085", "44021"), ("kinderopvang", "adoptie"), "fr")
    (everything,), _ = parse((heading + "a@b.example,,,,,,,*,\n").encode())
    assert (everything.areas, everything.topics, everything.audience) == (("heel België",), (), ())
