/* Programmes drawn at random; see drafts.h. */
#include <criterion/criterion.h>
#include <math.h>

#include "drafts.h"

#define TOWNS	22	/* at most */
#define LONG	17	/* towns whose sum does not tie them together */
#define RANGES	6

/* Columns of a town; parts come first. */
enum kind {
	RARE, COMMON, OTHER, TOTAL, AMOUNT, BEFORE, KINDS
};

struct draft {
	GRand		*random;
	GArray		*unknowns;	/* struct unknown */
	GArray		*rows, *terms;
	guint		 towns, kinds;
	gboolean	 is_exact;	/* shown as it is, else rounded to 5 */
	guint		 columns[TOWNS][KINDS];
};

guint
draft_draw(const Draft *it, guint below)
{
	return (guint)g_rand_int_range(it->random, 0, (gint32)below);
}

/* One in so many. */
static gboolean
is_rare(const Draft *it, guint many)
{
	return draft_draw(it, many) == 0;
}

guint
draft_columns(const Draft *it)
{
	return it->unknowns->len;
}

struct unknown *
draft_unknown(const Draft *it, guint column)
{
	return &g_array_index(it->unknowns, struct unknown, column);
}

/* ------------------------------------------------------------------- rows */

static guint
add_column(Draft *it, double value, double least)
{
	double middle = 5 * floor((value + 2.5) / 5);
	struct unknown unknown = { .value = value, .least = least,
	    .low = least, .high = INFINITY };

	if (isfinite(least) && !is_rare(it, 6)) {
		if (value < 10)
			unknown.high = 9;
		else if (it->is_exact)
			unknown.low = unknown.high = value;
		else {
			unknown.low = middle - 2.5;
			unknown.high = middle + 2.5;
		}
	}
	g_array_append_val(it->unknowns, unknown);
	return it->unknowns->len - 1;
}

static void
add_term(Draft *it, guint column, double factor)
{
	struct term term = { column, factor };

	g_array_append_val(it->terms, term);
}

/* Of the terms since the last row: what they are, so much less or more. */
static void
add_row(Draft *it, double less, double more)
{
	struct row row = { .first = 0 };
	double sum = 0;
	guint i;

	if (it->rows->len > 0) {
		row = g_array_index(it->rows, struct row, it->rows->len - 1);
		row.first += row.count;
	}
	row.count = it->terms->len - row.first;
	for (i = row.first; i < it->terms->len; i++) {
		struct term term = g_array_index(it->terms, struct term, i);

		sum += term.factor * draft_unknown(it, term.quantity)->value;
	}
	row.low = sum - less;
	row.high = sum + more;
	g_array_append_val(it->rows, row);
}

/* whole >= factor * part */
static void
add_holding(Draft *it, guint whole, guint part, double factor)
{
	add_term(it, whole, 1);
	add_term(it, part, -factor);
	add_row(it, draft_unknown(it, whole)->value - factor *
	    draft_unknown(it, part)->value, INFINITY);
}

/* The same of one year before, and a difference that nobody publishes. */
static void
add_before(Draft *it, guint *columns)
{
	double value = draft_unknown(it, columns[TOTAL])->value;
	double before = fabs(value + draft_draw(it, 9) - 4);

	columns[BEFORE] = add_column(it, before, 0);
	add_term(it, columns[TOTAL], 1);
	add_term(it, columns[BEFORE], -1);
	add_term(it, add_column(it, value - before, -INFINITY), -1);
	add_row(it, 0, 0);
}

static double
invent(const Draft *it, guint kind)
{
	if (kind == RARE)
		return is_rare(it, 12);
	return draft_draw(it, is_rare(it, 3) ? 10 : 40);
}

