/*
 * How a file is written, as far as it shows.
 *
 * Delimiter and quote are those under which the sample looks most like a
 * table: few different widths, and cells that each hold one thing.  The score
 * follows G. van den Burg, A. Nazabal and C. Sutton, "Wrangling messy CSV
 * files by detecting row and type patterns", Data Mining and Knowledge
 * Discovery 33 (2019).
 */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "decode.h"
#include "detect.h"
#include "machine.h"
#include "program.h"

#define NARROW	0.001	/* what a record of one cell counts for */

static const char delimiters[] = ";,\t|";

char *
detect_sign(char sign)
{
	return sign == '\t' ? g_strdup("tab") : sign == READER_NONE ||
	    sign == '\0' ? g_strdup("none") : g_strdup_printf("%c", sign);
}

/* The line sep=; at the start, which a spreadsheet obeys. */
static gsize
told_line(const char *text, char *sign)
{
	const char *p = text, *end;
	gboolean quoted = *p == '"';

	p += quoted;
	if (g_ascii_strncasecmp(p, "sep=", 4) != 0 || p[4] == '\0')
		return 0;
	end = p + 5;
	if (quoted && *end++ != '"')
		return 0;
	if (*end != '\r' && *end != '\n')
		return 0;
	*sign = p[4];
	end += strspn(end, "\r");
	end += *end == '\n';
	return (gsize)(end - text);
}

/* ------------------------------------------------------------- scoring */

/* One thing: nothing in it that another delimiter would have parted. */
static gboolean
is_one_thing(const char *cell)
{
	gsize size = strlen(cell);
	const char *p;

	if (size == 0)
		return TRUE;
	if (strpbrk(cell, ";\t|") != NULL || strchr("\"'", *cell) != NULL ||
	    strchr("\"'", cell[size - 1]) != NULL)
		return FALSE;
	for (p = strchr(cell, ','); p != NULL; p = strchr(p + 1, ','))
		if (p[1] != ' ' && !g_ascii_isdigit(p[1]) && p[1] != '-')
			return FALSE;
	return TRUE;
}

static double
grid_score(const GPtrArray *grid)
{
	guint counts[READER_COLUMNS + 1] = { 0 };
	guint widths = 0, cells = 0, single = 0, good = 0, i, j;
	double pattern = 0;

	for (i = 0; i < grid->len; i++) {
		const struct row *row = grid->pdata[i];

		good += row->rule == NULL && row->forgiven == NULL;
		if (row->rule != NULL)
			continue;
		counts[row->count]++;
		for (j = 0; j < row->count; j++)
			single += is_one_thing(row->cells[j]);
		cells += row->count;
	}
	for (i = 1; i <= READER_COLUMNS; i++) {
		widths += counts[i] > 0;
		pattern += counts[i] * MAX(NARROW, (double)(i - 1)) / i;
	}
	if (widths == 0)
		return 0;
	return pattern / widths * (1 + single) / (1 + cells) *
	    (1 + good) / (1 + grid->len);
}

/* A sign between quotes is content; at the edge of a cell it is a quote. */
static gboolean
quote_likely(const char *text, char quote)
{
	const char *p;

	for (p = strchr(text, quote); p != NULL; p = strchr(p + 1, quote))
		if (p == text || strchr(";,\t|\r\n", p[-1]) != NULL)
			return TRUE;
	return FALSE;
}

static double
try_form(const GString *text, const struct reader_form *form,
    GPtrArray **grid, guint *majority)
{
	double score;
	guint wide = 0, i;

	*grid = grid_read(text->str, text->len, form);
	score = grid_score(*grid);
	for (i = 0; i < (*grid)->len; i++)
		wide += ((struct row *)(*grid)->pdata[i])->count > 1;
	*majority = wide * 2 > (*grid)->len || (*grid)->len <= 2;
	return score;
}

/* The best of the forms that the given delimiter and quote leave open. */
static void
choose_form(const GString *text, const struct reader_form *known,
    struct reader_form *form)
{
	const char given[] = { known->delimiter, '\0' }, *d;
	char quotes[3] = { '"', '\0' };
	const char *q;
	double best = 0;

	if (known->quote != '\0')
		quotes[0] = known->quote;
	else if (!quote_likely(text->str, '"') &&
	    quote_likely(text->str, '\''))
		quotes[1] = '\'';
	*form = (struct reader_form){ .delimiter = *given != '\0' ? *given :
	    READER_NONE, .quote = quotes[0], .escape = known->escape,
	    .lenient = TRUE, .blanks = known->blanks };
	for (q = quotes; *q != '\0'; q++)
		for (d = *given != '\0' ? given : delimiters; *d != '\0';
		    d++) {
			struct reader_form try = { .delimiter = *d,
			    .quote = *q, .escape = known->escape,
			    .lenient = TRUE, .blanks = known->blanks };
			g_autoptr(GPtrArray) grid = NULL;
			guint majority;
			double score = try_form(text, &try, &grid, &majority);

			if (score <= best || (!majority && *given == '\0'))
				continue;
			best = score;
			*form = try;
		}
}

