/*
 * A histogram of durations in nanoseconds, exact below 128 ns and to 0.8 % above. Each doubling has
 * as many buckets as the one before, so its size does not depend on what it is given.
 */
#ifndef HISTOGRAM_H
#define HISTOGRAM_H

#include <stdint.h>

enum { HISTOGRAM_STEPS = 128, HISTOGRAM_BUCKETS = HISTOGRAM_STEPS * 58 };

struct histogram {
    uint64_t count, most;
    uint64_t buckets[HISTOGRAM_BUCKETS];
};

void histogram_clear(struct histogram *histogram);

/* `times` durations of the same length. */
void histogram_add(struct histogram *histogram, uint64_t nanos, uint64_t times);

/* The duration that `share` (0 to 1) of all are not longer than; 0 if there are none. */
uint64_t histogram_at(const struct histogram *histogram, double share);

#endif
