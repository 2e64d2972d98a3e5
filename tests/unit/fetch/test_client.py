"""What the fetcher makes of answers: redirects, refusals, waiting, trying again. The network is `responses`."""

from __future__ import annotations

import gzip
import ssl
from datetime import timedelta
from typing import Any

import pytest
import requests
import responses

from scrapers.fetch.client import Fetcher, user_agent
from scrapers.fetch.types import Fetched, FetchError, NotModified, Redirect, Validators
from state.saying.words import in_english
from state.settings import FetchSettings
from tests.unit.fetch.conftest import START, HandMovedTime, MakeFetcher

PAGE = "https://www.opgroeien.example/contact"
ROBOTS = "https://www.opgroeien.example/robots.txt"


@responses.activate
def test_a_page_comes_back_whole_with_what_the_server_said_of_it(make_fetcher: MakeFetcher) -> None:
    headers = {"ETag": '"7"', "Last-Modified": "Mon, 02 Mar 2026 08:00:00 GMT"}
    responses.get(PAGE, body="<p>dag</p>", headers=headers, content_type="text/html; charset=utf-8")
    assert make_fetcher().fetch(PAGE) == Fetched(
        body=b"<p>dag</p>",
        status=200,
        url=PAGE,
        final_url=PAGE,
        content_type="text/html; charset=utf-8",
        etag='"7"',
        last_modified="Mon, 02 Mar 2026 08:00:00 GMT",
    )


@responses.activate
def test_it_says_who_asks(make_fetcher: MakeFetcher) -> None:
    responses.get(PAGE)
    make_fetcher(contact="mailto:wegwijs@gemeente.example").fetch(PAGE)
    assert responses.calls[0].request.headers["User-Agent"] == "Wegwijs/0.1 (+mailto:wegwijs@gemeente.example)"


def test_the_user_agent_can_be_set_and_is_ascii() -> None:
    assert user_agent(FetchSettings(user_agent="Wegwijzér")) == "Wegwijzr"
    assert user_agent(FetchSettings()) == "Wegwijs/0.1"


@responses.activate
def test_what_is_known_is_asked_for_conditionally(make_fetcher: MakeFetcher) -> None:
    responses.get(PAGE, status=304)
    known = Validators(etag='"7"\r\nX-Evil: 1', last_modified="Mon, 02 Mar 2026 08:00:00 GMT")
    assert make_fetcher().fetch(PAGE, validators=known) == NotModified(final_url=PAGE)
    headers = responses.calls[0].request.headers
    assert headers["If-None-Match"] == '"7"X-Evil: 1'
    assert headers["If-Modified-Since"] == "Mon, 02 Mar 2026 08:00:00 GMT"


@responses.activate
def test_a_304_that_nobody_asked_for_is_an_error(make_fetcher: MakeFetcher) -> None:
    responses.get(PAGE, status=304)
    result = make_fetcher().fetch(PAGE)
    assert isinstance(result, FetchError)
    assert result.status == 304


@responses.activate
@pytest.mark.parametrize(("status", "permanent"), [(404, True), (410, True), (403, True), (401, True), (300, False)])
def test_a_refusal_is_not_asked_again(make_fetcher: MakeFetcher, status: int, permanent: bool) -> None:
    responses.get(PAGE, status=status)
    result = make_fetcher().fetch(PAGE)
    assert isinstance(result, FetchError)
    assert (result.status, result.permanent, result.kind) == (status, permanent, "http")
    assert f"www.opgroeien.example answered {status}" in result.reason
    assert len(responses.calls) == 1


@responses.activate
@pytest.mark.parametrize("status", [500, 502, 503, 504, 429])
def test_a_busy_server_is_asked_three_times_with_longer_and_longer_pauses(
    make_fetcher: MakeFetcher, hand: HandMovedTime, status: int
) -> None:
    responses.get(PAGE, status=status)
    result = make_fetcher().fetch(PAGE)
    assert isinstance(result, FetchError)
    assert (result.status, result.permanent) == (status, False)
    assert len(responses.calls) == 3
    assert hand.slept == [2.0, 4.0]


@responses.activate
def test_a_second_try_can_succeed(make_fetcher: MakeFetcher) -> None:
    responses.get(PAGE, status=503)
    responses.get(PAGE, body="daar")
    result = make_fetcher().fetch(PAGE)
    assert isinstance(result, Fetched)
    assert result.body == b"daar"


@responses.activate
@pytest.mark.parametrize("header", ["15", "Mon, 02 Mar 2026 09:00:15 GMT"])
def test_a_short_retry_after_is_waited_for(make_fetcher: MakeFetcher, hand: HandMovedTime, header: str) -> None:
    responses.get(PAGE, status=429, headers={"Retry-After": header})
    responses.get(PAGE, body="daar")
    assert isinstance(make_fetcher().fetch(PAGE), Fetched)
    assert hand.slept == [15.0]


