"""A running server: its process, its port, and how it ends."""

import os
import socket
import subprocess
import time
from pathlib import Path

from suite.servers import Place

START_SECONDS = 60
STOP_SECONDS = 10
QUIET_SECONDS = 0.2
LONGEST_UNREST = 120


class Failure(Exception):
    """The suite cannot go on; says why in one line."""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def accepts(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


class Running:
    """A server between its start and its stop. A context: at its end the process is gone."""

    def __init__(self, server, directory):
        self.server = server
        self.place = Place(Path(directory), free_port())
        self.log = self.place.directory / "output"
        self.start_millis = 0.0
        self.process = None

    def __enter__(self):
        began = time.monotonic()
        with self.log.open("w") as output:
            self.process = subprocess.Popen(
                self.server.start(self.place),
                cwd=self.place.directory,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
            )
        try:
            self.wait_for_port(began + START_SECONDS)
        except BaseException:
            self.stop()
            raise
        self.start_millis = 1000 * (time.monotonic() - began)
        return self

    def __exit__(self, *_):
        self.stop()

    def wait_for_port(self, deadline):
        while not accepts(self.place.port):
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise Failure(f"{self.server.name} does not start:\n{self.log.read_text()[-2000:]}")
            time.sleep(0.002)

    def stop(self):
        """Asks the process to end, and after a while makes it."""
        self.process.terminate()
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    @property
    def pid(self):
        return self.process.pid

    @property
    def port(self):
        return self.place.port

    def cpu_ticks(self):
        """utime and stime of /proc/PID/stat."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])

    def cpu_by_thread(self):
        """Seconds that the threads of each name have used, those that have not ended."""
        seconds = {}
        for task in Path(f"/proc/{self.pid}/task").iterdir():
            try:
                name = (task / "comm").read_text().strip()
                nanos = int((task / "schedstat").read_text().split()[0])
            except OSError:
                continue  # it has just ended
            seconds[name] = seconds.get(name, 0) + nanos / 1e9
        return seconds

    def rest(self):
        """Waits until the server has worked off what the last run left behind."""
        deadline = time.monotonic() + LONGEST_UNREST
        before = -os.sysconf("SC_CLK_TCK")
        while self.cpu_ticks() - before > 1 and time.monotonic() < deadline:
            before = self.cpu_ticks()
            time.sleep(QUIET_SECONDS)
