/* Pages as PDF; see paper.h. */
#include <string.h>

#include "conversion.h"
#include "paper.h"
#include "resource.h"

static const char *const options[] = { "--quiet", "--pdf-variant",
	"pdf/ua-1", "-", "-", NULL };

static gboolean
is_pdf(GBytes *bytes)
{
	return conversion_is_whole(bytes, "%PDF-", 5, "%%EOF\n", 6) ||
	    conversion_is_whole(bytes, "%PDF-", 5, "%%EOF", 5);
}

static const struct conversion conversion = { PAPER_PROGRAM, options, is_pdf };

/* What the first line of a script calls, if that is a Python; else NULL. */
static char *
interpreter(const char *program)
{
	g_autoptr(GMappedFile) file = program == NULL ? NULL :
	    g_mapped_file_new(program, FALSE, NULL);
	const char *text = file == NULL ? NULL :
	    g_mapped_file_get_contents(file);
	gsize size = text == NULL ? 0 : g_mapped_file_get_length(file);
	const char *end = size > 3 && memcmp(text, "#!/", 3) == 0 ?
	    memchr(text, '\n', size) : NULL;
	g_autofree char *path = end == NULL ? NULL : g_strndup(text + 2,
	    (gsize)(end - text) - 2);
	g_autofree char *name = path == NULL ? NULL :
	    g_path_get_basename(g_strstrip(path));

	return name != NULL && g_str_has_prefix(name, "python") ?
	    g_steal_pointer(&path) : NULL;
}

void
paper_find(struct paper *paper, guint seconds, gsize memory, gsize output)
{
	tool_find(&paper->weasyprint, PAPER_PROGRAM, seconds, memory, output);
	paper->python = paper->weasyprint;
	paper->python.program = interpreter(paper->weasyprint.program);
}

void
paper_clear(struct paper *paper)
{
	tool_clear(&paper->weasyprint);
	tool_clear(&paper->python);
}

/*
 * The tags of PDF/UA are wanted, the claim is not: nobody has examined them,
 * and weasyprint alone gives a chart no alternative text (57.2; paper.py does).
 * Blanks in its place keep all offsets.
 */
static GBytes *
without_claim(GBytes *pdf)
{
	static const char claim[] = "pdfuaid:part=\"1\"";
	gsize size;
	const char *data = g_bytes_get_data(pdf, &size);
	const char *place = memmem(data, size, claim, strlen(claim));
	char *copy;

	if (place == NULL)
		return g_bytes_ref(pdf);
	copy = g_memdup2(data, size);
	memset(copy + (place - data), ' ', strlen(claim));
	return g_bytes_new_take(copy, size);
}

/* -------------------------------------------------------- several at once */

/* Each page after its size, as paper.py reads them. */
static GBytes *
bundle(GBytes **pages, guint count)
{
	GByteArray *all = g_byte_array_new();
	guint i;

	for (i = 0; i < count; i++) {
		gsize size;
		const void *data = g_bytes_get_data(pages[i], &size);
		g_autofree char *line = g_strdup_printf("%" G_GSIZE_FORMAT
		    "\n", size);

		g_byte_array_append(all, (const guint8 *)line,
		    (guint)strlen(line));
		g_byte_array_append(all, data, (guint)size);
	}
	return g_byte_array_free_to_bytes(all);
}

/* The next of the answer, and where it ends; NULL: it is no such thing. */
static GBytes *
take(GBytes *all, gsize *place)
{
	gsize size, digits;
	const char *data = g_bytes_get_data(all, &size);
	const char *end = data == NULL ? NULL : memchr(data + *place, '\n',
	    size - *place);
	g_autofree char *line = end == NULL ? NULL : g_strndup(data + *place,
	    (gsize)(end - data) - *place);
	guint64 length;

	if (line == NULL || !g_ascii_string_to_unsigned(line, 10, 1, size,
	    &length, NULL))
		return NULL;
	digits = strlen(line) + 1;
	if (length > size - *place - digits)
		return NULL;
	*place += digits + length;
	return g_bytes_new_from_bytes(all, *place - length, length);
}

/* Believed only if all are there and whole, and nothing else. */
static gboolean
unbundle(GBytes *all, GBytes **pdfs, guint count)
{
	gsize place = 0;
	guint i;

	for (i = 0; i < count; i++) {
		pdfs[i] = take(all, &place);
		if (!is_pdf(pdfs[i]))
			break;
	}
	if (i == count && place == g_bytes_get_size(all))
		return TRUE;
	for (i = 0; i < count; i++)
		g_clear_pointer(&pdfs[i], g_bytes_unref);
	return FALSE;
}

static gboolean
print_together(const struct paper *paper, const char *const *environment,
    GBytes **pages, GBytes **pdfs, guint count)
{
	const char *script = resource_text("report/package/paper.py");
	/* Isolated: nothing of the folder or the user is loaded. */
	const char *const words[] = { "-I", "-c", script, options[0],
		options[1], options[2], options[3], options[4], NULL };
	g_autoptr(GBytes) in = bundle(pages, count);
	struct tool_answer answer = { NULL, NULL, FALSE, FALSE };
	struct tool python = paper->python;
	gboolean good;

	python.seconds *= count;
	good = tool_run(&python, words, environment, in, &answer, NULL) &&
	    answer.good && !answer.late && unbundle(answer.out, pdfs, count);
	tool_answer_clear(&answer);
	return good;
}

/*
 * Alone as together with others, lest a machine that is busy make another copy
 * than one that is not.
 */
static void
print_alone(const struct paper *paper, const char *const *environment,
    GBytes *page, GBytes **pdf, char **why)
{
	if (paper->python.program == NULL ||
	    !print_together(paper, environment, &page, pdf, 1))
		*pdf = conversion_run(&conversion, &paper->weasyprint,
		    environment, page, why);
}

void
paper_print(const struct paper *paper, const char *const *environment,
    GBytes **pages, GBytes **pdfs, char **why, guint count)
{
	guint i;

	if (count < 2 || paper->python.program == NULL ||
	    !print_together(paper, environment, pages, pdfs, count))
		for (i = 0; i < count; i++)
			print_alone(paper, environment, pages[i], &pdfs[i],
			    &why[i]);
	for (i = 0; i < count; i++) {
		g_autoptr(GBytes) claimed = pdfs[i];

		if (claimed != NULL)
			pdfs[i] = without_claim(claimed);
	}
}
