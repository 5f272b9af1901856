/* Writing one report in one language; see edition.h. */
#include <string.h>

#include "cellfile.h"
#include "certificate.h"
#include "charts.h"
#include "edition.h"
#include "manifest.h"
#include "outline.h"
#include "package.h"
#include "page.h"


/* An edition in the making. */
struct edition {
	const struct figures	*figures;
	Words			*words;
	const struct press	*press;
	char			*folder;	/* NAME/LANGUAGE */
	struct picture		 pictures[CHARTS];
	GPtrArray		*tables;	/* Table * */
	GPtrArray		*copies;	/* struct copy * */
	GPtrArray		*complaints;	/* char *, of edition_write */
	GError			*error;		/* the same */
	struct dress		 dress;
};

static gboolean
write_file(const struct edition *edition, const char *name, const char *text,
    GError **error)
{
	g_autofree char *path = g_strdup_printf("%s/%s", edition->folder,
	    name);

	return output_write(edition->press->output, path, text, -1, error);
}

static gboolean
write_table(const struct edition *edition, const Table *table,
    const struct csv *csv, const char *folder, GError **error)
{
	g_autofree char *text = table_csv(table, csv);
	g_autofree char *name = g_strdup_printf("%s/%s.csv", folder,
	    table_name(table));

	return write_file(edition, name, text, error);
}

static gboolean
write_tables(struct edition *edition, GError **error)
{
	guint i;

	edition->tables = outline_tables(edition->figures, edition->words);
	for (i = 0; i < edition->tables->len; i++) {
		const Table *table = edition->tables->pdata[i];

		/* The data package says so. */
		if (table_is_hidden(table))
			continue;
		if (!write_table(edition, table, &csv_plain, "tables",
		    error) || !write_table(edition, table, &csv_excel,
		    "tables/excel", error))
			return FALSE;
	}
	return TRUE;
}

static void
say_once(GPtrArray *said, char *text)
{
	if (g_ptr_array_find_with_equal_func(said, text, g_str_equal, NULL))
		g_free(text);
	else
		g_ptr_array_add(said, text);
}

static void
order(const struct edition *edition, struct copy *copy)
{
	if (copy != NULL)
		g_ptr_array_add(edition->copies, copy);
}

static void
complain_chart(const struct edition *edition, const struct chart *chart,
    const GError *error)
{
	/* What no chart can do without is said once. */
	say_once(edition->complaints,
	    !gnuplot_is_usable(edition->press->gnuplot) ?
	    g_strdup_printf("charts are missing: %s", error->message) :
	    g_strdup_printf("report %s, %s: no chart %s: %s",
	    edition->figures->report->name, words_language(edition->words),
	    chart->name, error->message));
}

