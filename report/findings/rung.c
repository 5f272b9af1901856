/*
 * What the mission rung means, in words; see findings.h.
 */
#include <string.h>

#include "findings.h"

/* Names, as the configuration calls them where it does. */
static char *
names_list(const struct figures *figures, const Words *words, char **names)
{
	g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func(g_free);
	guint i, j;

	for (i = 0; names[i] != NULL; i++) {
		const char *text = names[i];

		for (j = 0; j < figures->conf->outcomes->len; j++) {
			const struct conf_outcome *outcome =
			    figures->conf->outcomes->pdata[j];

			if (strcmp(outcome->name, names[i]) == 0)
				text = words_outcome(words, outcome);
		}
		/* An outcome without a section may be named as a rung is. */
		for (j = 0; j < figures->conf->rungs->len; j++) {
			const struct conf_rung *rung =
			    figures->conf->rungs->pdata[j];

			if (text == names[i] && strcmp(rung->name,
			    names[i]) == 0)
				text = words_rung(words, rung);
		}
		g_ptr_array_add(labels, g_strdup_printf(
		    "\342\200\234%s\342\200\235", text));
	}
	g_ptr_array_add(labels, NULL);
	return words_list(words, (char **)labels->pdata);
}

static char *
rung_instruments(const struct figures *figures, const Words *words,
    char **names, const char *key)
{
	g_autofree char *list = NULL;

	if (names == NULL || names[0] == NULL)
		return NULL;
	list = names_list(figures, words, names);
	return finding_fill(figures, words, "method", key, "instruments",
	    list, NULL);
}

static char *
rung_outcomes(const struct figures *figures, const Words *words)
{
	g_autofree char *list = names_list(figures, words,
	    figures->mission->outcomes);

	return finding_fill(figures, words, "method", "rung.outcomes",
	    "outcomes", list, NULL);
}

static char *
rung_attendances(const struct figures *figures, const Words *words)
{
	const struct conf_rung *rung = figures->mission;
	g_autofree char *count = words_number(words,
	    (double)rung->attendances, 0);
	g_autofree char *window = words_number(words, (double)rung->window,
	    0);

	return finding_fill(figures, words, "method", rung->window > 0 ?
	    "rung.attendances" : "rung.attendances.one", "count", count,
	    "window", window, NULL);
}

char *
finding_rung(const struct figures *figures, const Words *words)
{
	const struct conf_rung *rung = figures->mission;
	GString *list = g_string_new(NULL);
	g_autofree char *conditions = NULL;
	char *parts[5] = { NULL, NULL, NULL, NULL, NULL };
	guint i;

	if (rung != NULL && rung->ties) {
		g_autofree char *weeks = words_number(words,
		    (double)rung->hold_weeks, 0);

		parts[0] = finding_fill(figures, words, "method", "rung.ties",
		    "weeks", weeks, NULL);
	}
	if (rung != NULL && rung->outcomes != NULL &&
	    rung->outcomes[0] != NULL)
		parts[1] = rung_outcomes(figures, words);
	if (rung != NULL && rung->attendances > 0)
		parts[2] = rung_attendances(figures, words);
	if (rung != NULL) {
		parts[3] = rung_instruments(figures, words, rung->improved,
		    "rung.improved");
		parts[4] = rung_instruments(figures, words, rung->sustained,
		    "rung.sustained");
	}
	for (i = 0; i < G_N_ELEMENTS(parts); i++) {
		if (parts[i] != NULL)
			g_string_append_printf(list, "%s%s",
			    list->len > 0 ? "; " : "", parts[i]);
		g_free(parts[i]);
	}
	conditions = g_string_free(list, FALSE);
	return finding_fill(figures, words, "method", "rung.text",
	    "conditions", conditions, NULL);
}
