/* What chart c8 says in words. */
#include "chart_clientled.h"
#include "charts.h"
#include "findings.h"
#include "interval.h"
#include "measures.h"
#include "statistics.h"

/* The bar of a kind for this year, or the one before; NULL: none. */
static const struct steer_row *
row_find(const struct figures *figures, const struct steer_rows *rows,
    guint kind, gboolean now)
{
	guint i;

	for (i = 0; i < rows->count; i++)
		if (rows->list[i].kind == kind && (rows->list[i].last ==
		    figures->period.month) == now)
			return &rows->list[i];
	return NULL;
}

/*
 * 1: clients demonstrably steer more than a year before, -1: less, 0: that
 * cannot be told.  Shares of two years as a ratio of rates, which has the
 * wider interval.
 */
static int
direction(const struct steer_row *before, const struct steer_row *now)
{
	double low, high, scale;

	if (before == NULL)
		return 0;
	scale = before->of->value / now->of->value;
	statistics_ratio(before->numbers[0]->value, now->numbers[0]->value,
	    INTERVAL_LEVEL, &low, &high);
	return low * scale > 1 ? 1 : high * scale < 1 ? -1 : 0;
}

char *
chart_clientled_title(const struct figures *figures, const Words *words)
{
	struct steer_rows rows;
	const struct steer_row *now, *before;
	g_autofree char *share = NULL, *was = NULL;
	const char *key = "title.plain";
	int change;

	steer_read(figures, &rows);
	now = row_find(figures, &rows, 0, TRUE);
	before = row_find(figures, &rows, 0, FALSE);
	if (now == NULL)
		return finding_fill(figures, words, "c8_clientled",
		    "title.empty", NULL);
	change = direction(before, now);
	share = words_share(words, now->shares[0], 0);
	was = words_share(words, before != NULL ? before->shares[0] : 0, 0);
	if (now->numbers[0]->value == 0)
		key = "title.none";
	else if (change != 0)
		key = change > 0 ? "title.more" : "title.less";
	else if (before != NULL)
		key = "title.same";
	return finding_fill(figures, words, "c8_clientled", key, "share",
	    share, "was", was, NULL);
}

char *
chart_clientled_describe(const struct figures *figures, const Words *words)
{
	GString *out;
	struct steer_rows rows;
	guint i;

	steer_read(figures, &rows);
	if (rows.count == 0)
		return NULL;
	out = g_string_new(words_text(words, "c8_clientled", "alt"));
	for (i = 0; i < rows.count; i++) {
		const struct steer_row *row = &rows.list[i];
		g_autofree char *name = steer_name(figures, words, row);
		g_autofree char *client = words_share(words, row->shares[0],
		    0);
		g_autofree char *shared = words_share(words, row->shares[1],
		    0);
		g_autofree char *rest = words_share(words, row->shares[2],
		    0);
		g_autofree char *text = words_fill(words, "c8_clientled",
		    "alt.row", "kind", words_text(words, "c8_clientled",
		    steer_kinds[row->kind]), "name", name, "client", client,
		    "shared", shared, "organisation", rest, NULL);

		g_string_append_printf(out, " %s", text);
	}
	return g_string_free(out, FALSE);
}

char *
chart_clientled_empty(const struct figures *figures, const Words *words)
{
	const struct measure *measure = figures_measure(figures, steer_kinds[0]);

	return finding_fill(figures, words, "c8_clientled",
	    measure_is_told(measure) ? "empty.few" : "empty.missing", NULL);
}