@responses.activate
@pytest.mark.parametrize("header", ["3600", "Mon, 02 Mar 2026 10:00:00 GMT"])
def test_a_long_one_is_handed_back_and_the_host_left_alone_until_then(
    make_fetcher: MakeFetcher, hand: HandMovedTime, header: str
) -> None:
    responses.get(PAGE, status=503, headers={"Retry-After": header})
    fetcher = make_fetcher()
    first = fetcher.fetch(PAGE)
    second = fetcher.fetch("https://www.opgroeien.example/anders")
    assert isinstance(first, FetchError)
    assert isinstance(second, FetchError)
    assert first.retry_after == second.retry_after == START + timedelta(hours=1)
    assert second.kind == "busy"
    assert "2026-03-02 10:00 UTC" in first.reason
    assert (len(responses.calls), hand.slept) == (1, [])


@responses.activate
@pytest.mark.parametrize("header", ["morgen", "-5", "1e9", "", "Mon, 32 Mar 2026 10:00:00 GMT"])
def test_a_retry_after_that_means_nothing_is_passed_over(make_fetcher: MakeFetcher, header: str) -> None:
    responses.get(PAGE, status=503, headers={"Retry-After": header})
    result = make_fetcher().fetch(PAGE)
    assert isinstance(result, FetchError)
    assert result.retry_after is None
    assert len(responses.calls) == 3


@responses.activate
def test_nobody_can_send_us_away_for_longer_than_a_day(make_fetcher: MakeFetcher) -> None:
    responses.get(PAGE, status=503, headers={"Retry-After": "99999999999999999999"})
    result = make_fetcher().fetch(PAGE)
    assert isinstance(result, FetchError)
    assert result.retry_after == START + timedelta(days=1)


@responses.activate
@pytest.mark.parametrize(
    ("error", "kind", "calls"),
    [
        (requests.exceptions.SSLError("certificate verify failed"), "tls", 1),
        (requests.exceptions.ConnectTimeout(), "timeout", 3),
        (requests.exceptions.ConnectionError(ConnectionRefusedError(111, "refused")), "connection", 3),
        (requests.exceptions.ConnectionError(ConnectionResetError(104, "reset")), "connection", 3),
        (requests.exceptions.ContentDecodingError(), "connection", 3),
        (requests.exceptions.InvalidURL("no host"), "address", 1),
        (OSError(5, "odd"), "connection", 3),
    ],
)
def test_nothing_that_goes_wrong_on_the_way_is_raised(
    make_fetcher: MakeFetcher, error: Exception, kind: str, calls: int
) -> None:
    responses.get(PAGE, body=error)
    result = make_fetcher().fetch(PAGE)
    assert isinstance(result, FetchError)
    assert result.kind == kind
    assert "www.opgroeien.example" in result.reason
    assert len(responses.calls) == calls


@responses.activate
def test_a_certificate_that_is_not_trusted_says_why(make_fetcher: MakeFetcher) -> None:
    cause = ssl.SSLCertVerificationError(1, "certificate verify failed")
    cause.verify_message = "certificate has expired"
    responses.get(PAGE, body=requests.exceptions.SSLError(cause))
    result = make_fetcher().fetch(PAGE)
    assert isinstance(result, FetchError)
    assert result.reason == "the certificate of www.opgroeien.example is not trusted: certificate has expired"


@responses.activate
def test_a_status_that_no_standard_knows_is_shown_as_it_is(make_fetcher: MakeFetcher) -> None:
    responses.get(PAGE, status=799)
    result = make_fetcher().fetch(PAGE)
    assert isinstance(result, FetchError)
    assert result.reason == "www.opgroeien.example answered 799"


class Crowded:
    """A pace at which it is never our turn."""

    def acquire(self, host: str) -> float:
        return 30.0

    def release(self, host: str, pause: float) -> None:
        raise AssertionError("nothing was taken")


def test_nobody_queues_for_ever(hand: HandMovedTime) -> None:
    fetcher = Fetcher(FetchSettings(), Crowded(), clock=hand.now, sleep=hand.sleep)
    result = fetcher.fetch(PAGE)
    assert isinstance(result, FetchError)
    assert result.kind == "busy"
    assert "www.opgroeien.example is being asked by others all the time" in result.reason
    assert sum(hand.slept) < 1000


@responses.activate
def test_two_requests_to_one_host_lie_apart_and_to_two_hosts_do_not(
    make_fetcher: MakeFetcher, hand: HandMovedTime
) -> None:
    responses.get(PAGE)
    responses.get("https://www.pleegzorg.example/")
    fetcher = make_fetcher(min_delay=1.5)
    fetcher.fetch(PAGE)
    fetcher.fetch("https://www.pleegzorg.example/")
    assert hand.slept == []
    fetcher.fetch(PAGE)
    assert hand.slept == [1.5]


