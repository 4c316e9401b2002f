"""Color for a word that the text of a table says already."""

from plscale.view.look import Line, Piece


def marked(line: str) -> Line:
    """Color the word for what is late, where it stands in a line."""
    before, word, after = line.partition("OVERDUE")
    return (Piece(before), Piece(word, "bold red"), Piece(after))
