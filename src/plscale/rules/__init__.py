"""The rules: each a pure function of one case, with a page that explains it."""
