/* What counter.c offers. Nothing here needs Python.h: no object is named. */
#ifndef COUNTER_H
#define COUNTER_H

int count_up(int by);
int read_count(void);

#endif
