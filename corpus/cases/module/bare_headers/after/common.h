#ifndef COMMON_H
#define COMMON_H

#include "hpy.h"

#endif
