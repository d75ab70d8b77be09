/*
 * The floor: the least that a server on this kernel must do to carry messages between the members
 * of a room. A loop over epoll that knows just enough IRC for the load generator to believe in it:
 * NICK and USER, JOIN of one room, PRIVMSG to that room, PING.
 *
 * It checks nothing, keeps nothing, and has no limit but a client's output of MOST_OUTPUT bytes. In
 * each turn it reads once from every readable client, and then writes once to every client that has
 * output. It is a yardstick and no server: it listens on 127.0.0.1 only.
 *
 * Usage: floor PORT
 */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

enum {
    EVENTS = 1024,
    READ_BYTES = 64 * 1024,
    LINE_BYTES = 512,
    NAME_BYTES = 32,
    BUCKETS = 4096,
    MOST_OUTPUT = 64 * 1024 * 1024
};

struct room;

struct client {
    int fd;
    char nick[NAME_BYTES];
    bool user_known;
    bool welcomed;
    bool gone;
    bool touched;
    bool waiting; /* the socket was full: EPOLLOUT is asked for */
    struct room *room;
    size_t place;          /* its index in the room's members */
    char rest[LINE_BYTES]; /* the beginning of a line whose end has not come */
    size_t rest_length;
    char *output; /* what is still to be written */
    size_t output_length, output_size;
};

struct clients {
    struct client **all;
    size_t count, size;
};

struct room {
    char name[NAME_BYTES];
    struct clients members;
    struct room *next; /* in its bucket */
};

static int poller;
static struct room *buckets[BUCKETS];
static struct clients touched; /* to be written to at the end of the turn */
static struct clients leaving; /* gone, to be forgotten at the end of the turn */
static char input[LINE_BYTES + READ_BYTES];

static void fail(const char *what) {
    perror(what);
    exit(1);
}

static void *grown(void *memory, size_t bytes) {
    void *larger = realloc(memory, bytes);
    if (larger == NULL) {
        fail("realloc");
    }
    return larger;
}

static void watch(struct client *client, int operation, uint32_t events) {
    struct epoll_event event = {.events = events, .data.ptr = client};
    if (epoll_ctl(poller, operation, client->fd, &event) < 0) {
        fail("epoll_ctl");
    }
}

static void add(struct clients *clients, struct client *client) {
    if (clients->count == clients->size) {
        clients->size = 2 * clients->size + 8;
        clients->all = grown(clients->all, clients->size * sizeof *clients->all);
    }
    clients->all[clients->count++] = client;
}

static void touch(struct client *client) {
    if (!client->touched) {
        client->touched = true;
        add(&touched, client);
    }
}

static void give_up(struct client *client) {
    if (!client->gone) {
        client->gone = true;
        add(&leaving, client);
    }
}

/* Puts a line into a client's output; it leaves at the end of the turn. */
static void tell(struct client *client, const char *line, size_t length) {
    size_t needed = client->output_length + length;
    if (needed > MOST_OUTPUT) {
        give_up(client);
    }
    if (client->gone) {
        return;
    }
    touch(client);
    if (needed > client->output_size) {
        client->output_size = 2 * needed;
        client->output = grown(client->output, client->output_size);
    }
    memcpy(client->output + client->output_length, line, length);
    client->output_length = needed;
}

static void tell_room(const struct room *room, const struct client *but, const char *line,
                      size_t length) {
    for (size_t i = 0; i < room->members.count; i++) {
        if (room->members.all[i] != but) {
            tell(room->members.all[i], line, length);
        }
    }
}

/* Formats into `line`, which has room for an input line and a prefix; returns the length. */
__attribute__((format(printf, 2, 3)))
static size_t put(char line[2 * LINE_BYTES], const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(line, 2 * LINE_BYTES, format, arguments);
    va_end(arguments);
    return (size_t) length;
}

static struct room *room_named(const char *name) {
    unsigned hash = 5381;
    for (const char *c = name; *c != 0; c++) {
        hash = 33 * hash + (unsigned char) *c;
    }
    struct room **bucket = &buckets[hash % BUCKETS];
    for (struct room *room = *bucket; room != NULL; room = room->next) {
        if (strcmp(room->name, name) == 0) {
            return room;
        }
    }
    struct room *room = grown(NULL, sizeof *room);
    *room = (struct room){.next = *bucket};
    snprintf(room->name, sizeof room->name, "%s", name);
    *bucket = room;
    return room;
}

static void join(struct client *client, const char *name) {
    struct room *room = room_named(name);
    if (client->room != NULL) {
        return;
    }
    client->room = room;
    client->place = room->members.count;
    add(&room->members, client);
    char line[2 * LINE_BYTES];
    tell_room(room, NULL, line, put(line, ":%s!u@h JOIN :%s\r\n", client->nick, name));
    tell(client, line, put(line, ":floor 366 %s %s :End\r\n", client->nick, name));
}

static void leave(struct client *client) {
    struct room *room = client->room;
    if (room == NULL) {
        return;
    }
    struct client *last = room->members.all[--room->members.count];
    room->members.all[client->place] = last;
    last->place = client->place;
    client->room = NULL;
    char line[2 * LINE_BYTES];
    tell_room(room, NULL, line, put(line, ":%s!u@h QUIT :Gone\r\n", client->nick));
}

static void welcome(struct client *client) {
    if (client->welcomed || !client->user_known || client->nick[0] == 0) {
        return;
    }
    client->welcomed = true;
    char line[2 * LINE_BYTES];
    tell(client, line, put(line, ":floor 001 %s :Welcome\r\n", client->nick));
}

