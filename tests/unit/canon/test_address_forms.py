"""Ways of printing a postal address that were met on pages: each gives the same parts."""

from __future__ import annotations

import pytest

from state.canon.addresses import find_addresses, parse_address

GHENT = ("Kerkstraat", "1", None, "9000", "Gent")
CASES = [
    ("BE", "Kerkstraat 1 - 9000 Gent", GHENT),
    ("BE", "Kerkstraat, 1 te B-9000 Gent", GHENT),
    ("BE", "Kerkstraat 1,9000 Gent", GHENT),
    ("BE", "Kerkstraat 1\n9000Gent", GHENT),
    ("BE", "Kerkstraat nr. 1 (1e verdieping), 9000 Gent, België", GHENT),
    ("BE", "Kerkstraat 1 b3, 9000 Gent", ("Kerkstraat", "1", "3", "9000", "Gent")),
    ("BE", "Kerkstraat 1 – gelijkvloers – 9000 Gent", ("Kerkstraat", "1", "gelijkvloers", "9000", "Gent")),
    ("BE", "Kerkstraat 1 te Gent", ("Kerkstraat", "1", None, None, "Gent")),
    ("BE", "met zetel te 9000 Gent, Kerkstraat 1, RPR Gent", GHENT),
    ("BE", "siège social : 5000 Namur, rue de Fer 12", ("rue de Fer", "12", None, "5000", "Namur")),
    ("BE", "9000 Gent, Kerkstraat 1 bus 3", ("Kerkstraat", "1", "3", "9000", "Gent")),
    ("BE", "9900 Eeklo - Kerkstraat 1, 9000 Gent", GHENT),
    ("BE", "je vindt ons op het adres Kerkstraat 1 te Gent", ("Kerkstraat", "1", None, None, "Gent")),
    ("BE", "in de school, aan de Antwerpsebaan 38 in Berendrecht", ("Antwerpsebaan", "38", None, None, "Berendrecht")),
    ("NL", "Dorpsstraat 4 te Made", ("Dorpsstraat", "4", None, None, "Made")),
    ("BE", "Markt 1, Deinze", ("Markt", "1", None, None, "Deinze")),
    ("BE", "Burg. Maeslaan 12, 9000 Gent", ("Burg. Maeslaan", "12", None, "9000", "Gent")),
    ("BE", "rue de la Loi, 16 à 1000 Bruxelles", ("rue de la Loi", "16", None, "1000", "Bruxelles")),
    ("BE", "Ninoofse weg 12, 1700 Dilbeek", ("Ninoofse weg", "12", None, "1700", "Dilbeek")),
    ("BE", "Oude Gentse steenweg 4 bus 2, 9000 Gent", ("Oude Gentse steenweg", "4", "2", "9000", "Gent")),
    ("NL", "'s-Gravenweg 12, 3065 SC Rotterdam", ("'s-Gravenweg", "12", None, "3065SC", "Rotterdam")),
    ("NL", "Kade 12 II\n1234-AB Utrecht", ("Kade", "12II", None, "1234AB", "Utrecht")),
    ("NL", "Kade 1\n2281 at Rijswijk", ("Kade", "1", None, "2281AT", "Rijswijk")),
    ("NL", "Kade 1, 1234 AB - Utrecht", ("Kade", "1", None, "1234AB", "Utrecht")),
    ("BE", "Kerkstraat 1\n9000 – Gent", GHENT),
    ("BE", "Kerkstraat 1, 9031 - Drongen", ("Kerkstraat", "1", None, "9031", "Drongen")),
    ("BE", "Dienst Zorg Gent Kerkstraat 1, 9000 Gent", GHENT),
    ("BE", "Groot Gentveldstraat 1, 9000 Gent", ("Groot Gentveldstraat", "1", None, "9000", "Gent")),
    ("BE", "12,rue Haute 1000, Bruxelles", ("rue Haute", "12", None, "1000", "Bruxelles")),
    ("BE", "établi 12, rue Haute à 1000 Bruxelles", ("rue Haute", "12", None, "1000", "Bruxelles")),
    ("BE", "rue Haute, n° 12 à 1000 Bruxelles", ("rue Haute", "12", None, "1000", "Bruxelles")),
    ("BE", "place de l'Orme 4 à 5030 Gembloux", ("place de l'Orme", "4", None, "5030", "Gembloux")),
    ("BE", "place Albert 1er 4 à 5300 Andenne", ("place Albert 1er", "4", None, "5300", "Andenne")),
    ("BE", "établie à 1000 Bruxelles, rue Haute, 12 boîte 3", ("rue Haute", "12", "3", "1000", "Bruxelles")),
    ("BE", "gevestigd te B-9000 Gent, Kerkstraat, 1.", GHENT),
    ("BE", "dans les locaux de la rue Haute 12 b à Jambes.", ("rue Haute", "12B", None, None, "Jambes")),
    ("BE", "naar het oude postkantoor, op Het Dorp 6 in Ursel", ("Het Dorp", "6", None, None, "Ursel")),
    ("BE", "Kerkstraat 1 b 3, 9000 Gent", ("Kerkstraat", "1", "3", "9000", "Gent")),
    ("BE", "Kerkstraat 1, ingang 3, 9000 Gent", ("Kerkstraat", "1", "ingang 3", "9000", "Gent")),
    ("BE", "9000 Gent\nKerkstraat 1", GHENT),
    ("BE", "met zetel te 9000 Gent, Kerkstraat 1 en ingeschreven in de KBO", GHENT),
    ("BE", "met zetel te Gent (9000), Kerkstraat 1", GHENT),
    ("BE", "met zetel te (9000) Gent, Kerkstraat 1", GHENT),
    ("BE", "Kerkstraat 1, te 9000 Gent", GHENT),
    ("BE", "Kerkstraat nummer 1 te 9000 Gent", GHENT),
    ("BE", "Kerkstraat 1 (ingang via de Molenweg) te 9000 Gent", GHENT),
    ("BE", "Kerkstraat, 1 bus 0203 te 9000 Gent", ("Kerkstraat", "1", "0203", "9000", "Gent")),
    ("BE", "Kerkstraat 1 (bus 3) te 9000 Gent", ("Kerkstraat", "1", "3", "9000", "Gent")),
    ("BE", "Kerkstraat 1, 3de verd., 9000 Gent", ("Kerkstraat", "1", "3de verd.", "9000", "Gent")),
    ("BE", "An DE SMET Kerkstraat 1 • 9000 Gent", GHENT),
    ("BE", "An DE SMET Kerkstr. 1 - 9000 Gent", ("Kerkstr.", "1", None, "9000", "Gent")),
    (
        "BE",
        "dont le siège est situé à 5000 NAMUR, Avenue du Pré, 12 et inscrite",
        ("Avenue du Pré", "12", None, "5000", "NAMUR"),
    ),
    ("BE", "sis à 5000 Namur, 12, rue Haute", ("rue Haute", "12", None, "5000", "Namur")),
    ("BE", "sis à Namur (5000), rue Haute n° 12", ("rue Haute", "12", None, "5000", "Namur")),
    ("BE", "située au 12 de la rue Haute, 5000 Namur", ("rue Haute", "12", None, "5000", "Namur")),
    ("BE", "rue Haute, au numéro 12, à 5000 Namur", ("rue Haute", "12", None, "5000", "Namur")),
    ("BE", "12, Grand-Rue - 7000 Mons", ("Grand-Rue", "12", None, "7000", "Mons")),
    ("BE", "12 Grand'Rue, 7000 Mons", ("Grand'Rue", "12", None, "7000", "Mons")),
    ("BE", "Molenbaan 4, 9170 St. Gillis Waas", ("Molenbaan", "4", None, "9170", "St. Gillis Waas")),
    ("NL", "gevestigd te (1234 AB) Made, aan de Kade 12, ingeschreven", ("Kade", "12", None, "1234AB", "Made")),
    ("NL", "kantoorhoudende te (1234 AB) Made aan het adres Kade 12", ("Kade", "12", None, "1234AB", "Made")),
    ("NL", "gevestigd aan de Kade 12, (1234AB) Made", ("Kade", "12", None, "1234AB", "Made")),
    ("NL", "Kade 12, postcode 1234 AB, Made", ("Kade", "12", None, "1234AB", "Made")),
    ("NL", "Kade 12, 1234 AB te Made", ("Kade", "12", None, "1234AB", "Made")),
    ("NL", "Kade 12 te Made, 1234 AB", ("Kade", "12", None, "1234AB", "Made")),
    ("NL", "Kade 12, Made (1234 AB)", ("Kade", "12", None, "1234AB", "Made")),
    ("NL", "Postbus 12 (1234 AB) Made", ("Postbus 12", None, None, "1234AB", "Made")),
    ("NL", "Kade 12, 1234 AB Bergen op Zoom", ("Kade", "12", None, "1234AB", "Bergen op Zoom")),
    ("NL", "Kade 12, 1234 AB Capelle a/d IJssel", ("Kade", "12", None, "1234AB", "Capelle a/d IJssel")),
    ("NL", "Kade 12, 1234 AB 's Gravenhage", ("Kade", "12", None, "1234AB", "'s Gravenhage")),
    ("NL", "De Spil aan de Molenweg 12, 1234 AB Made", ("Molenweg", "12", None, "1234AB", "Made")),
    ("DE", "mit Sitz in 50667 Köln, Musterstraße 12 und eingetragen", ("Musterstraße", "12", None, "50667", "Köln")),
    ("DE", "(50667) Köln, Musterstraße 12", ("Musterstraße", "12", None, "50667", "Köln")),
    ("FR", "sise à Lille (59000), 12 rue Haute", ("rue Haute", "12", None, "59000", "Lille")),
    ("FR", "12 rue Haute à Lille (59000)", ("rue Haute", "12", None, "59000", "Lille")),
    ("FR", "le siège est à 59000 Lille, 12 rue Haute et il", ("rue Haute", "12", None, "59000", "Lille")),
    ("FR", "12 rue Haute BP 123 59000 Lille cedex 2", ("rue Haute", "12", None, "59000", "Lille")),
    ("BE", '"Kerkstraat 1, 9000 Gent"', GHENT),
    ("BE", "Kerkstraat 1. 9000 Gent", GHENT),
    ("BE", "Kerkstraat 1 ∙ B.-9000 Gent", GHENT),
    ("BE", "Kerkstraat 1 te Gent (9000)", GHENT),
    ("BE", "Kerkstraat 1, zaal 3, 9000 Gent", ("Kerkstraat", "1", "zaal 3", "9000", "Gent")),
    ("BE", "Kerkstraat 14-16-18, 9000 Gent", ("Kerkstraat", "14-16-18", None, "9000", "Gent")),
    ("BE", "Kerkstraat 14 / 3, 9000 Gent", ("Kerkstraat", "14/3", None, "9000", "Gent")),
    ("BE", "kerkstraat 1, 9000 Gent", ("kerkstraat", "1", None, "9000", "Gent")),
    ("BE", "Markt z/n, 9000 Gent", ("Markt", "z/n", None, "9000", "Gent")),
    ("BE", "Kerkplein, 9000 Gent", ("Kerkplein", None, None, "9000", "Gent")),
    ("BE", "Rue de l'Orme, 5030 Gembloux", ("Rue de l'Orme", None, None, "5030", "Gembloux")),
    ("NL", "gevestigd te 1234 AB Almere aan de Damstraat 4", ("Damstraat", "4", None, "1234AB", "Almere")),
    ("NL", "domicilie aan de Kade 1 H (1234 AB) te Utrecht", ("Kade", "1H", None, "1234AB", "Utrecht")),
    ("DE", "mit Sitz in der Lindenstraße 4, 50935 Köln", ("Lindenstraße", "4", None, "50935", "Köln")),
    ("DE", "Das Büro ist in der Gartenstraße 7 in Köln.", ("Gartenstraße", "7", None, None, "Köln")),
    ("FR", "Le local est 12, rue des Lilas à Lille.", ("rue des Lilas", "12", None, None, "Lille")),
    ("US", "Oak Town Hall\n12 Center Street, Milford\nPhone", ("Center Street", "12", None, None, "Milford")),
    ("US", "We meet at 12 Oak Road in Salem.", ("Oak Road", "12", None, None, "Salem")),
    ("US", "Call on us, 101 South Ring West, in St. Mary (rear).", ("South Ring West", "101", None, None, "St. Mary")),
    ("US", "The office at 40 Elm Ave. Suite 7 in New Salem is open", ("Elm Ave.", "40", "Suite 7", None, "New Salem")),
    ("GB", "The vicar lives at 3 High Street in Upton", ("High Street", "3", None, None, "Upton")),
    ("BE", "Meersstraat 13 bus 0.03, 3500 Hasselt", ("Meersstraat", "13", "0.03", "3500", "Hasselt")),
    ("NL", "Postbus 10.001, 6000 GA Weert", ("Postbus 10.001", None, None, "6000GA", "Weert")),
    ("US", "123 Main Street Springfield, IL 62701", ("Main Street", "123", None, "62701", "Springfield")),
    ("US", "1600 Oak Ave NW Washington, DC 20500", ("Oak Ave NW", "1600", None, "20500", "Washington")),
    ("US", "12 Hill Rd, Park City, UT 84060", ("Hill Rd", "12", None, "84060", "Park City")),
    ("US", "Room 110, State Capitol, Sacramento, CA 95814", ("State Capitol", None, "Room 110", "95814", "Sacramento")),
    ("US", "Oak Hill Club 203 Mill Road Hope Valley, RI 02832", ("Mill Road", "203", None, "02832", "Hope Valley")),
    ("US", "50 Mill Drive, Bldg 300 Salem, AL 36867", ("Mill Drive", "50", "Bldg 300", "36867", "Salem")),
    ("US", "67 Loop Road\nPMB 319\nDublin, OH 43017", ("Loop Road", "67", "PMB 319", "43017", "Dublin")),
    ("US", "11 Oak Ave., Rm. E1.308\nAustin, TX 78701", ("Oak Ave.", "11", "Rm. E1.308", "78701", "Austin")),
    ("US", "87 Oak Drive MS 3017\nMoscow, ID 83844-3017", ("Oak Drive", "87", "MS 3017", "83844-3017", "Moscow")),
    ("US", "N6587 County Road B, Alma, WI 54610", ("County Road B", "N6587", None, "54610", "Alma")),
    ("US", "W123 N4567 Main Street\nSussex, WI 53089", ("Main Street", "W123 N4567", None, "53089", "Sussex")),
    ("US", "1 Centre Street, Town Building, Room 5\nAda, OH 45810", ("Centre Street", "1", "Room 5", "45810", "Ada")),
    ("US", "The Capitol\nAlbany, NY 12224", ("The Capitol", None, None, "12224", "Albany")),
    ("US", "141 Senate Office Building Boise ID 83702", ("Senate Office Building", "141", None, "83702", "Boise")),
    ("US", "RR 2 Box 34\nOrono, ME 04473", ("RR 2 Box 34", None, None, "04473", "Orono")),
    ("US", "12 Elm Street • Salem, Oregon • 97301", ("Elm Street", "12", None, "97301", "Salem")),
    ("US", "12 Elm Street, Salem. OR 97301", ("Elm Street", "12", None, "97301", "Salem")),
    ("US", "at the mill, 640 Alder, Salem, Oregon from 8 to 5", ("Alder", "640", None, None, "Salem")),
    ("US", "We are at 12 Elm Street, Salem, Ore., next to the mill.", ("Elm Street", "12", None, None, "Salem")),
    ("US", "12 Elm St. #20, Salem, Mass. 01970", ("Elm St.", "12", "#20", "01970", "Salem")),
    ("US", "12 Elm St. Salem, N.Y. 12865", ("Elm St", "12", None, "12865", "Salem")),
    ("US", "Mail it to PO Box 12, Salem, Iowa, 52043", ("PO Box 12", None, None, "52043", "Salem")),
    ("US", "P. O. Box 12\n\nSalem, NORTH CAROLINA 27602-2243", ("P. O. Box 12", None, None, "27602-2243", "Salem")),
    ("US", "P.O. Box 12\nSalem, 97301", ("P.O. Box 12", None, None, "97301", "Salem")),
    ("US", "12 Elm Street\nNew Salem 97301", ("Elm Street", "12", None, "97301", "New Salem")),
    ("US", "12 E ELM ST NEW SALEM\nOH 45691", ("E ELM ST", "12", None, "45691", "NEW SALEM")),
    ("US", "400-B Elm Street, Salem, NY 12865", ("Elm Street", "400-B", None, "12865", "Salem")),
    ("US", "400 N 200 W, Salem, UT 84601", ("N 200 W", "400", None, "84601", "Salem")),
    ("CA", "#20-12 Elm Street, Upton, B.C. A1B 2C3", ("Elm Street", "20-12", None, "A1B 2C3", "Upton")),
    ("CA", "12 Elm Street, Upton, Nova Scotia A1B 2C3", ("Elm Street", "12", None, "A1B 2C3", "Upton")),
    ("GB", "12 High Street, Upton, Nr Malton, North Yorks AB1 2CD", ("High Street", "12", None, "AB1 2CD", "Upton")),
    ("GB", "Unit 3B Elm Business Centre, Mill Road, Upton G2 5TF", ("Mill Road", None, None, "G2 5TF", "Upton")),
    ("GB", "69 St. John Street\nUpton G2 5TF", ("St. John Street", "69", None, "G2 5TF", "Upton")),
    (
        "GB",
        "The Old Forge\nHigh Street\nUpton\nAB1 2CD",
        ("The Old Forge, High Street", None, None, "AB1 2CD", "Upton"),
    ),
    ("DE", "Parkstr. 48, 5. Etage\n17475 Neuhof", ("Parkstr.", "48", "5. Etage", "17475", "Neuhof")),
    ("FR", "21 bis rue Haute, 61390 Sainville", ("rue Haute", "21 bis", None, "61390", "Sainville")),
    ("IE", "Oak Drive\nUpton\nCo Waterford", ("Oak Drive", None, None, None, "Upton")),
    ("IE", "12 Oak Road, Upton, Co. Cork, P12 AC34", ("Oak Road", "12", None, "P12 AC34", "Upton")),
    ("IE", "12 Main Street, Dublin 4", ("Main Street", "12", None, None, "Dublin 4")),
    ("CA", "1 Oak Street\nUpton, Ontario\nCanada\nA1B 2C3", ("Oak Street", "1", None, "A1B 2C3", "Upton")),
    ("CA", "40, boul. du Lac #10\nUpton (Québec)\nA1B 2C3", ("boul. du Lac", "40", "#10", "A1B 2C3", "Upton")),
    ("CA", "12, rue Haute, bureau 20, Upton QC A1B 2C3", ("rue Haute", "12", "bureau 20", "A1B 2C3", "Upton")),
    ("FR", "Example Inc., 12 Elm St, Salem, OR 97301, USA", ("Elm St", "12", None, "97301", "Salem")),
    ("BE", "Example Inc., 12 Elm St, Suite 4, Salem, OR 97301", ("Elm St", "12", "Suite 4", "97301", "Salem")),
    ("SE", "Storgatan 12 B\n123 45 NORRA BY", ("Storgatan", "12B", None, "123 45", "NORRA BY")),
    ("SE", "Storgatan 12\nS-123 45 Byn", ("Storgatan", "12", None, "123 45", "Byn")),
    ("PL", "Lipowa 12, 12-345 Wieś", ("Lipowa", "12", None, "12-345", "Wieś")),
    ("PT", "Rua Alta 12\n1234-567 Vila", ("Rua Alta", "12", None, "1234-567", "Vila")),
    ("FR", "BP 12, 59000 Lille cedex", ("BP 12", None, None, "59000", "Lille")),
]


