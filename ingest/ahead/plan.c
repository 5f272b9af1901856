/*
 * How the records of a file are laid out, for the swift road.
 */
#include <string.h>

#include "plan.h"

/* Who is told by a number alone, from its column. */
static gboolean
is_numbered(const struct load *load)
{
	guint i;

	for (i = 0; i < PERSON_FIELDS; i++)
		if ((load->header.columns[i] != NO_COLUMN) !=
		    (i == PERSON_NUMBER) ||
		    load->profile->constants[i] != NULL)
			return FALSE;
	return load->header.keys[0] == 1U << PERSON_NUMBER;
}

static gboolean
is_simple(const struct load *load)
{
	const Profile *profile = load->profile;

	return load->attendance != NULL && load->begun && !load->own &&
	    load->take == NULL && !profile->matrix && profile->split < 0 &&
	    profile->totals == NULL && profile->skip == NULL &&
	    profile->fill == 0 && profile->form.escape == '\0' &&
	    profile->form.delimiter != READER_NONE && !load->header.wrapped &&
	    load->header.width <= PLAN_COLUMNS;
}

void
plan_make(const struct load *load, struct plan *plan)
{
	const struct header *header = &load->header;
	guint i;

	memset(plan, 0, sizeof *plan);
	if (!is_simple(load))
		return;
	plan->width = header->width;
	plan->header_line = (guint)header->line;
	plan->key = header->keys[0];
	plan->names = is_numbered(load);
	for (i = 0; i < load->profile->kind->count; i++) {
		int column = header->columns[i];
		enum trait trait = i < PERSON_FIELDS ? TRAIT_PERSON :
		    (enum trait)(TRAIT_ACTIVITY + i - ATTENDANCE_ACTIVITY);

		if (column == NO_COLUMN)
			continue;
		plan->traits[column] = (guint8)(1 + trait);
		plan->fields[column] = (guint8)(1 + i);
	}
}
