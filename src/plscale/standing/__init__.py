"""Where a plan stands on a day: computed once, used by every rule and table."""
