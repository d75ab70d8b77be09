#include <stdio.h>
#include <string.h>

#include "client.h"
#include "dialect.h"
#include "message.h"

static int hello(const struct world *world, uint32_t index, char *into) {
    return snprintf(into, LINE_BYTES, "NICK %s%c%05u\r\nUSER u 0 * :u\r\n", world->options.name,
                    world->generation, index);
}

static int join(const struct world *world, uint32_t index, char *into) {
    int32_t room = world->clients[index].room;
    return snprintf(into, LINE_BYTES, "JOIN #%s%d\r\n", world->options.name, room);
}

static int address(const struct world *world, uint32_t room, char *into) {
    return sprintf(into, "PRIVMSG #%s%u :", world->options.name, room);
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
        client_welcome(world, index);
    } else if (begins(word, "JOIN ")) {
        world->join_lines++;
    } else if (begins(word, "366 ")) {
        client_inside(world, index);
    } else if (begins(word, "ERROR ") || begins(word, "433 ")) {
        client_lose(world, index, word);
    }
}

/* `length` bytes without their LF, which may be overwritten. */
static void take_line(struct world *world, uint32_t index, char *line, size_t length) {
    length -= length > 0 && line[length - 1] == '\r';
    size_t payload = world->options.payload;
    const char *message = line + length - payload;
    if (length > payload && message[0] == MARK && message[-1] == ':') {
        client_hear(world, index, message);
    } else {
        line[length] = 0;
        understand(world, index, line);
    }
}

static char *take(struct world *world, uint32_t index, char *text, char *end) {
    char *line = text;
    for (char *lf; (lf = memchr(line, '\n', (size_t) (end - line))) != NULL; line = lf + 1) {
        take_line(world, index, line, (size_t) (lf - line));
    }
    return line;
}

const struct dialect IRC = {.name = "irc",
                            .hello = hello,
                            .join = join,
                            .address = address,
                            .after = "\r\n",
                            .take = take};
