#!/usr/bin/env bash
# Brings a bare Debian 12 with Swift to the point where `swift build` works and every typeface that
# templates/fonts.xml falls back on is there. Run it again at any time: what is there is left alone.
#
#   ./setup.sh            libraries and typefaces
#   ./setup.sh --tests    also the tools that only the tests call
set -euo pipefail

packages=(
    libxml2-dev libzip-dev libssl-dev libcairo2-dev   # what Package.swift links
    libxlsxwriter-dev libqpdf-dev pkg-config
    fonts-noto-cjk fonts-lxgw-wenkai fonts-liberation            # 宋 黑, 楷, Latin
)
test_tools=(poppler-utils qpdf python3 python3-venv)

# What judges PDF/A is in no Debian package: it goes into a folder of its own beside the sources.
checker="$(cd "$(dirname "$0")" && pwd)/.test-tools"
checker_package='pikepdf[pdfa]>=10.17'

# 仿宋 and the nearest to 小标宋. Debian has them only inside a TeX package of 49 MB, so they are
# taken out of it and TeX is not installed. GPL 3 with the font exception; not committed here.
fandol_package=texlive-lang-chinese
fandol_folder=/usr/local/share/fonts/fandol
fandol_faces=(
    FandolFang-Regular.otf FandolSong-Regular.otf FandolSong-Bold.otf
    FandolHei-Regular.otf FandolHei-Bold.otf FandolKai-Regular.otf
)

say() { printf 'setup: %s\n' "$*"; }
fail() { printf 'setup: %s\n' "$*" >&2; exit 1; }

case "${1:-}" in
    '') ;;
    --tests) packages+=("${test_tools[@]}"); wants_tests=yes ;;
    *) fail "unknown argument: $1 (known: --tests)" ;;
esac

command -v apt-get >/dev/null || fail "no apt-get: this script knows Debian and its like only"
if [ "$(id -u)" -eq 0 ]; then
    as_root=()
else
    command -v sudo >/dev/null || fail "run it as root, or install sudo"
    as_root=(sudo)
fi

updated=no
update_once() {
    [ "$updated" = yes ] && return
    say "apt-get update"
    "${as_root[@]}" apt-get update -qq
    updated=yes
}

missing=()
for package in "${packages[@]}"; do
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing+=("$package")
done
if [ "${#missing[@]}" -eq 0 ]; then
    say "Debian packages: all there"
else
    update_once
    say "Debian packages: installing ${missing[*]}"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

absent=()
for face in "${fandol_faces[@]}"; do
    [ -s "$fandol_folder/$face" ] || absent+=("$face")
done
if [ "${#absent[@]}" -eq 0 ]; then
    say "Fandol faces: all there"
else
    update_once
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    chmod 755 "$work"   # apt's own user writes the download
    say "Fandol faces: taking ${absent[*]} out of $fandol_package (a download of 49 MB)"
    (cd "$work" && apt-get download -qq "$fandol_package")
    deb=$(find "$work" -maxdepth 1 -name "${fandol_package}_*.deb" -print -quit)
    [ -n "$deb" ] || fail "apt-get download brought no $fandol_package"
    mkdir "$work/out"
    dpkg-deb --fsys-tarfile "$deb" |
        tar -x -C "$work/out" --wildcards --no-anchored '*/public/fandol/*.otf' \
            './usr/share/doc/texlive-doc/fonts/fandol/*'
    "${as_root[@]}" install -d -m 755 "$fandol_folder"
    for face in "${absent[@]}"; do
        found=$(find "$work/out" -name "$face" -print -quit)
        [ -n "$found" ] || fail "$fandol_package holds no $face"
        # Written beside its place and renamed, so that an interrupted run leaves no half a face.
        "${as_root[@]}" install -m 644 "$found" "$fandol_folder/.$face"
        "${as_root[@]}" mv "$fandol_folder/.$face" "$fandol_folder/$face"
    done
    for note in COPYING.gz README; do
        found=$(find "$work/out" -path "*fonts/fandol/$note" -print -quit)
        [ -z "$found" ] || "${as_root[@]}" install -m 644 "$found" "$fandol_folder/$note"
    done
fi
if [ "${wants_tests:-no}" = yes ]; then
    if "$checker/bin/python3" -c 'import pikepdf.pdfa' 2>/dev/null; then
        say "PDF/A checker: there"
    else
        say "PDF/A checker: installing $checker_package into $checker"
        # Without it one test cannot be made; it says so, and the others can.
        { /usr/bin/python3 -m venv "$checker" &&
            "$checker/bin/pip" install --quiet --disable-pip-version-check "$checker_package"; } ||
            say "PDF/A checker: not to be had (no network?); the tests that need it will be skipped"
    fi
fi
say "done"
