"""Pages of the shape of a plan, and the rules that compare its ids and years (PLS1xx)."""
