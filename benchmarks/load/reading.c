#include "reading.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { PATH_BYTES = 64 };

static const uint64_t SECOND = 1000000000;

static _Noreturn void fail(const char *what) {
    fprintf(stderr, "load: cannot read %s\n", what);
    exit(1);
}

static uint64_t clock_of(clockid_t clock) {
    struct timespec time;
    if (clock_gettime(clock, &time) < 0) {
        fail("a clock");
    }
    return (uint64_t) time.tv_sec * SECOND + (uint64_t) time.tv_nsec;
}

uint64_t now(void) {
    return clock_of(CLOCK_MONOTONIC);
}

static uint64_t ticks(uint64_t count) {
    return count * (SECOND / (uint64_t) sysconf(_SC_CLK_TCK));
}

static FILE *opened(const char *path) {
    FILE *file = fopen(path, "re");
    if (file == NULL) {
        fail(path);
    }
    return file;
}

/* Its clock counts in ns what utime and stime of /proc/PID/stat count in ticks of 10 ms. */
static uint64_t cpu_of(pid_t process) {
    clockid_t clock;
    if (clock_getcpuclockid(process, &clock) != 0) {
        fail("the server's CPU clock");
    }
    return clock_of(clock);
}

static void read_stat(pid_t process, struct reading *into) {
    char path[PATH_BYTES];
    snprintf(path, sizeof path, "/proc/%d/stat", process);
    FILE *file = opened(path);
    unsigned long user, system;
    if (fscanf(file, "%*d (%*[^)]) %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu",
               &user, &system) != 2) {
        fail(path);
    }
    fclose(file);
    into->server_user = ticks(user);
    into->server_system = ticks(system);
}

static uint64_t busy(void) {
    FILE *file = opened("/proc/stat");
    uint64_t user, nice, system, interrupts, soft, stolen;
    if (fscanf(file, "cpu %lu %lu %lu %*u %*u %lu %lu %lu", &user, &nice, &system, &interrupts,
               &soft, &stolen) != 6) {
        fail("/proc/stat");
    }
    fclose(file);
    return ticks(user + nice + system + interrupts + soft + stolen);
}

struct reading read_all(pid_t server) {
    struct reading reading = {.time = now(),
                              .server = cpu_of(server),
                              .own = clock_of(CLOCK_PROCESS_CPUTIME_ID),
                              .machine = busy()};
    read_stat(server, &reading);
    return reading;
}

uint64_t resident_kib(pid_t process) {
    char path[PATH_BYTES];
    snprintf(path, sizeof path, "/proc/%d/statm", process);
    FILE *file = opened(path);
    uint64_t pages;
    if (fscanf(file, "%*u %lu", &pages) != 1) {
        fail(path);
    }
    fclose(file);
    return pages * (uint64_t) sysconf(_SC_PAGESIZE) / 1024;
}
