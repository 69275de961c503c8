#!/bin/sh
# Draws charts as PDF, a file each, fonts open, on one core: fucha beside matplotlib, in turn,
# several times. Prints charts a second of CPU time of each turn, and where fucha's time goes.
#
#   Tests/Benchmarks/charts.sh PEERS_FOLDER
#
# PEERS_FOLDER holds gen.py, which makes a county's data, and peers/charts_mpl.py, which draws ten
# charts of it. Environment: PYTHON (with matplotlib, numpy, pandas; default python3), FUCHA
# (default the release build, made where it is missing), TURNS (default 3), ROUNDS a turn
# (default 20).
set -eu

peers=${1:?"usage: charts.sh PEERS_FOLDER"}
here=$(cd "$(dirname "$0")/../.." && pwd)
python=${PYTHON:-python3}
rounds=${ROUNDS:-20}
if [ -z "${FUCHA:-}" ]; then
    FUCHA=$here/.build/release/fucha
    [ -x "$FUCHA" ] || (cd "$here" && swift build -c release --product fucha)
fi
scratch=$(mktemp -d /tmp/fucha-charts.XXXXXX)
trap 'rm -rf "$scratch"' EXIT
"$python" "$peers/gen.py" counties "$scratch/areas" --n 1 --years 2022-2025 >/dev/null
county=$(find "$scratch/areas" -mindepth 1 -maxdepth 1 -type d | head -n 1)

for turn in $(seq "${TURNS:-3}"); do
    "$FUCHA" gallery "$here/samples/fangshan" --year 2026 -o "$scratch/gallery.pdf" \
        --size 156x78mm --rounds "$rounds" --lang en 2>/dev/null | head -n 2
    "$python" "$here/Tests/Benchmarks/charts.py" "$peers" "$county" "$((rounds / 10 + 1))"
done
