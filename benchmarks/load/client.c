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
    int length = snprintf(hello, sizeof hello, "NICK %s%c%05u\r\nUSER u 0 * :u\r\n",
                          world->options.name, world->generation, index);
    client->unsent_length = (uint32_t) length;
    memcpy(client->unsent, hello, client->unsent_length);
}

void client_break(struct world *world, uint32_t index) {
    struct client *client = &world->clients[index];
    if (client->alive) {
        client->alive = false;
        close(client->fd);
    }
}

static void lose(struct world *world, uint32_t index, const char *why) {
    if (world->lost++ == 0) {
        fprintf(stderr, "load: client %u is lost: %s\n", index, why);
    }
    client_break(world, index);
}

/* Keeps what the socket did not take. */
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

/* How many bytes the socket took. */
static uint32_t pushed(struct world *world, uint32_t index, const char *text, size_t length) {
    ssize_t sent = send(world->clients[index].fd, text, length, MSG_NOSIGNAL);
    if (sent < 0 && errno != EAGAIN) {
        lose(world, index, strerror(errno));
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
    int length = snprintf(line, sizeof line, "JOIN #%s%d\r\n", world->options.name, client->room);
    if (!world->at_once) {
        client->asked = now();
    }
    client_send(world, index, line, (size_t) length);
}

/* `message` is a text of the load as a member of a room gets it. */
static void hear(struct world *world, struct client *client, const char *message) {
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

static bool begins(const char *text, const char *word) {
    return strncmp(text, word, strlen(word)) == 0;
}

/* Anything but a message of the load. `line` ends with a 0. */
static void understand(struct world *world, uint32_t index, char *line) {
    if (begins(line, "PING ")) {
        line[1] = 'O';
        client_send(world, index, line, strlen(line));
        client_send(world, index, "\r\n", 2);
        return;
    }
    const char *word = line[0] == ':' ? strchr(line, ' ') : NULL;
    word = word == NULL ? line : word + 1;
    if (begins(word, "001 ")) {
        world->welcome++;
        if (world->at_once) {
            client_join(world, index);
        }
    } else if (begins(word, "JOIN ")) {
        world->join_lines++;
    } else if (begins(word, "366 ")) {
        struct client *client = &world->clients[index];
        world->inside++;
        histogram_add(&world->latency, world->heard_at - client->asked, 1);
    } else if (begins(word, "ERROR ") || begins(word, "433 ")) {
        lose(world, index, word);
    }
}

/* `length` bytes without their LF, which may be overwritten. */
static void take_line(struct world *world, uint32_t index, char *line, size_t length) {
    length -= length > 0 && line[length - 1] == '\r';
    size_t payload = world->options.payload;
    const char *message = line + length - payload;
    if (length > payload && message[0] == MARK && message[-1] == ':') {
        hear(world, &world->clients[index], message);
    } else {
        line[length] = 0;
        understand(world, index, line);
    }
}

static void receive(struct world *world, uint32_t index) {
    static char input[LINE_BYTES + READ_BYTES];
    struct client *client = &world->clients[index];
    memcpy(input, client->rest, client->rest_length);
    ssize_t got = read(client->fd, input + client->rest_length, READ_BYTES);
    if (got <= 0) {
        if (got == 0 || (errno != EAGAIN && errno != EINTR)) {
            lose(world, index, got == 0 ? "closed by the server" : strerror(errno));
        }
        return;
    }
    world->heard_at = now();
    char *line = input;
    char *end = input + client->rest_length + got;
    for (char *lf; (lf = memchr(line, '\n', (size_t) (end - line))) != NULL; line = lf + 1) {
        take_line(world, index, line, (size_t) (lf - line));
    }
    if (end - line > LINE_BYTES) {
        lose(world, index, "a line without an end");
        return;
    }
    client->rest_length = (uint32_t) (end - line);
    memcpy(client->rest, line, client->rest_length);
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
