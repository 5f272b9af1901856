/* Comparing with the release before; see restatement.h. */
#include <stdio.h>
#include <string.h>

#include "publication.h"
#include "release.h"
#include "restatement.h"

static void
cause_free(void *data)
{
	struct cause *cause = data;

	g_free(cause->source);
	g_free(cause->kind);
	g_free(cause->file);
	g_free(cause->activity);
	g_free(cause);
}

static void
change_free(void *data)
{
	struct change *change = data;

	g_free(change->key);
	g_ptr_array_unref(change->causes);
	g_free(change);
}

void
restatement_free(struct restatement *it)
{
	if (it == NULL)
		return;
	g_ptr_array_unref(it->changes);
	g_ptr_array_unref(it->causes);
	g_free(it);
}

/* The release before, and what was known then. */
static gboolean
read_before(Store *store, const struct figures *figures,
    struct restatement *it, gint64 *from, GError **error)
{
	sqlite3_stmt *statement = store_statement(store,
	    "restatement_before");
	const struct publication *now = figures->publication;
	int year = 0, month = 0;
	const void *digest;
	gboolean row;

	release_bind(statement, figures);
	figures_bind(statement, ":id", now->release);
	if (!store_step(store, statement, &row, error))
		return FALSE;
	if (row && sscanf((const char *)sqlite3_column_text(statement, 1),
	    "%d-%d", &year, &month) == 2) {
		it->before = sqlite3_column_int64(statement, 0);
		it->month = (year - 1970) * 12 + month - 1;
		*from = sqlite3_column_int64(statement, 2);
		digest = sqlite3_column_blob(statement, 3);
		it->settings = digest != NULL && memcmp(digest,
		    now->settings, sizeof(now->settings)) != 0;
	}
	sqlite3_reset(statement);
	return TRUE;
}

static char *
column_text(sqlite3_stmt *row, int column)
{
	return g_strdup((const char *)sqlite3_column_text(row, column));
}

static gboolean
read_causes(Store *store, const char *name, const struct figures *figures,
    gint64 from, struct restatement *it, GError **error)
{
	sqlite3_stmt *statement = store_statement(store, name);
	gboolean row;

	figures_bind(statement, ":from", from);
	figures_bind(statement, ":to", figures->publication->last_batch);
	figures_bind(statement, ":first", figures->first_day);
	figures_bind(statement, ":last", figures->last_day);
	while (store_step(store, statement, &row, error)) {
		struct cause *cause;

		if (!row) {
			sqlite3_reset(statement);
			return TRUE;
		}
		cause = g_new0(struct cause, 1);
		cause->batch = sqlite3_column_int64(statement, 0);
		cause->source = column_text(statement, 1);
		cause->kind = column_text(statement, 2);
		cause->file = column_text(statement, 3);
		cause->activity = column_text(statement, 4);
		cause->first = sqlite3_column_int64(statement, 5);
		cause->last = sqlite3_column_int64(statement, 6);
		cause->records = sqlite3_column_int64(statement, 7);
		cause->day = sqlite3_column_int(statement, 8);
		cause->removed = strcmp(name, "restatement_removed") == 0;
		g_ptr_array_add(it->causes, cause);
	}
	return FALSE;
}

/* ----------------------------------------------------------- one figure */

/* The month that a key ends in, or -1. */
static gint32
key_month(const char *key)
{
	const char *tail = strrchr(key, '/');
	int year, month, size = 0;

	if (tail == NULL || strlen(tail) != strlen("/2026-10") ||
	    sscanf(tail, "/%4d-%2d%n", &year, &month, &size) != 2 ||
	    tail[size] != '\0')
		return -1;
	return (year - 1970) * 12 + month - 1;
}

/* What figures rest on, by how their keys begin. */
static gboolean
fits_kind(const char *key, const char *kind)
{
	static const char *const money[] = { "cost", "grant", NULL };
	gboolean is_money = strstr(key, "money/") != NULL ||
	    g_strv_contains(money, kind);

	/* A share of these is of people as well. */
	if (((strstr(key, "/target/") != NULL ||
	    strstr(key, "/path/") != NULL) &&
	    strstr(key, "/share/") == NULL) || strcmp(kind, "target") == 0)
		return (strstr(key, "/target/") != NULL ||
		    strstr(key, "/path/") != NULL ||
		    strstr(key, "/gap/") != NULL) &&
		    strcmp(kind, "target") == 0;
	if (is_money)
		return strstr(key, "money/") != NULL ?
		    g_strv_contains(money, kind) :
		    strstr(key, "price/") != NULL ||
		    strstr(key, "change/") != NULL;
	return TRUE;
}

static gboolean
fits(const struct cause *cause, const char *key)
{
	/* A key about one activity ends in its name or holds it whole. */
	gboolean about_one = strchr(key, ':') != NULL;
	gint32 month = key_month(key);

	return fits_kind(key, cause->kind) && (month < 0 ||
	    cause->day <= month_last_day(month)) && (!about_one ||
	    *cause->activity == '\0' ||
	    strstr(key, cause->activity) != NULL);
}