static void
add_town(Draft *it, guint *columns)
{
	double sum = 0;
	guint i;

	for (i = RARE; i < TOTAL; i++) {
		columns[i] = add_column(it, invent(it, i), 0);
		sum += draft_unknown(it, columns[i])->value;
	}
	columns[TOTAL] = add_column(it, sum, 0);
	for (i = RARE; i <= TOTAL; i++)
		add_term(it, columns[i], i == TOTAL ? -1 : 1);
	add_row(it, 0, 0);
	add_holding(it, columns[TOTAL], columns[draft_draw(it, TOTAL)], 1);
	if (it->kinds > AMOUNT) {
		columns[AMOUNT] = add_column(it, 2 * sum + draft_draw(it, 30),
		    0);
		add_holding(it, columns[AMOUNT], columns[TOTAL], 2);
	}
	if (it->kinds > BEFORE)
		add_before(it, columns);
}

/* What towns next to one another have together. */
static guint
add_whole(Draft *it, guint first, guint count, guint kind)
{
	double sum = 0;
	guint i, whole;

	for (i = first; i < first + count; i++) {
		sum += draft_unknown(it, it->columns[i][kind])->value;
		add_term(it, it->columns[i][kind], -1);
	}
	whole = add_column(it, sum, 0);
	add_term(it, whole, 1);
	add_row(it, 0, 0);
	return whole;
}

static void
add_wholes(Draft *it, guint kind)
{
	guint all = add_whole(it, 0, it->towns, kind), i;

	if (is_rare(it, 2)) {
		add_holding(it, all, add_whole(it, 0, LONG, kind), 1);
		add_holding(it, all, add_whole(it, it->towns - LONG, LONG,
		    kind), 1);
	}
	for (i = draft_draw(it, 3); i < it->towns; i += 1 + draft_draw(it, 3))
		add_holding(it, all, it->columns[i][kind], 1);
}

/* Some towns have so much together, of which nothing is published. */
static void
add_range(Draft *it, guint kind, guint times)
{
	guint first = draft_draw(it, it->towns), i;
	double sign = is_rare(it, 2) ? -1 : 1;

	for (i = 0; i < LONG; i++)
		add_term(it, it->columns[(first + i) % it->towns][kind],
		    (i % 4 == 3 ? sign : 1) * (i % times * 2 + 1));
	/* As is left of two that turn out to be one. */
	add_term(it, it->columns[draft_draw(it, it->towns)][(kind + 1) %
	    it->kinds], 0);
	add_row(it, is_rare(it, 4) ? INFINITY : draft_draw(it, 5), is_rare(it,
	    4) ? INFINITY : draft_draw(it, 5));
}

/* ------------------------------------------------------------------ goals */

Audit *
draft_publish(const Draft *it, gboolean wide)
{
	Audit *audit = audit_new();
	guint i;

	audit_large(audit, G_MAXUINT, 0);
	for (i = 0; i < it->unknowns->len; i++) {
		const struct unknown *unknown = draft_unknown(it, i);

		audit_column(audit, wide ? unknown->least : unknown->low,
		    wide ? INFINITY : unknown->high);
	}
	for (i = 0; i < it->rows->len; i++) {
		const struct row *row = &g_array_index(it->rows, struct row,
		    i);

		audit_row(audit, &g_array_index(it->terms, struct term,
		    row->first), row->count, row->low, row->high);
	}
	return audit;
}

void
draft_ask(const Draft *it, Audit *audit, guint column)
{
	const struct unknown *unknown = draft_unknown(it, column);

	if (unknown->wish == WISH_RANGE)
		audit_goal(audit, column, unknown->from, unknown->to);
	else if (unknown->wish == WISH_EITHER)
		audit_goal_either(audit, column, unknown->from, unknown->to);
	else if (unknown->wish == WISH_APART)
		audit_goal_apart(audit, column, 0.1);
}

void
draft_ask_all(const Draft *it, Audit *audit)
{
	guint i;

	for (i = 0; i < it->unknowns->len; i++)
		draft_ask(it, audit, i);
}

GArray *
draft_run(Audit *audit)
{
	g_autoptr(GError) error = NULL;
	GArray *breaches = NULL;
	guint at;

	cr_assert(audit_run(audit, &breaches, &at, &error), "%s",
	    error != NULL ? error->message : "");
	return breaches;
}

