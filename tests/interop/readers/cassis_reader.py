"""dkpro-cassis: loads our CAS files and finds the words of every span there."""

import io
import zipfile

from cassis import load_cas_from_json, load_cas_from_xmi, load_typesystem
from common import FOLDER, articles, done, failed, versions

TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"


def contents(place, endings):
    """Yield name and bytes of all files of a folder or an archive."""
    if place.is_dir():
        for path in sorted(place.rglob("*")):
            if path.name.endswith(endings):
                yield str(path), path.read_bytes()
        return
    with zipfile.ZipFile(place) as archive:
        for name in sorted(archive.namelist()):
            if name.endswith(endings):
                yield name, archive.read(name)


def loaded(place, name):
    """Return the CAS objects of an export; a type system stands beside XMI."""
    if name == "cas-json":
        return [load_cas_from_json(io.BytesIO(data)) for _, data in contents(place, (".json",))]
    system = next(load_typesystem(io.BytesIO(data)) for path, data in contents(place, (".xml",)) if "ype" in path)
    return [load_cas_from_xmi(io.BytesIO(data), typesystem=system) for _, data in contents(place, (".xmi",))]


def again(found, back, name):
    """Write what was loaded, in an archive."""
    with zipfile.ZipFile(back, "w") as archive:
        for number, cas in enumerate(found):
            if name == "cas-json":
                archive.writestr(f"eva/{number}.json", cas.to_json())
                continue
            archive.writestr(f"eva/{number}.xmi", cas.to_xmi())
            if not number:
                archive.writestr("TypeSystem.xml", cas.typesystem.to_xml())


def main():
    versions("dkpro-cassis")
    places = [path for path in sorted(FOLDER.iterdir()) if path.name.startswith("cas-") and ".loss" not in path.name]
    if not places:
        failed("CAS files", "no format cas-* is registered")
    expected = sorted(word for article in articles() for span in article["spans"] for word in span["surface"])
    for place in places:
        name = place.name.partition(".")[0]
        found = loaded(place, name)
        assert len(found) == len(articles()), f"{len(found)} CAS"
        words = sorted(span.get_covered_text() for cas in found for span in labeled(cas))
        assert words == [word.strip() for word in expected], set(words) ^ set(expected)
        assert all(list(cas.select(TOKEN)) for cas in found)
        done(f"{name}: texts, spans, tokens", f"{len(found)} CAS, {len(words)} pieces of spans")
        back = FOLDER / f"back-{name}.zip"
        again(found, back, name)
        done(f"{name} written again by dkpro-cassis", "", back, place.name, name)


def labeled(cas):
    """Return the annotations of a layer with a label."""
    for kind in cas.typesystem.get_types():
        if kind.name.startswith(("webanno.custom.", "custom.")) and kind.get_feature("label") is not None:
            yield from cas.select(kind.name)


if __name__ == "__main__":
    main()
