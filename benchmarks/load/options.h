/* What is asked of one run of the load generator, checked. */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <netinet/in.h>
#include <stdint.h>
#include <sys/types.h>

#include "dialect.h"

enum shape {
    TALK,   /* speakers talk in their rooms */
    JOINS,  /* all clients join at once */
    RETURNS /* all connections break at once, and all clients come back */
};

struct options {
    enum shape shape;
    const struct dialect *dialect;
    struct sockaddr_in address;
    pid_t server;
    const char *name; /* what all nicks and rooms of this run begin with */
    uint32_t clients;
    uint32_t rooms;
    uint32_t members;  /* of each room; clients beyond rooms * members are idle */
    uint32_t speakers; /* of each room */
    uint32_t window;   /* messages of one speaker that not everyone has got yet */
    uint32_t payload;  /* bytes */
    uint32_t connecting; /* connections begun in a millisecond */
    uint32_t pending;    /* connections begun and not yet registered */
    double warm_up;    /* seconds */
    double seconds;    /* measured */
    double patience;   /* seconds that any other step may take */
};

/* Ends the program with status 2 and one line if they do not make sense. */
struct options options_of(int count, char **arguments);

#endif
