"""mlcroissant: validates `croissant.json` of a release and reads its records."""

import json
import os

from common import FOLDER, done, versions

RELEASE = FOLDER / "release"
os.environ["HOME"] = str(FOLDER / "croissant-home")


def main():
    import mlcroissant  # after the home, which it asks for

    versions("mlcroissant")
    data = mlcroissant.Dataset(jsonld=str(RELEASE / "croissant.json"))
    issues = data.metadata.ctx.issues
    assert not issues.errors, issues.report()
    done("mlcroissant validate", f"no errors, {len(issues.warnings)} warnings: what nobody has said yet")
    manifest = json.loads((RELEASE / "manifest.json").read_text(encoding="utf-8"))
    for split, counts in manifest["numbers"]["splits"].items():
        records = list(data.records(record_set=split))
        assert len(records) == counts["lines"], (split, len(records))
        for record in records:
            text = next(value for key, value in record.items() if key.endswith("/text"))
            assert isinstance(text, bytes | str)
    done("all record sets are read", ", ".join(manifest["numbers"]["splits"]))


if __name__ == "__main__":
    main()
