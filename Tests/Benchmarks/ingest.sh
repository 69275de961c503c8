#!/bin/sh
# Reads a large file of hourly observations and takes the daily means of each station: fucha
# beside polars and duckdb, in turn, several times. Prints medians of wall-clock time of whole
# processes and of the work alone (without the start of Python and its imports), and peak memory;
# then the same for a file eight times as large, for which memory should not grow with the rows.
#
#   Tests/Benchmarks/ingest.sh PEERS_FOLDER [MB]
#
# PEERS_FOLDER holds gen.py, which makes the files, and ingest_bench.py, which drives the peers.
# Environment: PYTHON (with polars and duckdb; default python3), FUCHA (default the release
# build, made where it is missing), ROUNDS (default 5), SCRATCH (where files are kept; default a
# new folder under /tmp, removed at the end).
set -eu

peers=${1:?"usage: ingest.sh PEERS_FOLDER [MB]"}
megabytes=${2:-36}
here=$(cd "$(dirname "$0")/../.." && pwd)
python=${PYTHON:-python3}
if [ -z "${FUCHA:-}" ]; then
    FUCHA=$here/.build/release/fucha
    [ -x "$FUCHA" ] || (cd "$here" && swift build -c release --product fucha)
fi
if [ -z "${SCRATCH:-}" ]; then
    SCRATCH=$(mktemp -d /tmp/fucha-ingest.XXXXXX)
    trap 'rm -rf "$SCRATCH"' EXIT
fi

for size in "$megabytes" $((megabytes * 8)); do
    file=$SCRATCH/ions-$size.csv
    [ -f "$file" ] || "$python" "$peers/gen.py" bigions "$file" --mb "$size" >/dev/null
done

"$python" "$here/Tests/Benchmarks/ingest.py" "$peers/ingest_bench.py" "$FUCHA" \
    "${ROUNDS:-5}" "$SCRATCH/ions-$megabytes.csv" "$SCRATCH/ions-$((megabytes * 8)).csv"
