"""Which files are plans: finding them without ever following a link."""
