"""What axe finds on a page that a browser shows, in light and in dark."""

from __future__ import annotations

from typing import Any

OF_COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""All that a colour scheme can change about a page's findings; the other rules look at its elements."""


def findings(page: Any, axe: Any, options: dict[str, Any] | None = None) -> list[str]:
    """Each violation: the scheme, the rule and the elements, three at most. All rules in light, those of colours in dark."""
    page.emulate_media(color_scheme="light")
    light = _violations(page, axe, "light", options)
    page.emulate_media(color_scheme="dark")
    dark = _violations(page, axe, "dark", {**(options or {}), **OF_COLOURS})
    page.emulate_media(color_scheme="light")
    return light + dark


def _violations(page: Any, axe: Any, scheme: str, options: dict[str, Any] | None) -> list[str]:
    chosen = {**(options or {}), "resultTypes": ["violations"]}
    return [
        f"{scheme}: {one['id']}: {[node['html'][:200] for node in one['nodes']][:3]}"
        for one in axe.run(page, options=chosen).response["violations"]
    ]
