"""Pages of what a file gets wrong before it can be read as a plan (PLS0xx)."""
