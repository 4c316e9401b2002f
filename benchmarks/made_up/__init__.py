"""Made-up plans: what they say (`plan`), how it is written (`styled`), what is wrong (`faults`)."""
