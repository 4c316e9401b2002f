"""The rules of a state as data: what a plan must hold, and by when."""
