/* One client of the world: its connection, what it says, and what it makes of what it is told. */
#ifndef CLIENT_H
#define CLIENT_H

#include "world.h"

/* Begins its connection; it registers when that is made. Ends the program if it cannot. */
void client_open(struct world *world, uint32_t index);

/* Breaks its connection: the server sees a reset. */
void client_break(struct world *world, uint32_t index);

/* Asks to join its room, if it has one. */
void client_join(struct world *world, uint32_t index);

/* Sends; what the socket has no room for follows when it has. */
void client_send(struct world *world, uint32_t index, const char *text, size_t length);

/* What the poller has reported of it. */
void client_serve(struct world *world, uint32_t index, uint32_t events);

#endif
