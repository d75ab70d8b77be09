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

[log]
durability = "{durability}"
"""

PROSODY = """
run_as_root = true
daemonize = false
pidfile = "{directory}/pid"
data_path = "{directory}"
log = "{directory}/log"
modules_disabled = {{ "s2s"; "tls"; "posix"; "offline" }}
modules_enabled = {{ "saslauth"; "disco" }}
c2s_interfaces = {{ "127.0.0.1" }}
c2s_ports = {{ {port} }}
c2s_direct_tls_ports = {{}}
s2s_ports = {{}}
c2s_require_encryption = false
network_settings = {{ read_timeout = 3600; tcp_backlog = 4096 }}
sql = {{ driver = "SQLite3"; database = "{directory}/archive.sqlite" }}
VirtualHost "localhost"
    authentication = "anonymous"
Component "rooms.localhost" "muc"
    modules_enabled = {{ "muc_mam" }}
    muc_log_by_default = true
    muc_room_locking = false
    storage = {{ muc_log = "{storage}" }}
"""


@dataclass(frozen=True)
class Place:
    """Where a server runs: a directory of its own, and the port it must listen on."""

    directory: Path
    port: int

    def write(self, name, template, **more):
        """Fills a configuration in and writes it; returns its path."""
        path = self.directory / name
        path.write_text(template.format(port=self.port, directory=self.directory, **more))
        return str(path)


@dataclass(frozen=True)
class Server:
    """One of the servers. package is Debian's, None if it is built here.

    pending is how many clients may be connecting and not yet registered; dialect is what they speak;
    stores says what is stored of a message, and whether before it is delivered.
    """

    name: str
    start: Callable[[Place], list]
    version: Callable[[], str]
    program: str
    package: str | None = None
    pending: int = 2000
    dialect: str = "irc"
    stores: str = "nothing"

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


def hocket_version():
    version = first_line(str(PROJECT / "hocket"), "--version")
    commit = first_line("git", "-C", str(PROJECT), "rev-parse", "--short", "HEAD")
    return f"{version} ({commit})"


def hocket(mode, stores):
    """Hocket in one of its modes: memory keeps nothing, the others are its durabilities."""
    kept = mode != "memory"

    def start(place):
        durability = mode if kept else "durable"
        conf = place.write("hocket.toml", HOCKET, durability=durability)
        keeping = ["--data", str(place.directory / "data")] if kept else ["--ephemeral"]
        return [str(PROJECT / "hocket"), "serve", *keeping, "--config", conf]

    return Server(
        name=f"hocket-{mode}",
        start=start,
        version=hocket_version,
        program=str(PROJECT / "hocket"),
        stores=stores,
    )


def prosody(name, storage, stores):
    """An XMPP server with an archive of its rooms."""

    def start(place):
        conf = place.write("conf.lua", PROSODY, storage=storage)
        return [program_of("prosody"), "-F", "--config", conf]

    return Server(
        name=name,
        start=start,
        version=lambda: first_line("dpkg-query", "-f", "Prosody ${Version}", "-W", "prosody"),
        program="prosody",
        package="prosody lua-dbi-sqlite3",
        dialect="xmpp",
        stores=stores,
    )


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
    hocket("memory", "nothing"),
    hocket("relaxed", "log and history; written before delivery, flushed once a second"),
    hocket("durable", "log and history; flushed before delivery, many messages at once"),
    prosody("prosody", "sql", "SQLite; flushed before delivery, each message by itself"),
    prosody("prosody-files", "internal", "files; written before delivery, flushed never"),
]

# What is measured when nothing else is asked for.
USUAL = ["floor", "inspircd", "hocket-memory", "hocket-relaxed", "hocket-durable"]
