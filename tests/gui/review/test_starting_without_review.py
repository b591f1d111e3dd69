"""Starting costs nothing of the pages: their modules come with their first opening."""

import subprocess
import sys
from pathlib import Path

import patience

SCRIPT = """
import sys
from pathlib import Path
from wortlaut.gui.application import Program, make_application
from wortlaut.paths import folders
application = make_application(["wortlaut"])
program = Program(application, folders(Path(sys.argv[1])), "anna", "en")
program.settled.connect(application.quit)
assert program.start(None)
application.exec()
found = sorted(name for name in sys.modules if name.startswith(("wortlaut.gui.review.", "wortlaut.gui.agreement.")))
pages = program.window.pages
before = list(found)
pages.open("review")
print(before, "wortlaut.gui.review.review_page" in sys.modules, "wortlaut.gui.agreement.agreement_page" in sys.modules)
program.end()
"""


def test_pages_are_imported_when_they_are_opened(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=patience.SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[] True False"
