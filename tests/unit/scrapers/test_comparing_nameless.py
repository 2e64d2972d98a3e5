"""What `compare` makes of a number or mailbox that names nobody, and that another one takes the place of."""

from __future__ import annotations

import pytest

from tests.unit.scrapers.test_comparing import kinds, told


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "<p>Vragen over de site mag je mailen naar webmaster@kring.example.</p><p>Bel Bo Smet op 09 123 45 61.</p>",
            "<p>Vragen over de site mag je mailen naar sitebeheer@kring.example.</p><p>Bel Bo Smet op 09 123 45 61.</p>",
        ),
        (
            "<p>Vragen over de site mag je mailen naar webmaster@kring.example, of info@kring.example.</p>",
            "<p>Vragen over de site mag je mailen naar sitebeheer@kring.example, of info@kring.example.</p>",
        ),
        (
            "<h2>E-mail</h2><p>We antwoorden snel.</p><p>info@kring.example</p><p>Wij oefenen in sporthal De Wissel.</p>",
            "<h2>E-mail</h2><p>We antwoorden zodra dat kan.</p><p>kring.oost@post.example</p><p>Wij oefenen in sporthal De Wissel.</p>",
        ),
    ],
)
def test_another_mailbox_in_the_same_place_is_a_change(before: str, after: str) -> None:
    assert kinds(told(before, after)) == [("changed", ["emails"])]


def test_another_sentence_with_another_mailbox_is_none() -> None:
    smet = "<p>Bel Bo Smet op 09 123 45 61.</p>"
    before = f"{smet}<p>Vragen over de site mag je mailen naar webmaster@kring.example.</p>"
    after = f"{smet}<p>De redactie van ons blad is te bereiken via redactie@kring.example.</p>"
    assert ("added", []) in kinds(told(before, after))


def test_a_sentence_that_says_the_same_elsewhere_gives_the_number_that_took_the_place() -> None:
    """The paragraphs around it are new, so that only its own words tell where it was."""
    line = "<p>Wie 's avonds een lek meldt, belt zonder wachten {}.</p>"
    before = f"<p>Welkom bij ons.</p>{line.format('09 123 45 61')}"
    after = f"<p>Wij zijn er.</p><p>Altijd.</p><p>Voor u.</p>{line.format('09 123 45 99')}<p>Tot ziens, het team.</p>"
    assert kinds(told(before, after)) == [("changed", ["phones"])]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "<p>Bel ons op 09 123 45 61 of mail info@bakker.example.</p>",
            "<div><h3>Telefoon</h3><p>09 123 45 62</p></div><div><h3>E-mail</h3><p>info@bakker.example</p></div>",
        ),
        (
            "<p>Phone 09 123 45 61, e-mail office@mill.example</p>",
            "<div><h4>Email</h4><p>office@mill.example</p></div><div><h4>Phone</h4><p>09 123 45 62</p></div>",
        ),
    ],
)
def test_a_number_of_nobody_that_is_laid_apart_and_changed_is_one_change(before: str, after: str) -> None:
    page = "<html><head><title>Contact</title></head><body><main><h1>Contact</h1>{}</main></body></html>"
    assert kinds(told(page.format(before), page.format(after))) == [("changed", ["phones"])]
