/*
 * The load generator: many clients in one thread, on loopback only. It brings them into their
 * rooms, has the measured part of the shape happen, and prints one JSON object of what that cost
 * the server and itself. Status 1: the server did not do what it must, and the object says what.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

#include "client.h"
#include "reading.h"
#include "threads.h"

static const uint64_t MILLI = 1000000;
static const uint64_t SECOND = 1000000000;

enum { SILENCE_MILLIS = 100 };

/* What has been measured. */
struct result {
    struct reading before, after;
    struct threads threads_before, threads_after;
    uint64_t deliveries;
    uint64_t resident_bare, resident_registered, resident_inside, resident_after; /* KiB */
    const char *failure; /* NULL: none */
};

typedef bool condition(const struct world *world);

/* Turns until it holds; false if that takes too long or a connection is lost. */
static bool until(struct world *world, condition *holds) {
    uint64_t end = now() + (uint64_t) (world->options.patience * (double) SECOND);
    while (!holds(world)) {
        if (now() > end || world->lost > 0) {
            return false;
        }
        turn(world, MILLI);
    }
    return true;
}

static bool all_welcome(const struct world *world) {
    return world->welcome == world->options.clients;
}

static bool all_inside(const struct world *world) {
    return world->inside == members_in_all(world)
            && world->join_lines == join_lines_in_all(world);
}

static bool quiet(const struct world *world) {
    return now() - world->heard_at > SILENCE_MILLIS * MILLI;
}

static bool all_complete(const struct world *world) {
    for (uint32_t i = 0; i < speakers_in_all(world); i++) {
        if (world->speakers[i].complete != world->speakers[i].next) {
            return false;
        }
    }
    return true;
}

static bool may_open(const struct world *world) {
    return world->opened < world->options.clients
            && world->opened - world->welcome < world->options.pending;
}

/* Only some connections in each millisecond, as a server's queue of new ones may be short. */
static bool opened(struct world *world) {
    uint64_t end = now() + (uint64_t) (world->options.patience * (double) SECOND);
    uint64_t next = now();
    while (world->opened < world->options.clients) {
        if (now() > end || world->lost > 0) {
            return false;
        }
        if (now() >= next) {
            next = now() + MILLI;
            for (uint32_t i = 0; i < world->options.connecting && may_open(world); i++) {
                client_open(world, world->opened);
            }
        }
        turn(world, MILLI / 4);
    }
    return true;
}

static void join_all(struct world *world) {
    for (uint32_t i = 0; i < world->options.clients; i++) {
        client_join(world, i);
    }
}

static const char *registered(struct world *world, struct result *result) {
    result->resident_bare = resident_kib(world->options.server);
    if (!opened(world) || !until(world, all_welcome) || !until(world, quiet)) {
        return "not all clients were registered";
    }
    result->resident_registered = resident_kib(world->options.server);
    return NULL;
}

static const char *entered(struct world *world, struct result *result) {
    join_all(world);
    if (!until(world, all_inside) || !until(world, quiet)) {
        return "not all clients got into their rooms";
    }
    result->resident_inside = resident_kib(world->options.server);
    return NULL;
}

static void talk_for(struct world *world, double seconds) {
    uint64_t end = now() + (uint64_t) (seconds * (double) SECOND);
    while (now() < end && world->lost == 0) {
        turn(world, MILLI);
    }
}

static void begin(struct world *world, struct result *result) {
    histogram_clear(&world->latency);
    threads_read(world->options.server, &result->threads_before);
    result->before = read_all(world->options.server);
}

static void end(struct world *world, struct result *result) {
    result->after = read_all(world->options.server);
    threads_read(world->options.server, &result->threads_after);
    result->resident_after = resident_kib(world->options.server);
}

/* Counted is what is delivered while all talk; what is under way at the end must still come. */
static const char *talk(struct world *world, struct result *result) {
    world->silent = false;
    talk_for(world, world->options.warm_up);
    uint64_t first = world->deliveries;
    begin(world, result);
    talk_for(world, world->options.seconds);
    end(world, result);
    result->deliveries = world->deliveries - first;
    static struct histogram measured;
    measured = world->latency;
    world->silent = true;
    bool complete = until(world, all_complete);
    world->latency = measured;
    return complete ? NULL : "messages were not delivered";
}

