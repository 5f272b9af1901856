/* Questions about reports; see look.h. */
#include <stdio.h>

#include "assignments.h"
#include "catalogue.h"
#include "compare.h"
#include "explain.h"
#include "look.h"
#include "reading.h"

gboolean
look_is_asked(const struct looking *look)
{
	return look->list || look->explain != NULL || look->diff != NULL;
}

/* In the report called only, else in the first that has the figure. */
static char *
explain_in(Store *store, const Conf *conf, const struct program *program,
    const struct looking *look, GError **error)
{
	struct certificate certificate = { .cells = 0 };
	g_autoptr(Plan) plan = disclosure_plan(conf);
	g_autoptr(GPtrArray) assignments = assignments_list(conf, store,
	    look->only, error), all = NULL;
	guint i;

	if (assignments == NULL || (all = reading_figures(store, conf,
	    &program->period, assignments, look->only, plan, &certificate,
	    error)) == NULL)
		return NULL;
	for (i = 0; i + 1 < all->len; i++)
		if (explain_has(all->pdata[i], look->explain))
			break;
	if (i < all->len)
		return explain_figure(store, all->pdata[i], look->explain,
		    error);
	g_set_error(error, IMPACT_ERROR, EXIT_USAGE, "there is no report to "
	    "explain");
	return NULL;
}

static char *
diff_in(Store *store, const Conf *conf, const struct looking *look,
    GError **error)
{
	const struct conf_report *first = conf->reports->pdata[0];
	g_auto(GStrv) months = g_strsplit(look->diff, "..", 2);

	if (g_strv_length(months) == 2)
		return compare_periods(store, look->only != NULL ?
		    look->only : first->name, months[0], months[1], error);
	g_set_error(error, IMPACT_ERROR, EXIT_USAGE, "which two months? "
	    "impact diff 2026-09 2026-10");
	return NULL;
}

gboolean
look_up(const struct program *program, const Conf *conf,
    const struct looking *look, GError **error)
{
	g_autoptr(Store) store = store_open(conf->store.path, STORE_READ,
	    error);
	g_autofree char *text = store == NULL ? NULL : look->list ?
	    catalogue_print(conf, store, error) : look->diff != NULL ?
	    diff_in(store, conf, look, error) :
	    explain_in(store, conf, program, look, error);

	if (text != NULL)
		fputs(text, stdout);
	return text != NULL;
}
