/* Appending a release; see release.h. */
#include <string.h>

#include "cellfile.h"
#include "clock.h"
#include "pseudonym.h"
#include "publication.h"
#include "release.h"

#define DIGEST	32

/* Over all cells in order of key, each part ended by a NUL. */
static void
cells_digest(const GPtrArray *cells, guint8 digest[DIGEST])
{
	Digest *sum = digest_new();
	char number[G_ASCII_DTOSTR_BUF_SIZE];
	guint i;

	for (i = 0; i < cells->len; i++) {
		const struct cell *cell = cells->pdata[i];
		const char *symbol = cell->symbol != NULL ? cell->symbol : "";
		g_autofree char *base = g_strdup_printf("%" G_GINT64_FORMAT,
		    cell->base);

		g_ascii_dtostr(number, sizeof(number),
		    cell->symbol != NULL ? 0 : cell->value);
		digest_add(sum, cell->key, strlen(cell->key) + 1);
		digest_add(sum, symbol, strlen(symbol) + 1);
		digest_add(sum, number, strlen(number) + 1);
		digest_add(sum, base, strlen(base) + 1);
	}
	digest_end(sum, digest);
}

static void
bind_bytes(sqlite3_stmt *statement, const char *name, const guint8 *bytes)
{
	int place = sqlite3_bind_parameter_index(statement, name);

	if (place > 0)
		sqlite3_bind_blob(statement, place, bytes, DIGEST,
		    SQLITE_TRANSIENT);
}

void
release_bind(sqlite3_stmt *statement, const struct figures *figures)
{
	guint8 digest[DIGEST];
	char period[8];

	release_digest(figures, digest);
	store_bind_text(statement, ":report", figures->report->name);
	store_bind_text(statement, ":period", month_print(figures->period.month,
	    period));
	bind_bytes(statement, ":digest", digest);
}

/* What a reader knows of it. */
static void
bind_quantity(sqlite3_stmt *statement, const struct quantity *quantity)
{
	if (quantity == NULL)
		return;
	figures_bind(statement, ":whole", quantity->is_whole);
	store_bind_text(statement, ":unit", cellfile_unit(quantity->unit));
	store_bind_text(statement, ":rule", rule_names[quantity->rule]);
	if (quantity->stem == NULL)
		return;
	store_bind_text(statement, ":stem", quantity->stem);
	figures_bind(statement, ":first", quantity->first);
	figures_bind(statement, ":last", quantity->last);
}

static gboolean
cell_insert(Store *store, gint64 release, const Cells *cells,
    const struct cell *cell, GError **error)
{
	sqlite3_stmt *statement =
	    store_statement(store, "release_cell_insert");

	bind_quantity(statement, cells_quantity(cells, cell));
	figures_bind(statement, ":release", release);
	store_bind_text(statement, ":key", cell->key);
	if (cell->symbol != NULL)
		store_bind_text(statement, ":symbol", cell->symbol);
	else
		sqlite3_bind_double(statement,
		    sqlite3_bind_parameter_index(statement, ":value"),
		    cell->value);
	figures_bind(statement, ":base", cell->base);
	return store_done(store, statement, error);
}

void
release_digest(const struct figures *figures, guint8 digest[DIGEST])
{
	g_autoptr(GPtrArray) cells = cells_sorted(figures->cells);

	cells_digest(cells, digest);
}

static gboolean
release_insert(Store *store, const struct figures *figures, GError **error)
{
	sqlite3_stmt *statement = store_statement(store, "release_insert");
	const struct publication *it = figures->publication;
	g_autofree char *stamp = clock_stamp();

	release_bind(statement, figures);
	store_bind_text(statement, ":made_at", stamp);
	figures_bind(statement, ":exact",
	    cells_mode(figures->cells) == CELLS_EXACT);
	figures_bind(statement, ":last_batch", it->last_batch);
	figures_bind(statement, ":facts_day", it->facts_day);
	figures_bind(statement, ":final_month", it->final_month);
	bind_bytes(statement, ":settings", it->settings);
	return store_done(store, statement, error);
}

/* How they hang together; an exact edition has nobody who reads that. */
static gboolean
sdc_insert(Store *store, gint64 release, const struct figures *figures,
    GError **error)
{
	sqlite3_stmt *statement = store_statement(store,
	    "release_sdc_insert");

	if (figures->sdc == NULL)
		return TRUE;
	figures_bind(statement, ":release", release);
	store_bind_text(statement, ":document", figures->sdc);
	return store_done(store, statement, error);
}

gboolean
release_append(Store *store, const struct figures *figures, gboolean *added,
    GError **error)
{
	g_autoptr(GPtrArray) cells = cells_sorted(figures->cells);
	gint64 release;
	guint i;

	*added = figures->publication->release == 0;
	if (!*added)
		return TRUE;
	if (!release_insert(store, figures, error))
		return FALSE;
	release = sqlite3_last_insert_rowid(store_handle(store));
	for (i = 0; i < cells->len; i++)
		if (!cell_insert(store, release, figures->cells,
		    cells->pdata[i], error))
			return FALSE;
	return sdc_insert(store, release, figures, error);
}

gboolean
release_certificate(Store *store, struct figures *figures,
    const struct certificate *certificate, GError **error)
{
	sqlite3_stmt *statement = store_statement(store,
	    "release_certificate");
	guint8 digest[DIGEST];
	gboolean known;

	release_digest(figures, digest);
	release_bind(statement, figures);
	if (!store_step(store, statement, &known, error))
		return FALSE;
	figures->certificate = known ? g_strdup((const char *)
	    sqlite3_column_text(statement, 0)) :
	    certificate_print(certificate, figures->cells, digest);
	sqlite3_reset(statement);
	return TRUE;
}

gboolean
release_certify(Store *store, const struct figures *figures, GError **error)
{
	sqlite3_stmt *statement = store_statement(store, "release_certify");
	if (figures->certificate == NULL)
		return TRUE;
	release_bind(statement, figures);
	store_bind_text(statement, ":document", figures->certificate);
	return store_done(store, statement, error);
}
