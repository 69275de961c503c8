#!/usr/bin/env python3
"""Writes the demonstration area samples/fangshan and the broken area samples/broken: the same bytes each time.

    samples/make.py [--out DIR]     writes DIR/fangshan and DIR/broken (default: beside this script)
    samples/make.py --check         writes to a temporary folder and compares with what is beside this script

Everything it writes is made up, except the words of the plan's task table (maker/plan.tsv), which are the plan's.
"""

import argparse
import gzip
import pathlib
import shutil
import sys
import tempfile
import zipfile

sys.dont_write_bytecode = True

from maker import air_files, area_file, broken_files, figure_files, ion_files, register_files, sky, weather_files

HERE = pathlib.Path(__file__).resolve().parent
MADE = ("fangshan", "broken")


def make(out):
    for name in MADE:
        shutil.rmtree(out / name, ignore_errors=True)
    area = out / "fangshan"
    weather = sky.weather()
    area_file.write(area)
    ion_files.write(area)
    air_files.write(area, sky.air(weather))
    weather_files.write(area, weather)
    figure_files.write(area)
    register_files.write(area)
    broken_files.write(out / "broken")


def same_content(one, other):
    """Equal but for the compressor: another zlib packs the same bytes otherwise."""
    try:
        if one.suffix == ".gz":
            return gzip.decompress(one.read_bytes()) == gzip.decompress(other.read_bytes())
        with zipfile.ZipFile(one) as a, zipfile.ZipFile(other) as b:
            return a.namelist() == b.namelist() and all(a.read(n) == b.read(n) for n in a.namelist())
    except (OSError, EOFError, zipfile.BadZipFile):
        return False


def check():
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder)
        make(out)
        faults = []
        for name in MADE:
            made = {p.relative_to(out) for p in (out / name).rglob("*") if p.is_file()}
            kept = {p.relative_to(HERE) for p in (HERE / name).rglob("*") if p.is_file()}
            faults += [f"not made by the script: {p}" for p in sorted(kept - made)]
            faults += [f"not in the folder: {p}" for p in sorted(made - kept)]
            for path in sorted(made & kept):
                if (out / path).read_bytes() != (HERE / path).read_bytes() and not same_content(out / path, HERE / path):
                    faults.append(f"differs: {path}")
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Write the demonstration areas.")
    parser.add_argument("--out", type=pathlib.Path, default=HERE)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    if arguments.check:
        sys.exit(check())
    make(arguments.out)
