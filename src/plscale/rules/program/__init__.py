"""Pages about program files (PLS95x and PLS96x); what finds them lies in ``programs/``."""
