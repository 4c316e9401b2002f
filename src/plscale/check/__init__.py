"""From text or files to a report: the one door to everything below."""
