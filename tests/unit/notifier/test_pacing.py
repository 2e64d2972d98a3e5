"""One rate for all mail and one for each receiving domain."""

from __future__ import annotations

from collections.abc import Callable

from notifier.delivery.pacing import Paced
from notifier.delivery.transport import Mail, Result, Sent


class Road:
    """Takes every mail; its clock goes on only when somebody waits."""

    def __init__(self) -> None:
        self.now = 0.0
        self.left: list[tuple[float, str]] = []

    def sleep(self, seconds: float) -> None:
        self.now += seconds

    def send(self, mail: Mail, handing: Callable[[], None]) -> Sent:
        self.left.append((self.now, mail.recipient))
        return Sent(result=Result.SENT)

    def close(self) -> None:
        """Nothing is open."""


def sent_to(addresses: list[str], *, overall: int, domain: int) -> Road:
    road = Road()
    paced = Paced(road, overall, domain, clock=lambda: road.now, sleep=road.sleep)
    for number, to in enumerate(addresses):
        paced.send(Mail(serial=number, sender="w@a.example", recipient=to, data=b"", html=""), lambda: None)
    return road


def test_no_more_than_the_rate_leaves_in_any_minute() -> None:
    road = sent_to([f"a@d{number}.example" for number in range(300)], overall=60, domain=60)
    times = [at for at, _ in road.left]
    busiest = max(sum(1 for one in times if start <= one < start + 60) for start in times)
    assert busiest <= 60 + 10
    assert road.now >= (300 - 10 - 1)


def test_each_receiving_domain_has_its_own_rate() -> None:
    road = sent_to(["a@x.example", "b@X.example", "c@y.example"] * 10, overall=6000, domain=6)
    assert road.now >= 60 * 19 / 6 - 1


def test_a_few_mails_wait_for_nothing() -> None:
    assert sent_to([f"a@d{number}.example" for number in range(10)], overall=300, domain=60).now == 0
