#include "dialect.h"

#include <stddef.h>
#include <string.h>

const struct dialect *dialect_of(const char *name) {
    const struct dialect *const all[] = {&IRC, &XMPP};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        if (strcmp(name, all[i]->name) == 0) {
            return all[i];
        }
    }
    return NULL;
}