/* Records that are read without a word. */
static guint
count_good(const GString *text, const struct reader_form *form)
{
	g_autoptr(GPtrArray) grid = grid_read(text->str, text->len, form);
	guint good = 0, i;

	for (i = 0; i < grid->len; i++) {
		const struct row *row = grid->pdata[i];

		good += row->rule == NULL && row->forgiven == NULL;
	}
	return good;
}

/* Quotes escaped by a backslash, as databases write them. */
static void
choose_escape(const GString *text, struct dialect *dialect)
{
	struct reader_form escaped = dialect->form;
	const char pair[] = { '\\', escaped.quote, '\0' };

	escaped.escape = '\\';
	if (strstr(text->str, pair) != NULL && count_good(text, &escaped) >
	    count_good(text, &dialect->form)) {
		dialect->form = escaped;
		dialect->escaped = TRUE;
	}
}

/* ------------------------------------------------------------ wrapping */

/*
 * Nearly all records are one cell that holds delimiters, and inside it they
 * make records of one width: looks into the cells and says so.
 */
static gboolean
is_wrapped(struct dialect *dialect)
{
	g_autoptr(GString) inner = g_string_new(NULL);
	g_autoptr(GPtrArray) grid = NULL;
	const struct reader_form open = { 0 };
	struct reader_form form;
	guint single = 0, alike, width, i;

	for (i = 0; i < dialect->grid->len; i++) {
		const struct row *row = dialect->grid->pdata[i];

		if (row->count != 1 || strpbrk(row->cells[0], "\r\n") != NULL)
			continue;
		single++;
		g_string_append(inner, row->cells[0]);
		g_string_append_c(inner, '\n');
	}
	if (single < 2 || single * 10 < dialect->grid->len * 8)
		return FALSE;
	choose_form(inner, &open, &form);
	if (form.delimiter == READER_NONE)
		return FALSE;
	grid = grid_read(inner->str, inner->len, &form);
	width = grid_width(grid, &alike);
	/* Without quotes around it the outer reading would have parted it. */
	if (width < 2 || alike * 10 < grid->len * 9)
		return FALSE;
	dialect->form = form;
	g_clear_pointer(&dialect->grid, g_ptr_array_unref);
	dialect->grid = g_steal_pointer(&grid);
	return TRUE;
}

/* ------------------------------------------------------------- sampling */

static gboolean
read_sample(int file, struct dialect *dialect, GString *text, GError **error)
{
	g_autofree guint8 *bytes = g_malloc(DETECT_SAMPLE);
	g_autoptr(Decode) decode = decode_new(dialect->encoding);
	struct fault fault = { 0 };
	gssize size = machine_read(file, 0, bytes, DETECT_SAMPLE);
	const char *end;

	if (size < 0) {
		g_set_error(error, IMPACT_ERROR, EXIT_IO,
		    "cannot read on: %s", g_strerror(errno));
		return FALSE;
	}
	dialect->whole = (guint64)size == dialect->survey.size;
	/* What contradicts a declared encoding shows when it is read. */
	decode_feed(decode, bytes, (gsize)size, dialect->whole, text, &fault);
	fault_clear(&fault);
	end = memrchr(text->str, '\n', text->len);
	if (!dialect->whole && end != NULL)
		g_string_truncate(text, (gsize)(end + 1 - text->str));
	return TRUE;
}

gboolean
detect_file(int file, const char *encoding, const struct reader_form *given,
    struct dialect *dialect, GError **error)
{
	struct reader_form known = *given;
	g_autoptr(GString) text = g_string_new(NULL);
	char told = '\0';
	gsize skip;

	*dialect = (struct dialect){0};
	if (!survey_file(file, &dialect->survey, error))
		return FALSE;
	dialect->encoding = encoding != NULL ? encoding :
	    dialect->survey.encoding;
	if (!read_sample(file, dialect, text, error))
		return FALSE;
	skip = told_line(text->str, &told);
	g_string_erase(text, 0, (gssize)skip);
	dialect->told = skip > 0;
	if (known.delimiter == '\0')
		known.delimiter = told;
	choose_form(text, &known, &dialect->form);
	if (given->escape == '\0')
		choose_escape(text, dialect);
	dialect->grid = grid_read(text->str, text->len, &dialect->form);
	dialect->wrapped = given->delimiter == '\0' && is_wrapped(dialect);
	dialect->width = grid_width(dialect->grid, &dialect->alike);
	dialect->records = dialect->grid->len;
	return TRUE;
}

void
detect_clear(struct dialect *dialect)
{
	g_clear_pointer(&dialect->grid, g_ptr_array_unref);
}
