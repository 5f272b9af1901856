/* Tables of who answered and of the network (figures/response.h). */
#ifndef REPORT_RESPONSE_TABLES_H
#define REPORT_RESPONSE_TABLES_H

#include "tables.h"

/* One row for each instrument; no rows: nobody was measured. */
Table	*table_response(const struct figures *, const Words *);
/* What those not measured again can change; NULL: not in this edition. */
Table	*table_response_missing(const struct figures *, const Words *);
/* One row for each figure: the first day beside the last. */
Table	*table_network(const struct figures *, const Words *);
/* One row for each activity; NULL: not in this edition. */
Table	*table_network_losses(const struct figures *, const Words *);

#endif
