"""Mail addresses that only a browser puts together are read all the same."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.cloaked import _moved, without_notices
from scrapers.read.dispatch import read
from state.canon.emails import canonical_email


def emails(page: str) -> list[str]:
    document = read(f"<h1>Team Gent</h1>{page}".encode(), url="https://x.example/", content_type="text/html")
    return [email for contact in extract(document).contacts for email in contact.emails]


TYPO3 = "".join(_moved(sign, 2) for sign in "mailto:info@gent.example")


@pytest.mark.parametrize(
    "page",
    [
        "<p>Mail: <span id='cloak1'>beveiligd</span><script>var addy1 = 'in' + 'fo' + '&#64;';\n"
        "addy1 = addy1 + 'gent' + '&#46;' + 'example'; document.getElementById('cloak1').innerHTML += addy1;</script></p>",
        "<p>Mail: <script>document.write('<a href=\"mailto:info' + '@' + 'gent.example\">mail</a>');</script></p>",
        f"<p>Mail: <a href=\"javascript:linkTo_UnCryptMailto('{TYPO3}');\">info(at)gent</a></p>",
        "<p>Mail: <span style='unicode-bidi:bidi-override;direction:rtl'>elpmaxe.tneg@ofni</span></p>",
        "<p>Mail: <a class='m' data-user='info' data-domain='gent.example'></a></p>",
        "<p>Mail: info [at] gent [dot] example</p>",
        "<p>Mail: info apenstaart gent punt example</p>",
        "<p>Mail: info@... (gent.example)</p>",
        "<p>Mail: info&#64;gent&#46;example</p>",
        "<p>Mail: info<!-- nospam -->@<!-- x -->gent.example</p>",
        "<p><a href='mailto:info@gent.example'><img src='m.gif'></a></p>",
    ],
)
def test_a_hidden_mail_address_is_found(page: str) -> None:
    assert emails(page) == ["info@gent.example"]


def test_words_that_only_look_spelled_are_no_address() -> None:
    assert canonical_email("kijk at home") is None
    assert emails("<p>Look at this dot on the map, bel 09 265 04 00</p>") == []


def test_a_script_in_the_head_writes_nothing_into_the_page() -> None:
    page = b"<html><head><script>var x = 'mailto:bot@gent.example';</script></head><body><p>Bel 09 265 04 00</p></body></html>"
    [contact] = extract(read(page, url="https://x.example/", content_type="text/html")).contacts
    assert contact.emails == ()


def test_a_form_that_mails_tells_to_whom() -> None:
    assert emails(
        "<form method='post' action='mailto:info@gent.example?subject=Vraag'><input name='vraag'></form>"
    ) == ["info@gent.example"]


def test_a_form_tells_no_address_twice() -> None:
    page = "<p>Mail: info@gent.example</p><form action='mailto:info@gent.example'><input name='vraag'></form>"
    assert emails(page) == ["info@gent.example"]


def test_what_stands_for_a_lost_address_is_no_word() -> None:
    assert (
        without_notices("Els Maes, dienst Cultuur,\n[email\u00a0protected], 09 213 08 46")
        == "Els Maes, dienst Cultuur, 09 213 08 46"
    )
    assert without_notices("Mail naar [email protected]") == "Mail naar"
    assert without_notices("Mail [email protected] of bel") == "Mail  of bel"