/* The relay itself, by hand: this is what is measured. `text` has its LF still. */
static void relay(struct client *client, const char *text, size_t length) {
    if (client->room == NULL) {
        return;
    }
    char line[2 * LINE_BYTES];
    size_t nick_length = strlen(client->nick);
    char *end = line;
    *end++ = ':';
    end = (char *) memcpy(end, client->nick, nick_length) + nick_length;
    end = (char *) memcpy(end, "!u@h ", 5) + 5;
    end = (char *) memcpy(end, text, length) + length;
    tell_room(client->room, client, line, (size_t) (end - line));
}

static bool begins(const char *line, const char *word) {
    return strncmp(line, word, strlen(word)) == 0;
}

/* One line, `length` bytes with its LF, of which `line[length - 1]` may be overwritten. */
static void obey(struct client *client, char *line, size_t length) {
    if (begins(line, "PRIVMSG ")) {
        relay(client, line, length);
        return;
    }
    line[length - 1] = 0;
    line[strcspn(line, "\r")] = 0;
    if (begins(line, "NICK ")) {
        snprintf(client->nick, sizeof client->nick, "%.*s", NAME_BYTES - 1, line + 5);
    } else if (begins(line, "USER ")) {
        client->user_known = true;
    } else if (begins(line, "JOIN ")) {
        join(client, line + 5);
    } else if (begins(line, "PING ")) {
        char answer[2 * LINE_BYTES];
        tell(client, answer, put(answer, ":floor PONG floor %s\r\n", line + 5));
    }
    welcome(client);
}

static void receive(struct client *client) {
    memcpy(input, client->rest, client->rest_length);
    ssize_t got = read(client->fd, input + client->rest_length, READ_BYTES);
    if (got <= 0) {
        if (got == 0 || (errno != EAGAIN && errno != EINTR)) {
            give_up(client);
        }
        return;
    }
    char *line = input;
    char *end = input + client->rest_length + got;
    for (char *lf; (lf = memchr(line, '\n', (size_t) (end - line))) != NULL; line = lf + 1) {
        if (lf - line >= LINE_BYTES) {
            give_up(client);
            return;
        }
        obey(client, line, (size_t) (lf + 1 - line));
    }
    client->rest_length = (size_t) (end - line);
    if (client->rest_length > LINE_BYTES) {
        give_up(client);
        return;
    }
    memcpy(client->rest, line, client->rest_length);
}

static void wait_for_room(struct client *client, bool waiting) {
    if (client->waiting != waiting) {
        client->waiting = waiting;
        watch(client, EPOLL_CTL_MOD, waiting ? EPOLLIN | EPOLLOUT : EPOLLIN);
    }
}

static void flush(struct client *client) {
    ssize_t sent = send(client->fd, client->output, client->output_length, MSG_NOSIGNAL);
    if (sent < 0 && errno != EAGAIN) {
        give_up(client);
        return;
    }
    client->output_length -= sent > 0 ? (size_t) sent : 0;
    if (client->output_length > 0 && sent > 0) {
        memmove(client->output, client->output + sent, client->output_length);
    }
    wait_for_room(client, client->output_length > 0);
}

static void forget(struct client *client) {
    leave(client);
    close(client->fd);
    free(client->output);
    free(client);
}

/*
 * The end of a turn: those who go leave their rooms, everyone with output is written to once. A
 * client found gone by that write is left to the next turn.
 */
static void end_turn(void) {
    for (size_t i = 0; i < leaving.count; i++) {
        leave(leaving.all[i]);
    }
    size_t left = leaving.count;
    for (size_t i = 0; i < touched.count; i++) {
        touched.all[i]->touched = false;
        if (!touched.all[i]->gone && !touched.all[i]->waiting) {
            flush(touched.all[i]);
        }
    }
    touched.count = 0;
    for (size_t i = 0; i < left; i++) {
        forget(leaving.all[i]);
    }
    leaving.count -= left;
    if (leaving.count > 0) {
        memmove(leaving.all, leaving.all + left, leaving.count * sizeof *leaving.all);
    }
}

static void accept_all(int listener) {
    int fd;
    while ((fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0) {
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &(int){1}, sizeof(int));
        struct client *client = grown(NULL, sizeof *client);
        *client = (struct client){.fd = fd};
        watch(client, EPOLL_CTL_ADD, EPOLLIN);
    }
    if (errno != EAGAIN && errno != ECONNABORTED) {
        fail("accept");
    }
}

static int listen_on(uint16_t port) {
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_port = htons(port),
                                  .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &(int){1}, sizeof(int));
    if (bind(listener, (struct sockaddr *) &address, sizeof address) < 0
            || listen(listener, SOMAXCONN) < 0) {
        fail("listen");
    }
    return listener;
}

static void serve(struct client *client, uint32_t events) {
    if (client->gone) {
        return;
    }
    if (events & EPOLLOUT) {
        flush(client);
    }
    if (events & (EPOLLIN | EPOLLHUP | EPOLLERR)) {
        receive(client);
    }
}

static void turn(int listener) {
    static struct epoll_event events[EVENTS];
    int count = epoll_wait(poller, events, EVENTS, leaving.count > 0 ? 0 : -1);
    for (int i = 0; i < count; i++) {
        if (events[i].data.ptr == NULL) {
            accept_all(listener);
        } else {
            serve(events[i].data.ptr, events[i].events);
        }
    }
    end_turn();
}

int main(int count, char **arguments) {
    int port = count == 2 ? atoi(arguments[1]) : 0;
    if (port < 1 || port > 65535) {
        fprintf(stderr, "usage: floor PORT\n");
        return 2;
    }
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    poller = epoll_create1(EPOLL_CLOEXEC);
    int listener = listen_on((uint16_t) port);
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = NULL};
    epoll_ctl(poller, EPOLL_CTL_ADD, listener, &event);
    while (true) {
        turn(listener);
    }
}
