"""How many charts a second of one core a peer draws as PDF, a file each: CPU time of its own
charts, after one round that is not counted. Prints one line.

    charts.py PEERS_FOLDER COUNTY_FOLDER ROUNDS
"""
import os
import sys
import tempfile
import time


def main():
    peers, county, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
    sys.path.insert(0, os.path.join(peers, "peers"))
    import charts_mpl
    import eng_pandas
    from common import load_meta

    meta = load_meta(county)
    result = eng_pandas.compute(eng_pandas.ingest(county, meta), meta)
    with tempfile.TemporaryDirectory() as folder:
        charts_mpl.charts(meta, result, folder, "pdf")
        start, count = time.process_time(), 0
        for _ in range(rounds):
            count += len(charts_mpl.charts(meta, result, folder, "pdf"))
        seconds = time.process_time() - start
    print(f"matplotlib: {count} charts, {seconds / count * 1e3:.1f} ms each, "
          f"{count / seconds:.1f} a second a core")


main()
