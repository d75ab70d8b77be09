"""The servers that are compared: how each is started with its limits off, and says its version.

A server is its start command, run in a directory of its own; the process that results is the
server (a script must exec), is stopped by its id, and has to accept connections on 127.0.0.1.
"""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

BENCHMARKS = Path(__file__).resolve().parent.parent
PROJECT = BENCHMARKS.parent
FLOOR = BENCHMARKS / "target" / "floor"

INSPIRCD = """
<server name="inspircd.test" description="Benchmark" network="Benchmark" id="1AA">
<admin name="Nobody" nick="nobody" email="nobody@inspircd.test">
<bind address="127.0.0.1" port="{port}" type="clients">
<connect name="all" allow="*" timeout="300" pingfreq="3600"
         threshold="1000000000" commandrate="1000000000" fakelag="no"
         softsendq="256M" hardsendq="256M" recvq="16M"
         localmax="100000" globalmax="100000" limit="100000" maxconnwarn="no"
         resolvehostnames="no" useident="no" maxchans="1000">
<performance somaxconn="4096" softlimit="100000" clonesonconnect="no">
<pid file="{directory}/pid">
<log method="file" type="*" level="default" target="{directory}/log">
"""

NGIRCD = """
[Global]
Name = ngircd.test
Info = Benchmark
Listen = 127.0.0.1
Ports = {port}
[Limits]
MaxConnections = 0
MaxConnectionsIP = 0
MaxJoins = 0
MaxNickLength = 20
MaxPenaltyTime = 0
PingTimeout = 3600
PongTimeout = 3600
[Options]
DNS = no
Ident = no
PAM = no
"""

HOCKET = """
[listen]
bind = "127.0.0.1"
port = {port}
connections = 100000
connections_per_address = 100000

[limits]
output_hard = "256MiB"
output_total = "1GiB"
registration = "5m"
ping_after = "1h"
rate = 0
"""


@dataclass(frozen=True)
class Place:
    """Where a server runs: a directory of its own, and the port it must listen on."""

    directory: Path
    port: int

    def write(self, name, template):
        """Fills a configuration in and writes it; returns its path."""
        path = self.directory / name
        path.write_text(template.format(port=self.port, directory=self.directory))
        return str(path)


@dataclass(frozen=True)
class Server:
    """One of the servers. package is Debian's, None if it is built here.

    pending is how many clients may be connecting and not yet registered.
    """

    name: str
    start: Callable[[Place], list]
    version: Callable[[], str]
    program: str
    package: str | None = None
    pending: int = 2000

    def is_there(self):
        return program_of(self.program) is not None


def program_of(name):
    """The path of a program, also where only root looks for it; None if it is missing."""
    return shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin:/sbin")


def first_line(*command):
    output = subprocess.run(command, capture_output=True, text=True, check=False)
    return (output.stdout or output.stderr).strip().partition("\n")[0]


def start_inspircd(place):
    command = [program_of("inspircd"), "--nofork", "--config", place.write("conf", INSPIRCD)]
    return command + (["--runasroot"] if os.geteuid() == 0 else [])


def start_ngircd(place):
    return [program_of("ngircd"), "-n", "-f", place.write("conf", NGIRCD)]


def start_hocket(place):
    command = [str(PROJECT / "hocket"), "serve", "--ephemeral"]
    return [*command, "--config", place.write("hocket.toml", HOCKET)]


SERVERS = [
    Server(
        name="floor",
        start=lambda place: [str(FLOOR), str(place.port)],
        version=lambda: "the bare loop of benchmarks/floor",
        program=str(FLOOR),
    ),
    Server(
        name="inspircd",
        start=start_inspircd,
        version=lambda: first_line(program_of("inspircd"), "--version"),
        program="inspircd",
        package="inspircd",
    ),
    Server(
        name="ngircd",
        start=start_ngircd,
        version=lambda: first_line(program_of("ngircd"), "--version"),
        program="ngircd",
        package="ngircd",
        pending=8,  # its queue of new connections holds 10
    ),
    Server(
        name="hocket",
        start=start_hocket,
        version=lambda: first_line(str(PROJECT / "hocket"), "--version"),
        program=str(PROJECT / "hocket"),
    ),
]

# What is measured when nothing else is asked for.
USUAL = ["floor", "inspircd", "ngircd", "hocket"]
