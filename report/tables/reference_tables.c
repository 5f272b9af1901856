/* What results are set against, with who says so; see measure_tables.h. */
#include "measure_parts.h"
#include "references.h"

Table *
table_norms(const struct figures *figures, const Words *words)
{
	const GPtrArray *norms = figures->references->norms;
	Table *table;
	guint i;

	if (norms->len == 0)
		return NULL;
	table = measures_open(figures, words, g_strdup("norms"), "norms",
	    "norm");
	measures_column(table, figures, words, "norm", TABLE_TEXT);
	measures_column(table, figures, words, "municipality", TABLE_TEXT);
	measures_column(table, figures, words, "value", TABLE_NUMBER);
	measures_column(table, figures, words, "origin", TABLE_TEXT);
	for (i = 0; i < norms->len; i++) {
		const struct norm_figure *norm = norms->pdata[i];
		g_autofree char *id = g_strjoin("/", norm->measure,
		    *norm->municipality != '\0' ? norm->municipality : "-",
		    NULL);

		table_row(table, id);
		table_text(table, measure_class(words, norm->measure),
		    norm->measure);
		table_text(table, norm->municipality, NULL);
		table_cell(table, norm->value);
		table_text(table, norm->origin, NULL);
	}
	return table;
}

Table *
table_worths(const struct figures *figures, const Words *words)
{
	const GArray *worths = figures->references->worths;
	Table *table;
	guint i;

	if (worths->len == 0)
		return NULL;
	table = measures_open(figures, words, g_strdup("worths"), "worths",
	    "money");
	measures_column(table, figures, words, "outcome", TABLE_TEXT);
	measures_column(table, figures, words, "low", TABLE_NUMBER);
	measures_column(table, figures, words, "mid", TABLE_NUMBER);
	measures_column(table, figures, words, "high", TABLE_NUMBER);
	measures_column(table, figures, words, "origin", TABLE_TEXT);
	for (i = 0; i < worths->len; i++) {
		const struct worth_figure *worth = &g_array_index(worths,
		    struct worth_figure, i);

		table_row(table, worth->outcome->name);
		table_text(table, words_outcome(words, worth->outcome),
		    worth->outcome->name);
		table_cell(table, worth->low);
		table_cell(table, worth->mid);
		table_cell(table, worth->high);
		table_text(table, worth->outcome->value_source != NULL ?
		    worth->outcome->value_source : "", NULL);
	}
	return table;
}
