"""Rules about what a district promises (PLS3xx)."""
