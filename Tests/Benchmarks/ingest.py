#!/usr/bin/env python3
"""ingest.py INGEST_BENCH FUCHA ROUNDS FILE…   the measuring part of ingest.sh"""
import os, re, resource, statistics, subprocess, sys, time

bench, fucha, rounds, files = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4:]
# FUCHA may carry arguments of its own, for trying another program.
commands = {
    "fucha": [*fucha.split(), "read", "--minimum-hours", "18"],
    "polars": [sys.executable, bench, "agg", "polars"],
    "duckdb": [sys.executable, bench, "agg", "duckdb"],
}


def run(command):
    """Seconds of the whole process, of its work alone, its peak memory in MB, its output."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output = process.stdout.read().decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    whole = time.perf_counter() - started
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{command} failed:\n{output}")
    work = re.search(r"work ([0-9.]+)s", output)
    return whole, float(work[1]) if work else whole, usage.ru_maxrss / 1024, output


for path in files:
    size = os.path.getsize(path) / 1e6
    with open(path, "rb") as file:
        rows = sum(piece.count(b"\n") for piece in iter(lambda: file.read(1 << 20), b"")) - 1
    print(f"{size:.0f} MB, {rows} rows, {os.cpu_count()} processors, medians of {rounds}")
    seen = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            seen[name].append(run([*command, path]))
    print(f"{'':8}{'whole s':>9}{'MB/s':>7}{'work s':>9}{'MB/s':>7}{'peak MB':>9}")
    for name, runs in seen.items():
        whole, work, peak = (statistics.median(r[i] for r in runs) for i in range(3))
        print(f"{name:8}{whole:9.2f}{size / whole:7.0f}{work:9.2f}{size / work:7.0f}{peak:9.0f}")
    # The peers say how many daily means they found.
    counts = {name: re.search(r"n=(\d+)", runs[0][3]) for name, runs in seen.items()}
    said = {name: int(match[1]) for name, match in counts.items() if match}
    listed = subprocess.run(
        [*commands["fucha"], "--daily", path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    said["fucha"] = said.get("fucha") or listed.stdout.count(b",ion,")
    print("daily means: " + ", ".join(f"{name} {n}" for name, n in sorted(said.items())))
    if len(set(said.values())) != 1:
        sys.exit("the counts of daily means differ")
