/*
 * What the clocks and /proc say at one moment: of the server, of this program and of the machine.
 * The difference of two readings is what a measured part has cost.
 */
#ifndef READING_H
#define READING_H

#include <stdint.h>
#include <sys/types.h>

struct reading {
    uint64_t time;          /* monotonic, ns */
    uint64_t server;        /* CPU time of all threads of the server, ended ones too, ns */
    uint64_t server_user;   /* the part of it outside the kernel, as /proc has it, ns */
    uint64_t server_system; /* the part of it in the kernel, ns */
    uint64_t own;           /* CPU time of this program, ns */
    uint64_t machine;       /* CPU time that all processors were not idle, stolen time too, ns */
};

/* Monotonic nanoseconds. */
uint64_t now(void);

/* Ends the program if there is no such process. */
struct reading read_all(pid_t server);

/* Memory of the process that is resident now, in KiB. */
uint64_t resident_kib(pid_t process);

#endif
