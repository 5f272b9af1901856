/* What holds for a whole report, in words; see common.h. */
#include <string.h>

#include "common.h"

static char *
organisation(const struct figures *figures, const Words *words)
{
	(void)words;
	return g_strdup(figures->conf->mission.name);
}

static char *
rung(const struct figures *figures, const Words *words)
{
	return g_strdup(figures->mission != NULL ? words_rung(words,
	    figures->mission) : figures->conf->mission.rung);
}

static char *
year(const struct figures *figures, const Words *words)
{
	(void)words;
	return g_strdup_printf("%d", figures->year);
}

static char *
before_year(const struct figures *figures, const Words *words)
{
	(void)words;
	return g_strdup_printf("%d", figures->year - 1);
}

static char *
scope(const struct figures *figures, const Words *words)
{
	return figures->scope == 0 ? g_strdup(words_text(words, "page",
	    "scope.all")) : words_fill(words, "page", "scope.one",
	    "municipality", figures->report->municipality, NULL);
}

static char *
projects(const struct figures *figures, const Words *words)
{
	return words_count(words, figures->projects, "format", "projects",
	    NULL);
}

static char *
first(const struct figures *figures, const Words *words)
{
	return words_day(words, figures->first_day);
}

static char *
last(const struct figures *figures, const Words *words)
{
	return words_day(words, figures->last_day);
}

static char *
from(const struct figures *figures, const Words *words)
{
	return words_month(words, day_month(figures->first_day));
}

static char *
month(const struct figures *figures, const Words *words)
{
	return words_month(words, figures->period.month);
}

/* "Jan to Oct 2026": the year as far as it is told. */
static char *
so_far(const struct figures *figures, const Words *words)
{
	gint32 january = figures->period.month - figures->month + 1;
	g_autofree char *from = words_month_short(words, january);
	g_autofree char *until = words_month_brief(words,
	    figures->period.month);

	return figures->month == 1 ? g_steal_pointer(&until) :
	    words_fill(words, "format", "so.far", "january", from, "until",
	    until, NULL);
}

static gboolean
is_exact(const struct figures *figures)
{
	return cells_mode(figures->cells) == CELLS_EXACT;
}

static char *
base(const struct figures *figures, const Words *words)
{
	return words_number(words, is_exact(figures) ? 1 :
	    (double)figures->conf->disclosure.base, 0);
}

static char *
rounded(const struct figures *figures, const Words *words)
{
	g_autofree char *number = base(figures, words);

	return words_fill(words, "format", is_exact(figures) ?
	    "rounded.not" : "rounded", "base", number, NULL);
}

static char *
model(const struct figures *figures, const Words *words)
{
	return g_strdup(words_text(words, "model", figures->model));
}

static char *
threshold(const struct figures *figures, const Words *words)
{
	return words_number(words,
	    (double)figures->conf->disclosure.threshold, 0);
}

static char *
lookback(const struct figures *figures, const Words *words)
{
	return words_number(words, (double)figures->lookback, 0);
}

static char *
exposure(const struct figures *figures, const Words *words)
{
	return words_number(words, (double)figures->conf->method.exposure, 0);
}

static char *
left(const struct figures *figures, const Words *words)
{
	return words_number(words, (double)figures->conf->measures.left_days,
	    0);
}

static char *
least(const struct figures *figures, const Words *words)
{
	(void)figures;
	return words_number(words, PROTECT_VERDICT_LEAST, 0);
}

static char *
share_least(const struct figures *figures, const Words *words)
{
	(void)figures;
	return words_number(words, PROTECT_SHARE_LEAST, 0);
}

static char *
price_least(const struct figures *figures, const Words *words)
{
	(void)figures;
	return words_number(words, PROTECT_PRICE_LEAST, 0);
}

static const struct {
	const char	*name;
	char		*(*text)(const struct figures *, const Words *);
} names[] = { { "organisation", organisation }, { "rung", rung },
	{ "year", year }, { "before_year", before_year }, { "scope", scope },
	{ "projects", projects }, { "first", first }, { "last", last },
	{ "from", from }, { "month", month }, { "so_far", so_far },
	{ "exposure", exposure }, { "k", threshold },
	{ "base", base }, { "rounded", rounded }, { "model", model },
	{ "W", lookback }, { "left", left }, { "least", least },
	{ "share_least", share_least }, { "price_least", price_least } };

char *
common_text(const struct figures *figures, const Words *words,
    const char *name)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(names); i++)
		if (strcmp(names[i].name, name) == 0)
			return names[i].text(figures, words);
	return NULL;
}
