"""Many documents at once: whatever is wrong with one line, the others are answered in order."""

from __future__ import annotations

import json
import os
from typing import Any

from jobs.reading.batch import in_order


def work(wanted: dict[str, Any]) -> dict[str, Any]:
    if wanted.get("ends"):
        os._exit(3)
    return {"said": wanted["say"]}


def answers(*lines: str) -> list[dict[str, Any]]:
    return list(in_order(lines, work, workers=2))


def test_lines_are_answered_in_order_whatever_is_wrong_with_one() -> None:
    lines = [json.dumps({"id": at, "say": at}) for at in range(40)]
    lines[3:6] = ["{broken", "[1]", '{"id": 5}']
    found = answers(*lines, "", "  \n")
    assert [one["id"] for one in found] == [0, 1, 2, None, None, *range(5, 40)]
    assert [at for at, one in enumerate(found) if "error" in one] == [3, 4, 5]


def test_a_line_that_ends_its_process_costs_no_other_line_its_answer() -> None:
    lines = [json.dumps({"id": at, "say": at, "ends": at in (2, 7)}) for at in range(12)]
    found = answers(*lines)
    assert [one["id"] for one in found] == list(range(12))
    assert [one["id"] for one in found if "error" in one] == [2, 7]
    assert all(one["said"] == one["id"] for one in found if "error" not in one)
