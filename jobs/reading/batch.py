"""Many documents at once: JSON lines in, JSON lines out in the same order, on all cores."""

from __future__ import annotations

import json
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Any

Json = dict[str, Any]
Work = Callable[[Json], Json]
AHEAD = 8
"""So many lines per core are in hand at a time: the input is never read whole."""
PATIENCE = 60
"""Seconds that one line may take."""


def in_order(lines: Iterable[str], work: Work, *, workers: int | None = None) -> Iterator[Json]:
    """What `work` makes of each line, in the order of the lines. A line that fails gives `{"id", "error"}`.

    A line that ends the process that works on it is told as an error too, and the others are begun again.
    """
    count = workers or os.cpu_count() or 1
    waiting: deque[tuple[str, Future[Json]]] = deque()
    pool = ProcessPoolExecutor(count)
    try:
        for line in filter(str.strip, lines):
            waiting.append((line, _begun(pool, work, line)))
            if len(waiting) >= AHEAD * count:
                pool, made = _next(pool, work, waiting, count)
                yield made
        while waiting:
            pool, made = _next(pool, work, waiting, count)
            yield made
    finally:
        pool.shutdown(cancel_futures=True)


def _begun(pool: ProcessPoolExecutor, work: Work, line: str) -> Future[Json]:
    """A line in hand. A pool that is broken takes none: that shows when the line's turn comes."""
    try:
        return pool.submit(_one, work, line)
    except BrokenProcessPool as error:
        refused: Future[Json] = Future()
        refused.set_exception(error)
        return refused


def _next(
    pool: ProcessPoolExecutor, work: Work, waiting: deque[tuple[str, Future[Json]]], count: int
) -> tuple[ProcessPoolExecutor, Json]:
    """The answer to the first line that waits, and the pool that works on the others."""
    line, future = waiting.popleft()
    try:
        return pool, future.result()
    except BrokenProcessPool:  # whose fault it was is not known: this line is tried alone
        pool.shutdown(cancel_futures=True)
    made = _alone(work, line)
    pool = ProcessPoolExecutor(count)
    for at, (other, begun) in enumerate(waiting):
        if not begun.done() or begun.exception() is not None:
            waiting[at] = (other, _begun(pool, work, other))
    return pool, made


def _alone(work: Work, line: str) -> Json:
    with ProcessPoolExecutor(1) as pool:
        try:
            return pool.submit(_one, work, line).result()
        except BrokenProcessPool:
            return {"id": _id_of(line), "error": "the process that worked on it ended"}


def _id_of(line: str) -> Any:
    wanted = json.loads(line)
    return wanted.get("id") if isinstance(wanted, dict) else None


def _one(work: Work, line: str) -> Json:
    """One line, whatever is wrong with it: the others go on."""
    try:
        wanted = json.loads(line)
    except (ValueError, RecursionError) as error:
        return {"id": None, "error": f"the line is no JSON ({error})"}
    if not isinstance(wanted, dict):
        return {"id": None, "error": "the line is no JSON object"}
    try:
        with _limited():
            return {"id": wanted.get("id"), **work(wanted)}
    except KeyError as error:
        return {"id": wanted.get("id"), "error": f"the line has no {error}"}
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
