"""Names that spell a domain."""

from __future__ import annotations

import pytest

from scrapers.extract.contacts.spelled_out import names_spelled


@pytest.mark.parametrize(
    ("text", "domain", "name"),
    [
        ("Welkom bij ASV Gouden Golf in Zandhoek", "goudengolf", "ASV Gouden Golf"),
        ("Stichting Gouden Golf", "goudengolf", "Stichting Gouden Golf"),
        ("Statuten van zwemvereniging Zandhoek", "zvzandhoek", "zwemvereniging Zandhoek"),
        ("Brassband Eendracht Zandhoek", "bbezandhoek", "Brassband Eendracht Zandhoek"),
        ("Wil je lid worden van de Golfzwaluwen?", "golfzwaluwen", "Golfzwaluwen"),
        ("Devenez membre des Amis, les Hirondelles vous attendent", "hirondelles", "Hirondelles"),
        ("Gartenfreunde Mühlental e.V.", "gartenfreundemuehlental", "Gartenfreunde Mühlental"),
    ],
)
def test_words_side_by_side_that_spell_a_domain_are_its_holder(text: str, domain: str, name: str) -> None:
    assert list(names_spelled([text], [domain])) == [name]


@pytest.mark.parametrize(
    ("text", "domain"),
    [
        ("Wij zwemmen in Zandhoek", "zandhoek"),
        ("mail naar info@goudengolf.example", "goudengolf"),
        ("Mail Vandersteene voor een plaats", "vandersteene"),
        ("Gouden. Golf", "goudengolf"),
        ("Gouden Golf", "golf"),
        ("de gouden golf", "goudengolf"),
    ],
)
def test_a_town_a_mail_address_and_words_apart_spell_nobody(text: str, domain: str) -> None:
    assert list(names_spelled([text], [domain])) == []
