"""The load generator does what it says, and notices a server that does not."""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

BENCHMARKS = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(BENCHMARKS), str(BENCHMARKS / "tests")]

from crooked import CrookedServer  # noqa: E402
from crooked_xmpp import CrookedXmppServer  # noqa: E402
from suite.processes import Running  # noqa: E402
from suite.servers import SERVERS, Server  # noqa: E402

STRICT = ["gcc", "-std=c17", "-D_GNU_SOURCE", "-O1", "-g", "-fsanitize=address,undefined"]
SHORT = ["--clients=10", "--rooms=2", "--members=5", "--warm-up=0.1", "--seconds=0.3"]


class LoadTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        directory = tempfile.TemporaryDirectory()
        cls.addClassCleanup(directory.cleanup)
        cls.directory = Path(directory.name)
        for name in ("load", "floor"):
            sources = [str(source) for source in (BENCHMARKS / name).glob("*.c")]
            subprocess.run([*STRICT, "-o", str(cls.directory / name), *sources], check=True)

    def load(self, port, pid, *options):
        command = [str(self.directory / "load"), f"--port={port}", f"--pid={pid}", *options]
        environment = {**os.environ, "ASAN_OPTIONS": "detect_leaks=0"}
        return subprocess.run(
            command, capture_output=True, text=True, timeout=60, check=False, env=environment
        )

    def load_on_floor(self, *options):
        floor = next(server for server in SERVERS if server.name == "floor")
        program = str(self.directory / "floor")
        strict = Server(
            "floor", lambda place: [program, str(place.port)], floor.version, program
        )
        with tempfile.TemporaryDirectory() as place, Running(strict, place) as running:
            done = self.load(running.port, running.pid, *options)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return json.loads(done.stdout)

    def load_on_crooked(self, fault):
        with CrookedServer(fault) as server:
            done = self.load(server.port, os.getpid(), *SHORT, "--rooms=1", "--patience=2")
        self.assertEqual(done.returncode, 1, done.stderr)
        return json.loads(done.stdout)

    def load_on_xmpp(self, fault):
        with CrookedXmppServer(fault) as server:
            options = [*SHORT, "--rooms=1", "--patience=2", "--dialect=xmpp"]
            done = self.load(server.port, os.getpid(), *options)
        return json.loads(done.stdout)

    def test_delivers_and_measures(self):
        result = self.load_on_floor(*SHORT, "--window=4", "--speakers=2")
        self.assertGreater(result["deliveries"], 100)
        self.assertEqual((result["failure"], result["wrong"], result["lost"]), ("", 0, 0))
        for figure in ("server_cpu_s", "own_cpu_s", "server_us_each"):
            self.assertGreater(result[figure], 0)
        self.assertGreater(result["threads_cpu_s"]["floor"], 0)
        self.assertGreater(result["said"], result["deliveries"] / 4)
        latency = result["latency_us"]
        self.assertTrue(0 < latency["p50"] <= latency["p99"] <= latency["max"])

    def test_counts_every_join_of_a_storm(self):
        result = self.load_on_floor(
            "--shape=joins", "--clients=300", "--rooms=1", "--members=300"
        )
        self.assertEqual(result["deliveries"], 300 * 301 / 2)

    def test_brings_everybody_back(self):
        result = self.load_on_floor(
            "--shape=returns", "--clients=300", "--rooms=60", "--members=5"
        )
        self.assertEqual(result["deliveries"], 300)

    def test_notices_a_lost_message(self):
        self.assertIn("not delivered", self.load_on_crooked(lambda line: [])["failure"])

    def test_notices_a_doubled_message(self):
        result = self.load_on_crooked(lambda line: [line, line])
        self.assertIn("twice", result["failure"])
        self.assertGreater(result["wrong"], 0)

    def test_speaks_xmpp_where_speakers_hear_themselves(self):
        result = self.load_on_xmpp(lambda stanza: [stanza])
        self.assertEqual((result["failure"], result["wrong"], result["lost"]), ("", 0, 0))
        self.assertGreater(result["deliveries"], 5 * 10)

    def test_notices_what_an_xmpp_server_loses_or_doubles(self):
        self.assertIn("not delivered", self.load_on_xmpp(lambda stanza: [])["failure"])
        self.assertGreater(self.load_on_xmpp(lambda stanza: [stanza, stanza])["wrong"], 0)

    def test_refuses_other_addresses(self):
        for address in ("192.0.2.1", "0.0.0.0", "::1", "localhost"):
            done = self.load(1, 1, f"--host={address}")
            self.assertEqual(done.returncode, 2)
            self.assertIn("127.0.0.0/8", done.stderr)

    def test_the_pieces(self):
        program = str(self.directory / "pieces")
        sources = [str(BENCHMARKS / name) for name in ("tests/pieces.c", "load/histogram.c")]
        subprocess.run([*STRICT, "-o", program, *sources], check=True)
        subprocess.run([program], check=True)


if __name__ == "__main__":
    unittest.main()