def redirect(source: str, target: str, status: int = 302, method: str = "GET", **headers: str) -> None:
    responses.add(method, source, status=status, headers={"Location": target, **headers})


@responses.activate
def test_redirects_are_followed_and_recorded(make_fetcher: MakeFetcher) -> None:
    redirect(PAGE, "/nieuw#top", 301)
    redirect("https://www.opgroeien.example/nieuw", "https://opgroeien.example/c o", 308)
    redirect("https://opgroeien.example/c%20o", "?taal=nl", 302)
    responses.get("https://opgroeien.example/c%20o?taal=nl", body="daar")
    result = make_fetcher().fetch(PAGE)
    assert isinstance(result, Fetched)
    assert result.final_url == "https://opgroeien.example/c%20o?taal=nl"
    assert result.redirects == (
        Redirect(status=301, url="https://www.opgroeien.example/nieuw"),
        Redirect(status=308, url="https://opgroeien.example/c%20o"),
        Redirect(status=302, url="https://opgroeien.example/c%20o?taal=nl"),
    )
    assert result.permanent_url == "https://opgroeien.example/c%20o"


@responses.activate
def test_what_comes_after_a_temporary_redirect_is_not_for_good(make_fetcher: MakeFetcher) -> None:
    redirect(PAGE, "/onderhoud", 302)
    redirect("https://www.opgroeien.example/onderhoud", "/elders", 301)
    responses.get("https://www.opgroeien.example/elders")
    result = make_fetcher().fetch(PAGE)
    assert isinstance(result, Fetched)
    assert result.permanent_url is None


@responses.activate
def test_a_circle_of_redirects_is_noticed(make_fetcher: MakeFetcher) -> None:
    redirect(PAGE, "/b")
    redirect("https://www.opgroeien.example/b", "/contact")
    result = make_fetcher().fetch(PAGE)
    assert isinstance(result, FetchError)
    assert (result.kind, result.permanent) == ("redirect", False)
    assert "in a circle" in result.reason
    assert len(responses.calls) == 2


@responses.activate
def test_a_page_that_sets_a_cookie_and_sends_us_back_is_no_circle(make_fetcher: MakeFetcher) -> None:
    redirect(PAGE, "/contact", **{"Set-Cookie": "gezien=1"})
    responses.get(PAGE, body="daar")
    assert isinstance(make_fetcher().fetch(PAGE), Fetched)
    assert responses.calls[1].request.headers["Cookie"] == "gezien=1"


@responses.activate
def test_cookies_are_forgotten_after_the_fetch(make_fetcher: MakeFetcher) -> None:
    responses.get(PAGE, headers={"Set-Cookie": "gezien=1"})
    fetcher = make_fetcher()
    fetcher.fetch(PAGE)
    fetcher.fetch(PAGE)
    assert "Cookie" not in responses.calls[1].request.headers


@responses.activate
def test_there_is_an_end_to_redirects(make_fetcher: MakeFetcher) -> None:
    for number in range(5):
        redirect(f"{PAGE}{number or ''}", f"{PAGE}{number + 1}")
    result = make_fetcher(max_redirects=3).fetch(PAGE)
    assert isinstance(result, FetchError)
    assert result.reason == "there are more than 3 redirects"
    assert len(responses.calls) == 4


@responses.activate
@pytest.mark.parametrize(
    ("target", "sentence"),
    [
        ("ftp://www.opgroeien.example/", "no http or https"),
        ("https://jan:x@www.opgroeien.example/", "user name or password"),
        ("https://www.opgroeien.example:8443/", "port 8443"),
    ],
)
def test_a_redirect_is_judged_like_an_address(make_fetcher: MakeFetcher, target: str, sentence: str) -> None:
    redirect(PAGE, target)
    result = make_fetcher().fetch(PAGE)
    assert isinstance(result, FetchError)
    assert sentence in result.reason


@responses.activate
def test_a_redirect_out_of_https_is_told(make_fetcher: MakeFetcher) -> None:
    redirect(PAGE, "http://www.opgroeien.example/open")
    responses.get("http://www.opgroeien.example/open")
    result = make_fetcher().fetch(PAGE)
    assert isinstance(result, Fetched)
    assert result.tls_problem is not None
    assert "http://www.opgroeien.example/open" in in_english(result.tls_problem)


@responses.activate
@pytest.mark.parametrize(("status", "method"), [(303, "GET"), (302, "GET"), (307, "POST"), (308, "POST")])
def test_a_form_is_posted_and_its_answer_fetched(make_fetcher: MakeFetcher, status: int, method: str) -> None:
    redirect(PAGE, "/antwoord", status, "POST")
    responses.add(method, "https://www.opgroeien.example/antwoord", body="daar")
    result = make_fetcher().fetch(PAGE, method="POST", form=(("nis", "44021"),))
    assert isinstance(result, Fetched)
    assert responses.calls[0].request.body == "nis=44021"
    assert responses.calls[1].request.body == ("nis=44021" if method == "POST" else None)


