"""Ways of printing a number that were met on pages, text dumps and letters: each is read as the same number."""

from __future__ import annotations

import pytest

from state.canon.phone_labels import is_fax
from state.canon.phones import find_phones

GHENT, MOBILE = "+3292130846", "+32475123456"
BELGIAN = [
    ("Tel:09/2130846", GHENT),
    ("Tel.09/213.08.46", GHENT),
    ("T.09-213.08.46 F.09-213.08.47", GHENT),
    ("Tel09 213 08 46", GHENT),
    ("tel09/213.08.46fax09/213.08.47", "+3292130847"),
    ("Telefoon09 213 08 46E-mailjan@x.example", GHENT),
    ("09 213 08 46of 0475 12 34 56", GHENT),
    ("09 213 08 46,0475 12 34 56", GHENT),
    ("016 40 06 20&0475 12 34 56", MOBILE),
    ("+32 (0)9 213 08 46", GHENT),
    ("(+32)(0)9 213 08 46", GHENT),
    ("tel 32 9 213 08 46", GHENT),
    ("00 32 9 213 08 46", GHENT),
    ("☎09 213 08 46", GHENT),
    ("-09 213 08 46", GHENT),
    ("0475·12·34·56", MOBILE),
    ("0475‑12‑34‑56", MOBILE),
    ("ma-vr 09:00 – 12:00 09 213 08 46", GHENT),
    ("9000 Gent - 09 213 08 46", GHENT),
    ("09 213 08 46 - 9000 Gent", GHENT),
    ("02/509.90.22-23", "+3225099022"),
    ("02/553.86.50/51", "+3225538650"),
    ("+32 9 213 08 46-47", GHENT),
    ("contacteer 1712", "1712"),
    ("Politie en ziekenwagen: 101 of 112", "112"),
    ("Huisarts van wacht 1733", "1733"),
    ("Huisartsenwachtpost Eeklo 1733", "1733"),
    ("Brandweer 112", "112"),
    ("Médecin de garde 1733", "1733"),
    ("Kindertelefoon 116 111", "116111"),
    ("club.be 0475123456", MOBILE),
    ("gsm: 475/12.34.56", MOBILE),
    ("Oproepnummer 1733", "1733"),
    ("Tele-Onthaal gratis op 116 123.", "116123"),
]
BRITISH = [
    ("please ring 111.", "111"),
    ("NHS 111", "111"),
    ("or phone 0345 4647", "+443454647"),
    ("NHS Wales 0845 46 47", "+448454647"),
    ("call Samaritans free on 116 123, any time", "116123"),
    ("Text SHOUT to 85258", "85258"),
    ("text 'CALM' on 85222, day or night", "85222"),
    ("Stewards: Ed Moss—01234 555012", "+441234555012"),
    ("Ed Moss-01234 555012", "+441234555012"),
    ("0161 715 4060 / 715 4061", "+441617154061"),
]
FRENCH = [
    ("Violences Femmes Info : 3919", "3919"),
    ("appelez le 31 14.", "3114"),
    ("Enfance en danger : 119", "119"),
    ("joignable au 116 006", "116006"),
]
FURTHER = [
    ("BE", "09 213 08 46 of 47", "+3292130847"),
    ("BE", "02/509.90.22-23", "+3225099023"),
    ("BE", "Tel. 09 213 08 46 - 47 - 48", "+3292130848"),
    ("BE", "050 44 55 66 (of 67)", "+3250445567"),
    ("US", "T: 602.926.3298 or 3299", "+16029263299"),
    ("US", "602-926-3298/3299", "+16029263299"),
    ("FR", "03 20 11 22 33 ou 34", "+33320112234"),
    ("NL", "010 412 34 56 en 57 (kantoor)", "+31104123457"),
    ("GB", "0161 715 4060/1", "+441617154061"),
]
DUTCH = [
    ("tel.072-5091408", "+31725091408"),
    ("wo-vr 09:00 – 12:00 072-509 1408", "+31725091408"),
    ("bel 14 0475", "140475"),
    ("tel 31-20-6241111", "+31206241111"),
    ("bel 113 of chat", "113"),
]
AMERICAN = [
    ("602–926–3298", "+16029263298"),
    ("602‑926‑3298", "+16029263298"),
    ("602-9263298", "+16029263298"),
    ("Phone602-926-3298", "+16029263298"),
    ("Office: 602-926-3298Fax: 602-417-3050", "+16029263298"),
    ("phone: 6029263298", "+16029263298"),
    ("dial 311 or (602) 926-3298", "311"),
    ("Call or text 988", "988"),
    ("get help by phone at 988 or online", "988"),
    ("Police – 911", "911"),
    ("Call the Campus Police at 911 (on campus)", "911"),
    ("Emergency Services: 911", "911"),
    ('Text "HOME" to 741-741', "741741"),
    ("call us at 6029263298", "+16029263298"),
    ("Dial 2-1-1", "211"),
    ("Text 4CALM or HI to 741777", "741777"),
    ("text your ZIP code to 898-222", "898222"),
    ("texting “CALM” or “HOLA” to the number 741777", "741777"),
    ("Calm Text Line (teens): 741-777", "741777"),
    ("Text: 741777", "741777"),
    ("Call (602) 926-3298 or text 838222.", "838222"),
    ('our text service ("calm" to 22444)', "22444"),
    ("It is as simple as sending a text to “calm”, or 741-777.", "741777"),
    ("Harbour Master-602-926-3298", "+16029263298"),
    ("(602) – 926 – 3298", "+16029263298"),
    ("call602-926-3298", "+16029263298"),
    ("(602) 926-HELP", "+16029264357"),
    ("The phone number is 6029263298", "+16029263298"),
    ("contact Ed Moss, 6029263298", "+16029263298"),
    ("6029263298", "+16029263298"),
    ("Fire Hall EMERGENCY 911 – office 926-3298", "911"),
]
IRISH = [
    ("Freephone 1800 777 444", "+3531800777444"),
    ("Advice line: 1850-618444", "+3531850618444"),
    ("The line is at 1-800-777-444.", "+3531800777444"),
    ("LoCall 1890 283 444", "+3531890283444"),
]
GERMAN = [("Tel. 049 – (0)6221 – 6123450", "+4962216123450")]
CASES = [
    *(("BE", *one) for one in BELGIAN),
    *(("NL", *one) for one in DUTCH),
    *(("US", *one) for one in AMERICAN),
    *(("DE", *one) for one in GERMAN),
    *(("GB", *one) for one in BRITISH),
    *(("FR", *one) for one in FRENCH),
    *(("IE", *one) for one in IRISH),
    *FURTHER,
]


