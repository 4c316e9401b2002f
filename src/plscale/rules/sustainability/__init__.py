"""Rules about the last year, and about money for what goes on (PLS7xx)."""
