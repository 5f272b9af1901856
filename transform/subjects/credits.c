/*
 * Credit for what follows from it; see credits.h.
 */
#include <string.h>

#include "credit.h"
#include "credits.h"

GArray *
credits_new(void)
{
	return g_array_new(FALSE, FALSE, sizeof(struct credit_part));
}

void
credits_add(GArray *credits, guint32 series, const struct credit *credit,
    const char *model, const struct history *history)
{
	gsize m = 0;

	while (m < credit->models && strcmp(credit->model[m]->name, model) !=
	    0)
		m++;
	for (gsize a = 0; m < credit->models && a < credit->activities; a++)
		for (gsize month = 0; month < credit->months; month++) {
			const struct credit_cell *cell = credit_cell(credit,
			    m, a, month);
			struct credit_part part = { series, (guint32)a,
			    history->month + (gint32)month,
			    sum_value(&cell->credit) };

			if (cell->credit.total != 0)
				g_array_append_val(credits, part);
		}
}
