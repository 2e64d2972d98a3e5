"""A page whose contacts changed never keeps its fingerprint; a page that only looks different does."""

from __future__ import annotations

import pytest

from scrapers.read.fingerprint import is_html, text_fingerprint, visible_length


def hidden_mail(address: str, key: int) -> str:
    return f"{key:02x}" + "".join(f"{ord(letter) ^ key:02x}" for letter in address)


def mark(body: str) -> str:
    return text_fingerprint(f"<html><body><p>Contact</p><main>{body}</main></body></html>".encode(), "text/html")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>Open van 09:00 tot 17:00</p>", "<p>Open van 09:00 tot 16:00</p>"),
        ("<p>Open van 09:00:00 tot 17:00:00</p>", "<p>Open van 09:00:00 tot 16:00:00</p>"),
        ("<a href='/team?id=5'>Team</a>", "<a href='/team?id=7'>Team</a>"),
        ("<a href='#/team/5'>Team</a>", "<a href='/team/6'>Team</a>"),
        ("<a href='mailto:a@b.example'>mail</a>", "<a href='mailto:c@b.example'>mail</a>"),
        ("<a href='tel:+3225331211'>bel</a>", "<a href='tel:+3225331212'>bel</a>"),
        (
            f"<span data-cfemail='{hidden_mail('a@b.example', 3)}'>[mail]</span>",
            f"<span data-cfemail='{hidden_mail('c@b.example', 3)}'>[mail]</span>",
        ),
        (
            f"<a href='/cdn-cgi/l/email-protection#{hidden_mail('a@b.example', 3)}'>mail</a>",
            f"<a href='/cdn-cgi/l/email-protection#{hidden_mail('c@b.example', 3)}'>mail</a>",
        ),
        ("<article><header><p>02 1</p></header></article>", "<article><header><p>02 2</p></header></article>"),
        ("<h3><button>Team Gent</button></h3>", "<h3><button>Team Aalst</button></h3>"),
        ("<a href='/x'><img alt='Team Gent'></a>", "<a href='/x'><img alt='Team Aalst'></a>"),
        ("<aside><!-- tel -->02 1</aside>", "<aside><!-- tel -->02 2</aside>"),
        ("<aside><p>02 1</p></aside>", "<aside><p>02 2</p></aside>"),
        ("<div class='sidebar'><p>02 1</p></div>", "<div class='sidebar'><p>02 2</p></div>"),
        ("<footer><nav><p>02 1</p></nav></footer>", "<footer><nav><p>02 2</p></nav></footer>"),
        (
            "<footer><a href='mailto:a@b.example'>mail</a></footer>",
            "<footer><a href='mailto:c@b.example'>mail</a></footer>",
        ),
        (
            "<script type='application/ld+json'>{'telephone': '02 1'}</script>",
            "<script type='application/ld+json'>{'telephone': '02 2'}</script>",
        ),
        ("<meta itemprop='telephone' content='02 1'>", "<meta itemprop='telephone' content='02 2'>"),
        ("<nav class='vcard'><b class='tel'>02 1</b></nav>", "<nav class='vcard'><b class='tel'>02 2</b></nav>"),
        ("<p>x\x00</p><p>02 1</p>", "<p>x\x00</p><p>02 2</p>"),
        ("<div>" * 900 + "02 1", "<div>" * 900 + "02 2"),
    ],
)
def test_what_a_reader_would_call_a_change_moves_the_fingerprint(before: str, after: str) -> None:
    assert mark(before) != mark(after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>Opgevraagd om 12:33:01</p>", "<p>Opgevraagd om 14:05:59</p>"),
        ("<p>Nr 0f3a9b7c11d2e4f5a6</p>", "<p>Nr 1e3a9b7c11d2e4f5b7</p>"),
        ("<a href='/x?PHPSESSID=1a'>x</a>", "<a href='/x?PHPSESSID=2b'>x</a>"),
        ("<a href='https://p.example/x?utm_source=a'>x</a>", "<a href='https://p.example/x?utm_source=b'>x</a>"),
        (
            f"<span data-cfemail='{hidden_mail('a@b.example', 3)}'>[mail]</span>",
            f"<span data-cfemail='{hidden_mail('a@b.example', 77)}'>[mail]</span>",
        ),
        ("<div class='cookie-banner'>a</div>", "<div class='cookie-banner'>b</div>"),
        ("<div hidden>a</div>", "<div hidden>b</div>"),
        ("<div role='navigation'>a</div>", "<div role='navigation'>b</div>"),
        ("<input name='csrf' value='a'>", "<input name='csrf' value='b'>"),
        ("<a href='javascript:go(1)'>x</a>", "<a href='javascript:go(2)'>x</a>"),
    ],
)
def test_what_differs_at_each_request_keeps_the_fingerprint(before: str, after: str) -> None:
    assert mark(f"<p>y</p>{before}") == mark(f"<p>y</p>{after}")


@pytest.mark.parametrize("markup", ["<div class='has-sidebar'>{}</div>", "<form class='menu'>{}</form>"])
def test_a_wrapper_with_a_misleading_name_hides_no_content(markup: str) -> None:
    body = markup.format("<main><p>12345</p></main>").encode()
    assert visible_length(body, "text/html") == 5


def test_sidebars_and_footers_are_no_part_of_the_length() -> None:
    body = b"<main>12345</main><aside>67</aside><footer role='contentinfo'>89</footer>"
    assert visible_length(body, "text/html") == 5


def test_another_encoding_of_the_same_text_is_the_same_text() -> None:
    text = "<p>Oekraïense één</p>"
    assert text_fingerprint(text.encode(), "text/html") == text_fingerprint(text.encode("latin-1"), "text/html")


def test_a_page_in_utf_16_is_seen() -> None:
    assert visible_length("<html><p>12345</p></html>".encode("utf-16"), "text/html") == 5


def test_a_page_that_shows_nothing_has_no_length_and_counts_by_its_bytes() -> None:
    empty, other = b"<html><body><script>a</script></body></html>", b"<html><body><script>b</script></body></html>"
    assert visible_length(empty, "text/html") == 0
    assert text_fingerprint(empty, "text/html") != text_fingerprint(other, "text/html")


@pytest.mark.parametrize(
    ("body", "content_type", "expected"),
    [
        (b"<?xml version='1.0'?><html xmlns='x'>", None, True),
        (b"<?xml version='1.0'?><rss><![CDATA[<html>]]></rss>", "text/html", False),
        (b"%PDF-1.4", "text/html", False),
        (b"\xef\xbb\xbf<!DOCTYPE html>", None, True),
        (b"<p>x</p>", "TEXT/HTML; charset=utf-8", True),
        (b"naam;tel", "text/csv", False),
    ],
)
def test_a_web_page_is_told_by_its_beginning_before_its_label(
    body: bytes, content_type: str | None, expected: bool
) -> None:
    assert is_html(body, content_type) is expected
