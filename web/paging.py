"""A long list in pages. Pure."""

from __future__ import annotations

from dataclasses import dataclass

SIZE = 50


@dataclass(frozen=True, kw_only=True)
class Paging:
    """Page `number` (from 1) of `total` things, `size` a page. Use `offset` and `size` in the query."""

    number: int
    total: int
    size: int = SIZE

    @classmethod
    def of(cls, wanted: str | None, total: int, *, size: int = SIZE) -> Paging:
        """The page that an address asks for, or the nearest there is."""
        number = int(wanted) if wanted and wanted.isascii() and wanted.isdigit() and len(wanted) < 9 else 1
        last = max(1, -(-total // size))
        return cls(number=min(max(1, number), last), total=total, size=size)

    @property
    def last(self) -> int:
        return max(1, -(-self.total // self.size))

    @property
    def offset(self) -> int:
        return (self.number - 1) * self.size

    @property
    def first_shown(self) -> int:
        return min(self.offset + 1, self.total)

    @property
    def last_shown(self) -> int:
        return min(self.offset + self.size, self.total)
