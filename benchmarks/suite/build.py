"""Makes what is missing: compiles the C programs, installs the packages of the peers."""

import os
import subprocess
from contextlib import contextmanager
from pathlib import Path

from suite.processes import Failure
from suite.servers import BENCHMARKS, FLOOR

LOAD = BENCHMARKS / "target" / "load"
WARNINGS = ["-Wall", "-Wextra", "-Wconversion", "-Wno-sign-conversion", "-Werror"]
POLICY = Path("/usr/sbin/policy-rc.d")


def compile_all():
    """Compiles each program whose sources are newer than it."""
    LOAD.parent.mkdir(exist_ok=True)
    for program in (LOAD, FLOOR):
        sources = sorted((BENCHMARKS / program.name).glob("*.[ch]"))
        if is_older(program, sources):
            compile_c(program, [str(source) for source in sources if source.suffix == ".c"])


def is_older(program, sources):
    if not program.exists():
        return True
    made = program.stat().st_mtime
    return any(source.stat().st_mtime > made for source in sources)


def compile_c(program, sources):
    command = ["gcc", "-std=c17", "-D_GNU_SOURCE", "-O2", *WARNINGS, "-o", str(program), *sources]
    if subprocess.run(command, check=False).returncode != 0:
        raise Failure(f"{program.name} does not compile")


def provide(servers, may_install):
    """Makes sure that each server is there; installs packages only if allowed."""
    missing = [server for server in servers if not server.is_there()]
    unpackaged = [server.program for server in missing if not server.package]
    if unpackaged:
        raise Failure(f"missing: {', '.join(unpackaged)}")
    packages = sorted({name for server in missing for name in server.package.split()})
    if packages and not may_install:
        raise Failure(f"missing packages: {' '.join(packages)} (--install installs them)")
    if packages:
        install(packages)


def install(packages):
    as_root = [] if os.geteuid() == 0 else ["sudo"]
    settings = ["env", "DEBIAN_FRONTEND=noninteractive"]
    command = ["apt-get", "install", "-qy", "--no-install-recommends", *packages]
    with services_held_back(as_root):
        if subprocess.run([*as_root, *settings, *command], check=False).returncode != 0:
            raise Failure("the packages could not be installed")


@contextmanager
def services_held_back(as_root):
    """Debian starts a server as soon as it is installed, unless this file says no."""
    if POLICY.exists():
        yield
        return
    script = f"printf '#!/bin/sh\\nexit 101\\n' > {POLICY} && chmod +x {POLICY}"
    subprocess.run([*as_root, "sh", "-c", script], check=True)
    try:
        yield
    finally:
        subprocess.run([*as_root, "rm", "-f", str(POLICY)], check=True)
