"""Prints each paper that is kept beside its own source: `python -m tests.tools.papers.sources [NAME…]`.

Below `tests/pages/measures` a folder with a `source.html` holds the PDF made of it, so that a reader sees what stands on
the paper. What a careful person reads there was written with the source and by hand.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from tests.tools.papers.printed import print_file

FOLDER = Path(__file__).parents[2] / "pages" / "measures"


def main(names: Sequence[str]) -> None:
    for source in sorted(FOLDER.glob("*/source.html")):
        if not names or source.parent.name in names:
            print_file(source, source.with_name("page.pdf"))


if __name__ == "__main__":
    main(sys.argv[1:])
