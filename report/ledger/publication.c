/* Finding a release, or what it would stand for; see publication.h. */
#include <string.h>

#include "publication.h"
#include "release.h"

/* Months of a year and more are looked at, one by one from the last. */
#define MONTHS	36

static void
set_found(struct publication *it, sqlite3_stmt *row, gint32 month)
{
	const void *digest = sqlite3_column_blob(row, 4);

	it->release = sqlite3_column_int64(row, 0);
	it->last_batch = sqlite3_column_int64(row, 1);
	it->facts_day = sqlite3_column_int(row, 2);
	/* Releases of older programs do not say: they were final. */
	it->final_month = sqlite3_column_type(row, 3) == SQLITE_NULL ? month :
	    sqlite3_column_int(row, 3);
	if (digest != NULL && sqlite3_column_bytes(row, 4) ==
	    (int)sizeof(it->settings))
		memcpy(it->settings, digest, sizeof(it->settings));
}

static gboolean
find(Store *store, struct figures *figures, GError **error)
{
	sqlite3_stmt *statement = store_statement(store, "publication_find");
	gboolean row;

	release_bind(statement, figures);
	if (!store_step(store, statement, &row, error))
		return FALSE;
	if (row)
		set_found(figures->publication, statement,
		    figures->period.month);
	sqlite3_reset(statement);
	return TRUE;
}

/* Sources of attendance in a month that have not delivered enough since. */
static gboolean
count_waiting(Store *store, gint32 month, gint64 wanted, gint64 *waiting,
    GError **error)
{
	sqlite3_stmt *statement = store_statement(store,
	    "publication_waiting");
	gboolean row;

	figures_bind(statement, ":first", month_first_day(month));
	figures_bind(statement, ":last", month_last_day(month));
	figures_bind(statement, ":wanted", wanted);
	if (!store_step(store, statement, &row, error))
		return FALSE;
	*waiting = row ? sqlite3_column_int64(statement, 0) : 0;
	sqlite3_reset(statement);
	return TRUE;
}

static gboolean
set_final(Store *store, const struct figures *figures,
    struct publication *it, GError **error)
{
	const struct conf_output *output = &figures->conf->output;
	gint32 month = figures->period.month;
	gint64 waiting = 0;
	int i;

	for (i = 0; i < MONTHS; i++, month--) {
		if (month_last_day(month) + output->final_days >
		    it->facts_day && output->final_days > 0)
			continue;
		if (output->final_deliveries > 0 && !count_waiting(store,
		    month, output->final_deliveries, &waiting, error))
			return FALSE;
		if (waiting == 0)
			break;
	}
	it->final_month = month;
	return TRUE;
}

static gboolean
set_known(Store *store, struct figures *figures, GError **error)
{
	struct publication *it = figures->publication;
	gint64 day;

	if (!store_number(store, "publication_batch", &it->last_batch,
	    error) || !store_number(store, "publication_day", &day, error))
		return FALSE;
	it->facts_day = (gint32)day;
	conf_digest(figures->conf, it->settings);
	return set_final(store, figures, it, error);
}

gboolean
publication_read(Store *store, struct figures *figures, GError **error)
{
	figures->publication = g_new0(struct publication, 1);
	return find(store, figures, error) &&
	    (figures->publication->release != 0 ||
	    set_known(store, figures, error));
}

gboolean
publication_is_provisional(const struct figures *figures)
{
	return figures->period.month > figures->publication->final_month;
}
