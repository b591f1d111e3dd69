"""Fixtures that the tests of store and session share."""

from project_fixtures import open_session, project_path

__all__ = ["open_session", "project_path"]
