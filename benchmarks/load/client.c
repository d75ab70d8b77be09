#include "client.h"

#include <errno.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "message.h"
#include "reading.h"

enum { READ_BYTES = 256 * 1024 };

static void watch(struct world *world, uint32_t index, int operation, uint32_t events) {
    struct epoll_event event = {.events = events, .data.u32 = index};
    if (epoll_ctl(world->poller, operation, world->clients[index].fd, &event) < 0) {
        perror("load: epoll_ctl");
        exit(1);
    }
}

/* Keeps what the socket has not taken yet. */
static void keep(struct client *client, const char *text, uint32_t length) {
    uint32_t needed = client->unsent_length + length;
    if (needed > client->unsent_size) {
        client->unsent_size = 2 * needed;
        client->unsent = realloc(client->unsent, client->unsent_size);
        if (client->unsent == NULL) {
            perror("load: realloc");
            exit(1);
        }
    }
    memcpy(client->unsent + client->unsent_length, text, length);
    client->unsent_length = needed;
}

void client_open(struct world *world, uint32_t index) {
    struct client *client = &world->clients[index];
    const struct sockaddr_in *address = &world->options.address;
    client->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (client->fd < 0) {
        perror("load: socket");
        exit(1);
    }
    setsockopt(client->fd, IPPROTO_TCP, TCP_NODELAY, &(int){1}, sizeof(int));
    struct linger reset = {.l_onoff = 1, .l_linger = 0};
    setsockopt(client->fd, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    client->alive = true;
    client->rest_length = 0;
    client->unsent_length = 0;
    client->asked = now();
    world->opened++;
    if (connect(client->fd, (const struct sockaddr *) address, sizeof *address) < 0
            && errno != EINPROGRESS) {
        perror("load: connect");
        exit(1);
    }
    watch(world, index, EPOLL_CTL_ADD, EPOLLIN | EPOLLOUT);
    char hello[LINE_BYTES];
    keep(client, hello, (uint32_t) world->options.dialect->hello(world, index, hello));
}

void client_break(struct world *world, uint32_t index) {
    struct client *client = &world->clients[index];
    if (client->alive) {
        client->alive = false;
        close(client->fd);
    }
}

void client_lose(struct world *world, uint32_t index, const char *why) {
    if (world->lost++ == 0) {
        fprintf(stderr, "load: client %u is lost: %s\n", index, why);
    }
    client_break(world, index);
}

/* How many bytes the socket took. */
static uint32_t pushed(struct world *world, uint32_t index, const char *text, size_t length) {
    ssize_t sent = send(world->clients[index].fd, text, length, MSG_NOSIGNAL);
    if (sent < 0 && errno != EAGAIN) {
        client_lose(world, index, strerror(errno));
    }
    return sent < 0 ? 0 : (uint32_t) sent;
}

void client_send(struct world *world, uint32_t index, const char *text, size_t length) {
    struct client *client = &world->clients[index];
    if (!client->alive) {
        return;
    }
    uint32_t taken = client->unsent_length > 0 ? 0 : pushed(world, index, text, length);
    if (taken == length || !client->alive) {
        return;
    }
    if (client->unsent_length == 0) {
        watch(world, index, EPOLL_CTL_MOD, EPOLLIN | EPOLLOUT);
    }
    keep(client, text + taken, (uint32_t) length - taken);
}

static void send_rest(struct world *world, uint32_t index) {
    struct client *client = &world->clients[index];
    uint32_t taken = pushed(world, index, client->unsent, client->unsent_length);
    if (!client->alive) {
        return;
    }
    client->unsent_length -= taken;
    memmove(client->unsent, client->unsent + taken, client->unsent_length);
    if (client->unsent_length == 0) {
        watch(world, index, EPOLL_CTL_MOD, EPOLLIN);
    }
}

void client_join(struct world *world, uint32_t index) {
    struct client *client = &world->clients[index];
    if (client->room == IDLE) {
        return;
    }
    char line[LINE_BYTES];
    int length = world->options.dialect->join(world, index, line);
    if (!world->at_once) {
        client->asked = now();
    }
    client_send(world, index, line, (size_t) length);
}

void client_welcome(struct world *world, uint32_t index) {
    world->welcome++;
    if (world->at_once) {
        client_join(world, index);
    }
}

void client_inside(struct world *world, uint32_t index) {
    world->inside++;
    histogram_add(&world->latency, world->heard_at - world->clients[index].asked, 1);
}

void client_hear(struct world *world, uint32_t index, const char *message) {
    struct client *client = &world->clients[index];
    uint64_t sent = number_at(message + 1);
    struct number number = split_number(number_at(message + 1 + DIGITS));
    uint32_t each = world->options.speakers;
    if (number.speaker >= speakers_in_all(world)
            || client->room != (int32_t) (number.speaker / each)
            || client->heard[number.speaker % each] != number.sequence) {
        world->wrong++;
        return;
    }
    client->heard[number.speaker % each]++;
    world->deliveries++;
    histogram_add(&world->latency, world->heard_at - world->start - sent, 1);
    struct speaker *speaker = &world->speakers[number.speaker];
    if (--speaker->missing[number.sequence % world->options.window] > 0) {
        return;
    }
    speaker->complete++;
    if (!speaker->ready) {
        speaker->ready = true;
        world->ready[world->ready_count++] = number.speaker;
    }
}

static void receive(struct world *world, uint32_t index) {
    static char input[LINE_BYTES + READ_BYTES];
    struct client *client = &world->clients[index];
    memcpy(input, client->rest, client->rest_length);
    ssize_t got = read(client->fd, input + client->rest_length, READ_BYTES);
    if (got <= 0) {
        if (got == 0 || (errno != EAGAIN && errno != EINTR)) {
            client_lose(world, index, got == 0 ? "closed by the server" : strerror(errno));
        }
        return;
    }
    world->heard_at = now();
    char *end = input + client->rest_length + got;
    char *rest = world->options.dialect->take(world, index, input, end);
    if (end - rest > LINE_BYTES) {
        client_lose(world, index, "a line without an end");
        return;
    }
    client->rest_length = (uint32_t) (end - rest);
    memcpy(client->rest, rest, client->rest_length);
}

void client_serve(struct world *world, uint32_t index, uint32_t events) {
    struct client *client = &world->clients[index];
    if (client->alive && (events & (EPOLLIN | EPOLLHUP | EPOLLERR))) {
        receive(world, index);
    }
    if (client->alive && (events & EPOLLOUT) && client->unsent_length > 0) {
        send_rest(world, index);
    }
}
