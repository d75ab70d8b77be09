#include <stdio.h>
#include <string.h>

#include "client.h"
#include "dialect.h"
#include "message.h"

/* The server's name; its rooms are at "rooms." before it. */
#define DOMAIN "localhost"

static const char STREAM[] =
    "<?xml version='1.0'?><stream:stream to='" DOMAIN "' xmlns='jabber:client' version='1.0' "
    "xmlns:stream='http://etherx.jabber.org/streams'>";

static const char ANONYMOUS[] =
    "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='ANONYMOUS'/>";

static const char BIND[] =
    "<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>";

/* A stretch of what the server sends: a stanza, or one tag of it. */
struct stanza {
    const char *text;
    size_t length;
};

static int hello(const struct world *world, uint32_t index, char *into) {
    world->clients[index].known = false;
    return snprintf(into, LINE_BYTES, "%s", STREAM);
}

static int join(const struct world *world, uint32_t index, char *into) {
    const char *name = world->options.name;
    return snprintf(into, LINE_BYTES,
                    "<presence to='%s%d@rooms." DOMAIN "/%s%c%05u'>"
                    "<x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x>"
                    "</presence>",
                    name, world->clients[index].room, name, world->generation, index);
}

static int address(const struct world *world, uint32_t room, char *into) {
    return sprintf(into, "<message to='%s%u@rooms." DOMAIN "' type='groupchat'><body>",
                   world->options.name, room);
}

static bool begins(struct stanza stanza, const char *word) {
    size_t length = strlen(word);
    return stanza.length >= length && memcmp(stanza.text, word, length) == 0;
}

static const char *found(struct stanza stanza, const char *word) {
    return memmem(stanza.text, stanza.length, word, strlen(word));
}

static void say(struct world *world, uint32_t index, const char *text) {
    client_send(world, index, text, strlen(text));
}

/* A message of the load, or the room's subject, which ends what one is told on entering. */
static void take_message(struct world *world, uint32_t index, struct stanza stanza) {
    static const char BODY[] = "<body>";
    const char *body = found(stanza, BODY);
    const char *text = body == NULL ? NULL : body + strlen(BODY);
    size_t payload = world->options.payload;
    if (text != NULL && text + payload < stanza.text + stanza.length && text[0] == MARK) {
        client_hear(world, index, text);
    } else if (found(stanza, "<subject") != NULL) {
        client_inside(world, index);
    }
}

/* First it says who it is (nobody), then where it is to be known (anywhere). */
static void take_features(struct world *world, uint32_t index) {
    say(world, index, world->clients[index].known ? BIND : ANONYMOUS);
}

static void take_success(struct world *world, uint32_t index) {
    world->clients[index].known = true;
    say(world, index, STREAM);
}

static bool is_refusal(struct stanza stanza) {
    return begins(stanza, "<failure") || begins(stanza, "<stream:error")
            || begins(stanza, "</stream:stream") || found(stanza, "type='error'") != NULL;
}

static void understand(struct world *world, uint32_t index, struct stanza stanza) {
    if (begins(stanza, "<message") && found(stanza, "type='groupchat'") != NULL) {
        take_message(world, index, stanza);
    } else if (is_refusal(stanza)) {
        char why[LINE_BYTES];
        snprintf(why, sizeof why, "%.*s", (int) stanza.length, stanza.text);
        client_lose(world, index, why);
    } else if (begins(stanza, "<stream:features")) {
        take_features(world, index);
    } else if (begins(stanza, "<success")) {
        take_success(world, index);
    } else if (begins(stanza, "<iq")) {
        client_welcome(world, index);
    } else if (begins(stanza, "<presence") && found(stanza, "type='unavailable'") == NULL) {
        world->join_lines++;
    }
}

/* How much deeper one is behind a tag than before it. */
static int descent(struct stanza tag) {
    if (tag.text[1] == '/') {
        return -1;
    }
    return tag.text[tag.length - 2] == '/' ? 0 : 1;
}

/* The tag that opens the stream has its end much later; it is taken by itself, as is <?xml?>. */
static bool stands_alone(struct stanza tag) {
    return begins(tag, "<?") || begins(tag, "<stream:stream");
}

/* Where the first stanza ends; NULL if its end has not come. No server sends CDATA or comments. */
static char *end_of_stanza(char *text, char *end) {
    int depth = 0;
    char *at = text;
    while ((at = memchr(at, '<', (size_t) (end - at))) != NULL) {
        char *close = memchr(at, '>', (size_t) (end - at));
        if (close == NULL) {
            return NULL;
        }
        struct stanza tag = {at, (size_t) (close + 1 - at)};
        depth += stands_alone(tag) ? 0 : descent(tag);
        if (depth <= 0) {
            return close + 1;
        }
        at = close + 1;
    }
    return NULL;
}

static char *take(struct world *world, uint32_t index, char *text, char *end) {
    char *stanza = text;
    for (char *next; (next = end_of_stanza(stanza, end)) != NULL; stanza = next) {
        understand(world, index, (struct stanza) {stanza, (size_t) (next - stanza)});
    }
    return stanza;
}

const struct dialect XMPP = {.name = "xmpp",
                             .tells_speaker = true,
                             .tells_who_is_inside = true,
                             .hello = hello,
                             .join = join,
                             .address = address,
                             .after = "</body></message>",
                             .take = take};
