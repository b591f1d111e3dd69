"""Fixtures that the tests of store and session share."""

from project_fixtures import open_session, project_path
from release_projects import folder, released

__all__ = ["folder", "open_session", "project_path", "released"]
