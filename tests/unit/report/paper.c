#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <string.h>

#include "paper.h"

static const char *const environment[] = { "SOURCE_DATE_EPOCH=0", NULL };

static GBytes *
page(const char *text)
{
	g_autofree char *html = g_strdup_printf("<!DOCTYPE html><html "
	    "lang=nl><title>%s</title><h1>%s</h1>", text, text);

	return g_bytes_new(html, strlen(html));
}

/* The pages "0", "1", ... at once. */
static void
print(const struct paper *paper, GBytes **pdfs, char **why, guint count)
{
	GBytes *pages[8];
	guint i;

	for (i = 0; i < count; i++) {
		g_autofree char *text = g_strdup_printf("%u", i);

		pages[i] = page(text);
		pdfs[i] = NULL;
		why[i] = NULL;
	}
	paper_print(paper, environment, pages, pdfs, why, count);
	for (i = 0; i < count; i++)
		g_bytes_unref(pages[i]);
}

Test(paper, several_pages_at_once_are_printed_as_each_is)
{
	struct paper paper, alone;
	GBytes *pdfs[3], *one[3];
	char *why[3];
	guint i;

	paper_find(&paper, 60, 4UL << 30, 64UL << 20);
	if (paper.python.program == NULL)
		cr_skip_test("weasyprint is not here, or no Python program");
	print(&paper, pdfs, why, 3);
	alone = paper;
	alone.python.program = NULL;
	print(&alone, one, why, 3);
	for (i = 0; i < 3; i++) {
		cr_assert_not_null(pdfs[i], "%s", why[i]);
		cr_expect(g_bytes_equal(pdfs[i], one[i]), "page %u", i);
		g_bytes_unref(pdfs[i]);
		g_bytes_unref(one[i]);
	}
	paper_clear(&paper);
}

/* Stand-ins: what prints several does as this script says. */
static void
print_with(const char *together, GBytes **pdfs, char **why, guint count)
{
	g_autofree char *folder = g_dir_make_tmp("paper-XXXXXX", NULL);
	g_autofree char *each = g_build_filename(folder, "each", NULL);
	g_autofree char *all = g_build_filename(folder, "all", NULL);
	g_autofree char *script = g_strdup_printf("#!/bin/sh\n%s\n",
	    together);
	struct paper paper = {
		{ g_strdup(each), 5, 512UL << 20, 1 << 20 },
		{ g_strdup(all), 1, 512UL << 20, 1 << 20 }
	};

	cr_assert(g_file_set_contents(each, "#!/bin/sh\ncat >/dev/null\n"
	    "printf '%%PDF-one%%%%EOF'\n", -1, NULL));
	cr_assert(g_file_set_contents(all, script, -1, NULL));
	cr_assert_eq(g_chmod(each, 0700) | g_chmod(all, 0700), 0);
	print(&paper, pdfs, why, count);
	paper_clear(&paper);
	g_unlink(each);
	g_unlink(all);
	g_rmdir(folder);
}

/* First of the same interpreter, then of weasyprint itself. */
Test(paper, what_is_not_whole_is_asked_for_page_by_page)
{
	static const struct {
		const char *name, *script, *text;
	} rows[] = {
		{ "both", "cat >/dev/null\nprintf '13\\n%%PDF-all%%%%EOF"
		    "13\\n%%PDF-all%%%%EOF'", "%PDF-all%%EOF" },
		{ "one too few", "cat >/dev/null\n"
		    "printf '13\\n%%PDF-all%%%%EOF'", "%PDF-all%%EOF" },
		{ "one too many", "cat >/dev/null\nfor i in 1 2 3; do "
		    "printf '13\\n%%PDF-all%%%%EOF'; done", "%PDF-one%%EOF" },
		{ "a size beyond the end", "cat >/dev/null\nprintf '13\\n"
		    "%%PDF-all%%%%EOF99\\n%%PDF-all%%%%EOF'",
		    "%PDF-one%%EOF" },
		{ "half a page", "cat >/dev/null\nprintf '13\\n%%PDF-all%%%%"
		    "EOF8\\n%%PDF-all'", "%PDF-one%%EOF" },
		{ "a status", "cat >/dev/null\nprintf '13\\n%%PDF-all%%%%EOF"
		    "13\\n%%PDF-all%%%%EOF'\nexit 1", "%PDF-one%%EOF" },
		{ "no answer", "sleep 30", "%PDF-one%%EOF" },
		{ "nothing", "true", "%PDF-one%%EOF" }
	};
	guint i, j;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		GBytes *pdfs[2];
		char *why[2];

		print_with(rows[i].script, pdfs, why, 2);
		for (j = 0; j < 2; j++) {
			gsize size = 0;
			const char *data = pdfs[j] == NULL ? "" :
			    g_bytes_get_data(pdfs[j], &size);

			cr_expect(size == strlen(rows[i].text) &&
			    memcmp(data, rows[i].text, size) == 0,
			    "%s: page %u: %.*s %s", rows[i].name, j,
			    (int)size, data, why[j]);
			g_clear_pointer(&pdfs[j], g_bytes_unref);
			g_free(why[j]);
		}
	}
}
