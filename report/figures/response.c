/* Response and network as published cells; see response.h. */
#include <string.h>

#include "measures.h"
#include "response.h"

/* The columns of report_response and of report_network_days. */
enum { INSTRUMENT, REACHED, BASELINE, DUE, FOLLOWUP, SUSTAINED, IMPROVED,
	LEAVERS, WORST, BEST, STAYERS_MEAN, LEAVERS_MEAN, DIFFERENCE,
	DIFFERENCE_LOW, DIFFERENCE_HIGH, IMPROVED_LOW, IMPROVED_HIGH };
enum { DAY, PEOPLE, CONNECTED, ISOLATED, TIES, GROUPS_OF, JOINED, ARRIVED,
	LOST, EXTERNAL, EXPECTED, ANONYMOUS };

static void
response_free(void *data)
{
	g_free(((struct response_figure *)data)->instrument);
	g_free(data);
}

static void
loss_free(void *data)
{
	g_free(((struct network_loss *)data)->key);
	g_free(((struct network_loss *)data)->name);
	g_free(data);
}

void
responses_free(struct responses *responses)
{
	if (responses == NULL)
		return;
	g_ptr_array_unref(responses->instruments);
	g_array_unref(responses->days);
	g_ptr_array_unref(responses->losses);
	g_free(responses);
}

static gboolean
is_exact(const struct figures *figures)
{
	return cells_mode(figures->cells) == CELLS_EXACT;
}

/* NULL when the column is. */
static const struct cell *
share(struct figures *figures, sqlite3_stmt *row, int column,
    const char *key)
{
	return sqlite3_column_type(row, column) == SQLITE_NULL ? NULL :
	    cells_derived(figures->cells, CELL_SHARE,
	    100 * sqlite3_column_double(row, column), "%s", key);
}

/* ------------------------------------------------------------- response */

static const struct cell *
wave(struct figures *figures, sqlite3_stmt *row, int column,
    const char *instrument, const char *name)
{
	return cells_count(figures->cells, sqlite3_column_double(row, column),
	    "response/%s/%s", instrument, name);
}

static const struct cell *
missing_share(struct figures *figures, sqlite3_stmt *row, int column,
    const char *instrument, const char *name)
{
	g_autofree char *key = g_strdup_printf("response/%s/%s", instrument,
	    name);

	return share(figures, row, column, key);
}

static const struct cell *
mean(struct figures *figures, sqlite3_stmt *row, int column,
    const struct cell *people, const char *instrument, const char *name)
{
	return sqlite3_column_type(row, column) == SQLITE_NULL ? NULL :
	    cells_amount(figures->cells, CELL_RATE,
	    sqlite3_column_double(row, column), people->value, 1,
	    "response/%s/%s", instrument, name);
}

/* Between their means, or one of its 95 % limits. */
static const struct cell *
difference(struct figures *figures, sqlite3_stmt *row, int column,
    const char *instrument, const char *name)
{
	return sqlite3_column_type(row, column) == SQLITE_NULL ? NULL :
	    cells_derived(figures->cells, CELL_RATE,
	    sqlite3_column_double(row, column), "response/%s/%s", instrument,
	    name);
}

static void
read_missing(struct figures *figures, sqlite3_stmt *row,
    struct response_figure *it)
{
	const char *name = it->instrument;

	it->improved = wave(figures, row, IMPROVED, name, "improved");
	it->leavers = wave(figures, row, LEAVERS, name, "leavers");
	it->worst = missing_share(figures, row, WORST, name, "worst");
	it->best = missing_share(figures, row, BEST, name, "best");
	it->stayers_mean = mean(figures, row, STAYERS_MEAN, it->followup,
	    name, "stayers_mean");
	it->leavers_mean = mean(figures, row, LEAVERS_MEAN, it->leavers,
	    name, "leavers_mean");
	it->difference = difference(figures, row, DIFFERENCE, name,
	    "difference");
	it->difference_low = difference(figures, row, DIFFERENCE_LOW, name,
	    "difference_low95");
	it->difference_high = difference(figures, row, DIFFERENCE_HIGH, name,
	    "difference_high95");
	it->share = cells_share(figures->cells, it->improved, it->followup,
	    "response/%s/share", name);
	it->share_low = missing_share(figures, row, IMPROVED_LOW, name,
	    "share_low95");
	it->share_high = missing_share(figures, row, IMPROVED_HIGH, name,
	    "share_high95");
}

/*
 * The people reached everywhere are told a second time, as participants, and
 * must not give away there who is not measured.
 */
static void
relate_participants(struct figures *figures, const struct cell *reached,
    const struct cell *baseline)
{
	const struct measure *measure = figures_measure(figures,
	    "participants");
	const struct measure_figure *all = figures->scope != 0 ||
	    measure == NULL ? NULL : measure_find(measure, "all", "", "",
	    day_month(figures->first_day), figures->period.month);

	if (all == NULL || all->number == NULL)
		return;
	cells_same(figures->cells, all->number, reached);
	cells_complement(figures->cells, baseline, all->number);
}

/* Who improved was measured again; who was and did not is a number too. */
static void
relate_improved(struct figures *figures, const struct response_figure *it)
{
	guint i;

	for (i = 0; i < figures->others->len; i++) {
		const struct other_figure *other = figures->others->pdata[i];

		if (strcmp(other->name, it->instrument) == 0)
			cells_complement(figures->cells, other->outcomes,
			    it->followup);
	}
}

