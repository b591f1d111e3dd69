"""The article as statements: list of sentences, and the diagram of one of them."""