/* The deliveries are the JOIN lines. */
static const char *storm_of_joins(struct world *world, struct result *result) {
    begin(world, result);
    join_all(world);
    bool inside = until(world, all_inside);
    end(world, result);
    result->deliveries = world->join_lines;
    return inside ? NULL : "not all clients got into their rooms";
}

/* The deliveries are the clients that are back in their rooms. */
static const char *storm_of_returns(struct world *world, struct result *result) {
    begin(world, result);
    for (uint32_t i = 0; i < world->options.clients; i++) {
        client_break(world, i);
    }
    world->at_once = true;
    world->generation = 'b';
    world->opened = world->welcome = world->inside = 0;
    world->join_lines = 0;
    bool back = opened(world) && until(world, all_inside);
    end(world, result);
    result->deliveries = world->inside;
    return back ? NULL : "not all clients came back";
}

static const char *run(struct world *world, struct result *result) {
    const char *failure = registered(world, result);
    if (failure == NULL && world->options.shape != JOINS) {
        failure = entered(world, result);
    }
    if (failure != NULL) {
        return failure;
    }
    switch (world->options.shape) {
        case TALK: return talk(world, result);
        case JOINS: return storm_of_joins(world, result);
        case RETURNS: return storm_of_returns(world, result);
    }
    return "no such shape";
}

static double seconds(uint64_t from, uint64_t to) {
    return (double) (to - from) / (double) SECOND;
}

static double micros(uint64_t nanos) {
    return (double) nanos / 1000;
}

static void print(const struct world *world, const struct result *result) {
    const struct reading *from = &result->before, *to = &result->after;
    double each = result->deliveries > 0 ? 1e6 / (double) result->deliveries : 0;
    double time = seconds(from->time, to->time);
    double server = seconds(from->server, to->server), own = seconds(from->own, to->own);
    double foreign = seconds(from->machine, to->machine) - server - own;
    printf("{\"failure\":\"%s\",\"lost\":%u,\"wrong\":%lu,",
           result->failure == NULL ? "" : result->failure, world->lost, world->wrong);
    printf("\"said\":%lu,", said_in_all(world));
    printf("\"deliveries\":%lu,\"seconds\":%.6f,\"per_second\":%.0f,", result->deliveries, time,
           time > 0 ? (double) result->deliveries / time : 0);
    printf("\"latency_us\":{\"p50\":%.1f,\"p99\":%.1f,\"max\":%.1f},",
           micros(histogram_at(&world->latency, 0.5)), micros(histogram_at(&world->latency, 0.99)),
           micros(world->latency.most));
    printf("\"server_cpu_s\":%.6f,\"server_user_s\":%.2f,\"server_system_s\":%.2f,", server,
           seconds(from->server_user, to->server_user),
           seconds(from->server_system, to->server_system));
    printf("\"server_us_each\":%.4f,\"own_cpu_s\":%.6f,\"own_us_each\":%.4f,", server * each, own,
           own * each);
    printf("\"foreign_cpu_s\":%.2f,", foreign > 0 ? foreign : 0);
    printf("\"threads_cpu_s\":");
    threads_print(&result->threads_before, &result->threads_after);
    printf(",\"resident_kib\":{\"bare\":%lu,\"registered\":%lu,\"inside\":%lu,\"after\":%lu}}\n",
           result->resident_bare, result->resident_registered, result->resident_inside,
           result->resident_after);
}

/* As many files as the system lets it have; the end for good, should a step never end. */
static void set_limits(const struct options *options) {
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    if (files.rlim_cur < options->clients + 16) {
        fprintf(stderr, "load: only %lu files may be open\n", files.rlim_cur);
        exit(2);
    }
    alarm((unsigned) (options->warm_up + options->seconds + 5 * options->patience));
}

int main(int count, char **arguments) {
    struct options options = options_of(count, arguments);
    set_limits(&options);
    struct world *world = world_of(&options);
    struct result result = {.failure = NULL};
    result.failure = run(world, &result);
    if (result.failure == NULL && world->wrong > 0) {
        result.failure = "messages came out of order, twice or to the wrong room";
    }
    print(world, &result);
    return result.failure == NULL ? 0 : 1;
}
