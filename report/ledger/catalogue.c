/* What there is to report and what was; see catalogue.h. */
#include <string.h>

#include "catalogue.h"

/* In the order of AUDIENCE_*. */
static const char *const audiences[] = { "the organisation (internal)",
	"a municipality", "a funder", "the public" };

static void
print_reports(const Conf *conf, GString *out)
{
	guint i;

	for (i = 0; i < conf->reports->len; i++) {
		const struct conf_report *report = conf->reports->pdata[i];
		g_autofree char *languages = g_strjoinv(", ",
		    report->languages);

		g_string_append_printf(out, "%s: for %s; %s; %s%s%s\n",
		    report->name, audiences[report->audience], languages,
		    *report->municipality == '\0' ? "all municipalities" :
		    strcmp(report->municipality, MUNICIPALITY_EACH) == 0 ?
		    "one for each municipality" : report->municipality,
		    *report->funder != '\0' ? "; of " : "", report->funder);
	}
}

char *
catalogue_print(const Conf *conf, Store *store, GError **error)
{
	sqlite3_stmt *statement = store_statement(store, "catalogue_releases");
	GString *out = g_string_new(NULL);
	gboolean row;

	print_reports(conf, out);
	while (store_step(store, statement, &row, error)) {
		if (!row) {
			sqlite3_reset(statement);
			return g_string_free(out, FALSE);
		}
		g_string_append_printf(out, "published: %s of %s, %d cells, "
		    "made %s\n", sqlite3_column_text(statement, 0),
		    sqlite3_column_text(statement, 1),
		    sqlite3_column_int(statement, 2),
		    sqlite3_column_text(statement, 3));
	}
	g_string_free(out, TRUE);
	return NULL;
}
