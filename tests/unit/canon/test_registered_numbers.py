"""Numbers of registers, banks and customers, which look like phones, and phones that stand beside them."""

from __future__ import annotations

import pytest

from state.canon.phones import find_phones


@pytest.mark.parametrize(
    ("country", "text"),
    [
        ("BE", "ingeschreven in de Kruispuntbank van Ondernemingen onder het nummer 0471.208.395."),
        ("BE", "ingeschreven in de KBO onder nummer 0471 208 395 (hierna de vereniging)"),
        ("BE", "inscrite auprès de la Banque-Carrefour des Entreprises sous le numéro 0471.208.395"),
        ("BE", "le numéro suivant à la Banque-Carrefour des Entreprises (BCE) : 0471208395."),
        ("BE", "Numéro d'entreprise : 0471.208.395"),
        ("BE", "N° d’entreprise 0471 208 395"),
        ("BE", "KBO-nummer 0471.208.395 - RPR Gent"),
        ("BE", "FSMA-nr: 45127 • ON.nr: 0471.208.395"),
        ("BE", "ON 0471.208.395"),
        ("BE", "Onderneming 0471.208.395"),
        ("BE", "Unternehmensnummer 0471208395"),
        ("BE", "RPR Antwerpen, afdeling Turnhout 0471.208.395"),
        ("BE", "0471.208.395, RPR Gent"),
        ("BE", "polisnummer 0478 12 34 56"),
        ("BE", "numéro d'agrément 0479 12 34 56"),
        ("BE", "polis 0478 12 34 56"),
        ("BE", "rek. nr. 0471 208 395"),
        ("BE", "de vzw met nummer 0471.208.395 in de KBO"),
        ("FR", "sous le numéro 051 234 567 8 du RCS"),
        ("NL", "gebruikersnummer 0641234567"),
        ("BE", "op 063 1234567 89"),
        ("NL", "ingeschreven bij de Kamer van Koophandel onder nummer 09123456"),
        ("NL", "Kamer van Koophandel: 09123456"),
        ("NL", "BTW NL 0123.45.678.B.01"),
        ("NL", "klantnummer 0641234567"),
        ("FR", "enregistrée sous le numéro 05 12 34567 89 auprès du préfet"),
        ("FR", "N° FINESS : 05 012 345 6"),
        ("DE", "Handelsregister HRB 02211234"),
        ("DE", "Konto-Nr. 0221123456"),
        ("DE", "im Vereinsregister eingetragen unter der Nummer 0221 1234"),
        ("GB", "registered charity no. 0161 496 000"),
    ],
)
def test_a_number_that_a_register_gave_is_no_phone(country: str, text: str) -> None:
    assert find_phones(text, country=country) == []


@pytest.mark.parametrize(
    ("country", "text", "number"),
    [
        ("BE", "Dossierbeheerder: 09 213 08 46", "+3292130846"),
        ("BE", "An Maes, lid, 09 213 08 46", "+3292130846"),
        ("BE", "Ondernemingsloket: 09 213 08 46", "+3292130846"),
        ("BE", "KBO 0471.208.395 - 09 213 08 46", "+3292130846"),
        ("BE", "Tel. 09 213 08 46 - RPR Gent 0471.208.395", "+3292130846"),
        ("BE", "RPR Gent - Tel. 09 213 08 46", "+3292130846"),
        ("BE", "Geregistreerde gebruikers bereiken ons onder het nummer 0471 20 83 95", "+32471208395"),
        ("BE", "Inschrijving bij An Maes, nummer 0471 20 83 95", "+32471208395"),
        ("BE", "Gsm 0471.208.395", "+32471208395"),
        ("BE", "De Rekker: 09 213 08 46 in de week", "+3292130846"),
        ("BE", "numéro de la police : 09 213 08 46", "+3292130846"),
        ("BE", "Kamer van Koophandel: 09 213 08 46", "+3292130846"),
        ("BE", "Vragen bij je klantnummer? 09 213 08 46", "+3292130846"),
        ("DE", "Unter der Nummer 0221 123456 sind wir erreichbar", "+49221123456"),
        ("GB", "contact us on number 0161 496 0000", "+441614960000"),
    ],
)
def test_a_phone_beside_such_words_stays_one(country: str, text: str, number: str) -> None:
    assert [one.phone.number for one in find_phones(text, country=country)] == [number]
