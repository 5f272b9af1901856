/*
 * How a message names what stands in a cell.  In a record whose cells have
 * shifted anything may stand anywhere, and messages are read by others than
 * those whose file it is: a name, an address or a remark is described.
 */
#ifndef IMPACT_MENTION_H
#define IMPACT_MENTION_H

#include <glib.h>

/*
 * "'31-02-2026'", at most 40 letters and no control characters, for numbers,
 * days, durations and codes; "(a word of 6 letters)" for the rest, and for
 * what could be a citizen service number, a telephone number or a mail
 * address.  A word that is meant for one that is known may be quoted: known.
 * NULL for an empty cell.  Free with g_free.
 */
char	*mention_cell(const char *cell, gboolean known);

#endif
