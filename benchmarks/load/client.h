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

/* Ends its connection, and with it the run: that was not to happen. */
void client_lose(struct world *world, uint32_t index, const char *why);

/* What the dialect has understood: it is registered. */
void client_welcome(struct world *world, uint32_t index);

/* It has been told that it is in its room. */
void client_inside(struct world *world, uint32_t index);

/* `message` is a text of the load as a member of a room gets it. */
void client_hear(struct world *world, uint32_t index, const char *message);

/* What the poller has reported of it. */
void client_serve(struct world *world, uint32_t index, uint32_t events);

#endif
