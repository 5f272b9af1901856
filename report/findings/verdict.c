/* The sentence of a verdict; see findings.h. */
#include <math.h>
#include <string.h>

#include "findings.h"

/* A sentence may begin with "fewer than 10".  Takes the text. */
static char *
capital(char *text)
{
	char first[7] = { 0 };
	char *whole;

	g_unichar_to_utf8(g_unichar_toupper(g_utf8_get_char(text)), first);
	whole = g_strconcat(first, g_utf8_next_char(text), NULL);
	g_free(text);
	return whole;
}

/*
 * Whether what was needed follows from the costs; told from published
 * figures only.
 */
static gboolean
needed_for_costs(const struct figures *figures,
    const struct activity_figure *activity)
{
	double kappa = figures->conf->method.kappa;

	return kappa > 0 && activity->money != NULL &&
	    cell_shown(activity->money) &&
	    fabs(activity->money->value / kappa -
	    activity->materiality->value) <=
	    (double)figures->conf->disclosure.base;
}

const char *
finding_verdict_more(const struct figures *figures,
    const struct activity_figure *activity)
{
	const char *key = activity->sentence;
	const struct cell *touched = activity->touched;
	const struct cell *least = activity->materiality;

	if (strcmp(key, "too_little") == 0 && cell_shown(activity->needed))
		return "needed";
	if (strcmp(key, "prune") == 0 && cell_shown(least))
		return needed_for_costs(figures, activity) ? "least.costs" :
		    "least";
	if (strcmp(key, "prune.compared") == 0 && cell_shown(least))
		return "least.compared";
	/* A minimum that is hidden as small lies below what is shown. */
	if (strcmp(key, "inconclusive") == 0 && cell_shown(touched) &&
	    (cell_shown(least) || cell_small(least)))
		return cell_small(least) || touched->value > least->value ?
		    "least.reached" : "least.open";
	return NULL;
}

char *
finding_place(const struct figures *figures,
    const struct activity_figure *activity)
{
	return *activity->municipality == '\0' || (figures->scope != 0 &&
	    strcmp(activity->municipality, figures->report->municipality) ==
	    0) ? g_strdup(activity->project) : g_strdup_printf("%s, %s",
	    activity->project, activity->municipality);
}

/* A sentence about an activity; any of its figures and one other may stand in it. */
static char *
fill(const struct figures *figures, const Words *words,
    const struct activity_figure *activity, const char *other,
    const char *group, const char *key)
{
	g_autofree char *followed = words_cell(words, activity->followed);
	g_autofree char *touched = words_cell(words, activity->touched);
	g_autofree char *needed = words_cell(words, activity->needed);
	g_autofree char *unique = words_cell(words, activity->unique);
	g_autofree char *m = words_cell(words, activity->materiality);
	g_autofree char *money = words_cell(words, activity->money);
	g_autofree char *upper = words_cell(words, activity->upper);
	g_autofree char *kappa = words_euros(words,
	    MAX(0, figures->conf->method.kappa));

	return finding_fill(figures, words, group, key, "followed", followed,
	    "touched", touched, "needed", needed, "unique", unique, "M", m,
	    "money", money, "kappa", kappa, "upper", upper, "other",
	    other, NULL);
}

char *
finding_verdict(const struct figures *figures, const Words *words,
    const struct activity_figure *activity)
{
	const char *more = finding_verdict_more(figures, activity);
	const char *key = activity->sentence;
	g_autofree char *text = NULL, *end = NULL, *pair = NULL;

	if (strcmp(key, "prune") == 0 && cell_shown(activity->upper))
		key = "prune.upper";
	text = fill(figures, words, activity, activity->overlaps, "sentence",
	    key);
	if (more != NULL)
		end = fill(figures, words, activity, "", "sentence.more",
		    more);
	if (strcmp(activity->verdict, "prune") == 0 &&
	    *activity->substitute != '\0')
		pair = fill(figures, words, activity, activity->substitute,
		    "sentence.more", "substitute");
	return capital(g_strconcat(text, end != NULL ? " " : "",
	    end != NULL ? end : "", pair != NULL ? " " : "",
	    pair != NULL ? pair : "", NULL));
}

char *
finding_several(const struct figures *figures, const Words *words,
    const char *verdict)
{
	return words_maybe(words, "several", verdict, NULL) == NULL ? NULL :
	    finding_fill(figures, words, "several", verdict, NULL);
}

/* The key in [each]; with "more" there is a number that can be told. */
static char *
each_key(const struct figures *figures,
    const struct activity_figure *activity)
{
	return g_strconcat(activity->verdict, finding_verdict_more(figures,
	    activity) != NULL ? ".more" : "", NULL);
}

char *
finding_each(const struct figures *figures, const Words *words,
    const struct activity_figure *activity)
{
	g_autofree char *key = each_key(figures, activity);

	return words_maybe(words, "each", key, NULL) == NULL ? NULL :
	    fill(figures, words, activity, activity->overlaps, "each", key);
}
