/*
 * impact-report: derived figures of one period to protected cells, and those
 * to pages, charts and tables, in each language of each report.
 */
#include <stdio.h>
#include <string.h>

#include "catalogue.h"
#include "disclosure.h"
#include "edition.h"
#include "figures.h"
#include "gnuplot.h"
#include "manifest.h"
#include "output.h"
#include "program.h"
#include "release.h"
#include "verify.h"
#include "words.h"

struct options {
	gboolean	 list;
	char		*only;		/* a report */
	char		*verify;	/* a folder */
};

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

static struct figures *
read_report(Store *store, const Conf *conf, const struct conf_report *report,
    const struct period *period, enum cells_mode mode, Plan *plan,
    GError **error)
{
	return figures_read(store, conf, report, period, cells_open(
	    plan_protection(plan), mode, plan, report->municipality, ""),
	    error);
}

/* Every report's figures; all of them, whatever --only says, are decided. */
static GPtrArray *
read_all(Store *store, const Conf *conf, const struct period *period,
    enum cells_mode mode, Plan *plan, GError **error)
{
	g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func(
	    (GDestroyNotify)figures_free);
	guint i;

	for (i = 0; i < conf->reports->len; i++) {
		struct figures *figures = read_report(store, conf,
		    conf->reports->pdata[i], period, mode, plan, error);

		if (figures == NULL)
			return NULL;
		g_ptr_array_add(all, figures);
	}
	return g_steal_pointer(&all);
}

static gboolean
keep_only(GPtrArray *all, const char *only, GError **error)
{
	guint i;

	for (i = all->len; only != NULL && i-- > 0;) {
		const struct figures *figures = all->pdata[i];

		if (strcmp(figures->report->name, only) != 0)
			g_ptr_array_remove_index(all, i);
	}
	if (all->len > 0)
		return TRUE;
	g_set_error(error, IMPACT_ERROR, EXIT_USAGE, "there is no report %s; "
	    "impact report --list names them", only);
	return FALSE;
}

/*
 * The figures that may be seen.  They are read twice: what one cell shows
 * depends on all the others (cells.h).
 */
static GPtrArray *
figures_all(Store *store, const Conf *conf, const struct period *period,
    const char *only, Plan *plan, struct certificate *certificate,
    GError **error)
{
	g_autoptr(GPtrArray) exact = read_all(store, conf, period,
	    CELLS_COLLECT, plan, error);
	g_autoptr(GPtrArray) all = NULL;
	char month[8];

	if (exact == NULL || !disclosure_decide(plan, store, month_print(
	    period->month, month), certificate, error))
		return NULL;
	all = read_all(store, conf, period, CELLS_PUBLISH, plan, error);
	if (all == NULL || !keep_only(all, only, error))
		return NULL;
	return g_steal_pointer(&all);
}

/* The editions of a report, one for each of its languages. */
static gboolean
begin_report(const struct figures *figures, const struct press *press,
    GPtrArray *editions, GError **error)
{
	char **language = figures->report->languages;

	for (; *language != NULL; language++) {
		Edition *edition = edition_begin(figures, *language, press,
		    error);

		if (edition == NULL)
			return FALSE;
		g_ptr_array_add(editions, edition);
	}
	return TRUE;
}

