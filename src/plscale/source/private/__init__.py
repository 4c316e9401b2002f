"""What looks private in a text: found, and masked before anything else reads the file.

Nothing that is made of a file (data, faults, excerpts, tables, tracebacks) can show what its text
no longer holds, so no reporter, cache or log has to think of it.
"""
