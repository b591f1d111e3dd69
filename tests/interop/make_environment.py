"""Makes the environments of the readers: `python tests/interop/make_environment.py [NAME…]`.

Each has a virtual environment of its own under `build/interop/`, which git ignores: their libraries do not fit
together.
One that is there is brought up to date. Ends with 1 when one cannot be made, and says why.
"""

import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
PLACE = HERE.parents[1] / "build" / "interop"
NAMES = tuple(sorted(path.stem for path in (HERE / "requirements").glob("*.txt")))


def python_of(name):
    """Return the interpreter of an environment."""
    return PLACE / name / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def made(name):
    """Make an environment; return what went wrong, or nothing."""
    if not python_of(name).exists():
        venv.create(PLACE / name, with_pip=True)
    requirements = HERE / "requirements" / f"{name}.txt"
    command = [python_of(name), "-m", "pip", "install", "--quiet", "--upgrade", "-r", requirements]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return ""
    errors = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
    return "\n".join(errors or done.stderr.splitlines()[-5:])


def main(names):
    failures = 0
    for name in names or NAMES:
        wrong = made(name)
        failures += bool(wrong)
        sys.stdout.write(f"{name:14} {wrong or 'ready'}\n")
        sys.stdout.flush()
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
