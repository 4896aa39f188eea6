/* What counter.c offers. Nothing here needs Python.h: no object is named. */
#ifndef COUNTER_H
#define COUNTER_H

#include "hpy.h"

int count_up(HPyContext *ctx, int by);
int read_count(void);

#endif
