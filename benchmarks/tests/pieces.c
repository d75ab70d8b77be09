/* Checks the pieces of the load generator that need no server. Status 0: all is well. */
#undef NDEBUG
#include <assert.h>

#include "../load/histogram.h"
#include "../load/message.h"

static void reads_back_what_it_put(uint64_t number) {
    char text[DIGITS];
    put_number(text, number);
    for (int i = 0; i < DIGITS; i++) {
        assert(text[i] >= '?' && text[i] <= '~');
    }
    assert(number_at(text) == number);
}

static void carries_numbers_of_48_bits(void) {
    reads_back_what_it_put(0);
    reads_back_what_it_put(0xffffffffffff);
    for (int bit = 0; bit < 48; bit++) {
        reads_back_what_it_put((uint64_t) 1 << bit);
    }
}

static void names_speaker_and_sequence(void) {
    struct number number = split_number(joined_number((struct number){19999, 268435455}));
    assert(number.speaker == 19999 && number.sequence == 268435455);
}

static void finds_each_duration_to_a_percent(void) {
    static struct histogram histogram;
    for (uint64_t nanos = 1; nanos < (uint64_t) 1 << 50; nanos += nanos / 7 + 1) {
        histogram_clear(&histogram);
        histogram_add(&histogram, nanos, 3);
        histogram_add(&histogram, nanos * 4, 1);
        uint64_t found = histogram_at(&histogram, 0.5);
        assert(found >= nanos && found - nanos <= nanos / 100);
        assert(histogram_at(&histogram, 1) == nanos * 4);
    }
}

static void an_empty_histogram_has_no_durations(void) {
    static struct histogram histogram;
    assert(histogram_at(&histogram, 0.99) == 0);
}

int main(void) {
    carries_numbers_of_48_bits();
    names_speaker_and_sequence();
    finds_each_duration_to_a_percent();
    an_empty_histogram_has_no_durations();
    return 0;
}