/* A limit, what a share is of, or another way to count the same. */
static gboolean
is_minor(const struct figures *figures, const char *key)
{
	g_autofree char *headline = g_strdup_printf("credit/%s/",
	    figures->model);
	guint i;

	if (strstr(key, "/low") != NULL || strstr(key, "/high") != NULL ||
	    strstr(key, "upper") != NULL || strstr(key, "forecast") != NULL ||
	    g_str_has_suffix(key, "/of"))
		return TRUE;
	if (strstr(key, headline) != NULL)
		return FALSE;
	for (i = 0; i < figures->models; i++) {
		g_autofree char *other = g_strdup_printf("credit/%s/",
		    figures->conf->method.models[i]);

		if (strstr(key, other) != NULL)
			return TRUE;
	}
	return FALSE;
}

/* Whether the figure before was about the same thing. */
static gboolean
is_comparable(const struct figures *figures, const struct restatement *it,
    const char *key, const struct cell *now)
{
	gint32 month;

	if (it->month == figures->period.month)
		return TRUE;
	month = key_month(key);
	return now != NULL && month >= 0 && month <= it->month;
}

static gboolean
is_same(const struct cell *old, const struct cell *now)
{
	return now != NULL && g_strcmp0(old->symbol, now->symbol) == 0 &&
	    (old->symbol != NULL || old->value == now->value);
}

/* Of what follows from others the ledger keeps no unit. */
static enum cell_unit
unit_gone(const char *key)
{
	return strstr(key, "/change/") != NULL ? CELL_SHARE :
	    strstr(key, "/price") != NULL ? CELL_EUROS : CELL_PEOPLE;
}

static void
add_change(const struct figures *figures, struct restatement *it,
    const char *key, const struct cell *old, const struct cell *now)
{
	struct change *change = g_new0(struct change, 1);
	guint i;

	change->key = g_strdup(key);
	change->old = *old;
	change->old.key = change->key;
	change->old.unit = now != NULL ? now->unit : unit_gone(key);
	change->now = now;
	change->minor = is_minor(figures, key);
	change->causes = g_ptr_array_new();
	for (i = 0; i < it->causes->len; i++)
		if (fits(it->causes->pdata[i], key))
			g_ptr_array_add(change->causes, it->causes->pdata[i]);
	g_ptr_array_add(it->changes, change);
}

#define NUMBER	"/number"

/* How many of a measure have changed is told by their share, if that has. */
static void
tell_shares(struct restatement *it)
{
	g_autoptr(GHashTable) keys = g_hash_table_new(g_str_hash,
	    g_str_equal);
	guint i;

	for (i = 0; i < it->changes->len; i++)
		g_hash_table_add(keys, ((struct change *)
		    it->changes->pdata[i])->key);
	for (i = 0; i < it->changes->len; i++) {
		struct change *change = it->changes->pdata[i];
		g_autofree char *ratio = !g_str_has_suffix(change->key,
		    NUMBER) ? NULL : g_strdup_printf("%.*s/ratio",
		    (int)(strlen(change->key) - strlen(NUMBER)), change->key);

		if (ratio != NULL && g_hash_table_contains(keys, ratio))
			change->minor = TRUE;
	}
}

static gboolean
compare_cells(Store *store, const struct figures *figures,
    struct restatement *it, GError **error)
{
	sqlite3_stmt *statement = store_statement(store, "restatement_cells");
	gboolean row;

	figures_bind(statement, ":release", it->before);
	while (store_step(store, statement, &row, error)) {
		struct cell old = { .unit = CELL_PEOPLE };
		const char *key, *symbol;
		const struct cell *now;

		if (!row) {
			sqlite3_reset(statement);
			tell_shares(it);
			return TRUE;
		}
		key = (const char *)sqlite3_column_text(statement, 0);
		symbol = (const char *)sqlite3_column_text(statement, 2);
		old.value = sqlite3_column_double(statement, 1);
		old.symbol = symbol == NULL ? NULL : g_intern_string(symbol);
		old.base = sqlite3_column_int64(statement, 3);
		now = cells_find(figures->cells, key);
		if (is_comparable(figures, it, key, now) &&
		    !is_same(&old, now))
			add_change(figures, it, key, &old, now);
	}
	return FALSE;
}

gboolean
restatement_read(Store *store, struct figures *figures, GError **error)
{
	struct restatement *it = g_new0(struct restatement, 1);
	gint64 from = 0;

	it->changes = g_ptr_array_new_with_free_func(change_free);
	it->causes = g_ptr_array_new_with_free_func(cause_free);
	figures->restatement = it;
	if (!read_before(store, figures, it, &from, error))
		return FALSE;
	if (it->before == 0)
		return TRUE;
	return (from >= figures->publication->last_batch ||
	    (read_causes(store, "restatement_causes", figures, from, it,
	    error) && read_causes(store, "restatement_removed", figures, from,
	    it, error))) && compare_cells(store, figures, it, error);
}
