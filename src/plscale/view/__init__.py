"""How things look on a terminal: widths, glyphs and their ASCII twins, tables."""