/* Just as far as it goes, or a little less or more. */
static double
aim(const Draft *it, double extreme, double other)
{
	return fabs(extreme) < DRAFT_FAR ? extreme + DRAFT_STEP *
	    (draft_draw(it, 3) - 1.0) : other;
}

/* What a reader finds of each column. */
static void
explore(Draft *it)
{
	g_autoptr(Audit) audit = draft_publish(it, FALSE);
	g_autoptr(GArray) breaches = NULL;
	guint i;

	for (i = 0; i < it->unknowns->len; i++) {
		audit_goal(audit, i, -DRAFT_FAR, DRAFT_FAR);
		draft_unknown(it, i)->lowest = -DRAFT_FAR;
		draft_unknown(it, i)->highest = DRAFT_FAR;
	}
	breaches = draft_run(audit);
	for (i = 0; i < breaches->len; i++) {
		const struct breach *breach = &g_array_index(breaches,
		    struct breach, i);
		struct unknown *unknown = draft_unknown(it, breach->column);

		/* What is not looked for is possible. */
		if (!isnan(breach->low))
			unknown->lowest = fmax(breach->low, -DRAFT_FAR);
		if (!isnan(breach->high))
			unknown->highest = fmin(breach->high, DRAFT_FAR);
	}
}

/* What is hidden has goals that are just possible, or just not. */
static void
wish(Draft *it)
{
	guint i;

	for (i = 0; i < it->unknowns->len; i++) {
		struct unknown *unknown = draft_unknown(it, i);

		if (unknown->low > unknown->least || (unknown->lowest <=
		    -DRAFT_FAR && unknown->highest >= DRAFT_FAR))
			continue;
		unknown->wish = is_rare(it, 4) ? WISH_APART : is_rare(it,
		    4) ? WISH_EITHER : WISH_RANGE;
		unknown->from = fmax(unknown->least, aim(it, unknown->lowest,
		    -50));
		unknown->to = aim(it, unknown->highest, 500);
	}
}

/* What is not possible were all hidden is no goal. */
static void
waive(Draft *it)
{
	g_autoptr(Audit) audit = draft_publish(it, TRUE);
	g_autoptr(GArray) breaches = NULL;
	guint i;

	draft_ask_all(it, audit);
	breaches = draft_run(audit);
	for (i = 0; i < breaches->len; i++)
		draft_unknown(it, g_array_index(breaches, struct breach,
		    i).column)->wish = WISH_NOTHING;
}

Draft *
draft_new(guint seed)
{
	Draft *it = g_new0(Draft, 1);
	guint i, kind, times;

	it->random = g_rand_new_with_seed(seed);
	it->unknowns = g_array_new(FALSE, FALSE, sizeof(struct unknown));
	it->rows = g_array_new(FALSE, FALSE, sizeof(struct row));
	it->terms = g_array_new(FALSE, FALSE, sizeof(struct term));
	it->is_exact = seed % 2 == 0;
	it->towns = LONG + 1 + draft_draw(it, TOWNS - LONG);
	it->kinds = AMOUNT + draft_draw(it, 3);
	for (i = 0; i < it->towns; i++)
		add_town(it, it->columns[i]);
	/* Those of the totals hold all together. */
	for (i = 0; i < it->kinds; i++)
		if (i == TOTAL || is_rare(it, 2))
			add_wholes(it, i);
	kind = draft_draw(it, it->kinds);
	times = 1 + draft_draw(it, 3);
	for (i = 0; i < RANGES; i++)
		add_range(it, kind, times);
	explore(it);
	wish(it);
	waive(it);
	return it;
}

void
draft_free(Draft *it)
{
	if (it == NULL)
		return;
	g_rand_free(it->random);
	g_array_unref(it->unknowns);
	g_array_unref(it->rows);
	g_array_unref(it->terms);
	g_free(it);
}
