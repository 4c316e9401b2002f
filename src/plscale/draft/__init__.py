"""New plans: from what a newcomer answers and a program asks to a file that waits to be filled."""
