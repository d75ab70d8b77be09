"""Runs the load against servers that stand side by side, round by round.

In each round every server has its turn, so that whatever else the machine does meets all alike. A
run that something else on the machine disturbed is repeated, and the least disturbed one counts.
"""

import json
import os
import string
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import product

from suite.build import LOAD
from suite.processes import Failure, Running

PLACE = LOAD.parent  # beside what was built: on a disk, which a system's /tmp need not be
LONGEST_RUN = 1200
LONGEST_TO_REPEAT = 10


@dataclass(frozen=True)
class Plan:
    """How thoroughly to measure. Times in seconds; disturbed_above is a share of all processors."""

    runs: int = 5
    seconds: float = 2
    warm_up: float = 0.5
    first_warm_up: float = 30
    disturbed_above: float = 0.05
    repeats: int = 1
    payload: int = 100
    patience: float = 120


@dataclass
class Series:
    """What was measured of one server in one shape."""

    server: str
    start_millis: float
    first: dict
    runs: list = field(default_factory=list)
    failure: str = ""


def names():
    """Words that begin the nicks of a run, so that no two runs share one: a, b, ... aa, ab ..."""
    for length in (1, 2, 3):
        yield from map("".join, product(string.ascii_lowercase, repeat=length))


def foreign_share(result):
    """What other processes took of all processors."""
    return result["foreign_cpu_s"] / (result["seconds"] * os.cpu_count())


def takes_too_long(result):
    """Whether a storm was such that it is measured only once."""
    return result["seconds"] > LONGEST_TO_REPEAT


def load(running, shape, plan, name, warm_up):
    """One run of the load generator; returns what it printed, its failure included."""
    running.rest()
    command = [str(LOAD), f"--port={running.port}", f"--pid={running.pid}", f"--name={name}"]
    command += [f"--warm-up={warm_up}", f"--seconds={plan.seconds}", f"--payload={plan.payload}"]
    command += [f"--pending={running.server.pending}", f"--patience={plan.patience}"]
    command += [f"--dialect={running.server.dialect}"]
    before = running.cpu_by_thread()
    done = subprocess.run(
        command + shape.options(), capture_output=True, text=True, timeout=LONGEST_RUN, check=False
    )
    if not done.stdout:
        raise Failure(f"{shape.name} on {running.server.name}: {done.stderr.strip()}")
    result = json.loads(done.stdout)
    if result["failure"]:
        result["failure"] += f" ({done.stderr.strip()})" if done.stderr else ""
        return result
    running.rest()
    after = running.cpu_by_thread()
    result["threads_cpu_s_to_rest"] = {name: after[name] - before.get(name, 0) for name in after}
    return result


def least_disturbed(running, shape, plan, words):
    """One run, repeated while it is disturbed."""
    best = None
    for _ in range(1 + plan.repeats):
        result = load(running, shape, plan, next(words), plan.warm_up)
        if result["failure"]:
            return result
        if best is None or foreign_share(result) < foreign_share(best):
            best = result
        if foreign_share(best) <= plan.disturbed_above or takes_too_long(result):
            break
    return best


def say(text):
    print(text, file=sys.stderr, flush=True)


def begin(running, shape, plan, words):
    """The first run warms the server up, and shows what memory the clients take."""
    first = load(running, shape, plan, next(words), plan.first_warm_up)
    say(f"{shape.name:8} {running.server.name:10} warm-up {first['failure']}")
    return Series(running.server.name, running.start_millis, first, failure=first["failure"])


def go_on(series, running, shape, plan, words):
    """One run more; after a failure there are none, nor after a run that took too long."""
    if series.failure or any(map(takes_too_long, series.runs)):
        return
    result = least_disturbed(running, shape, plan, words)
    series.failure = result["failure"]
    series.runs.append(result)
    say(
        f"{shape.name:8} {series.server:10} {result['server_us_each']:9.3f} µs"
        f"  others {foreign_share(result):4.0%}  {series.failure}"
    )


def measure(shape, servers, plan):
    """All servers in one shape: a list of Series, in the order of the servers."""
    words = names()
    with ExitStack() as stack:
        parent = stack.enter_context(tempfile.TemporaryDirectory(dir=PLACE, prefix="servers-"))
        pairs = []
        for server in servers:
            directory = os.path.join(parent, server.name)
            os.mkdir(directory)
            running = stack.enter_context(Running(server, directory))
            pairs.append((begin(running, shape, plan, words), running))
        for _ in range(plan.runs):
            for series, running in pairs:
                go_on(series, running, shape, plan, words)
        return [series for series, _ in pairs]