@pytest.mark.parametrize(("country", "text", "parts"), CASES)
def test_an_address_is_read_however_it_is_printed(country: str, text: str, parts: tuple[str | None, ...]) -> None:
    (found,) = [one.address for one in find_addresses(text, country=country)]
    assert (found.street, found.number, found.box, found.postcode, found.municipality) == parts


@pytest.mark.parametrize(
    "text", ["zaal 3, Gent", "van 9 tot 12, Gent", "Lokaal 12 te Gent", "Artikel 5, Brugge", "er zijn 6 in Gent"]
)
def test_a_town_behind_a_number_is_not_yet_an_address(text: str) -> None:
    assert find_addresses(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "At 12 Oak Road in March.",
        "There are 12 Members in Salem",
        "Our 3 Halls in Upton",
        "12 Oak Road\nin Salem we meet",
        "In 2019 Alder, Salem, Oregon, was small.",
        "On May 5 Mayor Roe, Salem, Oregon, spoke.",
        "Members: 640 Farmers of Salem, Oregon, came",
        "Population\nSalem, 97301",
    ],
)
def test_a_town_in_a_sentence_belongs_to_a_sure_street_right_before_it(text: str) -> None:
    assert find_addresses(text, country="US") == []


def test_a_number_behind_a_dash_may_be_a_year() -> None:
    assert parse_address("Kerkstraat 1, 1990 - Begin").postcode is None  # type: ignore[union-attr]