@responses.activate
def test_a_compressed_page_is_unpacked(make_fetcher: MakeFetcher) -> None:
    responses.get(
        PAGE,
        body=gzip.compress(b"dag" * 1000),
        headers={"Content-Encoding": "gzip"},
        auto_calculate_content_length=True,
    )
    result = make_fetcher().fetch(PAGE)
    assert isinstance(result, Fetched)
    assert result.body == b"dag" * 1000


@responses.activate
def test_what_is_too_large_by_its_own_word_is_not_read(make_fetcher: MakeFetcher) -> None:
    responses.get(PAGE, body="x" * 100, auto_calculate_content_length=True)
    result = make_fetcher(max_bytes=99).fetch(PAGE)
    assert isinstance(result, FetchError)
    assert (result.kind, result.permanent) == ("size", True)


def robots(body: str | Exception = "", **values: Any) -> None:
    responses.get(ROBOTS, body=body, **values)


@responses.activate
def test_robots_txt_is_obeyed_and_asked_for_once(make_fetcher: MakeFetcher) -> None:
    robots("User-agent: *\nDisallow: /\n\nUser-agent: wegwijs\nDisallow: /prive/*.pdf$\n")
    responses.get(PAGE)
    fetcher = make_fetcher(respect_robots=True)
    assert isinstance(fetcher.fetch(PAGE), Fetched)
    refused = fetcher.fetch("https://www.opgroeien.example/prive/a.pdf")
    assert isinstance(refused, FetchError)
    assert (refused.kind, refused.permanent) == ("robots", True)
    assert [call.request.url for call in responses.calls] == [ROBOTS, PAGE]


@responses.activate
@pytest.mark.parametrize(("asked", "kept"), [("4", 4.0), ("3600", 60.0), ("0.1", 1.0), ("-3", 1.0)])
def test_a_crawl_delay_makes_us_slower_within_reason(
    make_fetcher: MakeFetcher, hand: HandMovedTime, asked: str, kept: float
) -> None:
    robots(f"User-agent: *\nCrawl-delay: {asked}\n")
    responses.get(PAGE)
    fetcher = make_fetcher(respect_robots=True)
    fetcher.fetch(PAGE)
    fetcher.fetch(PAGE)
    assert hand.slept == [1.0, kept]


@responses.activate
@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_without_a_robots_txt_everything_may_be_asked(make_fetcher: MakeFetcher, status: int) -> None:
    robots(status=status)
    responses.get(PAGE)
    assert isinstance(make_fetcher(respect_robots=True).fetch(PAGE), Fetched)


@responses.activate
@pytest.mark.parametrize("status", [429, 500, 503])
def test_when_nobody_knows_the_rules_nothing_is_asked_this_time(make_fetcher: MakeFetcher, status: int) -> None:
    robots(status=status)
    fetcher = make_fetcher(respect_robots=True)
    first, second = fetcher.fetch(PAGE), fetcher.fetch(PAGE)
    assert first == second
    assert isinstance(first, FetchError)
    assert (first.status, first.permanent) == (status, False)
    assert "nothing was asked, because robots.txt could not be had" in first.reason
    assert len(responses.calls) == 3


@responses.activate
def test_a_host_that_is_out_of_reach_is_told_as_that(make_fetcher: MakeFetcher) -> None:
    robots(body=requests.exceptions.ConnectTimeout())
    result = make_fetcher(respect_robots=True).fetch(PAGE)
    assert isinstance(result, FetchError)
    assert (result.reason, result.kind) == ("www.opgroeien.example did not answer in time", "timeout")


@responses.activate
def test_a_robots_txt_that_leads_in_circles_is_told_as_that(make_fetcher: MakeFetcher) -> None:
    redirect(ROBOTS, "/robots.txt")
    result = make_fetcher(respect_robots=True).fetch(PAGE)
    assert isinstance(result, FetchError)
    assert "nothing was asked, because robots.txt could not be had" in result.reason


@responses.activate
def test_a_redirect_to_another_host_obeys_that_hosts_rules(make_fetcher: MakeFetcher) -> None:
    robots("")
    redirect(PAGE, "https://pleegzorg.example/x")
    responses.get("https://pleegzorg.example/robots.txt", body="User-agent: *\nDisallow: /")
    result = make_fetcher(respect_robots=True).fetch(PAGE)
    assert isinstance(result, FetchError)
    assert result.reason == "robots.txt asks us not to fetch https://pleegzorg.example/x"
