"""A relay like the floor, in one thread of its own, that treats every nth message wrongly."""

import asyncio
import threading

EVERY = 50


class CrookedServer:
    """fault: what becomes of a wrong message, a list of lines to deliver. A context."""

    def __init__(self, fault):
        self.fault = fault
        self.port = 0
        self.members = []
        self.count = 0
        self.loop = None
        self.stop = None
        self.ready = threading.Event()
        self.thread = threading.Thread(target=lambda: asyncio.run(self.run()))

    def __enter__(self):
        self.thread.start()
        self.ready.wait()
        return self

    def __exit__(self, *_):
        self.loop.call_soon_threadsafe(self.stop.set)
        self.thread.join()

    async def run(self):
        self.loop = asyncio.get_running_loop()
        self.stop = asyncio.Event()
        server = await asyncio.start_server(self.serve, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        self.ready.set()
        await self.stop.wait()
        server.close()

    async def serve(self, reader, writer):
        try:
            while line := await reader.readline():
                self.obey(line, writer)
        except ConnectionError:
            pass
        finally:
            writer.close()

    def obey(self, line, writer):
        match line.split()[0]:
            case b"USER":
                writer.write(b":crooked 001 you :Welcome\r\n")
            case b"JOIN":
                self.members.append(writer)
                for member in self.members:
                    member.write(b":you!u@h " + line)
                writer.write(b":crooked 366 you #room :End\r\n")
            case b"PRIVMSG":
                self.relay(b":you!u@h " + line, writer)

    def relay(self, line, speaker):
        self.count += 1
        lines = self.fault(line) if self.count % EVERY == 0 else [line]
        for member in self.members:
            if member is not speaker:
                member.write(b"".join(lines))
