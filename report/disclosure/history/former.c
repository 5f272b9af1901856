/* Earlier releases in a plan; see former.h. */
#include <math.h>
#include <string.h>

#include "cellfile.h"
#include "day.h"
#include "former.h"
#include "program.h"
#include "relations.h"
#include "sdc.h"

/*
 * So many relations of earlier releases, or those of one period if they are
 * more, are reckoned with, the newest first: an audit takes the square of
 * that.  Of older ones, up to so many in all, those count that are of figures of
 * months, which hang together with newer ones; before that, what was shown, and
 * how amounts, which are few, hang together.
 */
#define RELATIONS_MOST	8000
#define SPANS_MOST	60000

struct former {
	Plan			*plan;
	Store			*store;
	const char		*now;		/* period of the plan */
	GHashTable		*told;		/* spans of the plan -> the
						 * first place, plus 1 */
	GHashTable		*stems;		/* of them */
	char			 since[8];	/* period from which on relations
						 * are reckoned with ... */
	char			 spans[8];	/* ... and from which on those of
						 * figures of months */
	struct certificate	*certificate;
	/* The release that is read: */
	gint64			 release;
	char			*period;
	gint32			 month;
	GHashTable		*kept;		/* keys, as its certificate says */
};

/* The first month of which the plan tells anything; G_MAXINT32: of none. */
static gint32
set_told(struct former *it)
{
	gint32 earliest = G_MAXINT32;
	guint i;

	it->told = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
	    NULL);
	it->stems = g_hash_table_new(g_str_hash, g_str_equal);
	for (i = 0; i < plan_quantities(it->plan); i++) {
		const struct quantity *quantity = plan_quantity(it->plan, i);
		char *name;

		if (quantity->stem == NULL)
			continue;
		earliest = MIN(earliest, quantity->first);
		g_hash_table_add(it->stems, quantity->stem);
		name = plan_span_name(quantity->stem, quantity->first,
		    quantity->last);
		if (!g_hash_table_contains(it->told, name))
			g_hash_table_insert(it->told, name,
			    GUINT_TO_POINTER(i + 1));
		else
			g_free(name);
	}
	return earliest;
}

/* ----------------------------------------------------------------- cells */

/* A row of the ledger as the line of cells.csv that it was; owned by both. */
static void
read_row(sqlite3_stmt *row, char number[G_ASCII_DTOSTR_BUF_SIZE],
    struct cellfile_row *cell)
{
	gboolean whole = sqlite3_column_int(row, 4) != 0;
	gboolean people;

	*cell = (struct cellfile_row){
	    .key = (char *)sqlite3_column_text(row, 0),
	    .value = (char *)sqlite3_column_text(row, 2),
	    .base = (double)sqlite3_column_int64(row, 3),
	    .unit = (char *)sqlite3_column_text(row, 5),
	    .rule = (char *)sqlite3_column_text(row, 6),
	    .stem = (char *)sqlite3_column_text(row, 7),
	    .first = sqlite3_column_int(row, 8),
	    .last = sqlite3_column_int(row, 9) };
	people = strcmp(cell->unit, "people") == 0;
	cell->counts = (char *)(people ? (whole ? "people" : "parts") :
	    whole ? "things" : "amount");
	if (cell->value == NULL)
		cell->value = g_ascii_dtostr(number, G_ASCII_DTOSTR_BUF_SIZE,
		    sqlite3_column_double(row, 1));
}

/* What this run says of the same months; NULL: nothing. */
static const struct quantity *
told_now(const struct former *it, const struct cellfile_row *cell)
{
	g_autofree char *name = cell->stem == NULL ? NULL :
	    plan_span_name(cell->stem, cell->first, cell->last);
	guint place = name == NULL ? 0 : GPOINTER_TO_UINT(g_hash_table_lookup(
	    it->told, name));

	return place == 0 ? NULL : plan_quantity(it->plan, place - 1);
}

/*
 * Of something that this run tells itself only the name counts: whether it
 * stays as it was is decided there.  So it does where facts have changed.
 */
static gboolean
has_say(const struct quantity *draft, const struct quantity *now)
{
	return now == NULL || (now->form == FORM_UNSEEN && (!now->is_told ||
	    (now->exact >= draft->low - 1e-6 &&
	    now->exact <= draft->high + 1e-6)));
}

static gboolean
says_something(enum form form)
{
	return form == FORM_SHOWN || form == FORM_SMALL || form == FORM_GIVEN;
}

/* Of the release that is read amounts, and what was shown, are reckoned with. */
static gboolean
is_old(const struct former *it)
{
	return strcmp(it->period, it->since) < 0;
}

/* Of the relations of the release that is read. */
static enum sdc_part
part_of(const struct former *it)
{
	return !is_old(it) ? SDC_ALL : strcmp(it->period, it->spans) < 0 ?
	    SDC_AMOUNTS : SDC_SPANS;
}

static void
add_cell(const struct former *it, const struct cellfile_row *cell)
{
	g_autofree char *name = sdc_name(cell->key, it->period);
	struct quantity draft, *known;
	guint place;

	if (!cellfile_quantity(cell, g_hash_table_contains(it->kept,
	    cell->key), plan_protection(it->plan), &draft))
		return;
	if (!has_say(&draft, told_now(it, cell))) {
		draft.form = FORM_UNSEEN;
		draft.is_sensitive = FALSE;
	}
	draft.is_fixed = says_something(draft.form);
	if (is_old(it) && (cell->stem == NULL || !g_hash_table_contains(
	    it->stems, cell->stem) || (part_of(it) == SDC_AMOUNTS &&
	    !draft.is_fixed && draft.unit == CELL_PEOPLE)))
		return;
	known = plan_find(it->plan, name);
	if (known != NULL && known->unit != draft.unit)
		return;
	/* Shown once, it is known; what was said last counts. */
	if (known != NULL && (draft.is_fixed || known->form == FORM_UNSEEN))
		quantity_take(known, &draft);
	place = plan_add(it->plan, name, &draft);
	it->certificate->before += known == NULL && draft.is_fixed;
	if (cell->stem != NULL)
		(void)plan_can_span(it->plan, place, cell->first, cell->last,
		    cell->stem);
}

