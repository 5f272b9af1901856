/* Which columns hold which; see holding.h. */
#include "holding.h"

struct holding {
	const Audit	*audit;
	guint		 columns;
	GArray		**up, **down;	/* by place: guint, places */
};

/* whole - parts >= 0: the whole, or NONE. */
#define NONE	G_MAXUINT

static guint
whole_of(const Audit *audit, const struct row *row, double sign)
{
	guint i, found = 0, whole = NONE;

	for (i = 0; i < row->count; i++) {
		const struct term *term = TERM(audit, row->first + i);

		if (sign * term->factor == 1) {
			found++;
			whole = term->quantity;
		} else if (sign * term->factor != -1)
			return NONE;
	}
	return found == 1 ? whole : NONE;
}

/* Each part, unless another may be less than nothing. */
static void
add_row(struct holding *holding, const struct row *row, double sign)
{
	const Audit *audit = holding->audit;
	guint whole = whole_of(audit, row, sign), i, from, to, below = 0;

	for (i = 0; whole != NONE && i < row->count; i++) {
		guint part = TERM(audit, row->first + i)->quantity;

		below += part != whole && COLUMN(audit, part)->low < 0;
	}
	for (i = 0; whole != NONE && i < row->count; i++) {
		guint part = TERM(audit, row->first + i)->quantity;

		if (part == whole || below > (COLUMN(audit, part)->low < 0))
			continue;
		from = place_of(audit, whole);
		to = place_of(audit, part);
		g_array_append_val(holding->down[from], to);
		g_array_append_val(holding->up[to], from);
	}
}

Holding *
holding_new(const Audit *audit, const struct component *component)
{
	Holding *holding = g_new0(Holding, 1);
	guint i;

	holding->audit = audit;
	holding->columns = component->columns->len + 1;
	holding->up = g_new(GArray *, holding->columns);
	holding->down = g_new(GArray *, holding->columns);
	for (i = 0; i < holding->columns; i++) {
		holding->up[i] = g_array_new(FALSE, FALSE, sizeof(guint));
		holding->down[i] = g_array_new(FALSE, FALSE, sizeof(guint));
	}
	for (i = 0; i < component->rows->len; i++) {
		const struct row *row = ROW(audit, g_array_index(
		    component->rows, guint, i));

		if (row->low == 0)
			add_row(holding, row, 1);
		if (row->high == 0)
			add_row(holding, row, -1);
	}
	return holding;
}

void
holding_free(Holding *holding)
{
	guint i;

	if (holding == NULL)
		return;
	for (i = 0; i < holding->columns; i++) {
		g_array_unref(holding->up[i]);
		g_array_unref(holding->down[i]);
	}
	g_free(holding->up);
	g_free(holding->down);
	g_free(holding);
}

gboolean *
holding_reach(const Holding *holding, guint place, gboolean up)
{
	gboolean *seen = g_new0(gboolean, holding->columns);
	g_autoptr(GArray) open = g_array_new(FALSE, FALSE, sizeof(guint));
	guint i, at;

	g_array_append_val(open, place);
	seen[place] = TRUE;
	while (open->len > 0) {
		const GArray *next;

		at = g_array_index(open, guint, open->len - 1);
		g_array_set_size(open, open->len - 1);
		next = up ? holding->up[at] : holding->down[at];
		for (i = 0; i < next->len; i++) {
			guint one = g_array_index(next, guint, i);

			if (!seen[one])
				g_array_append_val(open, one);
			seen[one] = TRUE;
		}
	}
	return seen;
}
