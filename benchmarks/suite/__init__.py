"""The benchmark suite: starts servers on loopback, has the load generator use them, reports."""
