/*
 * CSV in three dialects, as three different programs export it.
 */
#include <stdio.h>
#include <string.h>

#include "calendar.h"
#include "sheet.h"

const struct dialect dialects[] = {
	{"maatjes", "WINDOWS-1252", "", ';', TRUE, ',', TRUE},
	{"buurthuis", "UTF-8", "\xef\xbb\xbf", ',', FALSE,
	    '.', FALSE},
	{"wijkteam", "UTF-16LE", "\xef\xbb\xbf", '\t', FALSE,
	    ',', FALSE},
	{".", "UTF-8", "", ';', FALSE, ',', FALSE},
};

Sheet *
sheet_new(const struct dialect *dialect, const char *name, const char *header,
    GArray *broken)
{
	Sheet *s = g_new0(Sheet, 1);
	g_auto(GStrv) names = g_strsplit(header, "|", -1);

	s->dialect = dialect;
	s->name = strcmp(dialect->folder, ".") == 0 ? g_strdup(name) :
	    g_strdup_printf("%s/%s", dialect->folder, name);
	s->text = g_string_new(NULL);
	s->cells = g_ptr_array_new_with_free_func(g_free);
	s->broken = broken;
	s->rows = -1;		/* the header is not a row */
	s->line = 1;
	for (int i = 0; names[i] != NULL; i++)
		sheet_cell(s, names[i]);
	sheet_end(s);
	return s;
}

void
sheet_cell(Sheet *s, const char *text)
{
	char special[] = {s->dialect->delimiter, '"', '\n', '\0'};
	GString *cell;

	if (strpbrk(text, special) == NULL) {
		g_ptr_array_add(s->cells, g_strdup(text));
		return;
	}
	cell = g_string_new("\"");
	for (const char *c = text; *c != '\0'; c++) {
		if (*c == '"')
			g_string_append_c(cell, '"');
		g_string_append_c(cell, *c);
	}
	g_string_append_c(cell, '"');
	g_ptr_array_add(s->cells, g_string_free(cell, FALSE));
}

void
sheet_number(Sheet *s, int number)
{
	char text[16];

	snprintf(text, sizeof text, "%d", number);
	sheet_cell(s, text);
}

void
sheet_day(Sheet *s, int day)
{
	struct date d = calendar_date(day);
	char text[40];

	if (day == 0)
		text[0] = '\0';
	else if (s->dialect->day_first)
		snprintf(text, sizeof text, "%02d-%02d-%04d", d.day, d.month,
		    d.year);
	else if (s->dialect->delimiter == '\t')
		snprintf(text, sizeof text, "%04d%02d%02d", d.year, d.month,
		    d.day);
	else
		snprintf(text, sizeof text, "%04d-%02d-%02d", d.year, d.month,
		    d.day);
	sheet_cell(s, text);
}

void
sheet_cents(Sheet *s, gint64 cents, const char *unit)
{
	g_autofree char *whole = g_strdup_printf("%d", (int)(cents / 100));
	g_autoptr(GString) text = g_string_new(unit);
	gsize length = strlen(whole);

	for (gsize i = 0; i < length; i++) {
		if (s->dialect->groups && i > 0 && (length - i) % 3 == 0)
			g_string_append_c(text, '.');
		g_string_append_c(text, whole[i]);
	}
	g_string_append_printf(text, "%c%02d", s->dialect->decimal,
	    (int)(cents % 100));
	sheet_cell(s, text->str);
}

void
sheet_tenths(Sheet *s, int tenths)
{
	char text[24];

	snprintf(text, sizeof text, "%d%c%d", tenths / 10, s->dialect->decimal,
	    tenths % 10);
	sheet_cell(s, text);
}

static void
line_add(Sheet *s, const char *line)
{
	g_string_append(s->text, line);
	g_string_append(s->text, "\r\n");
	s->line++;
	for (const char *c = line; *c != '\0'; c++)
		s->line += *c == '\n';
}

/* Replaces $0..$9 in a template by cells of the row just written. */
static char *
template_fill(Sheet *s, const char *template, const char *row)
{
	GString *out = g_string_new(NULL);

	for (const char *c = template; *c != '\0'; c++) {
		if (*c != '$') {
			g_string_append_c(out, *c);
			continue;
		}
		c++;
		g_string_append(out, *c == '0' ? row :
		    g_ptr_array_index(s->cells, *c - '1'));
	}
	return g_string_free(out, FALSE);
}

void
sheet_end(Sheet *s)
{
	char delimiter[] = {s->dialect->delimiter, '\0'};
	g_autofree char *row = NULL;
	const char *template;
	struct broken b = {0};

	g_ptr_array_add(s->cells, NULL);
	row = g_strjoinv(delimiter, (char **)s->cells->pdata);
	line_add(s, row);
	s->rows++;
	if (s->rows > 0 && (template = broken_after(s->name, s->rows,
	    &b.rule, &b.why)) != NULL) {
		g_autofree char *line = template_fill(s, template, row);

		b.file = g_strdup(s->name);
		b.line = s->line;
		g_array_append_val(s->broken, b);
		line_add(s, line);
	}
	g_ptr_array_set_size(s->cells, 0);
}

/* Letters that Windows-1252 lacks, as such programs replace them. */
static char *
letters_replace(const char *text)
{
	static const char *const pairs[] = {"ı", "i", "ł", "l", "Ł", "L", "ş",
	    "s", "Ş", "S", "ğ", "g", "ń", "n", "ś", "s", "ź", "z", "ż", "z",
	    "ą", "a", "ć", "c", "ę", "e", NULL};
	char *now = g_strdup(text);

	for (int i = 0; pairs[i] != NULL; i += 2) {
		g_auto(GStrv) parts = g_strsplit(now, pairs[i], -1);

		g_free(now);
		now = g_strjoinv(pairs[i + 1], parts);
	}
	return now;
}

void
sheet_save(Sheet *s, const char *folder)
{
	g_autofree char *path = g_build_filename(folder, s->name, NULL);
	g_autofree char *parent = g_path_get_dirname(path);
	gboolean narrow = strcmp(s->dialect->encoding, "WINDOWS-1252") == 0;
	g_autofree char *plain = narrow ? letters_replace(s->text->str) :
	    g_strconcat(s->dialect->mark, s->text->str, NULL);
	g_autoptr(GError) error = NULL;
	g_autofree char *bytes = NULL;
	gsize length;

	bytes = g_convert(plain, -1, s->dialect->encoding, "UTF-8", NULL,
	    &length, &error);
	if (bytes == NULL || g_mkdir_with_parents(parent, 0755) != 0 ||
	    !g_file_set_contents(path, bytes, (gssize)length, &error))
		g_error("%s: %s", path, error != NULL ? error->message :
		    "cannot make its folder");
	g_string_free(s->text, TRUE);
	g_ptr_array_free(s->cells, TRUE);
	g_free(s->name);
	g_free(s);
}
