"""What was measured, as a table to read (Markdown), as JSON with every run, and as CSV."""

import csv
import json
import os
import platform
import subprocess
from dataclasses import asdict
from pathlib import Path
from statistics import median

from suite.measure import PLACE, foreign_share
from suite.storage import storage_table

COLUMNS = {
    "server": "server",
    "runs": "runs",
    "cpu": "server CPU, µs",
    "spread": "least–most",
    "floors": "× floor",
    "rate": "per second",
    "p50": "p50, ms",
    "p99": "p99, ms",
    "max": "max, ms",
    "own": "generator CPU, µs",
    "memory": "memory before → with clients, MiB",
    "client": "KiB a client",
    "others": "others' CPU",
}


def middle(series, value):
    return median(value(run) for run in series.runs)


def floors(series, floor):
    """Its cost in units of the floor's in the same round; the middle of all rounds."""
    if floor is None or floor.failure:
        return ""
    pairs = zip(series.runs, floor.runs)
    return f"{median(own['server_us_each'] / least['server_us_each'] for own, least in pairs):.2f}"


def memory(series, clients):
    """What the clients of the first run took, registered and not yet in any room."""
    bare, registered = (series.first["resident_kib"][when] for when in ("bare", "registered"))
    return {
        "memory": f"{bare / 1024:.1f} → {registered / 1024:.1f}",
        "client": f"{(registered - bare) / clients:.1f}",
    }


def row(series, shape, floor):
    """One line of the table, all values as text; after a failure only what failed."""
    if series.failure or not series.runs:
        return {"server": series.server, "cpu": f"failed: {series.failure}"}
    costs = [run["server_us_each"] for run in series.runs]
    latencies = {
        name: f"{middle(series, lambda run, name=name: run['latency_us'][name]) / 1000:.2f}"
        for name in ("p50", "p99", "max")
    }
    return {
        "server": series.server,
        "runs": str(len(series.runs)),
        "cpu": f"{median(costs):.3f}",
        "spread": f"{min(costs):.3f}–{max(costs):.3f}",
        "floors": floors(series, floor),
        "rate": f"{middle(series, lambda run: run['per_second']):,.0f}",
        **latencies,
        "own": f"{middle(series, lambda run: run['own_us_each']):.3f}",
        **memory(series, shape.clients),
        "others": f"{middle(series, foreign_share):.0%}",
    }


def rows(shape, all_series):
    floor = next((series for series in all_series if series.server == "floor"), None)
    return [row(series, shape, floor) for series in all_series]


def table(shape, all_series):
    lines = [f"### {shape.name}: {shape.title} (per {shape.unit})", ""]
    lines.append("| " + " | ".join(COLUMNS.values()) + " |")
    lines.append("|---" + "|--:" * (len(COLUMNS) - 1) + "|")
    for values in rows(shape, all_series):
        lines.append("| " + " | ".join(values.get(column, "") for column in COLUMNS) + " |")
    return "\n".join(lines) + "\n"


def tables(shape, all_series):
    """What is to be read about one shape."""
    both = [table(shape, all_series), storage_table(shape, all_series)]
    return "\n".join(text for text in both if text)


def processor():
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def file_system(directory):
    """What the servers keep their data on: type and device."""
    command = ["df", "--output=fstype,source", str(directory)]
    return " ".join(subprocess.run(command, capture_output=True, text=True).stdout.split()[2:])


def machine():
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return {
        "processor": processor(),
        "processors": os.cpu_count(),
        "memory_gib": round(pages / 2**30, 1),
        "kernel": platform.release(),
        "file_system": file_system(PLACE),
        "congestion_control": Path("/proc/sys/net/ipv4/tcp_congestion_control").read_text().strip(),
    }


class Report:
    """The results so far, in a directory; written anew after each shape."""

    def __init__(self, directory, plan, servers):
        self.directory = Path(directory)
        self.directory.mkdir(parents=True, exist_ok=True)
        self.plan = plan
        self.versions = {server.name: server.version() for server in servers}
        self.results = []

    def add(self, shape, all_series):
        self.results.append((shape, all_series))
        self.write_json()
        self.write_csv()
        self.write_table()

    def write_json(self):
        shapes = [
            {**asdict(shape), "servers": [asdict(series) for series in all_series]}
            for shape, all_series in self.results
        ]
        document = {
            "machine": machine(),
            "versions": self.versions,
            "plan": asdict(self.plan),
            "shapes": shapes,
        }
        text = json.dumps(document, indent=2, ensure_ascii=False)
        (self.directory / "results.json").write_text(text + "\n")

    def write_csv(self):
        with (self.directory / "results.csv").open("w", newline="") as file:
            writer = csv.DictWriter(file, ["shape", *COLUMNS], restval="")
            writer.writeheader()
            for shape, all_series in self.results:
                for values in rows(shape, all_series):
                    writer.writerow({"shape": shape.name, **values})

    def write_table(self):
        text = "\n".join(tables(shape, all_series) for shape, all_series in self.results)
        (self.directory / "results.md").write_text(text)
