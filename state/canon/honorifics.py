"""How people are addressed in front of their names, as alternatives of a pattern that ignores case."""

from __future__ import annotations

HONORIFIC = r"mevr(?:ouw)?|mw|dhr|de heer|meneer|mme|madame|monsieur|mr|mrs|ms"
"""In Dutch, French and English. A lone "M." is an initial too: who takes it for a monsieur adds it."""
DEGREE = r"drs?|prof|ing|ir|lic"
"""What somebody was awarded, written in the same place."""
ELSEWHERE = r"miss|herr|frau"
"""What pages from farther away say."""
