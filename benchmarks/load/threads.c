#include "threads.h"

#include <ctype.h>
#include <dirent.h>
#include <stdio.h>
#include <string.h>

enum { PATH_BYTES = 64 };

/* A file of one thread; NULL if the thread has ended. */
static FILE *opened(pid_t process, int thread, const char *file) {
    char path[PATH_BYTES];
    snprintf(path, sizeof path, "/proc/%d/task/%d/%s", process, thread, file);
    return fopen(path, "re");
}

/* Its name, without what JSON would have to escape; empty if it has ended. */
static void read_name(pid_t process, int thread, char name[NAME_BYTES]) {
    memset(name, 0, NAME_BYTES);
    FILE *file = opened(process, thread, "comm");
    if (file == NULL) {
        return;
    }
    if (fscanf(file, "%15[^\n]", name) != 1) {
        name[0] = 0;
    }
    fclose(file);
    for (char *at = name; *at != 0; at++) {
        *at = isalnum((unsigned char) *at) || strchr(" -#.", *at) != NULL ? *at : '_';
    }
}

static uint64_t nanos_of(pid_t process, int thread) {
    FILE *file = opened(process, thread, "schedstat");
    uint64_t nanos = 0;
    if (file != NULL) {
        if (fscanf(file, "%lu", &nanos) != 1) {
            nanos = 0;
        }
        fclose(file);
    }
    return nanos;
}

/* Where a name has its place; -1 if there is none left. */
static int place_of(const struct threads *threads, const char *name) {
    for (uint32_t i = 0; i < threads->count; i++) {
        if (strcmp(threads->each[i].name, name) == 0) {
            return (int) i;
        }
    }
    return threads->count < MOST_NAMES ? (int) threads->count : -1;
}

static void add(struct threads *threads, const char *name, uint64_t nanos) {
    int place = place_of(threads, name);
    if (name[0] == 0 || place < 0) {
        return;
    }
    if ((uint32_t) place == threads->count) {
        memcpy(threads->each[place].name, name, NAME_BYTES);
        threads->each[place].nanos = 0;
        threads->count++;
    }
    threads->each[place].nanos += nanos;
}

void threads_read(pid_t process, struct threads *into) {
    into->count = 0;
    char path[PATH_BYTES];
    snprintf(path, sizeof path, "/proc/%d/task", process);
    DIR *directory = opendir(path);
    if (directory == NULL) {
        return;
    }
    for (struct dirent *entry; (entry = readdir(directory)) != NULL;) {
        int thread;
        if (sscanf(entry->d_name, "%d", &thread) == 1) {
            char name[NAME_BYTES];
            read_name(process, thread, name);
            add(into, name, nanos_of(process, thread));
        }
    }
    closedir(directory);
}

static uint64_t nanos_at(const struct threads *threads, const char *name) {
    int place = place_of(threads, name);
    return place >= 0 && (uint32_t) place < threads->count ? threads->each[place].nanos : 0;
}

void threads_print(const struct threads *from, const struct threads *to) {
    putchar('{');
    for (uint32_t i = 0; i < to->count; i++) {
        uint64_t start = nanos_at(from, to->each[i].name);
        uint64_t used = to->each[i].nanos > start ? to->each[i].nanos - start : 0;
        printf("%s\"%s\":%.6f", i == 0 ? "" : ",", to->each[i].name, (double) used / 1e9);
    }
    putchar('}');
}
