#include "histogram.h"

#include <string.h>

void histogram_clear(struct histogram *histogram) {
    memset(histogram, 0, sizeof *histogram);
}

/* How often the value must be halved to be below 2 * HISTOGRAM_STEPS. */
static unsigned halvings(uint64_t nanos) {
    return nanos < HISTOGRAM_STEPS ? 0 : 56u - (unsigned) __builtin_clzll(nanos);
}

static unsigned bucket_of(uint64_t nanos) {
    unsigned shift = halvings(nanos);
    return shift * HISTOGRAM_STEPS + (unsigned) (nanos >> shift);
}

/* The largest value that belongs to a bucket. */
static uint64_t end_of(unsigned bucket) {
    if (bucket < 2 * HISTOGRAM_STEPS) {
        return bucket;
    }
    unsigned shift = bucket / HISTOGRAM_STEPS - 1;
    return ((uint64_t) (bucket - shift * HISTOGRAM_STEPS + 1) << shift) - 1;
}

void histogram_add(struct histogram *histogram, uint64_t nanos, uint64_t times) {
    histogram->buckets[bucket_of(nanos)] += times;
    histogram->count += times;
    histogram->most = nanos > histogram->most ? nanos : histogram->most;
}

uint64_t histogram_at(const struct histogram *histogram, double share) {
    uint64_t wanted = (uint64_t) (share * (double) histogram->count);
    uint64_t seen = 0;
    for (unsigned bucket = 0; bucket < HISTOGRAM_BUCKETS; bucket++) {
        seen += histogram->buckets[bucket];
        if (seen > 0 && seen >= wanted) {
            uint64_t end = end_of(bucket);
            return end < histogram->most ? end : histogram->most;
        }
    }
    return 0;
}
