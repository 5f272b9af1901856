/* Tables as the report has them; see planned.h. */
#include "findings.h"
#include "planned.h"

Table *
table_open(const struct figures *figures, const Words *words,
    const char *name, const char *caption)
{
	Table *table = table_new(name, caption);

	if (figures->report->audience == AUDIENCE_ORGANISATION)
		table_restrict(table, words_text(words, "page",
		    "internal.short"));
	return table;
}

void
table_columns(Table *table, const struct figures *figures, const Words *words,
    const char *headings, const struct table_plan *plan)
{
	for (; plan->name != NULL; plan++) {
		g_autofree char *heading = finding_fill(figures, words,
		    headings, plan->name, NULL);

		table_column(table, plan->name, heading, plan->kind);
	}
}