/* A picture that stands alone, in a file of its own. */
static gboolean
write_picture(const struct edition *edition, const struct chart *chart,
    const struct svg *svg, GError **error)
{
	g_autofree char *name = g_strdup_printf("charts/%s.svg", chart->name);
	g_autofree char *text = g_strconcat(
	    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n", svg->markup, NULL);

	g_autofree char *pixels = g_strdup_printf("charts/%s.png",
	    chart->name);

	order(edition, copies_png(edition->press->copies, pixels, text));
	return write_file(edition, name, text, error);
}

static gboolean
write_charts(struct edition *edition, GError **error)
{
	guint i;

	for (i = 0; i < CHARTS; i++)
		edition->pictures[i] = (struct picture){ .wanted =
		    outline_shows(edition->figures, charts[i].name) };
	charts_draw(edition->figures, edition->words, edition->press->gnuplot,
	    edition->pictures);
	for (i = 0; i < CHARTS; i++) {
		const struct picture *picture = &edition->pictures[i];

		if (!picture->wanted)
			continue;
		if (picture->error != NULL)
			complain_chart(edition, &charts[i], picture->error);
		else if (!write_picture(edition, &charts[i], &picture->alone,
		    error))
			return FALSE;
	}
	return TRUE;
}

static gboolean
write_page(const struct edition *edition, GError **error)
{
	g_autofree char *page = page_write(edition->figures, edition->words,
	    &edition->dress,
	    edition->pictures);

	order(edition, copies_pdf(edition->press->copies, "report.pdf",
	    page));
	return write_file(edition, "report.html", page, error);
}

/* The central table and what was proved of it; not of what is exact. */
static gboolean
write_proof(const struct edition *edition, GError **error)
{
	g_autofree char *cells = NULL;

	if (edition->figures->certificate == NULL)
		return TRUE;
	cells = cellfile_write(edition->figures->cells);
	return write_file(edition, CELLFILE_PATH, cells, error) &&
	    write_file(edition, CERTIFICATE_NAME,
	    edition->figures->certificate, error);
}

static gboolean
write_package(const struct edition *edition, GError **error)
{
	g_autofree char *text = package_write(edition->figures,
	    edition->words, edition->tables, edition->press->output,
	    edition->folder);

	return write_file(edition, "datapackage.json", text, error);
}

/* Comes last: it names all the others. */
static gboolean
write_manifest(const struct edition *edition, GError **error)
{
	g_autofree char *text = manifest_write(edition->figures,
	    edition->words, edition->press->inputs, edition->press->output,
	    edition->folder);

	return write_file(edition, MANIFEST_NAME, text, error);
}

/* A copy that failed is left out. */
static gboolean
write_copy(const struct edition *edition, struct copy *copy, GError **error)
{
	g_autofree char *path = g_strdup_printf("%s/%s", edition->folder,
	    copy->path);
	const char *bytes;
	gsize size;

	copies_wait(edition->press->copies, copy);
	if (copy->bytes == NULL) {
		say_once(copy->wanted ? edition->press->complaints :
		    edition->press->notes, g_strdup_printf("report %s: no %s: "
		    "%s", edition->folder, copy->path, copy->error));
		return TRUE;
	}
	bytes = g_bytes_get_data(copy->bytes, &size);
	if (!output_write(edition->press->output, path, bytes, (gssize)size,
	    error))
		return FALSE;
	g_clear_pointer(&copy->bytes, g_bytes_unref);
	return TRUE;
}

Edition *
edition_open(const struct figures *figures, const char *language,
    const struct press *press)
{
	Edition *edition = g_new0(Edition, 1);

	edition->figures = figures;
	edition->words = words_open(language);
	edition->press = press;
	edition->folder = g_strdup_printf("%s/%s", figures->report->name,
	    language);
	edition->copies = g_ptr_array_new();
	edition->complaints = g_ptr_array_new_with_free_func(g_free);
	return edition;
}

/* What only writing needs, so that many editions fit in memory. */
static void
forget(Edition *edition)
{
	pictures_clear(edition->pictures);
	g_clear_pointer(&edition->tables, g_ptr_array_unref);
}

void
edition_write(Edition *edition)
{
	GError **error = &edition->error;

	if (dress_read(edition->figures->conf, edition->figures->report,
	    &edition->dress, error) && write_charts(edition, error) &&
	    write_page(edition, error) && write_tables(edition, error) &&
	    write_proof(edition, error))
		(void)write_package(edition, error);
	forget(edition);
}

gboolean
edition_finish(Edition *edition, GError **error)
{
	guint i;

	if (edition->error != NULL) {
		g_propagate_error(error, g_steal_pointer(&edition->error));
		return FALSE;
	}
	for (i = 0; i < edition->complaints->len; i++)
		say_once(edition->press->complaints,
		    g_strdup(edition->complaints->pdata[i]));
	for (i = 0; i < edition->copies->len; i++)
		if (!write_copy(edition, edition->copies->pdata[i], error))
			return FALSE;
	return write_manifest(edition, error);
}

void
edition_free(Edition *edition)
{
	if (edition == NULL)
		return;
	forget(edition);
	dress_clear(&edition->dress);
	g_ptr_array_unref(edition->complaints);
	g_clear_error(&edition->error);
	g_ptr_array_unref(edition->copies);
	words_free(edition->words);
	g_free(edition->folder);
	g_free(edition);
}
