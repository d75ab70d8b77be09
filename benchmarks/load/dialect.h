/* What the clients speak: how they register, enter a room, talk, and are told. */
#ifndef DIALECT_H
#define DIALECT_H

#include <stdbool.h>
#include <stdint.h>

struct world;

struct dialect {
    const char *name;
    bool tells_speaker;       /* who speaks gets the message too */
    bool tells_who_is_inside; /* who joins gets a line for each member that is there already */

    /* Write the text of a step, at most LINE_BYTES, and return its length. */
    int (*hello)(const struct world *world, uint32_t index, char *into);
    int (*join)(const struct world *world, uint32_t index, char *into);

    /* Writes what comes before the text of a message; `after` comes behind it. */
    int (*address)(const struct world *world, uint32_t room, char *into);
    const char *after;

    /* Takes all that is complete, and returns where the rest begins. May overwrite what it took. */
    char *(*take)(struct world *world, uint32_t index, char *text, char *end);
};

/* RFC 1459 and later. */
extern const struct dialect IRC;

/* RFC 6120 and XEP-0045, on a server that lets anybody in (SASL ANONYMOUS) without TLS. */
extern const struct dialect XMPP;

/* NULL if there is none of that name. */
const struct dialect *dialect_of(const char *name);

#endif
