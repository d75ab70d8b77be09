#include "options.h"

#include <arpa/inet.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "message.h"

enum {
    MOST_CLIENTS = 20000,
    MOST_WINDOW = 4096,
    MOST_PAYLOAD = 400,
    MOST_SECONDS = 600,
    MOST_PID = 1 << 22
};

static const char USAGE[] =
    "usage: load --port PORT --pid PID [OPTIONS]\n"
    "  --shape talk|joins|returns          what happens (talk)\n"
    "  --dialect irc|xmpp                  what the clients speak (irc)\n"
    "  --host ADDRESS                      of the server, in 127.0.0.0/8 (127.0.0.1)\n"
    "  --name WORD                         begins all nicks and rooms, 1 to 3 letters (a)\n"
    "  --clients N --rooms N --members N   members of each room, the other clients are idle\n"
    "  --speakers N                        of each room (1)\n"
    "  --window N                          messages of one speaker under way at once (1)\n"
    "  --payload BYTES                     of a message (100)\n"
    "  --connecting N                      connections begun in a millisecond (4)\n"
    "  --pending N                         connections begun and not registered (2000)\n"
    "  --warm-up S --seconds S             talk before the measured part, and in it (1, 5)\n"
    "  --patience S                        for any other step (60)\n";

static const struct option OPTIONS[] = {
    {"shape", required_argument, NULL, 'a'},   {"host", required_argument, NULL, 'b'},
    {"port", required_argument, NULL, 'c'},    {"pid", required_argument, NULL, 'd'},
    {"name", required_argument, NULL, 'e'},    {"clients", required_argument, NULL, 'f'},
    {"rooms", required_argument, NULL, 'g'},   {"members", required_argument, NULL, 'h'},
    {"speakers", required_argument, NULL, 'i'}, {"window", required_argument, NULL, 'j'},
    {"payload", required_argument, NULL, 'k'}, {"connecting", required_argument, NULL, 'l'},
    {"warm-up", required_argument, NULL, 'm'}, {"seconds", required_argument, NULL, 'n'},
    {"patience", required_argument, NULL, 'o'},
    {"pending", required_argument, NULL, 'p'}, {"dialect", required_argument, NULL, 'q'},
    {NULL, 0, NULL, 0}};

static _Noreturn void refuse(const char *why) {
    fprintf(stderr, "load: %s\n", why);
    exit(2);
}

static double number(double least, double most) {
    char *end;
    double value = strtod(optarg, &end);
    if (*optarg == 0 || *end != 0 || !(value >= least && value <= most)) {
        fprintf(stderr, "load: not a number from %g to %g: %s\n", least, most, optarg);
        exit(2);
    }
    return value;
}

static uint32_t whole(uint32_t least, uint32_t most) {
    return (uint32_t) number(least, most);
}

static enum shape shape(void) {
    static const char *const NAMES[] = {[TALK] = "talk", [JOINS] = "joins", [RETURNS] = "returns"};
    for (enum shape shape = TALK; shape <= RETURNS; shape++) {
        if (strcmp(optarg, NAMES[shape]) == 0) {
            return shape;
        }
    }
    refuse("--shape is talk, joins or returns");
}

static const struct dialect *dialect(void) {
    const struct dialect *chosen = dialect_of(optarg);
    if (chosen == NULL) {
        refuse("--dialect is irc or xmpp");
    }
    return chosen;
}

static const char *name(void) {
    size_t letters = strspn(optarg, "abcdefghijklmnopqrstuvwxyz");
    if (letters < 1 || letters > 3 || optarg[letters] != 0) {
        refuse("--name is 1 to 3 small letters");
    }
    return optarg;
}

static struct in_addr loopback(void) {
    struct in_addr address;
    if (inet_pton(AF_INET, optarg, &address) != 1 || ntohl(address.s_addr) >> 24 != 127) {
        refuse("--host is an address in 127.0.0.0/8, and no other");
    }
    return address;
}

static void take(int option, struct options *options) {
    switch (option) {
        case 'a': options->shape = shape(); break;
        case 'b': options->address.sin_addr = loopback(); break;
        case 'c': options->address.sin_port = htons((uint16_t) whole(1, 65535)); break;
        case 'd': options->server = (pid_t) whole(1, MOST_PID); break;
        case 'e': options->name = name(); break;
        case 'f': options->clients = whole(1, MOST_CLIENTS); break;
        case 'g': options->rooms = whole(1, MOST_CLIENTS); break;
        case 'h': options->members = whole(2, MOST_CLIENTS); break;
        case 'i': options->speakers = whole(1, MOST_CLIENTS); break;
        case 'j': options->window = whole(1, MOST_WINDOW); break;
        case 'k': options->payload = whole(LEAST_PAYLOAD, MOST_PAYLOAD); break;
        case 'l': options->connecting = whole(1, MOST_CLIENTS); break;
        case 'p': options->pending = whole(1, MOST_CLIENTS); break;
        case 'm': options->warm_up = number(0, MOST_SECONDS); break;
        case 'n': options->seconds = number(0.1, MOST_SECONDS); break;
        case 'o': options->patience = number(1, MOST_SECONDS); break;
        case 'q': options->dialect = dialect(); break;
        default: refuse(USAGE);
    }
}

struct options options_of(int count, char **arguments) {
    struct options options = {.shape = TALK,
                              .dialect = &IRC,
                              .address = {.sin_family = AF_INET,
                                          .sin_addr.s_addr = htonl(INADDR_LOOPBACK)},
                              .name = "a",
                              .clients = 200,
                              .rooms = 1,
                              .members = 200,
                              .speakers = 1,
                              .window = 1,
                              .payload = 100,
                              .connecting = 4,
                              .pending = 2000,
                              .warm_up = 1,
                              .seconds = 5,
                              .patience = 60};
    int option;
    while ((option = getopt_long(count, arguments, "", OPTIONS, NULL)) >= 0) {
        take(option, &options);
    }
    if (optind != count || options.address.sin_port == 0 || options.server == 0) {
        refuse(USAGE);
    }
    if ((uint64_t) options.rooms * options.members > options.clients) {
        refuse("the rooms have more members than there are clients");
    }
    if (options.speakers > options.members) {
        refuse("a room has more speakers than members");
    }
    return options;
}
