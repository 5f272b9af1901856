/* Appending a release; see release.h. */
#include <string.h>

#include "clock.h"
#include "pseudonym.h"
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
bind_text(sqlite3_stmt *statement, const char *name, const char *text)
{
	sqlite3_bind_text(statement,
	    sqlite3_bind_parameter_index(statement, name), text, -1,
	    SQLITE_TRANSIENT);
}

static void
bind_release(sqlite3_stmt *statement, const struct figures *figures,
    const guint8 digest[DIGEST])
{
	char period[8];

	bind_text(statement, ":report", figures->report->name);
	bind_text(statement, ":period", month_print(figures->period.month,
	    period));
	sqlite3_bind_blob(statement,
	    sqlite3_bind_parameter_index(statement, ":digest"), digest,
	    DIGEST, SQLITE_TRANSIENT);
}

/* What a reader knows of it. */
static void
bind_quantity(sqlite3_stmt *statement, const struct quantity *quantity)
{
	if (quantity == NULL || quantity->unit != CELL_PEOPLE)
		return;
	figures_bind(statement, ":whole", quantity->is_whole);
	if (quantity->stem == NULL)
		return;
	bind_text(statement, ":stem", quantity->stem);
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
	bind_text(statement, ":key", cell->key);
	if (cell->symbol != NULL)
		bind_text(statement, ":symbol", cell->symbol);
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

gboolean
release_append(Store *store, const struct figures *figures, gboolean *added,
    GError **error)
{
	g_autoptr(GPtrArray) cells = cells_sorted(figures->cells);
	g_autofree char *stamp = clock_stamp();
	guint8 digest[DIGEST];
	sqlite3_stmt *statement;
	gboolean known;
	gint64 release;
	guint i;

	cells_digest(cells, digest);
	statement = store_statement(store, "release_find");
	bind_release(statement, figures, digest);
	if (!store_step(store, statement, &known, error))
		return FALSE;
	sqlite3_reset(statement);
	*added = !known;
	if (known)
		return TRUE;
	statement = store_statement(store, "release_insert");
	bind_release(statement, figures, digest);
	bind_text(statement, ":made_at", stamp);
	if (!store_done(store, statement, error))
		return FALSE;
	release = sqlite3_last_insert_rowid(store_handle(store));
	for (i = 0; i < cells->len; i++)
		if (!cell_insert(store, release, figures->cells,
		    cells->pdata[i], error))
			return FALSE;
	return TRUE;
}

gboolean
release_certify(Store *store, const struct figures *figures,
    const struct certificate *certificate, GError **error)
{
	sqlite3_stmt *statement = store_statement(store, "release_certify");
	g_autofree char *document = NULL;
	guint8 digest[DIGEST];

	release_digest(figures, digest);
	document = certificate_print(certificate, digest);
	bind_release(statement, figures, digest);
	bind_text(statement, ":document", document);
	return store_done(store, statement, error);
}
