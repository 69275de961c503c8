#!/bin/sh
# A made-up province: a dossier of every area, by fucha and by its fastest peer (duckdb, SVG by
# hand, typst), in turn, with one worker and with two; then fucha again with nothing changed.
#
#   Tests/Benchmarks/province.sh PEERS_FOLDER
#
# PEERS_FOLDER holds gen.py, which makes the areas (hourly ions of three stations, daily air and
# weather), and peers/peer.py. Environment: PYTHON (with numpy, openpyxl, duckdb, typst; default
# python3), FUCHA (default the release build), AREAS (default 20), YEARS of data (default
# 2024-2026), TURNS (default 3), PEERS (default c2), PROVINCE (areas made before; else made anew).
set -eu

peers=${1:?"usage: province.sh PEERS_FOLDER"}
here=$(cd "$(dirname "$0")/../.." && pwd)
python=${PYTHON:-python3}
areas=${AREAS:-20}
years=${YEARS:-2024-2026}
last=${years#*-}
if [ -z "${FUCHA:-}" ]; then
    FUCHA=$here/.build/release/fucha
    [ -x "$FUCHA" ] || (cd "$here" && swift build -c release --product fucha)
fi
scratch=$(mktemp -d /tmp/fucha-province.XXXXXX)
trap 'rm -rf "$scratch"' EXIT
province=${PROVINCE:-$scratch/province}
[ -d "$province" ] || "$python" "$peers/gen.py" counties "$province" --n "$areas" --years "$years" >/dev/null
"$python" "$here/Tests/Benchmarks/province.py" areas "$province"
areas=$(find "$province" -name area.xml | wc -l)
measure() { "$python" "$here/Tests/Benchmarks/province.py" run "$@"; }

for turn in $(seq "${TURNS:-3}"); do
    for jobs in 1 2; do
        rm -rf "$scratch/out"
        measure "fucha, $jobs at a time" "$areas" \
            "$FUCHA" batch "$province" --years "$last" -o "$scratch/out" --jobs "$jobs"
        for peer in ${PEERS-c2}; do
            measure "$peer, $jobs at a time" "$areas" \
                "$python" "$peers/peers/peer.py" "$peer" "$province" "$scratch/$peer" --jobs "$jobs"
        done
    done
    measure "fucha, nothing changed" "$areas" \
        "$FUCHA" batch "$province" --years "$last" -o "$scratch/out" --jobs 2
done
