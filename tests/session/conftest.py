"""Fixtures that the tests of store and session share."""

from project_fixtures import open_session, project_path
from release_projects import few_resamples, folder, released

__all__ = ["few_resamples", "folder", "open_session", "project_path", "released"]