/* Whoever drops out between two steps is a number of people as well. */
static void
response_add(struct figures *figures, sqlite3_stmt *row)
{
	struct response_figure *it = g_new0(struct response_figure, 1);
	Cells *cells = figures->cells;
	const char *name;

	g_ptr_array_add(figures->responses->instruments, it);
	name = it->instrument = g_strdup((const char *)
	    sqlite3_column_text(row, INSTRUMENT));
	/* The same for every instrument. */
	it->reached = cells_count(cells, sqlite3_column_double(row, REACHED),
	    "response/reached");
	it->baseline = wave(figures, row, BASELINE, name, "baseline");
	it->due = wave(figures, row, DUE, name, "due");
	it->followup = wave(figures, row, FOLLOWUP, name, "followup");
	it->sustained = wave(figures, row, SUSTAINED, name, "sustained");
	cells_complement(cells, it->baseline, it->reached);
	relate_participants(figures, it->reached, it->baseline);
	relate_improved(figures, it);
	cells_complement(cells, it->due, it->baseline);
	cells_complement(cells, it->followup, it->due);
	cells_complement(cells, it->sustained, it->followup);
	if (is_exact(figures))
		read_missing(figures, row, it);
}

/* -------------------------------------------------------------- network */

static const struct cell *
count(struct figures *figures, sqlite3_stmt *row, int column, const char *when,
    const char *name)
{
	return sqlite3_column_type(row, column) == SQLITE_NULL ? NULL :
	    cells_count(figures->cells, sqlite3_column_double(row, column),
	    "network/%s/%s", when, name);
}

/* Who had a tie on the first day has one now, or lost it, or is gone. */
static void
relate_days(struct figures *figures, const struct network_figure *first,
    const struct network_figure *last, const struct cell *stayed)
{
	Cells *cells = figures->cells;

	cells_within(cells, stayed, first->connected);
	cells_within(cells, last->lost, first->connected);
	cells_within(cells, last->joined, first->isolated);
}

static void
relate(struct figures *figures, sqlite3_stmt *row, const char *when,
    const struct network_figure *it)
{
	const struct cell *all[] = { it->connected, it->isolated };
	const struct cell *connected[] = { it->joined, it->arrived, NULL };
	Cells *cells = figures->cells;

	cells_sum(cells, it->people, all, G_N_ELEMENTS(all));
	cells_within(cells, it->groups, it->connected);
	if (it->joined == NULL || it->arrived == NULL || it->lost == NULL)
		return;
	/* Who had a tie then and has one now. */
	connected[2] = cells_unseen(cells, CELL_PEOPLE,
	    sqlite3_column_double(row, CONNECTED) -
	    sqlite3_column_double(row, JOINED) -
	    sqlite3_column_double(row, ARRIVED), "network/%s/stayed", when);
	cells_sum(cells, it->connected, connected, G_N_ELEMENTS(connected));
	cells_complement(cells, it->lost, it->isolated);
	if (figures->responses->days->len == 1)
		relate_days(figures, &g_array_index(figures->responses->days,
		    struct network_figure, 0), it, connected[2]);
}

static void
network_add(struct figures *figures, sqlite3_stmt *row)
{
	struct network_figure it = { .day = sqlite3_column_int(row, DAY) };
	const char *when = figures->responses->days->len == 0 ? "first" :
	    "last";
	g_autofree char *external = g_strdup_printf("network/%s/external",
	    when);
	g_autofree char *expected = g_strdup_printf("network/%s/expected",
	    when);
	g_autofree char *anonymous = g_strdup_printf("network/%s/anonymous",
	    when);

	it.people = count(figures, row, PEOPLE, when, "people");
	it.connected = count(figures, row, CONNECTED, when, "connected");
	it.isolated = count(figures, row, ISOLATED, when, "isolated");
	it.ties = count(figures, row, TIES, when, "ties");
	it.groups = count(figures, row, GROUPS_OF, when, "groups");
	it.joined = count(figures, row, JOINED, when, "joined");
	it.arrived = count(figures, row, ARRIVED, when, "arrived");
	it.lost = count(figures, row, LOST, when, "lost");
	it.degree = cells_rate(figures->cells, 2, it.ties, it.people,
	    "network/%s/degree", when);
	relate(figures, row, when, &it);
	if (is_exact(figures)) {
		it.external = share(figures, row, EXTERNAL, external);
		it.expected = share(figures, row, EXPECTED, expected);
		it.anonymous = share(figures, row, ANONYMOUS, anonymous);
	}
	g_array_append_val(figures->responses->days, it);
}

static void
loss_add(struct figures *figures, sqlite3_stmt *row)
{
	struct network_loss *it = g_new0(struct network_loss, 1);

	g_ptr_array_add(figures->responses->losses, it);
	it->key = g_strdup((const char *)sqlite3_column_text(row, 0));
	it->name = g_strdup((const char *)sqlite3_column_text(row, 1));
	it->ties = cells_count(figures->cells, sqlite3_column_double(row, 2),
	    "/activity/%s/ties", it->key);
	it->isolated = cells_count(figures->cells,
	    sqlite3_column_double(row, 3), "/activity/%s/isolated", it->key);
}

gboolean
figures_read_responses(struct figures *figures, Store *store, GError **error)
{
	struct responses *responses = g_new0(struct responses, 1);

	figures->responses = responses;
	responses->instruments =
	    g_ptr_array_new_with_free_func(response_free);
	responses->days = g_array_new(FALSE, TRUE,
	    sizeof(struct network_figure));
	responses->losses = g_ptr_array_new_with_free_func(loss_free);
	if (figures->report->audience == AUDIENCE_FUNDER ||
	    *figures->report->funder != '\0')
		return TRUE;
	return figures_read_each(figures, store, "report_response",
	    response_add, error) && (figures->scope != 0 ||
	    (figures_read_each(figures, store, "report_network_days",
	    network_add, error) && (!is_exact(figures) ||
	    figures_read_each(figures, store, "report_network_losses",
	    loss_add, error))));
}