/* Of this period: what this run does not tell any more. */
static gboolean
is_left(const struct former *it, const struct cellfile_row *cell)
{
	return strcmp(it->period, it->now) != 0 || (cell->stem != NULL &&
	    plan_find(it->plan, cell->key) == NULL);
}

static gboolean
read_cells(const struct former *it, GError **error)
{
	sqlite3_stmt *statement = store_statement(it->store, "former_cells");
	char number[G_ASCII_DTOSTR_BUF_SIZE];
	struct cellfile_row cell;
	gboolean row;

	sqlite3_bind_int64(statement, sqlite3_bind_parameter_index(statement,
	    ":release"), it->release);
	while (store_step(it->store, statement, &row, error)) {
		if (!row) {
			sqlite3_reset(statement);
			return TRUE;
		}
		read_row(statement, number, &cell);
		if (is_left(it, &cell))
			add_cell(it, &cell);
	}
	return FALSE;
}

/* -------------------------------------------------------------- releases */

/* All that is new in the plan is of the ledger. */
static void
mark(const struct former *it, guint quantity, guint relation,
    gboolean is_lower)
{
	for (; quantity < plan_quantities(it->plan); quantity++) {
		struct quantity *new = plan_quantity(it->plan, quantity);

		new->is_ledger = TRUE;
		new->is_lower = is_lower;
		if (new->stem == NULL)
			new->last = it->month;
	}
	plan_mark_earlier(it->plan, relation);
}

static gboolean
read_sdc(const struct former *it, const char *document, GError **error)
{
	g_autoptr(json_t) sdc = document_read(document, strlen(document));

	if (sdc_read(sdc, it->plan, part_of(it)))
		return TRUE;
	g_set_error(error, IMPACT_ERROR, EXIT_NOTHING, "nothing is published: "
	    "the ledger does not say how figures of %s hang together",
	    it->period);
	return FALSE;
}

static gboolean
read_release(struct former *it, sqlite3_stmt *row, GError **error)
{
	guint quantities = plan_quantities(it->plan);
	guint relations = plan_relations(it->plan);
	const char *proved = (const char *)sqlite3_column_text(row, 2);
	const char *sdc = (const char *)sqlite3_column_text(row, 3);
	g_autoptr(json_t) certificate = proved == NULL ? NULL :
	    document_read(proved, strlen(proved));
	g_autoptr(GHashTable) kept = certificate_kept(certificate);
	struct period period;

	it->release = sqlite3_column_int64(row, 0);
	it->period = (char *)sqlite3_column_text(row, 1);
	it->kept = kept;
	if (!period_parse(it->period, &period, error))
		return FALSE;
	it->month = period.month;
	/* Of this period the plan knows itself how they hang together. */
	if (!read_cells(it, error) || (sdc != NULL &&
	    strcmp(it->period, it->now) != 0 && !read_sdc(it, sdc, error)))
		return FALSE;
	mark(it, quantities, relations, certificate_threshold(certificate) <
	    plan_protection(it->plan)->threshold);
	return TRUE;
}

/* It becomes the earliest month with which the sum of relations is not more. */
static void
reach_back(char since[8], const char *period, gint64 sum, gint64 most)
{
	if (sum <= most && strcmp(period, since) < 0)
		g_strlcpy(since, period, 8);
}

static gboolean
set_since(struct former *it, const char *earliest, GError **error)
{
	sqlite3_stmt *statement = store_statement(it->store, "former_sizes");
	gint64 sum = 0;
	gboolean row;

	g_strlcpy(it->since, it->now, sizeof(it->since));
	g_strlcpy(it->spans, it->now, sizeof(it->spans));
	store_bind_text(statement, ":earliest", earliest);
	store_bind_text(statement, ":period", it->now);
	while (store_step(it->store, statement, &row, error)) {
		const char *period;
		gboolean is_first = sum == 0;

		if (!row) {
			sqlite3_reset(statement);
			return TRUE;
		}
		period = (const char *)sqlite3_column_text(statement, 0);
		sum += sqlite3_column_int64(statement, 1);
		/* Those of the last month however many they are. */
		reach_back(it->since, period, is_first ? 0 : sum,
		    RELATIONS_MOST);
		reach_back(it->spans, period, is_first ? 0 : sum,
		    SPANS_MOST);
	}
	return FALSE;
}

static gboolean
read_releases(struct former *it, gint32 first, GError **error)
{
	sqlite3_stmt *statement = store_statement(it->store,
	    "former_releases");
	char earliest[8];
	gboolean row;

	if (!set_since(it, month_print(first, earliest), error))
		return FALSE;
	store_bind_text(statement, ":earliest", earliest);
	while (store_step(it->store, statement, &row, error)) {
		if (!row) {
			sqlite3_reset(statement);
			return TRUE;
		}
		if (!read_release(it, statement, error))
			return FALSE;
	}
	return FALSE;
}

gboolean
former_read(Plan *plan, Store *store, const char *period,
    struct certificate *certificate, GError **error)
{
	struct former it = { .plan = plan, .store = store, .now = period,
	    .certificate = certificate };
	gint32 earliest = set_told(&it);
	gboolean good = earliest == G_MAXINT32 ||
	    read_releases(&it, earliest, error);

	g_hash_table_unref(it.told);
	g_hash_table_unref(it.stems);
	return good;
}
