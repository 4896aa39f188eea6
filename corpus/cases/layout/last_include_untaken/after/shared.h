#ifndef SHARED_H
#define SHARED_H

#include "hpy.h"

#endif
