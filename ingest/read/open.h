/*
 * An input file before it is read: can it be CSV, and what does its name say?
 */
#ifndef IMPACT_OPEN_H
#define IMPACT_OPEN_H

#include "load.h"

/*
 * The open file, or -1 with a fault, or with an error when the machine broke;
 * fills what its name and start tell.
 */
int	 open_input(struct load *, GError **);

#endif
