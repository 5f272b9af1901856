/*
 * impact-report: derived figures of one period to protected cells, and those
 * to pages, charts and tables, in each language of each report.
 */
#include <string.h>

#include "edition.h"
#include "figures.h"
#include "gnuplot.h"
#include "output.h"
#include "program.h"
#include "release.h"
#include "words.h"

/* A name becomes a folder, so it holds nothing that means more than itself. */
static void
check(Conf *conf)
{
	guint i;

	for (i = 0; i < conf->reports->len; i++) {
		const struct conf_report *report = conf->reports->pdata[i];
		g_autofree char *section = g_strdup_printf("report %s",
		    report->name);

		if (*report->name == '\0' || strlen(report->name) > 64 ||
		    strspn(report->name, "abcdefghijklmnopqrstuvwxyz"
		    "0123456789-_") != strlen(report->name))
			conf_complain(conf, section, NULL, "the name becomes "
			    "a folder: use a-z, 0-9, - and _");
	}
}

/* The figures of every report, so that what cannot be told stops here. */
static GPtrArray *
read_all(const struct program *program, Store *store, const Conf *conf,
    GError **error)
{
	g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func(
	    (GDestroyNotify)figures_free);
	struct figures *figures;
	guint i;

	for (i = 0; i < conf->reports->len; i++) {
		figures = figures_read(store, conf, conf->reports->pdata[i],
		    &program->period, error);
		if (figures == NULL)
			return NULL;
		g_ptr_array_add(all, figures);
	}
	return g_steal_pointer(&all);
}

/* The editions of a report, one for each of its languages. */
static gboolean
write_report(const struct figures *figures, Gnuplot *gnuplot, Output *output,
    GPtrArray *complaints, GError **error)
{
	char **languages = figures->report->languages;
	gboolean good = TRUE;
	guint i;

	for (i = 0; good && languages[i] != NULL; i++) {
		g_autoptr(Words) words = words_open(languages[i]);

		good = edition_write(figures, words, gnuplot, output,
		    complaints, error);
	}
	return good;
}

static gboolean
write_all(GPtrArray *all, Output *output, GPtrArray *complaints,
    GError **error)
{
	gboolean good = TRUE;
	Gnuplot gnuplot;
	guint i;

	gnuplot_open(&gnuplot);
	for (i = 0; good && i < all->len; i++)
		good = write_report(all->pdata[i], &gnuplot, output,
		    complaints, error);
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

		good = release_append(store, figures, &added, error);
		if (good)
			program_progress(program, "report %s: %s",
			    figures->report->name, added ? "a new release" :
			    "the same as before");
	}
	if (good && !program->dry_run)
		return store_commit(store, error);
	store_rollback(store);
	return good;
}

/*
 * The ledger is committed before the folder is swapped in: what was decided
 * is then never forgotten, and a run cut off between the two is repaired by
 * the next, which finds the same release.
 */
static gboolean
run(const struct program *program, const Conf *conf, GPtrArray *complaints,
    GError **error)
{
	g_autoptr(Store) store = store_open(conf->store.path, STORE_WRITE,
	    error);
	g_autoptr(GPtrArray) all = NULL;
	g_autoptr(Output) output = NULL;
	char period[8];

	month_print(program->period.month, period);
	if (store == NULL ||
	    (all = read_all(program, store, conf, error)) == NULL ||
	    (output = output_open(conf->output.directory, period,
	    error)) == NULL ||
	    !write_all(all, output, complaints, error) ||
	    !release_all(program, store, all, error))
		return FALSE;
	if (program->dry_run)
		return TRUE;
	if (!output_finish(output, error))
		return FALSE;
	program_progress(program, "%s/%s", conf->output.directory, period);
	return TRUE;
}

int
main(int argc, char **argv)
{
	struct program program = {
		.name = "report",
		.summary = "Makes the reports of a month from what transform "
		    "found.",
		.examples = "Examples:\n"
		    "  impact report -p 2026-10\n"
		    "  impact report -p 2026-10 --set output.directory=/tmp/x",
		.wants_period = TRUE
	};
	g_autoptr(GPtrArray) complaints = g_ptr_array_new_with_free_func(
	    g_free);
	g_autoptr(Conf) conf = NULL;
	GError *error = NULL;
	int status;
	guint i;

	status = program_start(&program, &argc, &argv, NULL);
	if (status < 0)
		status = program_configure(&program, &conf, check);
	if (status < 0 && !run(&program, conf, complaints, &error))
		status = program_fail(&program, error);
	for (i = 0; status < 0 && i < complaints->len; i++)
		program_say(&program, "%s",
		    (char *)complaints->pdata[i]);
	if (status < 0)
		status = complaints->len > 0 ? EXIT_PARTLY : EXIT_DONE;
	program_clear(&program);
	return status;
}
