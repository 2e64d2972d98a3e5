"""Who was there as minutes tell it that lost their lines."""

from __future__ import annotations

from scrapers.extract.line.minutes import present


def test_how_each_is_addressed_begins_a_name() -> None:
    text = (
        "Notulen van de raad, aanvang 20.00h Aanwezig: Voorzitter: de heer J. Maes Wethouders: de heer C. Smet mevrouw D. van Claes"
        " De leden: mevrouw M. Peeters (Groen) de heer J. Dupuis (Blauw) Afwezig: de heer F. Wouters (Groen) Nederhuis, Gent"
    )
    assert present(text) == [
        ("J. Maes", "Voorzitter"),
        ("C. Smet", "Wethouder"),
        ("D. van Claes", "Wethouder"),
        ("M. Peeters", "lid"),
        ("J. Dupuis", "lid"),
    ]


def test_one_function_or_few_people_are_no_such_list() -> None:
    assert present("Voorzitter: de heer J. Maes en mevrouw D. Smet, en de heer C. Claes waren er") == []
    assert present("Secretaris: Els Maes Voorzitter: Jan Smet") == []
