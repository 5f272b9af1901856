/* What chart c9 shows, in a table; see chart_tables.h. */
#include "chart_constituency.h"
#include "chart_tables.h"
#include "measure_parts.h"

static const struct cell *
people(const struct measure *measure, const char *role, gint32 month)
{
	const struct measure_figure *figure = measure_find(measure, "all", "",
	    role, month, month);

	return figure == NULL ? NULL : figure->number;
}

/* A role that nobody has had stands in the file only, as in the chart. */
static gboolean
has_role(const struct measure *measure, const struct constituency *it,
    const char *role)
{
	guint i;

	for (i = 0; i < it->points; i++) {
		const struct cell *cell = people(measure, role,
		    it->months[i]);

		if (cell != NULL && (!cell_shown(cell) || cell->value > 0))
			return TRUE;
	}
	return FALSE;
}

Table *
chart_constituency_table(const struct figures *figures, const Words *words)
{
	const struct measure *measure = figures_measure(figures,
	    "supporters");
	struct constituency it;
	Table *table;
	guint i, j;

	constituency_read(figures, &it);
	if (it.points == 0)
		return NULL;
	table = measures_open(figures, words, g_strdup("c9_constituency"),
	    "c9_constituency", "constituency");
	measures_column(table, figures, words, "quarter", TABLE_TEXT);
	measures_column(table, figures, words, "supporters", TABLE_NUMBER);
	for (j = 0; j < ROLES; j++)
		table_column(table, roles[j].name, words_text(words,
		    "c9_constituency", roles[j].name), has_role(measure, &it,
		    roles[j].name) ? TABLE_NUMBER : TABLE_FILE_NUMBER);
	for (i = 0; i < it.points; i++) {
		char month[8];
		g_autofree char *name = words_month(words, it.months[i]);

		table_row(table, month_print(it.months[i], month));
		table_text(table, name, month);
		table_cell(table, people(measure, "", it.months[i]));
		for (j = 0; j < ROLES; j++)
			table_cell(table, people(measure, roles[j].name,
			    it.months[i]));
	}
	return table;
}
