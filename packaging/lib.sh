# Shared by packaging/run, packaging/test and packaging/benchmark. POSIX sh; sourced with $root set to the checkout.
# Lists of packages and files are split into words on purpose:
# shellcheck disable=SC2086,SC2116,SC2046

environment="${root:?set by the script that sources this file}/.venv"
python="$environment/bin/python"
new_enough='import sys; raise SystemExit(sys.version_info < (3, 11))'

# Qt's own libraries, by their Debian 12 names; later releases provide the same names.
qt_packages="libegl1 libgl1 libglx0 libopengl0 libfontconfig1 libfreetype6 libglib2.0-0 libdbus-1-3 libx11-6 libx11-xcb1
libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0
libxcb-render-util0 libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xkb1"
qt_parts="QtWidgets.abi3.so QtSvg.abi3.so Qt/plugins/platforms/libqxcb.so"
# Faces the window was designed with, and the cache of all faces; without them the system's own are used.
font_packages="fontconfig fonts-dejavu-core fonts-inter fonts-sil-charis"

say() {
    printf '%s\n' "$*" >&2
}

die() {
    say "$*"
    exit 1
}

# may_install: true when system packages can be installed here without asking anybody.
may_install() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1
}

# apt_install PACKAGE...: installs them; answers no questions, brings no recommendations.
apt_install() {
    say "Installing system packages: $*"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq >&2 || say "apt-get update failed; trying with the package lists at hand."
    apt-get install -qq -y --no-install-recommends "$@" >"$environment/apt.log" 2>&1 || {
        tail -n 15 "$environment/apt.log" >&2
        return 1
    }
}

# find_python: prints the command of a Python that is new enough, $PYTHON first.
find_python() {
    for candidate in "${PYTHON:-}" python3 python3.13 python3.12 python3.11; do
        [ -n "$candidate" ] || continue
        if "$candidate" -c "$new_enough" 2>/dev/null; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
    return 1
}

# stamp: prints what the environment was made from; when it changes, the packages are installed again.
stamp() {
    printf '%s %s %s' "$root" "$(cksum <"$root/pyproject.toml")" \
        "$("$python" -c 'import sys; print(sys.version.split()[0], sys.base_prefix)')"
}

# make_environment run|test: makes .venv and installs the program into it, with the tools of the tests for `test`.
make_environment() {
    # The second start is quick because Python keeps what it compiled.
    unset PYTHONHOME PYTHONPATH VIRTUAL_ENV PYTHONDONTWRITEBYTECODE PIP_TARGET PIP_PREFIX
    export PIP_USER=0 PIP_REQUIRE_VIRTUALENV=0 PIP_NO_INPUT=1 PIP_DISABLE_PIP_VERSION_CHECK=1
    if "$python" -c "$new_enough" 2>/dev/null; then
        for made_for in test "$1"; do
            if [ -f "$environment/made-for-$made_for" ] &&
                [ "$(cat "$environment/made-for-$made_for")" = "$(stamp)" ]; then
                return 0
            fi
        done
    else
        base=$(find_python) || die "Wortlaut needs Python 3.11 or newer. Debian, Ubuntu: sudo apt install python3 python3-venv"
        say "Making the environment $environment"
        rm -rf "$environment"
        "$base" -m venv "$environment" >&2 || die "Python cannot make an environment. Debian, Ubuntu: sudo apt install python3-venv"
    fi
    case "$1" in
        test) what="${root}[test]" ;;
        *) what="$root" ;;
    esac
    say "Installing Python packages (the first time this takes a minute)"
    "$python" -m pip install --quiet --editable "$what" >&2 ||
        die "The Python packages could not be installed; the lines above say why. Nothing outside $environment was changed."
    stamp >"$environment/made-for-$1.new"
    mv "$environment/made-for-$1.new" "$environment/made-for-$1"
}

# missing_libraries FILE...: prints the shared libraries that these parts of PySide6 need and the system lacks.
# Prints nothing where there is no ldd (macOS).
missing_libraries() {
    command -v ldd >/dev/null 2>&1 || return 0
    for part in "$@"; do
        for library in "$environment"/lib/python3*/site-packages/PySide6/"$part"; do
            ldd "$library" 2>/dev/null | sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/\1/p'
        done
    done | sort -u | tr '\n' ' '
}

# prepare_qt: sees to Qt's system libraries: installs them, or prints the one line that does.
# False when some are still missing; then `can_draw` tells whether at least drawing without a screen works.
prepare_qt() {
    missing=$(missing_libraries $qt_parts)
    [ -n "$missing" ] || return 0
    if may_install; then
        apt_install $qt_packages || return 1
    elif command -v apt-get >/dev/null 2>&1; then
        say "Qt lacks system libraries. This line installs them:"
        say "    sudo apt-get install --no-install-recommends $(echo $qt_packages)"
    else
        say "Qt lacks these system libraries; install the packages of your system that contain them:"
        say "    $missing"
    fi
    [ -z "$(missing_libraries $qt_parts)" ]
}

# prepare_fonts: installs the faces the window was designed with where that needs no question; tries once.
prepare_fonts() {
    tried="$environment/fonts-tried"
    if may_install && [ ! -f "$tried" ]; then
        apt_install $font_packages || say "Going on with the fonts of this system."
        : >"$tried"
    fi
}

# can_draw: true when Qt's widgets load, be it without a screen.
can_draw() {
    [ -z "$(missing_libraries QtWidgets.abi3.so)" ]
}
