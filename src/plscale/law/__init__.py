"""Citations of law: read, printed, compared and held against each other.

`read.parse` reads one citation and `several.parse_several` a list; `citation.Citation` prints
itself. `extent` tells what covers, overlaps and precedes what, `hold` what closed parts of the law
make of a request. The bodies of law and their numbering are data: `data/bodies.yaml`.
"""
