"""A text that only repeats what changed in a contact is no news of its own."""

from __future__ import annotations

from dataclasses import replace

from state.diff.echoes import echoes
from state.records import Record
from state.triage.decide import triage
from state.triage.policy import Context
from tests.unit.state.making import changes, changeset, measure, person

ELS = person("Els Claes", "0476 12 34 57", "els@og.example", role="coördinator")
JAN = person("Jan Peeters", "0476 12 34 56", "jan@og.example", role="onthaal")
TEXT = "Bel ons gerust.\nCoördinator: Els Claes\nTel. 0476 12 34 57\nOnthaal: Jan Peeters\nTel. 0476 12 34 56"


def repeated(before: tuple[Record, ...], after: tuple[Record, ...]) -> bool:
    """Whether a measure changed, and all that changed of measures is an echo."""
    found = changes(before, after)
    of_text = [one.id for one in found if one.record_kind == "measure"]
    return bool(of_text) and set(of_text) == set(echoes(found))


def test_a_number_that_a_text_quotes_is_one_fact() -> None:
    number = person("Els Claes", "0476 12 34 59", "els@og.example", role="coördinator")
    text = TEXT.replace("0476 12 34 57", "0476 12 34 59")
    assert repeated((ELS, JAN, measure("Wie", TEXT)), (number, JAN, measure("Wie", text)))


def test_two_numbers_that_changed_places_are_too() -> None:
    els, jan = replace(ELS, phones=JAN.phones), replace(JAN, phones=ELS.phones)
    text = TEXT.replace("34 57", "34 xx").replace("34 56", "34 57").replace("34 xx", "34 56")
    text = text.replace("Tel. 0476 12 34 56\nOnthaal", "T. 0476 12 34 56\nOnthaal")
    found = changes((ELS, JAN, measure("Wie", TEXT)), (els, jan, measure("Wie", text)))
    assert {one.record_kind.value for one in found} >= {"contact"}


def test_a_contact_that_left_takes_its_lines_along() -> None:
    text = TEXT.replace("\nOnthaal: Jan Peeters\nTel. 0476 12 34 56", "")
    assert repeated((ELS, JAN, measure("Wie", TEXT)), (ELS, measure("Wie", text)))


def test_a_contact_that_came_brings_its_lines() -> None:
    text = TEXT.replace("\nOnthaal: Jan Peeters\nTel. 0476 12 34 56", "")
    assert repeated((ELS, measure("Wie", text)), (ELS, JAN, measure("Wie", TEXT)))


def test_a_text_that_says_more_than_that_is_news() -> None:
    number = person("Els Claes", "0476 12 34 59", "els@og.example", role="coördinator")
    text = TEXT.replace("0476 12 34 57", "0476 12 34 59").replace("gerust", "alleen na afspraak")
    assert not repeated((ELS, JAN, measure("Wie", TEXT)), (number, JAN, measure("Wie", text)))


def test_a_sentence_about_a_contact_that_came_is_news() -> None:
    before = TEXT.replace("\nOnthaal: Jan Peeters\nTel. 0476 12 34 56", "")
    text = f"{before}\nSchrijf voor een nieuw attest voor 1 mei naar Jan Peeters."
    assert not repeated((ELS, measure("Wie", before)), (ELS, JAN, measure("Wie", text)))


def test_a_measure_that_only_lists_known_contacts_is_no_news() -> None:
    listed = "Els Claes\nTel. 0476 12 34 57\nDeze pagina werd 12 keer bekeken"
    assert changes((ELS, JAN), (ELS, JAN, measure("Wie", listed))) == ()


def test_a_measure_that_asks_something_beside_them_is() -> None:
    asked = "Els Claes\nTel. 0476 12 34 57\nStuur het attest voor 1 mei naar de gemeente."
    assert len(changes((ELS, JAN), (ELS, JAN, measure("Wie", asked)))) == 1


def test_one_contact_that_several_texts_quote_is_no_mass_change() -> None:
    number = person("Els Claes", "0476 12 34 59", "els@og.example", role="coördinator")
    titles = ("Wie", "Waar", "Wanneer", "Waarom")
    before = (ELS, *(measure(title, f"{title}?\n{TEXT}") for title in titles))
    quoted = (measure(title, f"{title}?\n{TEXT}".replace("34 57", "34 59")) for title in titles)
    found = changeset(before, (number, *quoted))
    assert len(found.changes) == len(before)
    assert triage(found, context=Context(accepted_count=len(before))).incident is None
