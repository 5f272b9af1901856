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

/* "2 of the 9 activities", or how many per cent of them. */
static char *
part_of(const struct figures *figures, const Words *words,
    const struct steer_row *row, const char *key)
{
	g_autofree char *part = steer_part(words, row, 0);
	g_autofree char *of = words_cell(words, row->of);
	g_autofree char *full = g_strconcat(key, steer_is_few(row) ?
	    ".count" : ".share", NULL);

	return finding_fill(figures, words, "c8_clientled", full, "part",
	    part, "of", of, NULL);
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
	share = part_of(figures, words, now, "now");
	was = part_of(figures, words, before != NULL ? before : now, "was");
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
		g_autofree char *client = steer_part(words, row, 0);
		g_autofree char *shared = steer_part(words, row, 1);
		g_autofree char *rest = steer_part(words, row, 2);
		g_autofree char *text = words_fill(words, "c8_clientled",
		    "alt.row", "kind", words_text(words, "c8_clientled",
		    steer_kinds[row->kind]), "name", name, "client", client,
		    "shared", shared, "organisation", rest, NULL);

		g_string_append_printf(out, " %s", text);
	}
	return g_string_free(out, FALSE);
}

char *
chart_clientled_measure(const struct figures *figures, const Words *words)
{
	struct steer_rows rows;

	steer_read(figures, &rows);
	return finding_fill(figures, words, "c8_clientled", rows.count > 0 &&
	    steer_is_few(&rows.list[0]) ? "measure.few" : "measure", NULL);
}

char *
chart_clientled_empty(const struct figures *figures, const Words *words)
{
	const struct measure *measure = figures_measure(figures, steer_kinds[0]);

	return finding_fill(figures, words, "c8_clientled",
	    measure_is_told(measure) ? "empty.few" : "empty.missing", NULL);
}
