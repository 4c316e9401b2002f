"""Rules about measures, targets, results and reports (PLS6xx)."""
