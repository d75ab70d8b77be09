"""The shapes of load, each with what the load generator is told."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Shape:
    """One kind of load.

    unit is what the cost is divided by. Clients beyond rooms * members are idle.
    """

    name: str
    title: str
    unit: str
    kind: str
    clients: int
    rooms: int
    members: int
    window: int = 1
    speakers: int = 1

    @property
    def is_talk(self):
        """Whether it is measured for a time; a storm lasts as long as it lasts."""
        return self.kind == "talk"

    def hearers(self, dialect):
        """How often each message is delivered; in XMPP's rooms to its speaker too."""
        return self.members - (0 if dialect == "xmpp" else 1)

    def smaller(self):
        """The same with a fifth of the clients, if it has thousands: for a quick look."""
        if self.clients < 1000:
            return self
        if self.members >= 1000:
            return replace(self, clients=self.clients // 5, members=self.members // 5)
        if self.rooms >= 1000:
            return replace(self, clients=self.clients // 5, rooms=self.rooms // 5)
        return replace(self, clients=self.clients // 5)

    def options(self):
        """What the load generator is told."""
        values = {
            "shape": self.kind,
            "clients": self.clients,
            "rooms": self.rooms,
            "members": self.members,
            "window": self.window,
            "speakers": self.speakers,
        }
        return [f"--{name}={value}" for name, value in values.items()]


MESSAGE, JOIN_LINE, RETURN = "message delivered", "JOIN line delivered", "client back"

SHAPES = [
    Shape("large", "one room of 200, window 64", MESSAGE, "talk", 200, 1, 200, window=64),
    Shape("single", "one room of 200, one message at a time", MESSAGE, "talk", 200, 1, 200),
    Shape("small", "20 rooms of 10, window 4", MESSAGE, "talk", 200, 20, 10, window=4),
    Shape("many", "1,000 rooms of 5, one message at a time", MESSAGE, "talk", 5000, 1000, 5),
    Shape(
        "idle",
        "5,000 idle clients beside one room of 200, window 64",
        MESSAGE,
        "talk",
        5200,
        1,
        200,
        window=64,
    ),
    Shape("joins", "5,000 clients join one room at once", JOIN_LINE, "joins", 5000, 1, 5000),
    Shape(
        "returns",
        "5,000 clients in 1,000 rooms break at once and come back",
        RETURN,
        "returns",
        5000,
        1000,
        5,
    ),
]
