"""What a person should know about the place of a project: synchronized folders, network drives, second names, copies.

All of it is told once (`new_remarks`): none of it keeps anybody from working, each has lost somebody's work elsewhere.
Names of conflict copies are those that the sync programs give by default, in English and German.
"""

import json
import os
import re
import stat
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

_SYNCED = (
    ("Dropbox", r"dropbox( \(.+\))?"),
    ("OneDrive", r"onedrive( - .+)?"),
    ("Nextcloud", r"nextcloud\d*"),
    ("ownCloud", r"owncloud\d*"),
    ("Google Drive", r"google ?drive|googledrive-.+|my drive|meine ablage"),
    ("iCloud Drive", r"icloud ?drive|com~apple~clouddocs"),
    ("MEGA", r"mega(sync)?"),
    ("pCloud", r"pcloud ?drive"),
    ("Seafile", r"seafile|seadrive"),
    ("Box", r"box sync|box-box"),
    ("Syncthing", r"syncthing"),
)
"""Names of programs and of the folders they make, whatever the case."""
_MARKERS = (
    ("Dropbox", ".dropbox"),
    ("Syncthing", ".stfolder"),
    ("Nextcloud", ".nextcloudsync.log"),
    ("ownCloud", ".owncloudsync.log"),
    ("Resilio Sync", ".sync"),
)
"""What programs put into the folders they synchronize, whatever those are called."""
_NETWORK = {
    "9p": "9P",
    "afs": "AFS",
    "ceph": "Ceph",
    "cifs": "SMB",
    "davfs": "WebDAV",
    "fuse.davfs2": "WebDAV",
    "fuse.glusterfs": "GlusterFS",
    "fuse.gvfsd-fuse": "GVfs",
    "fuse.rclone": "rclone",
    "fuse.sshfs": "SSHFS",
    "nfs": "NFS",
    "nfs4": "NFS",
    "smb3": "SMB",
    "smbfs": "SMB",
    "vboxsf": "VirtualBox",
}
"""File systems of other computers, by the word the kernel has for them."""
_MOUNTS = Path("/proc/self/mountinfo")
_CONFLICT = (
    r" ?\([^)]*(conflicted copy|in konflikt stehende kopie|konfliktkopie|case conflict|sfconflict)[^)]*\)",
    r"\.sync-conflict-\d{8}-\d{6}(-\w+)?",
    r"_conflict-\d{8}-\d{6}",
    r"\.conflict\d*",
)
_SYNCED_ONLY = (r" ?\(\d{1,2}\)", r" \d{1,2}", r"-(desktop|laptop)-\w{4,}")
"""Numbers and names of computers say conflict only where a program puts them: elsewhere people do."""
_MAX_COPIES = 9
_FILE = "told.json"
_MAX_PROJECTS = 200


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to know; `kind` is `sync`, `network`, `hard_link` or `conflict_copy`."""

    kind: str
    what: str
    """System, number of names, or name of the copy."""

    @property
    def params(self) -> dict[str, object]:
        """What fills the sentence about it."""
        name = {"hard_link": "count", "conflict_copy": "name"}.get(self.kind, "system")
        return {name: self.what}


@dataclass(slots=True)
class Told:
    """What was told about each project, kept in a small file that may be lost without harm."""

    folder: Path
    projects: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def load(cls, folder: Path) -> "Told":
        """Read the file in `folder`; a missing or damaged one tells everything anew."""
        try:
            data = json.loads((folder / _FILE).read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            data = {}
        rows = data.items() if isinstance(data, dict) else ()
        return cls(folder, {key: [str(item) for item in value] for key, value in rows if isinstance(value, list)})

    def first_time(self, project: Path, remarks: Sequence[Remark]) -> list[Remark]:
        """Return those of `remarks` that were not told yet, and note that they are."""
        key = str(project)
        known = self.projects.pop(key, [])
        new = [remark for remark in remarks if f"{remark.kind} {remark.what}" not in known]
        self.projects[key] = [*known, *(f"{remark.kind} {remark.what}" for remark in new)]
        for name in list(self.projects)[:-_MAX_PROJECTS]:
            del self.projects[name]
        if new:
            self._save()
        return new

    def _save(self) -> None:
        place, part = self.folder / _FILE, self.folder / f".{_FILE}.{os.getpid()}.new"
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(self.projects, indent=1), encoding="utf-8")
            part.replace(place)


def new_remarks(project: Path, settings: Path) -> list[Remark]:
    """Return what is to be told about the place of `project` now; what is in the folder `settings` was told before."""
    try:
        path = project.resolve()
        found = remarks(path)
    except (OSError, RuntimeError):
        return []
    return Told.load(settings).first_time(path, found) if found else []


def changed_at(folder: Path) -> int | None:
    """Return when something was put into `folder` or taken out (in nanoseconds); None when that cannot be told."""
    try:
        return folder.stat().st_mtime_ns
    except OSError:
        return None


def remarks(path: Path) -> list[Remark]:
    """Return everything to know about the place of the project at `path` (resolved). Opens nothing.

    A second name that a killed process left beside the project is removed.
    """
    found: list[Remark] = []
    sync = sync_program(path.parent)
    if sync:
        found.append(Remark("sync", sync))
    network = network_system(path)
    if network:
        found.append(Remark("network", network))
    if _links(path) > 1:
        from wortlaut.store.temporary import remove_left_parts  # hardly ever needed, and not by a start

        remove_left_parts(path.parent)
    links = _links(path)
    if links > 1:
        found.append(Remark("hard_link", str(links)))
    found += (Remark("conflict_copy", name) for name in conflict_copies(path, synced=bool(sync)))
    return found


def sync_program(folder: Path) -> str | None:
    """Return the name of the program that synchronizes `folder`, going by names and marks of it and those above."""
    for place in (folder, *folder.parents):
        for program, names in _SYNCED:
            if re.fullmatch(names, place.name, re.IGNORECASE):
                return program
        for program, mark in _MARKERS:
            if os.path.lexists(place / mark):
                return program
    return None


def network_system(path: Path, mounts: Path = _MOUNTS) -> str | None:
    """Return the name of the network file system that holds `path`; None for a disk, and where it cannot be told."""
    if path.drive.startswith("\\\\"):  # Windows: \\server\share
        return "SMB"
    best, kind = -1, ""
    for place, system in _mounted(mounts):
        if len(place.parts) >= best and path.is_relative_to(place):
            best, kind = len(place.parts), system
    return _NETWORK.get(kind)


def conflict_copies(path: Path, *, synced: bool) -> list[str]:
    """Return the names of files beside the project that a sync program made of it, at most nine."""
    marks = "|".join((*_CONFLICT, *(_SYNCED_ONLY if synced else ())))
    pattern = re.compile(rf"{re.escape(path.stem)}({marks}){re.escape(path.suffix)}", re.IGNORECASE | re.DOTALL)
    try:
        with os.scandir(path.parent) as entries:
            names = sorted(entry.name for entry in entries if pattern.fullmatch(entry.name) and entry.is_file())
    except OSError:
        return []
    return names[:_MAX_COPIES]


def _links(path: Path) -> int:
    try:
        found = path.stat()
    except OSError:
        return 1
    return found.st_nlink if stat.S_ISREG(found.st_mode) else 1


def _mounted(mounts: Path) -> Iterator[tuple[Path, str]]:
    """Yield what is mounted where: proc_pid_mountinfo(5), fields 5 and, after the dash, 1."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return
    for line in lines:
        left, _, right = line.partition(" - ")
        fields = left.split(" ")
        if len(fields) > 4 and right:
            place = re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), fields[4])
            yield Path(place), right.split(" ")[0]
