"""The register of actors: canonical names over the project, merged and renamed."""
