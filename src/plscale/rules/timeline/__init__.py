"""Rules about the term and its milestones (PLS2xx)."""
