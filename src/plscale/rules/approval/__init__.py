"""Rules about approval: votes, decisions and amendments (PLS5xx)."""
