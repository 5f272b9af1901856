/* Leaving out what contradicts the rest; see audit.h. */
#include <math.h>

#include "audit_parts.h"
#include "program.h"

struct settling {
	Audit			*audit;
	struct component	*component;
	GArray			*doubt;		/* guint, of this component */
	GArray			*dropped;	/* guint */
	gboolean		 failed;
};

static gboolean
fits(struct settling *it)
{
	enum programme_answer answer;

	programme_aim_none(it->component->programme);
	answer = programme_solve(it->component->programme, TRUE, TRUE);
	it->failed = it->failed || answer == PROGRAMME_FAILED;
	return answer == PROGRAMME_SOLVED;
}

static void
set_bounds(struct settling *it, guint first, guint before, gboolean on)
{
	guint i;

	for (i = first; i < before; i++) {
		guint place = g_array_index(it->doubt, guint, i);
		const struct column *column = COLUMN(it->audit, place);

		programme_column(it->component->programme, column->place,
		    on ? column->low : -INFINITY, on ? column->high :
		    INFINITY);
	}
}

/* Takes those from first up to before back in, as many as fit. */
static void
add_back(struct settling *it, guint first, guint before)
{
	guint middle = first + (before - first) / 2, place;

	if (first == before)
		return;
	set_bounds(it, first, before, TRUE);
	if (fits(it))
		return;
	set_bounds(it, first, before, FALSE);
	if (before - first == 1) {
		place = g_array_index(it->doubt, guint, first);
		COLUMN(it->audit, place)->low = -INFINITY;
		COLUMN(it->audit, place)->high = INFINITY;
		g_array_append_val(it->dropped, place);
		return;
	}
	add_back(it, first, middle);
	add_back(it, middle, before);
}

static void
settle_component(struct settling *it, const GArray *doubt)
{
	guint i;

	component_begin(it->audit, it->component);
	if (fits(it))
		return;
	g_array_set_size(it->doubt, 0);
	for (i = 0; i < doubt->len; i++) {
		guint place = g_array_index(doubt, guint, i);

		if (COLUMN(it->audit, place)->component ==
		    it->component->number)
			g_array_append_val(it->doubt, place);
	}
	set_bounds(it, 0, it->doubt->len, FALSE);
	/* What does not fit without them is no matter of theirs. */
	if (fits(it))
		add_back(it, 0, it->doubt->len);
	else
		set_bounds(it, 0, it->doubt->len, TRUE);
}

gboolean
audit_settle(Audit *audit, const GArray *doubt, GArray **dropped,
    GError **error)
{
	g_autoptr(GArray) mine = g_array_new(FALSE, FALSE, sizeof(guint));
	struct settling it = { .audit = audit, .doubt = mine };
	guint i;

	it.dropped = g_array_new(FALSE, FALSE, sizeof(guint));
	if (audit->components == NULL)
		components_make(audit);
	for (i = 0; i < audit->components->len; i++) {
		it.component = audit->components->pdata[i];
		settle_component(&it, doubt);
	}
	*dropped = it.dropped;
	if (!it.failed)
		return TRUE;
	g_array_unref(it.dropped);
	g_set_error(error, IMPACT_ERROR, EXIT_NOTHING, "the audit cannot be "
	    "computed");
	return FALSE;
}
