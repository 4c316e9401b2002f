"""A plan as frozen values, and how a document becomes one: faults are pruned, never raised."""
