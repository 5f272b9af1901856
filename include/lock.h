/*
 * Locks that keep two runs apart; they vanish with the process.
 */
#ifndef IMPACT_LOCK_H
#define IMPACT_LOCK_H

#include <glib.h>

/*
 * Takes the lock file at path, made when absent.  A descriptor that holds
 * the lock until it is closed, or -1: EXIT_BUSY when another process has it.
 */
int	lock_take(const char *path, GError **);

#endif
