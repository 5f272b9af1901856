/* From figures to editions in their place; see month.h. */
#include <stdio.h>

#include "assignments.h"
#include "disclosure.h"
#include "edition.h"
#include "figures.h"
#include "gnuplot.h"
#include "manifest.h"
#include "month.h"
#include "output.h"
#include "reading.h"
#include "release.h"
#include "sdc.h"
#include "words.h"

/* Each by itself, on all processors. */
static void
side_by_side(const GPtrArray *items, GFunc work, void *user)
{
	GThreadPool *pool = g_thread_pool_new(work, user,
	    (int)CLAMP(g_get_num_processors(), 1, 8), FALSE, NULL);
	guint i;

	for (i = 0; i < items->len; i++)
		g_thread_pool_push(pool, items->pdata[i], NULL);
	g_thread_pool_free(pool, FALSE, TRUE);
}

static void
describe_one(void *data, void *knowledge)
{
	struct figures *figures = data;
	char period[8];

	if (cells_plan(figures->cells) != NULL)
		figures->sdc = sdc_write(knowledge, figures->cells,
		    month_print(figures->period.month, period));
}

/* How their figures hang together, for every language and the ledger. */
static void
describe_all(const GPtrArray *all, const Plan *plan)
{
	g_autoptr(Knowledge) knowledge = knowledge_open(plan);

	side_by_side(all, describe_one, knowledge);
}

/* The editions of all reports, one for each of their languages. */
static GPtrArray *
open_editions(const GPtrArray *all, const struct press *press)
{
	GPtrArray *editions = g_ptr_array_new_with_free_func(
	    (GDestroyNotify)edition_free);
	guint i;

	for (i = 0; i < all->len; i++) {
		const struct figures *figures = all->pdata[i];
		char **language = figures->report->languages;

		for (; *language != NULL; language++)
			g_ptr_array_add(editions, edition_open(figures,
			    *language, press));
	}
	return editions;
}

static void
write_one(void *edition, void *unused)
{
	(void)unused;
	edition_write(edition);
}

/*
 * Side by side, since each writes into a folder of its own; what was wrong or
 * missing is said in the order of the configuration all the same.
 */
static gboolean
write_editions(const GPtrArray *all, const struct press *press,
    GError **error)
{
	g_autoptr(GPtrArray) editions = open_editions(all, press);
	guint i;

	side_by_side(editions, write_one, NULL);
	for (i = 0; i < editions->len; i++)
		if (!edition_finish(editions->pdata[i], error))
			return FALSE;
	return TRUE;
}

static gboolean
write_all(Store *store, const Conf *conf, const struct period *period,
    GPtrArray *all, struct press *press, GError **error)
{
	g_autoptr(GPtrArray) inputs = manifest_inputs(store, error);
	g_autoptr(Copies) copies = copies_open(&conf->output, period,
	    press->complaints);
	Gnuplot gnuplot;
	gboolean good;

	if (inputs == NULL)
		return FALSE;
	gnuplot_open(&gnuplot);
	press->gnuplot = &gnuplot;
	press->copies = copies;
	press->inputs = inputs;
	good = write_editions(all, press, error);
	gnuplot_close(&gnuplot);
	return good;
}

/* Every cell into the ledger, in one transaction. */
static gboolean
release_all(const struct program *program, Store *store, GPtrArray *all,
    GError **error)
{
	gboolean good = store_begin(store, error), added;
	guint i;

	if (!good)
		return FALSE;
	for (i = 0; good && i < all->len; i++) {
		const struct figures *figures = all->pdata[i];

		good = release_append(store, figures, &added, error) &&
		    release_certify(store, figures, error);
		if (good)
			program_progress(program, "report %s: %s",
			    figures->report->name, added ? "a new release" :
			    "the same as before");
	}
	if (good)
		return store_commit(store, error);
	store_rollback(store);
	return good;
}

/* The folder to write to, with what it keeps and what it hides. */
static Output *
open_output(const Conf *conf, const struct period *period, const char *only,
    const GPtrArray *assignments, GError **error)
{
	g_autoptr(Output) output = NULL;
	char month[8];
	guint i;

	output = output_open(conf->output.directory, month_print(
	    period->month, month), error);
	if (output == NULL ||
	    (only != NULL && !output_keep(output, only, error)))
		return NULL;
	for (i = 0; i < assignments->len; i++) {
		const struct conf_report *report = assignments->pdata[i];

		if (report->audience == AUDIENCE_ORGANISATION)
			output_hide(output, report->name);
	}
	return g_steal_pointer(&output);
}

/* What would be hidden, and that the audit holds. */
static void
preview(const Plan *plan, const struct certificate *certificate)
{
	g_autofree char *list = disclosure_list(plan);
	g_autofree char *line = certificate_say(certificate);

	fputs(list, stdout);
	puts(line);
}

/*
 * The ledger is committed before the folder is swapped in: what was decided
 * is then never forgotten, and a run cut off between the two is repaired by
 * the next, which finds the same release.
 */
static gboolean
run(const struct program *program, const Conf *conf, const char *only,
    struct press *press, GError **error)
{
	struct certificate certificate = { .cells = 0 };
	g_autoptr(Store) store = store_open(conf->store.path, STORE_WRITE,
	    error);
	g_autoptr(Plan) plan = disclosure_plan(conf);
	g_autoptr(GPtrArray) assignments = NULL, all = NULL;
	g_autoptr(Output) output = NULL;
	char period[8];

	month_print(program->period.month, period);
	if (store == NULL ||
	    (assignments = assignments_list(conf, store, only, error)) ==
	    NULL || (all = reading_figures(store, conf, &program->period,
	    assignments, only, plan, &certificate, error)) == NULL)
		return FALSE;
	if (program->dry_run) {
		preview(plan, &certificate);
		return TRUE;
	}
	describe_all(all, plan);
	if ((press->output = output = open_output(conf, &program->period,
	    only, assignments, error)) == NULL ||
	    !write_all(store, conf, &program->period, all, press, error) ||
	    !release_all(program, store, all, error))
		return FALSE;
	if (!output_finish(output, error))
		return FALSE;
	program_progress(program, "%s/%s", conf->output.directory, period);
	return TRUE;
}

static void
say(const struct program *program, const GPtrArray *lines)
{
	guint i;

	for (i = 0; i < lines->len; i++)
		program_say(program, "%s", (char *)lines->pdata[i]);
}

int
month_make(const struct program *program, const Conf *conf, const char *only)
{
	g_autoptr(GPtrArray) complaints = g_ptr_array_new_with_free_func(
	    g_free);
	g_autoptr(GPtrArray) notes = g_ptr_array_new_with_free_func(g_free);
	struct press press = { .complaints = complaints, .notes = notes };
	GError *error = NULL;

	if (!run(program, conf, only, &press, &error))
		return program_fail(program, error);
	say(program, complaints);
	say(program, notes);
	return complaints->len > 0 ? EXIT_PARTLY : EXIT_DONE;
}

