/*
 * What a message of the load says: which one it is, and when it was sent. The text is '~', two
 * numbers of 8 characters, and filling up to the payload's size.
 */
#ifndef MESSAGE_H
#define MESSAGE_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { MARK = '~', ZERO = '?', DIGITS = 8, LEAST_PAYLOAD = 1 + 2 * DIGITS };

/* A number takes 48 bits: 6 in each character from '?' to '~', the lowest first: XML escapes none. */
static inline void put_number(char *text, uint64_t number) {
    for (int i = 0; i < DIGITS; i++) {
        text[i] = (char) (ZERO + (number >> 6 * i & 63));
    }
}

/* All characters at once: pairs of 6 bits are joined to 12, those to 24, and those to 48. */
static inline uint64_t number_at(const char *text) {
    uint64_t x;
    memcpy(&x, text, sizeof x);
    x -= 0x3f3f3f3f3f3f3f3f;
    x = (x & 0x003f003f003f003f) | (x & 0x3f003f003f003f00) >> 2;
    x = (x & 0x00000fff00000fff) | (x & 0x0fff00000fff0000) >> 4;
    return (x & 0xffffff) | (x & 0x00ffffff00000000) >> 8;
}

/* Which speaker of all, and how many messages of it came before. */
struct number {
    uint32_t speaker, sequence;
};

enum { SEQUENCE_BITS = 28 };

static inline uint64_t joined_number(struct number number) {
    return (uint64_t) number.speaker << SEQUENCE_BITS | number.sequence;
}

static inline struct number split_number(uint64_t number) {
    return (struct number){.speaker = (uint32_t) (number >> SEQUENCE_BITS),
                           .sequence = (uint32_t) (number & ((1u << SEQUENCE_BITS) - 1))};
}

#endif
