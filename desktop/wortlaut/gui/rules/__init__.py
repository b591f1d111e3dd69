"""Rules in the window: quick fixes by key, and how grave each rule is in the project."""