@pytest.mark.parametrize(("country", "text", "number"), CASES)
def test_a_number_is_read_however_it_is_printed(country: str, text: str, number: str) -> None:
    assert number in [one.phone.number for one in find_phones(text, country=country)]


@pytest.mark.parametrize(
    ("country", "text"),
    [
        ("BE", "kost 1.0475 12 34 56"),
        ("BE", "versie 2.1712"),
        ("BE", "de brandweer kreeg 102 oproepen"),
        ("BE", "brandweer in 1813"),
        ("BE", "rekening 001-1234567-89"),
        ("BE", "0,5 en 0.123456"),
        ("BE", "?id=0475123456"),
        ("US", "invoice 6029263298"),
        ("US", "602-926-3298-1234"),
        ("US", "EIN 86-6004791"),
        ("US", "City Hall - 112 Oak Avenue"),
        ("US", "send payments to 12345 Oak Street"),
        ("US", "we text 20000 people a day"),
        ("US", "the text of Bill 12345"),
        ("US", "Model KX-602-926-3298"),
        ("US", "1029263298"),
        ("BE", "6029263298"),
        ("US", "part 602-926-ABCDE"),
        ("GB", "file ab12-01234-555012"),
        ("IE", "from 1800 to 1850"),
        ("US", "Meet us at 988 Elm Street"),
        ("US", "If this is an emergency, dial 911"),
        ("BE", "Police – 911"),
        ("BE", "een stad op 116 000 inwoners"),
        ("BE", "bel gerust, 3500 Hasselt"),
        ("FR", "le 3000 m féminin"),
    ],
)
def test_what_only_looks_like_a_number_is_none(country: str, text: str) -> None:
    assert find_phones(text, country=country) == []


@pytest.mark.parametrize(
    ("country", "text"),
    [
        ("BE", "09 213 08 46 - 12 uur"),
        ("BE", "09 213 08 46 of 10 euro"),
        ("BE", "09 213 08 46 - 9000 Gent"),
        ("BE", "09 213 08 46 - 24/7"),
        ("BE", "09 213 08 46 of 20 personen"),
        ("US", "602-926-3298 or 1234 Oak Street"),
        ("NL", "010 412 34 56, 12 mei"),
    ],
)
def test_what_follows_a_number_is_not_always_another_one(country: str, text: str) -> None:
    assert len(find_phones(text, country=country)) == 1


def test_a_digit_too_many_is_no_reason_to_cut_a_number() -> None:
    """A mistyped number stays as it was published, and is flagged; a neat wrong one would be believed."""
    found = find_phones("Tel. 0475 12 34 56 7", country="BE")
    assert [(one.phone.kind.value, one.phone.number) for one in found] == [("invalid", "04751234567")]


@pytest.mark.parametrize("text", ["Contact: Room 311", "Call Box 411", "For emergencies dial 911"])
def test_a_room_a_box_and_everybodys_emergency_number_are_no_phones(text: str) -> None:
    assert find_phones(text, country="US") == []


@pytest.mark.parametrize("text", ["Hits 0018168", "0063302 bezoekers"])
def test_a_counter_with_zeros_before_it_is_no_number_abroad(text: str) -> None:
    assert find_phones(text) == []


@pytest.mark.parametrize("text", ["Steuernummer: 007 555 50146", "Steuer-Nr. 007 555 50146", "St.-Nr. 007 555 50146"])
def test_the_number_of_a_german_taxpayer_is_no_phone(text: str) -> None:
    assert find_phones(text, country="DE") == []


@pytest.mark.parametrize("text", ["Téléc.: 450 549-5044", "Télécopie 450 549-5044", "Télécop. : 450 549-5044"])
def test_a_fax_is_told_by_its_french_word_however_short(text: str) -> None:
    (found,) = find_phones(text, country="CA")
    assert is_fax(found.phone.label)
