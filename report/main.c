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
	guint i, j;

	for (i = 0; i < conf->reports->len; i++) {
		const struct conf_report *report = conf->reports->pdata[i];
		g_autofree char *section = g_strdup_printf("report %s",
		    report->name);

		if (*report->name == '\0' || strlen(report->name) > 64 ||
		    strspn(report->name, "abcdefghijklmnopqrstuvwxyz"
		    "0123456789-_") != strlen(report->name))
			conf_complain(conf, section, NULL, "the name becomes "
			    "a folder: use a-z, 0-9, - and _");
		for (j = 0; report->languages[j] != NULL; j++) {
			g_autoptr(Words) words =
			    words_open(report->languages[j]);

			if (words == NULL)
				conf_complain(conf, section, "languages",
				    "there are no words for '%s'",
				    report->languages[j]);
		}
	}
}

/* One report: its cells into the ledger, its editions into the folder. */
static gboolean
make_report(const struct program *program, Store *store, const Conf *conf,
    const struct conf_report *report, Gnuplot *gnuplot, Output *output,
    GPtrArray *complaints, GError **error)
{
	struct figures *figures = figures_read(store, conf, report,
	    &program->period, error);
	gboolean good = figures != NULL, added = FALSE;
	guint i;

	for (i = 0; good && report->languages[i] != NULL; i++) {
		g_autoptr(Words) words = words_open(report->languages[i]);

		good = edition_write(figures, words, gnuplot, output,
		    complaints, error);
	}
	good = good && release_append(store, figures, &added, error);
	if (good)
		program_progress(program, "report %s: %s", report->name,
		    added ? "a new release" : "the same as before");
	figures_free(figures);
	return good;
}

static gboolean
make_all(const struct program *program, Store *store, const Conf *conf,
    Output *output, GPtrArray *complaints, GError **error)
{
	gboolean good = TRUE;
	Gnuplot gnuplot;
	guint i;

	gnuplot_open(&gnuplot);
	for (i = 0; good && i < conf->reports->len; i++)
		good = make_report(program, store, conf,
		    conf->reports->pdata[i], &gnuplot, output, complaints,
		    error);
	gnuplot_close(&gnuplot);
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
	g_autoptr(Output) output = NULL;
	char period[8];

	if (store == NULL)
		return FALSE;
	month_print(program->period.month, period);
	output = output_open(conf->output.directory, period, error);
	if (output == NULL || !store_begin(store, error))
		return FALSE;
	if (!make_all(program, store, conf, output, complaints, error)) {
		store_rollback(store);
		return FALSE;
	}
	if (program->dry_run) {
		store_rollback(store);
		return TRUE;
	}
	if (!store_commit(store, error) || !output_finish(output, error))
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
