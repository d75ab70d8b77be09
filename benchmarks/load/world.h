/*
 * All clients of a run, driven by one thread: what they have sent and what they have been told. A
 * step of the run waits until counters of the world have reached what they must.
 */
#ifndef WORLD_H
#define WORLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "histogram.h"
#include "options.h"

enum { LINE_BYTES = 4096, IDLE = -1 };

/* A member of a room that talks. */
struct speaker {
    uint32_t client;
    uint32_t next;     /* the number of its next message */
    uint32_t complete; /* how many of its messages everyone has got */
    uint32_t *missing; /* for each message under way: who has not got it */
    bool ready;        /* is in the list of those that may say something more */
};

struct client {
    int fd;
    bool alive;
    bool known; /* has said who it is, where that takes a step of its own */
    int32_t room;
    uint64_t asked;        /* when it connected, or asked to join */
    uint32_t *heard;       /* for each speaker of its room: the number of its next message */
    uint32_t rest_length;
    uint32_t unsent_length, unsent_size;
    char *unsent;          /* what the socket had no room for */
    char rest[LINE_BYTES]; /* the beginning of a line whose end has not come */
};

struct world {
    struct options options;
    int poller;
    uint64_t start; /* what times are counted from */
    struct client *clients;
    struct speaker *speakers; /* those of room 0, then those of room 1, ... */
    uint32_t *ready;          /* the speakers that may say something more */
    uint32_t ready_count;
    bool silent;   /* nobody begins a new message */
    bool at_once;  /* a client joins its room as soon as it is welcome */
    char generation; /* the second letter of all nicks: 'a', 'b' after the storm */

    uint32_t opened;     /* connections begun */
    uint32_t welcome;    /* clients registered */
    uint32_t inside;     /* clients told that they are in their room */
    uint32_t lost;       /* connections that the server has ended */
    uint64_t join_lines; /* JOIN of whomever, told to whomever */
    uint64_t deliveries;
    uint64_t wrong; /* deliveries out of order, twice, or to the wrong room */
    uint64_t heard_at; /* when anything was last received */
    struct histogram latency;
};

struct world *world_of(const struct options *options);

uint32_t speakers_in_all(const struct world *world);

/* How often each message is delivered. */
uint32_t hearers_of_each(const struct world *world);

/* How many messages have been said. */
uint64_t said_in_all(const struct world *world);

/* How many clients are in a room and not idle. */
uint32_t members_in_all(const struct world *world);

/* How many JOIN lines all members get when they enter empty rooms one after the other. */
uint64_t join_lines_in_all(const struct world *world);

/*
 * One turn: waits for the server, at most `nanos`, reads from each client once, and lets the ready
 * speakers speak.
 */
void turn(struct world *world, uint64_t nanos);

#endif
