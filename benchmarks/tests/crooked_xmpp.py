"""The same in XMPP: as much of it as the generator speaks, for rooms that anybody may enter."""

import re

from crooked import EVERY, CrookedServer

STANZA = re.compile(
    rb"<\?xml[^>]*>|<stream:stream[^>]*>|<auth[^>]*/>|<(iq|presence|message)\b.*?</\1>", re.DOTALL
)
OPENING = b"<?xml version='1.0'?><stream:stream xmlns='jabber:client' id='1' version='1.0'>"
SUBJECT = b"<message type='groupchat' from='r@rooms.localhost'><subject/></message>"


class CrookedXmppServer(CrookedServer):
    def __init__(self, fault):
        super().__init__(fault)
        self.known = set()

    async def serve(self, reader, writer):
        text = b""
        try:
            while got := await reader.read(4096):
                text += got
                while stanza := STANZA.search(text):
                    text = text[stanza.end() :]
                    self.obey_stanza(stanza.group(), writer)
        except ConnectionError:
            pass
        finally:
            writer.close()

    def obey_stanza(self, stanza, writer):
        match re.match(rb"<[?:\w]+", stanza).group():
            case b"<stream:stream":
                step = b"<bind xmlns='b'/>" if writer in self.known else b"<mechanisms xmlns='m'/>"
                writer.write(OPENING + b"<stream:features>" + step + b"</stream:features>")
            case b"<auth":
                self.known.add(writer)
                writer.write(b"<success xmlns='s'/>")
            case b"<iq":
                writer.write(b"<iq type='result' id='b'><bind><jid>a@b/c</jid></bind></iq>")
            case b"<presence":
                self.enter(writer)
            case b"<message":
                self.count += 1
                stanzas = self.fault(stanza) if self.count % EVERY == 0 else [stanza]
                for member in self.members:
                    member.write(b"".join(stanzas))

    def enter(self, writer):
        presence = b"<presence from='r@rooms.localhost/somebody'><x xmlns='m'/></presence>"
        for member in self.members:
            writer.write(presence)
            member.write(presence)
        self.members.append(writer)
        writer.write(presence + SUBJECT)
