/*
 * What amounts are made of by month: the money of funders, the hours of people,
 * who are also behind money that was divided by attendance.
 * Of two running totals the difference is what some of them gave, or spent,
 * in between; see differences.h.
 */
#include <string.h>

#include "differences.h"
#include "divided.h"
#include "related_parts.h"

#define MINUTES		60	/* hours are told, minutes are kept */
#define CENTS		100	/* euros */

/* Amounts whose figures are about these, and what those are made of. */
static const struct amount {
	const char	*name;		/* of the measure */
	const char	*about;
	gboolean	 of;		/* what those figures are a part of */
	struct made	 made;		/* its subject and class are those of
					 * the figure, where they are NULL */
} amounts[] = {
	{ "grants", "all", FALSE, { "funder_money", "funder", MADE_EACH, "",
	    CENTS } },
	{ "attendances", "all", FALSE, { "attendances", "all", "", "", 1 } },
	{ "hours_attended", "all", FALSE, { "hours_attended", "all", "", "",
	    MINUTES } },
	{ "client_question_hours", "all", FALSE, { "client_question_hours",
	    "all", "", "", MINUTES } },
	{ "client_led_hours", "all", FALSE, { "client_led_hours", "all", "",
	    NULL, MINUTES } },
	{ "driver_hours", "all", FALSE, { "driver_hours", "all", "", NULL,
	    MINUTES } },
	{ "coproduction_hours", "all", FALSE, { "coproduction_hours", "all",
	    "", "", MINUTES } },
	{ "coproduction_hours", "all", TRUE, { "coproduction_hours", "all",
	    "", "all", MINUTES } },
	{ "formula_dose", "formula", FALSE, { "formula_dose", "formula",
	    NULL, "", MINUTES } }
};

static struct making
making_of(sqlite3_stmt *row, const struct made *made)
{
	const char *who = (const char *)sqlite3_column_text(row, 1);

	struct making making = { sqlite3_column_int(row, 0), NULL,
		sqlite3_column_double(row, 2) / made->unit,
		sqlite3_column_double(row, 3), sqlite3_column_int(row, 4) };

	if (strcmp(made->subject, MADE_EACH) == 0)
		making.who = g_intern_string(who);
	/* The months themselves say how much. */
	if (making.last > making.month)
		making.amount = 0;
	return making;
}

/* NULL with an error. */
static GArray *
read_makings(const struct figures *figures, Store *store,
    const struct made *made, GError **error)
{
	sqlite3_stmt *row = store_statement(store, "related_months");
	GArray *makings = g_array_new(FALSE, FALSE, sizeof(struct making));
	gboolean found = TRUE;

	store_bind_text(row, ":measure", made->measure);
	store_bind_text(row, ":about", made->about);
	store_bind_text(row, ":subject", made->subject);
	store_bind_text(row, ":class", made->class_name);
	figures_bind(row, ":scope", figures->scope);
	while (found) {
		struct making making;

		if (!store_step(store, row, &found, error)) {
			g_array_unref(makings);
			return NULL;
		}
		if (!found)
			break;
		making = making_of(row, made);
		g_array_append_val(makings, making);
	}
	sqlite3_reset(row);
	return makings;
}

gboolean
related_made(const struct figures *figures, Store *store, const char *stem,
    const struct made *made, GError **error)
{
	GArray *makings = read_makings(figures, store, made, error);

	if (makings == NULL)
		return FALSE;
	if (strcmp(made->subject, MADE_EACH) == 0)
		divided_behind(figures, &(struct divided_group){
		    DIVIDED_GRANTS, "", "all", "", "" }, stem, makings);
	cells_made(figures->cells, stem, makings);
	return TRUE;
}

/* "hours_attended", "client_led_hours/shared", "formula_dose/formula/X". */
static char *
stem_of(const struct amount *amount, const struct made *made)
{
	gboolean is_each = strcmp(made->subject, MADE_EACH) == 0;

	return is_each || *made->subject == '\0' ?
	    g_strconcat(amount->name, *made->class_name == '\0' ? "" : "/",
	    made->class_name, NULL) :
	    g_strconcat(amount->name, "/", made->about, "/", made->subject,
	    NULL);
}

static gboolean
relate_figure(const struct figures *figures, Store *store,
    const struct amount *amount, const struct measure_figure *figure,
    GHashTable *stems, GError **error)
{
	const struct cell *cell = amount->of ? figure->of : figure->number;
	struct made made = amount->made;
	char *stem;

	if (cell == NULL || strcmp(figure->about, amount->about) != 0)
		return TRUE;
	if (made.subject == NULL)
		made.subject = figure->subject;
	if (made.class_name == NULL)
		made.class_name = figure->class_name;
	stem = stem_of(amount, &made);
	cells_span(figures->cells, cell, figure->first, figure->last, "%s",
	    stem);
	/* Its years are made of the same months. */
	return !g_hash_table_add(stems, stem) || related_made(figures, store,
	    stem, &made, error);
}

static gboolean
relate_amount(const struct figures *figures, Store *store,
    const struct amount *amount, GError **error)
{
	const struct measure *measure = figures_measure(figures,
	    amount->name);
	g_autoptr(GHashTable) stems = g_hash_table_new_full(g_str_hash,
	    g_str_equal, g_free, NULL);
	guint i;

	for (i = 0; measure != NULL && i < measure->figures->len; i++)
		if (!relate_figure(figures, store, amount,
		    measure->figures->pdata[i], stems, error))
			return FALSE;
	return TRUE;
}

gboolean
related_months(const struct figures *figures, Store *store, GError **error)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(amounts); i++)
		if (!relate_amount(figures, store, &amounts[i], error))
			return FALSE;
	return TRUE;
}
