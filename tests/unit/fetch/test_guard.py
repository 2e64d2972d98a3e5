"""Only the public web is asked, whatever name or notation leads elsewhere."""

from __future__ import annotations

import socket

import pytest

from scrapers.fetch import guard
from scrapers.fetch.types import Trouble


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:220:1:248:1893:25c8:1946", "1.1.1.1"])
def test_public_addresses_pass(address: str) -> None:
    assert guard.is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104 - refused, not bound
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "192.88.99.1",
        "::1",
        "::",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "fec0::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::5db8:d70e",
        "64:ff9b:1::1",
        "2002:7f00:1::1",
        "2001::1",
        "2001:db8::1",
    ],
)
def test_private_addresses_and_those_that_can_hide_one_do_not(address: str) -> None:
    assert not guard.is_public(address)


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("ftp://www.opgroeien.be/x", "no http or https"),
        ("file:///etc/passwd", "no http or https"),
        ("javascript:alert(1)", "no http or https"),
        ("//www.opgroeien.be", "no http or https"),
        ("https://", "names no host"),
        ("https://[::1", "no valid address"),
        ("https://www.opgroeien.be:99999/", "no valid address"),
        ("https://jan:geheim@www.opgroeien.be/", "user name or password"),
        ("https://www.opgroeien.be:8443/", "on port 8443"),
        ("http://www.opgroeien.be:22/", "on port 22"),
    ],
)
def test_what_no_address_of_a_page_looks_like_is_refused_unseen(url: str, sentence: str) -> None:
    with pytest.raises(Trouble, match=sentence) as caught:
        guard.check_address(url, ())
    assert caught.value.error.kind == "address"
    assert caught.value.error.permanent
    assert not caught.value.again


def test_a_refusal_does_not_repeat_the_password() -> None:
    with pytest.raises(Trouble) as caught:
        guard.check_address("https://jan:geheim@www.opgroeien.be/", ())
    assert "geheim" not in caught.value.error.reason


@pytest.mark.parametrize("entry", ["intranet.example", "Intranet.Example:8443"])
def test_a_listed_host_may_use_its_port(entry: str) -> None:
    guard.check_address("https://intranet.example:8443/", (entry,))


def test_a_host_that_is_listed_with_a_port_gets_no_other_one() -> None:
    with pytest.raises(Trouble):
        guard.check_address("https://intranet.example:8444/", ("intranet.example:8443",))


@pytest.mark.parametrize("entry", ["::1", "[::1]", "[::1]:8080"])
def test_an_ipv6_host_can_be_listed(entry: str) -> None:
    assert guard.is_allowed("::1", 8080, (entry,))


def answering(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in addresses]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: found)


def test_a_name_that_leads_inside_is_refused_with_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, "10.0.0.7")
    with pytest.raises(Trouble, match=r"10\.0\.0\.7, which is no public address.*\[fetch\] allow"):
        guard.resolve("www.opgroeien.example", 443, ())


def test_of_a_mixed_answer_only_the_public_addresses_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, "127.0.0.1", "93.184.215.14", "93.184.215.14")
    assert guard.resolve("www.opgroeien.example", 443, ()) == ("93.184.215.14",)


def test_a_listed_host_may_lead_inside(monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, "127.0.0.1")
    assert guard.resolve("intranet.example", 80, ("intranet.example",)) == ("127.0.0.1",)


@pytest.mark.parametrize(
    ("code", "sentence", "again"),
    [(socket.EAI_NONAME, "does not exist", False), (socket.EAI_AGAIN, "could not be looked up", True)],
)
def test_a_name_that_is_not_found_says_so(
    monkeypatch: pytest.MonkeyPatch, code: int, sentence: str, again: bool
) -> None:
    def fail(*args: object, **kwargs: object) -> None:
        raise socket.gaierror(code, "no")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(Trouble, match=sentence) as caught:
        guard.resolve("weg.example", 443, ())
    assert caught.value.again is again
    assert caught.value.error.kind == "dns"


def test_turns_are_taken_per_host_and_on_an_own_port_per_port() -> None:
    assert guard.turn_of("https://WWW.opgroeien.be/a") == "www.opgroeien.be"
    assert guard.turn_of("http://www.opgroeien.be:443/a") == "www.opgroeien.be"
    assert guard.turn_of("http://127.0.0.1:8080/a") == "127.0.0.1:8080"
    assert guard.origin_of("http://[::1]/x") == "http://[::1]"
    assert guard.origin_of("https://www.opgroeien.be:80/x") == "https://www.opgroeien.be:80"