static gboolean
write_editions(GPtrArray *all, const struct press *press, GError **error)
{
	g_autoptr(GPtrArray) editions = g_ptr_array_new_with_free_func(
	    (GDestroyNotify)edition_free);
	guint i;

	for (i = 0; i < all->len; i++)
		if (!begin_report(all->pdata[i], press, editions, error))
			return FALSE;
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
    const struct certificate *certificate, GError **error)
{
	gboolean good = store_begin(store, error), added;
	guint i;

	if (!good)
		return FALSE;
	for (i = 0; good && i < all->len; i++) {
		const struct figures *figures = all->pdata[i];

		good = release_append(store, figures, &added, error) &&
		    release_certify(store, figures, certificate, error);
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
run(const struct program *program, const Conf *conf, const char *only,
    struct press *press, GError **error)
{
	struct certificate certificate = { .cells = 0 };
	g_autoptr(Store) store = store_open(conf->store.path, STORE_WRITE,
	    error);
	g_autoptr(Plan) plan = disclosure_plan(conf);
	g_autoptr(GPtrArray) all = NULL;
	g_autoptr(Output) output = NULL;
	char period[8];

	month_print(program->period.month, period);
	if (store == NULL ||
	    (all = figures_all(store, conf, &program->period, only, plan,
	    &certificate, error)) == NULL ||
	    (press->output = output = output_open(conf->output.directory,
	    period, error)) == NULL ||
	    (only != NULL && !output_keep(output, only, error)) ||
	    !write_all(store, conf, &program->period, all, press, error) ||
	    !release_all(program, store, all, &certificate, error))
		return FALSE;
	if (program->dry_run)
		return TRUE;
	if (!output_finish(output, error))
		return FALSE;
	program_progress(program, "%s/%s", conf->output.directory, period);
	return TRUE;
}

static gboolean
list(const Conf *conf, GError **error)
{
	g_autoptr(Store) store = store_open(conf->store.path, STORE_READ,
	    error);
	g_autofree char *text = store == NULL ? NULL :
	    catalogue_print(conf, store, error);

	if (text != NULL)
		fputs(text, stdout);
	return text != NULL;
}

static int
verify(struct program *program, const char *path)
{
	struct verification it = { 0, 0, NULL };
	GError *error = NULL;
	int status = EXIT_DONE;
	guint i;

	program->name = "verify";
	if (!verify_folder(path, &it, &error)) {
		status = program_fail(program, error);
	} else if (it.differences->len > 0) {
		for (i = 0; i < it.differences->len; i++)
			program_say(program, "%s",
			    (char *)it.differences->pdata[i]);
		status = EXIT_NOTHING;
	} else
		printf("%s: as published (editions: %u, files: %u)\n", path,
		    it.editions, it.files);
	verification_clear(&it);
	return status;
}

static void
say(const struct program *program, const GPtrArray *lines)
{
	guint i;

	for (i = 0; i < lines->len; i++)
		program_say(program, "%s", (char *)lines->pdata[i]);
}

/* The work of a month: what is missing is said at the end. */
static int
make(const struct program *program, const Conf *conf, const char *only)
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

int
main(int argc, char **argv)
{
	struct options options = { FALSE, NULL, NULL };
	const GOptionEntry entries[] = {
		{ "list", 'l', 0, G_OPTION_ARG_NONE, &options.list,
		    "name the reports, and what was published", NULL },
		{ "only", 0, 0, G_OPTION_ARG_STRING, &options.only,
		    "make one report, leave the others as they are", "NAME" },
		{ "verify", 0, 0, G_OPTION_ARG_FILENAME, &options.verify,
		    "compare a folder with its manifests", "FOLDER" },
		{ NULL }
	};
	struct program program = {
		.name = "report",
		.summary = "Makes the reports of a month from what transform "
		    "found.",
		.examples = "Examples:\n"
		    "  impact report -p 2026-10\n"
		    "  impact report -p 2026-10 --set output.directory=/tmp/x\n"
		    "  impact report --list\n"
		    "  impact verify output/2026-10",
		.takes_period = TRUE
	};
	g_autoptr(Conf) conf = NULL;
	GError *error = NULL;
	int status = program_start(&program, &argc, &argv, entries);

	if (status < 0 && options.verify != NULL)
		status = verify(&program, options.verify);
	if (status < 0 && !options.list && !program.print_conf)
		status = program_period(&program);
	if (status < 0)
		status = program_configure(&program, &conf, check);
	if (status < 0 && options.list)
		status = list(conf, &error) ? EXIT_DONE :
		    program_fail(&program, error);
	if (status < 0)
		status = make(&program, conf, options.only);
	g_free(options.only);
	g_free(options.verify);
	program_clear(&program);
	return status;
}
