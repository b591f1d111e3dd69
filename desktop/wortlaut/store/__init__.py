"""The project file: tables, journal, undo, backup, checks. The only package that speaks SQL."""
