"""The page that shows how far the project is and what to do next."""
