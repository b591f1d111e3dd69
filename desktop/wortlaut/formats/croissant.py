"""Describes a release for machines: Croissant 1.1 (mlcommons.org/croissant), with its vocabulary for responsible AI.

What nobody has said stands nowhere: a missing licence is missing here, too.
"""

import json
from typing import Any

Row = dict[str, Any]

CONFORMS_TO = "http://mlcommons.org/croissant/1.1"
_PLAIN = (
    "citeAs", "column", "extract", "field", "fileProperty", "fileObject", "fileSet", "format", "includes",
    "isLiveDataset", "jsonPath", "key", "md5", "parentField", "path", "recordSet", "references", "regex", "repeated",
    "replace", "samplingRate", "separator", "source", "subField", "transform", "equivalentProperty",
)  # fmt: skip
_CONTEXT: Row = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    **{name: f"cr:{name}" for name in _PLAIN},
}
_ASKED = {
    "rai:dataCollection": "collection",
    "rai:dataUseCases": "uses",
    "rai:dataBiases": "biases",
    "rai:dataLimitations": "limitations",
    "rai:personalSensitiveInformation": "sensitive_data",
    "rai:annotatorDemographics": "annotators_background",
    "rai:dataReleaseMaintenancePlan": "maintenance",
}
_COLUMNS = ("id", "language", "text", "text_sha256")
"""Not the date: readers make a day of it, whatever is known of it; and not what may be missing."""
_MEDIA = {
    ".jsonl": "application/jsonlines",
    ".json": "application/json",
    ".md": "text/markdown",
    ".py": "text/x-python",
}


def croissant(manifest: Row) -> bytes:
    """Return `croissant.json` of a release; `manifest` has everything but that file and the manifest itself."""
    card, numbers = manifest["card"], manifest["numbers"]
    data: Row = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": CONFORMS_TO,
        "name": manifest["name"],
        "description": manifest["description"],
        "version": manifest["version"],
        "datePublished": manifest["date"],
        "inLanguage": sorted(language for language in numbers["languages"] if language),
    }
    for key, field in (("license", "license_annotations"), ("url", "url"), ("citeAs", "citation")):
        if field in card:
            data[key] = card[field]
    if "creator" in card:
        data["creator"] = {"@type": "sc:Person", "name": card["creator"]}
    data |= {key: card[field] for key, field in _ASKED.items() if field in card}
    dates = numbers["dates"]
    if dates["first"]:
        data["rai:dataCollectionTimeframe"] = [dates["first"], dates["last"]]
    data["rai:dataAnnotationPlatform"] = f"{manifest['tool']['name']} {manifest['tool']['version']}"
    data["rai:dataAnnotationProtocol"] = "guidelines.md"
    data["rai:annotationsPerItem"] = json.dumps(numbers["submissions_per_article"], separators=(", ", ": "))
    data["rai:machineAnnotationTools"] = f"{numbers['machine_suggestions']} spans of annotators began as suggestions"
    data["distribution"] = [_file(entry) for entry in manifest["files"] if "/" not in entry["name"]]
    data["recordSet"] = [_records(split) for split in numbers["splits"]]
    return json.dumps(data, ensure_ascii=False, indent=2).encode() + b"\n"


def _file(entry: Row) -> Row:
    name = entry["name"]
    suffix = name[name.rfind(".") :] if "." in name else ""
    return {
        "@type": "cr:FileObject",
        "@id": name,
        "name": name,
        "contentUrl": name,
        "contentSize": f"{entry['bytes']} B",
        "encodingFormat": _MEDIA.get(suffix, "text/plain"),
        "sha256": entry["sha256"],
    }


def _records(split: str) -> Row:
    return {
        "@type": "cr:RecordSet",
        "@id": split,
        "name": split,
        "field": [
            {
                "@type": "cr:Field",
                "@id": f"{split}/{column}",
                "name": f"{split}/{column}",
                "dataType": "sc:Text",
                "source": {"fileObject": {"@id": f"{split}.jsonl"}, "extract": {"column": column}},
            }
            for column in _COLUMNS
        ],
    }
