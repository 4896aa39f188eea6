#ifndef WELL_H
#define WELL_H

#include "hpy.h"

typedef struct {
    char *bytes;
    HPy_ssize_t size;
} Well;
HPyType_HELPERS(Well)

extern HPyGlobal WellType;


#endif
