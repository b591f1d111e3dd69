"""Label Studio: a project is made with our labeling config, our tasks are imported and exported through its API."""

import json
import os
import sys
from pathlib import Path

from common import FOLDER, articles, done, versions

HOME = FOLDER / "label-studio-home"
HOME.mkdir(exist_ok=True)
os.environ.update(
    DJANGO_SETTINGS_MODULE="core.settings.label_studio",
    LABEL_STUDIO_BASE_DATA_DIR=str(HOME),
    DJANGO_DB="sqlite",
    SENTRY_DSN="",
    FRONTEND_SENTRY_DSN="",
    COLLECT_ANALYTICS="0",
    LATEST_VERSION_CHECK="0",
    LOG_LEVEL="ERROR",
    SECRET_KEY="a key for this run only",
)


def started():
    """Set Django up with an empty database and return a client of a user with an organization."""
    import label_studio

    sys.path.insert(0, str(Path(label_studio.__file__).parent))
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    from django.contrib.auth import get_user_model
    from organizations.models import Organization
    from rest_framework.test import APIClient

    user = get_user_model().objects.create_user("reader@example.org", "a password", username="reader")
    organization = Organization.create_organization(created_by=user, title="readers")
    user.active_organization = organization
    user.save()
    client = APIClient()
    client.force_authenticate(user)
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def checked(answer, expected):
    if answer.status_code != expected:
        raise RuntimeError(f"{answer.status_code}: {answer.content[:400]!r}")
    return answer


def main():
    versions("label-studio", "label-studio-sdk")
    from label_studio_sdk.label_interface import LabelInterface

    config = (FOLDER / "label-studio" / "labeling-config.xml").read_text(encoding="utf-8")
    tasks = json.loads((FOLDER / "label-studio" / "tasks.json").read_text(encoding="utf-8"))
    interface = LabelInterface(config)
    interface.validate()
    wrong = sum(not interface.validate_annotation(one) for task in tasks for one in task["annotations"])
    assert not wrong, f"{wrong} annotations do not fit the config"
    done("label_studio_sdk validates the labeling config and every annotation against it", f"{len(tasks)} tasks")

    client = started()
    project = checked(
        client.post("/api/projects/", {"title": "ours", "label_config": config}, format="json"), 201
    ).json()
    with (FOLDER / "label-studio" / "tasks.json").open("rb") as file:
        answer = checked(client.post(f"/api/projects/{project['id']}/import", {"tasks.json": file}), 201).json()
    assert answer["annotation_count"] == len(articles()), answer
    done(
        "the server's import takes the tasks", f"{answer['task_count']} tasks, {answer['annotation_count']} annotations"
    )
    exported = checked(client.get(f"/api/projects/{project['id']}/export?exportType=JSON"), 200)
    content = b"".join(exported.streaming_content) if exported.streaming else exported.content
    back = FOLDER / "label-studio-back.json"
    back.write_bytes(content)
    done("the server's export gives them back", f"{len(content)} bytes", back, "label-studio", "label-studio")


if __name__ == "__main__":
    main()
