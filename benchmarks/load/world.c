#include "world.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <time.h>

#include "client.h"
#include "message.h"
#include "reading.h"

enum { EVENTS = 1024, SPEECH_BYTES = 64 * 1024, FIRST_UNSENT_BYTES = 128 };

static void *zeroed(size_t count, size_t size) {
    void *memory = calloc(count, size);
    if (memory == NULL) {
        perror("load: calloc");
        exit(1);
    }
    return memory;
}

uint32_t speakers_in_all(const struct world *world) {
    return world->options.rooms * world->options.speakers;
}

uint32_t members_in_all(const struct world *world) {
    return world->options.rooms * world->options.members;
}

uint32_t hearers_of_each(const struct world *world) {
    return world->options.members - (world->options.dialect->tells_speaker ? 0 : 1);
}

uint64_t said_in_all(const struct world *world) {
    uint64_t said = 0;
    for (uint32_t i = 0; i < speakers_in_all(world); i++) {
        said += world->speakers[i].next;
    }
    return said;
}

uint64_t join_lines_in_all(const struct world *world) {
    uint64_t members = world->options.members;
    bool both_ways = world->options.dialect->tells_who_is_inside;
    return world->options.rooms * (both_ways ? members * members : members * (members + 1) / 2);
}

/* The members of a room are neighbours; the first of them speak. */
static void settle_clients(struct world *world) {
    const struct options *options = &world->options;
    for (uint32_t i = 0; i < options->clients; i++) {
        struct client *client = &world->clients[i];
        client->room = i < members_in_all(world) ? (int32_t) (i / options->members) : IDLE;
        client->heard = zeroed(options->speakers, sizeof *client->heard);
        client->unsent = zeroed(FIRST_UNSENT_BYTES, 1);
        client->unsent_size = FIRST_UNSENT_BYTES;
    }
}

static void settle_speakers(struct world *world) {
    const struct options *options = &world->options;
    for (uint32_t i = 0; i < speakers_in_all(world); i++) {
        struct speaker *speaker = &world->speakers[i];
        uint32_t room = i / options->speakers;
        speaker->client = room * options->members + i % options->speakers;
        speaker->missing = zeroed(options->window, sizeof *speaker->missing);
        speaker->ready = true;
        world->ready[world->ready_count++] = i;
    }
}

struct world *world_of(const struct options *options) {
    struct world *world = zeroed(1, sizeof *world);
    world->options = *options;
    world->poller = epoll_create1(EPOLL_CLOEXEC);
    world->start = now();
    world->silent = true;
    world->generation = 'a';
    world->clients = zeroed(options->clients, sizeof *world->clients);
    world->speakers = zeroed(speakers_in_all(world), sizeof *world->speakers);
    world->ready = zeroed(speakers_in_all(world), sizeof *world->ready);
    settle_clients(world);
    settle_speakers(world);
    return world;
}

/* Writes the next message of a speaker; returns its end. */
static char *say(struct world *world, uint32_t index, char *into) {
    struct speaker *speaker = &world->speakers[index];
    const struct options *options = &world->options;
    char *text = into + options->dialect->address(world, index / options->speakers, into);
    text[0] = MARK;
    put_number(text + 1, now() - world->start);
    put_number(text + 1 + DIGITS, joined_number((struct number){index, speaker->next}));
    memset(text + LEAST_PAYLOAD, 'x', options->payload - LEAST_PAYLOAD);
    speaker->missing[speaker->next % options->window] = hearers_of_each(world);
    speaker->next++;
    text += options->payload;
    return stpcpy(text, options->dialect->after);
}

/* As much as its window lets it, in as few writes as possible. */
static void speak(struct world *world, uint32_t index) {
    static char speech[SPEECH_BYTES];
    struct speaker *speaker = &world->speakers[index];
    while (speaker->next - speaker->complete < world->options.window) {
        char *end = speech;
        while (speaker->next - speaker->complete < world->options.window
                && end + LINE_BYTES < speech + SPEECH_BYTES) {
            end = say(world, index, end);
        }
        client_send(world, speaker->client, speech, (size_t) (end - speech));
    }
}

static void speak_all(struct world *world) {
    for (uint32_t i = 0; i < world->ready_count; i++) {
        world->speakers[world->ready[i]].ready = false;
        speak(world, world->ready[i]);
    }
    world->ready_count = 0;
}

void turn(struct world *world, uint64_t nanos) {
    static struct epoll_event events[EVENTS];
    struct timespec patience = {.tv_nsec = (long) nanos};
    if (!world->silent) {
        speak_all(world);
    }
    int count = epoll_pwait2(world->poller, events, EVENTS, &patience, NULL);
    if (count < 0 && errno != EINTR) {
        perror("load: epoll_pwait2");
        exit(1);
    }
    for (int i = 0; i < count; i++) {
        client_serve(world, events[i].data.u32, events[i].events);
    }
}
