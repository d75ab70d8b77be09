"""What storing costs: servers that keep messages beside those that keep nothing, round by round."""

from statistics import median

from suite.servers import SERVERS

# Hocket's threads: the one that writes the log, and the one that keeps the history by it.
LOG, PROJECTION = "hocket-log", "hocket-history"
# The JVM's compilers, as far as the system shows a thread's name.
COMPILERS = ["C1 CompilerThre", "C2 CompilerThre"]
FORGETFUL, PEER = "hocket-memory", "inspircd"

COLUMNS = {
    "server": "server",
    "stores": "stores",
    "rate": "messages said per second",
    "throughput": "throughput of hocket-memory's",
    "p50": "added p50, ms",
    "p99": "added p99, ms",
    "apart": "CPU without projection, µs",
    "log": "log, µs",
    "projection": "projection, µs",
    "compilers": "JIT compilers, µs",
    "peer": "CPU of InspIRCd's",
    "bare": "of InspIRCd's without projection",
    "whole": "projection to its end, µs a message said",
}


def cpu_of(run, thread):
    """Seconds in the measured part."""
    return run["threads_cpu_s"].get(thread, 0)


def each(run, seconds):
    """Microseconds for each delivery."""
    return 1e6 * seconds / max(run["deliveries"], 1)


def compilers(run):
    return each(run, sum(cpu_of(run, thread) for thread in COMPILERS))


def apart(run):
    """What a delivery cost without the projection."""
    return run["server_us_each"] - each(run, cpu_of(run, PROJECTION))


def whole_projection(run):
    """What the projection took in all for a message said, with what it did when all were silent."""
    return 1e6 * run["threads_cpu_s_to_rest"].get(PROJECTION, 0) / max(run["said"], 1)


def middle(series, value):
    return median(value(run) for run in series.runs)


def against(series, other, compare):
    """The middle of the rounds' comparisons; None if there is nothing to compare with."""
    if other is None or other.failure or not other.runs:
        return None
    return median(compare(own, its) for own, its in zip(series.runs, other.runs))


def text(value, form):
    return "" if value is None else format(value, form)


def added(name):
    return lambda own, its: (own["latency_us"][name] - its["latency_us"][name]) / 1000


def row(series, shape, memory, peer):
    server = next(server for server in SERVERS if server.name == series.server)
    said = middle(series, lambda run: run["per_second"]) / shape.hearers(server.dialect)
    values = {
        "throughput": (against(series, memory, throughput), ".2f"),
        "p50": (against(series, memory, added("p50")), "+.2f"),
        "p99": (against(series, memory, added("p99")), "+.2f"),
        "peer": (against(series, peer, cpu_ratio), ".2f"),
        "bare": (against(series, peer, bare_ratio), ".2f"),
        "rate": (said, ",.0f"),
        "apart": (middle(series, apart), ".3f"),
    }
    if series.server.startswith("hocket-"):
        values["compilers"] = (middle(series, compilers), ".3f")
    if series.server.startswith("hocket-") and series.server != FORGETFUL:
        values["log"] = (middle(series, lambda run: each(run, cpu_of(run, LOG))), ".3f")
        values["projection"] = (
            middle(series, lambda run: each(run, cpu_of(run, PROJECTION))),
            ".3f",
        )
        values["whole"] = (middle(series, whole_projection), ".2f")
    cells = {column: text(*value) for column, value in values.items()}
    return {"server": series.server, "stores": server.stores, **cells}


def throughput(own, its):
    return own["per_second"] / its["per_second"]


def cpu_ratio(own, its):
    return own["server_us_each"] / its["server_us_each"]


def bare_ratio(own, its):
    return apart(own) / its["server_us_each"]


def storage_table(shape, all_series):
    """Markdown; empty if no server that stores was measured, or if nobody talks in this shape."""
    by_name = {series.server: series for series in all_series if series.runs and not series.failure}
    storing = {server.name for server in SERVERS if server.stores != "nothing"}
    if not shape.is_talk or not storing & by_name.keys():
        return ""
    memory, peer = by_name.get(FORGETFUL), by_name.get(PEER)
    lines = [f"What storing costs in {shape.name} (CPU per {shape.unit} if nothing else is said)", ""]
    lines.append("| " + " | ".join(COLUMNS.values()) + " |")
    lines.append("|---|---" + "|--:" * (len(COLUMNS) - 2) + "|")
    for series in by_name.values():
        if series.server != "floor":
            cells = row(series, shape, memory, peer)
            lines.append("| " + " | ".join(cells.get(column, "") for column in COLUMNS) + " |")
    return "\n".join(lines) + "\n"
