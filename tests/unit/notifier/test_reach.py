"""On a phone, a number is there to be touched."""

from __future__ import annotations

import pytest

from notifier.rendering.showing import reach


@pytest.mark.parametrize(
    ("value", "name", "shown"),
    [
        ("09 331 20 20", "phones", '<a href="tel:+3293312020">09 331 20 20</a>'),
        ("0800/13 500; x", "phones", '<a href="tel:+3280013500">0800/13 500</a>; x'),
        ("02 533 12 1", "phones", "02 533 12 1"),
        ("a@b.example", "emails", '<a href="mailto:a@b.example">a@<wbr>b.<wbr>example</a>'),
        ("Kerkstraat 1, 9000 Gent", "address", "Kerkstraat 1, 9000 Gent"),
        ("<script>09 331 20 20", "phones", '&lt;script&gt;<a href="tel:+3293312020">09 331 20 20</a>'),
    ],
)
def test_numbers_and_mail_addresses_can_be_touched_and_nothing_else(value: str, name: str, shown: str) -> None:
    assert str(reach(value, name)) == shown
