/* What the threads of a process have used, by their names. */
#ifndef THREADS_H
#define THREADS_H

#include <stdint.h>
#include <sys/types.h>

enum { MOST_NAMES = 128, NAME_BYTES = 16 };

struct threads {
    uint32_t count;
    struct {
        char name[NAME_BYTES];
        uint64_t nanos; /* CPU time of all threads of that name that have not ended */
    } each[MOST_NAMES];
};

/* Nothing if there is no such process. */
void threads_read(pid_t process, struct threads *into);

/* Prints a JSON object: for each name the seconds that it used between the two readings. */
void threads_print(const struct threads *from, const struct threads *to);

#endif
