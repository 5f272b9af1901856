/* Attending against not (yet) attending; see measure_tables.h. */
#include "comparison.h"
#include "measure_parts.h"

Table *
table_comparison(const struct figures *figures, const Words *words)
{
	Table *table;
	guint i;

	if (figures->comparisons->len == 0)
		return NULL;
	table = measures_open(figures, words, g_strdup("comparison"),
	    "comparison", "mission");
	measures_activity_columns(table, figures, words);
	measures_column(table, figures, words, "ratio", TABLE_NUMBER);
	measures_column(table, figures, words, "ratio_low95",
	    TABLE_FILE_NUMBER);
	measures_column(table, figures, words, "ratio_high95",
	    TABLE_FILE_NUMBER);
	measures_column(table, figures, words, "e_value", TABLE_NUMBER);
	measures_column(table, figures, words, "e_limit", TABLE_FILE_NUMBER);
	measures_column(table, figures, words, "compared", TABLE_TEXT);
	measures_column(table, figures, words, "control", TABLE_FILE);
	for (i = 0; i < figures->comparisons->len; i++) {
		const struct comparison_figure *it =
		    figures->comparisons->pdata[i];

		table_row(table, it->key);
		measures_activity(table, figures, it->key);
		table_cell(table, it->ratio);
		measures_more(table, words, it->low, it->high);
		table_cell(table, it->low);
		table_cell(table, it->high);
		table_cell(table, it->e_value);
		table_cell(table, it->e_limit);
		table_text(table, words_text(words, "compared", it->kind),
		    it->kind);
		if (g_str_equal(it->control, "differs"))
			table_more(table, words_text(words, "compared",
			    "control.differs"));
		table_text(table, words_text(words, "control", it->control),
		    it->control);
	}
	return table;
}
