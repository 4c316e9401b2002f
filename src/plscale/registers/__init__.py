"""From cases to frozen tables: what states and districts look up over many plans."""
