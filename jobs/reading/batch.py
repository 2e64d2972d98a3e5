"""Many documents at once: JSON lines in, JSON lines out in the same order, on all cores."""

from __future__ import annotations

import json
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any

Json = dict[str, Any]
Work = Callable[[Json], Json]
AHEAD = 8
"""So many lines per core are in hand at a time: the input is never read whole."""
PATIENCE = 60
"""Seconds that one line may take."""


def in_order(lines: Iterable[str], work: Work, *, workers: int | None = None) -> Iterator[Json]:
    """What `work` makes of each line, in the order of the lines. A line that fails gives `{"id", "error"}`."""
    count = workers or os.cpu_count() or 1
    waiting: deque[Future[Json]] = deque()
    with ProcessPoolExecutor(count) as pool:
        for line in lines:
            if not line.strip():
                continue
            waiting.append(pool.submit(_one, work, line))
            if len(waiting) >= AHEAD * count:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _one(work: Work, line: str) -> Json:
    """One line, whatever is wrong with it: the others go on."""
    try:
        wanted = json.loads(line)
    except ValueError as error:
        return {"id": None, "error": f"the line is no JSON ({error})"}
    if not isinstance(wanted, dict):
        return {"id": None, "error": "the line is no JSON object"}
    try:
        with _limited():
            return {"id": wanted.get("id"), **work(wanted)}
    except Exception as error:  # one document that breaks us must not cost the others; it is told
        return {"id": wanted.get("id"), "error": str(error) or type(error).__name__}


@contextmanager
def _limited() -> Iterator[None]:
    """Ends what takes too long, with an error."""

    def late(number: int, frame: object) -> None:
        raise TimeoutError(f"it took longer than {PATIENCE} seconds")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(PATIENCE)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
