"""Rules about waivers (PLS4xx)."""
