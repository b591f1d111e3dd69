"""The page that walks through a release: layers, check, groups, split, data card, writing."""
