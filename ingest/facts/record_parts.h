/*
 * What record.c and record_more.c share; others read record.h.
 */
#ifndef IMPACT_RECORD_PARTS_H
#define IMPACT_RECORD_PARTS_H

#include "load.h"

/* FALSE when the record was rejected or the machine broke. */
gboolean record_take_score(struct load *);
gboolean record_take_supporter(struct load *);
gboolean record_take_norm(struct load *);
gboolean record_take_alias(struct load *);

static inline void
put_id(struct cell *cell, gint64 id)
{
	if (id != 0)
		facts_number(cell, id);
}

static inline void
put_text(struct load *load, struct cell *cell, guint field)
{
	if (load->values[field].known)
		facts_text(load->facts, cell, load->values[field].text);
}

static inline void
put_day(struct load *load, struct cell *cell, guint field)
{
	if (load->values[field].known)
		facts_number(cell, load->values[field].day);
}

static inline void
put_number(struct load *load, struct cell *cell, guint field)
{
	if (load->values[field].known)
		facts_number(cell, load->values[field].number);
}

static inline struct cell *
new_row(struct load *load)
{
	return facts_add(load->facts, load->record, load->line);
}

#endif