@pytest.mark.parametrize("text", ["Kerkstraat 14bTel: 09 213 08 46", "Kerkstraat 14bE-mail: info@club.example"])
def test_a_label_may_be_glued_to_the_number_of_a_house(text: str) -> None:
    found = parse_address(text)
    assert found is not None
    assert (found.street, found.number, found.box) == ("Kerkstraat", "14B", None)


@pytest.mark.parametrize("text", ["We meet in Dublin, Cork and Galway.", "12 people came to Cork.", "Open in Dublin 4"])
def test_an_irish_town_in_a_sentence_is_not_yet_an_address(text: str) -> None:
    assert find_addresses(text, country="IE") == []


def test_the_number_of_a_telephone_is_no_street() -> None:
    assert (
        find_addresses("01285 860641, Jane Roe, PO Box 1, Cirencester GL7 9GD", country="GB")[0].address.number is None
    )


def test_a_declared_street_may_begin_small() -> None:
    found = parse_address("kolkweg 2; Ravels")
    assert found is not None
    assert (found.street, found.number) == ("kolkweg", "2")


@pytest.mark.parametrize("text", ["gemeente, 9000 Gent", "Sint-Jozef, 9000 Gent", "in 2020 9000 Gent"])
def test_a_name_before_a_town_is_no_street(text: str) -> None:
    assert find_addresses(text) == []


@pytest.mark.parametrize(
    ("country", "text", "street"),
    [
        ("BE", "GROTE KERKSTRAAT 1, 9000 GENT", "GROTE KERKSTRAAT"),
        ("BE", "Koning Leopold II-laan 1, 9000 Gent", "Koning Leopold II-laan"),
        ("NL", "Laan op het Zand 1, 1234 AB Made", "Laan op het Zand"),
    ],
)
def test_capitals_and_little_words_within_a_street_do_not_cut_it(country: str, text: str, street: str) -> None:
    assert find_addresses(text, country=country)[0].address.street == street


@pytest.mark.parametrize(
    ("country", "text"),
    [
        ("BE", "In 2000 kwamen te Gent (9000 inwoners) 12 mensen samen"),
        ("NL", "Er waren 1234 AB leden"),
        ("BE", "de wedstrijd te 9000 Gent, 12 ploegen sterk"),
        ("FR", "à Lille (59000), 12 personnes"),
    ],
)
def test_a_place_with_a_number_that_is_of_no_street_is_no_address(country: str, text: str) -> None:
    assert find_addresses(text, country=country) == []
