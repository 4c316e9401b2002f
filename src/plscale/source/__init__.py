"""What a file says and where it says it: the only room that knows a YAML library."""
