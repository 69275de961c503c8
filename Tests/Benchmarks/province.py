#!/usr/bin/env python3
"""Parts of province.sh.

  province.py areas FOLDER          writes area.xml beside every county.json under FOLDER
  province.py run LABEL N COMMAND…  runs a command; prints wall, CPU, peak memory, and N a second
"""
import json, os, resource, subprocess, sys, threading, time

AREA = """<?xml version="1.0" encoding="UTF-8"?>
<area xmlns="urn:fucha:area:1" name="{name}" code="{code}" baseline="{baseline}" rulebook="since-creation">
{stations}
  <station id="A01" name="空气站" from="2000-01-01"/>
  <station id="M01" name="气象站" from="2000-01-01"/>
  <observations files="ions.csv" interval="hour" hours="start">
    <time heading="time"/>
    <station heading="station"/>
    <column heading="ion" quantity="ion" unit="个/cm³"/>
    <ignore heading="temp"/>
    <ignore heading="rh"/>
  </observations>
  <observations files="air.csv" station="A01" interval="day">
    <time heading="date"/>
    <column heading="pm25" quantity="pm25" unit="μg/m³"/>
    <column heading="pm10" quantity="pm10" unit="μg/m³"/>
    <column heading="so2" quantity="so2" unit="μg/m³"/>
    <column heading="no2" quantity="no2" unit="μg/m³"/>
    <column heading="co" quantity="co" unit="mg/m³"/>
    <column heading="o3_8h" quantity="o3-8h" unit="μg/m³"/>
  </observations>
  <observations files="met.csv" station="M01" interval="day">
    <time heading="date"/>
    <column heading="tmean" quantity="temperature" unit="℃"/>
    <column heading="rh" quantity="humidity" unit="%"/>
    <column heading="wind" quantity="windSpeed" unit="m/s"/>
    <column heading="sunshine" quantity="sunshine" unit="h"/>
  </observations>
</area>
"""


def areas(root):
    for number, name in enumerate(sorted(os.listdir(root))):
        folder = os.path.join(root, name)
        try:
            with open(os.path.join(folder, "county.json"), encoding="utf-8") as file:
                county = json.load(file)
        except OSError:
            continue
        stations = "\n".join(
            f'  <station id="{s["id"]}" name="{s["name"]}" from="2000-01-01"/>'
            for s in county["stations"])
        text = AREA.format(name=county["name"], code=420000 + number, stations=stations,
                           baseline=county["creation_year"])
        with open(os.path.join(folder, "area.xml"), "w", encoding="utf-8") as file:
            file.write(text)


def tree(root):
    """Resident KB of a process and all under it."""
    children, sizes = {}, {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat") as file:
                line = file.read()
            fields = line[line.rindex(")") + 2:].split()
            children.setdefault(int(fields[1]), []).append(int(name))
            sizes[int(name)] = int(fields[21]) * resource.getpagesize() // 1024
        except (OSError, ValueError):
            pass
    total, left = 0, [root]
    while left:
        one = left.pop()
        total += sizes.get(one, 0)
        left += children.get(one, [])
    return total


def run(label, count, command):
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peak, over = [0], threading.Event()

    def watch():
        while not over.is_set():
            peak[0] = max(peak[0], tree(process.pid))
            over.wait(0.05)

    watcher = threading.Thread(target=watch)
    watcher.start()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    over.set()
    watcher.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    cpu = usage.ru_utime + usage.ru_stime
    print(f"{label:34} {wall:8.2f} s wall {cpu:8.2f} s CPU {count / wall:7.2f} /s wall "
          f"{count / cpu:7.2f} /s CPU {peak[0] // 1024:6} MB  exit {process.returncode}", flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "areas":
        areas(sys.argv[2])
    else:
        run(sys.argv[2], int(sys.argv[3]), sys.argv[4:])
