/*
 * A record whose cells are typed, on its way to a fact: who, which activity,
 * which project, and what the kind demands besides.
 */
#ifndef IMPACT_RECORD_H
#define IMPACT_RECORD_H

#include "load.h"

/*
 * Adds the record at hand (load->values) to what is gathered, or rejects it.
 * FALSE with load->error when the machine is broken.
 */
gboolean record_take(struct load *);

#endif
