"""The command line: each command parses options, calls one function, writes, and exits."""
