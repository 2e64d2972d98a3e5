"""Ways of printing and of hiding a mail address that were met on pages: each is read as the same address."""

from __future__ import annotations

import pytest

from state.canon.emails import find_emails


@pytest.mark.parametrize(
    "text",
    [
        "jan.peeters@gent.example",
        "Jan.Peeters@Gent.Example.",
        "jan.peeters＠gent.example",
        "jan.peeters (at) gent.example",
        "jan.peeters -at- gent.example",
        "jan.peeters [ad] gent.example",
        "jan.peeters(add)gent.example",
        "jan.peeters [chez] gent.example",
        "jan.peeters[apestaartje]gent.example",
        "jan.peeters |at| gent.example",
        "jan.peeters_at_gent.example",
        'jan.peeters "at" gent.example',
        "jan.peeters AT gent.example",
        "jan.peeters@gent dot example",
        "jan.peeters (at) gent punt example",
        "jan[dot]peeters[at]gent[dot]example",
        "jan punt peeters at gent punt example",
        "jan.peeters|at|gent|dot|example",
        "jan*dot*peeters*at*gent*dot*example",
        "jan.peeters -at- gent -dot- example",
        "jan.peeters=at=gent.example",
        "jan.peeters (at sign) gent.example",
        "jan.peeters@NOSPAM.gent.example",
        "jan.peetersNOSPAM@gent.example",
        "jan.peeters@gent.REMOVETHIS.example",
        "e-mailjan.peeters@gent.example",
        "jan.peeters@gent.exampleTel",
        "<jan.peeters@gent.example>",
    ],
)
def test_an_address_is_read_however_it_is_printed(text: str) -> None:
    assert [one.email for one in find_emails(text)] == ["jan.peeters@gent.example"]


@pytest.mark.parametrize(
    "text",
    [
        "we meet at noon dot",
        "look at me.com",
        "MEET US AT GENT.EXAMPLE",
        "write us AT noon.But not later",
        "2 @ 3",
        "prijs @ 5.00 euro",
        "a [at] b",
        "hero@2x.webp",
        "logo@klein.svg",
        "voornaam.naam@school.example",
        "v.familienaam@school.example",
        "firstname_lastname@school.example",
    ],
)
def test_what_only_looks_like_an_address_is_none(text: str) -> None:
    assert find_emails(text) == []


@pytest.mark.parametrize(
    ("text", "mails"),
    [("{jan,els}@gent.example", 2), ("{jan.maes; els; tom}@oak.gent.example", 3), ("{jan} gent.example", 0)],
)
def test_mailboxes_of_one_house_may_share_its_name(text: str, mails: int) -> None:
    found = find_emails(text)
    assert len(found) == mails
    assert all(one.email.startswith(text[one.start : one.end]) for one in found)


def test_a_drawn_line_before_an_address_is_no_part_of_it() -> None:
    assert [one.email for one in find_emails("Maes-----Kassier-----els@gent.example")] == ["els@gent.example"]


def test_an_address_that_begins_like_the_label_is_left_whole() -> None:
    assert [one.email for one in find_emails("emailing@gent.example")] == ["emailing@gent.example"]
