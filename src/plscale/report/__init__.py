"""From a report to text: one file per format, each a pure function to an iterator of text."""
