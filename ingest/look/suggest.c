/*
 * A [source] section for a file that has none yet.  Each choice has a remark
 * above it that says what speaks for it; what the file does not tell is left
 * to the reader, on a line that is a remark itself.
 */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "detect.h"
#include "fold.h"
#include "guess.h"
#include "opened.h"
#include "profile.h"
#include "suggest.h"

#define SHOWN	8	/* values of a list field */

struct suggest {
	const char	*path;
	char		*name;		/* of the section */
	struct dialect	 dialect;
	struct guess	 guess;
	GString		*out;
};

static void G_GNUC_PRINTF(2, 3)
remark(struct suggest *suggest, const char *format, ...)
{
	g_autofree char *text = NULL;
	va_list arguments;

	va_start(arguments, format);
	text = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	g_string_append_printf(suggest->out, "# %s\n", text);
}

static void
put(struct suggest *suggest, const char *key, const char *value)
{
	g_string_append_printf(suggest->out, "%s = %s\n", key, value);
}

/* On one line, and without the sign that parts names; folding is the same. */
static char *
plain_name(const char *name)
{
	char *plain = g_strstrip(g_strdelimit(g_strdup(name), "\r\n\t|", ' '));
	char *p;

	for (p = plain; *p != '\0'; p++)
		if ((guchar)*p < ' ')
			*p = ' ';
	return plain;
}

/* ------------------------------------------------------------- the form */

static void
put_delimiter(struct suggest *suggest)
{
	const struct dialect *dialect = &suggest->dialect;
	g_autofree char *sign = detect_sign(dialect->form.delimiter);

	if (dialect->form.delimiter == READER_NONE) {
		remark(suggest, "No delimiter shows: one column.");
		return;
	}
	remark(suggest, "%u of %u records have %u cells%s%s.", dialect->alike,
	    dialect->records, dialect->width, dialect->whole ? "" :
	    " (of the first 256 KiB)", dialect->told ?
	    "; the line sep= at the top says so too" : "");
	put(suggest, "delimiter", sign);
}

static void
put_signs(struct suggest *suggest)
{
	const struct dialect *dialect = &suggest->dialect;

	if (dialect->form.quote == '\'') {
		remark(suggest, "Cells that hold a delimiter stand between "
		    "apostrophes.");
		put(suggest, "quote", "'");
	}
	if (dialect->escaped) {
		remark(suggest, "Quotes inside cells have a backslash before "
		    "them.");
		put(suggest, "escape", "\\");
	}
	if (dialect->wrapped)
		remark(suggest, "WARNING: every record is one quoted cell: a "
		    "comma file that a spreadsheet saved again.");
}

static void
put_encoding(struct suggest *suggest)
{
	const struct survey *survey = &suggest->dialect.survey;
	g_autofree char *why = survey_evidence(survey);

	remark(suggest, "Encoding: %s.", why);
	if (strcmp(suggest->dialect.encoding, "windows-1252") == 0)
		remark(suggest, "The bytes do not tell Windows-1252 from its "
		    "likes (1250, ISO-8859-15): look at accented names.");
	if (survey->foreign == 0 && survey->mojibake > 0)
		remark(suggest, "WARNING: %" G_GUINT64_FORMAT " letters look "
		    "like UTF-8 that was read as Windows-1252 before; export "
		    "again.", survey->mojibake);
	if (survey->replaced > 0)
		remark(suggest, "WARNING: %" G_GUINT64_FORMAT " letters were "
		    "lost before (U+FFFD); export again.", survey->replaced);
	put(suggest, "encoding", suggest->dialect.encoding);
}

static void
put_dates(struct suggest *suggest)
{
	g_autofree char *why = NULL;
	g_autofree char *form = guess_dates(&suggest->guess, &why);

	remark(suggest, "Dates: %s.", why);
	if (form != NULL)
		put(suggest, "date.format", form);
	else if (suggest->guess.dates.dates > 0)
		remark(suggest, "date.format = dd-mm-yyyy or mm-dd-yyyy: ask "
		    "who made the export");
}

static void
put_mark(struct suggest *suggest)
{
	g_autofree char *why = NULL;
	char mark = guess_mark(&suggest->guess, &why);

	remark(suggest, "Decimals: %s.", why);
	if (mark != '\0')
		put(suggest, "decimal.mark", mark == ',' ? "," : ".");
}

/* ---------------------------------------------------------- the columns */

/* Values of a list field that no word explains. */
static void
put_words(struct suggest *suggest, const struct field *field, guint column)
{
	const GPtrArray *grid = suggest->dialect.grid;
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
	g_autoptr(GString) values = g_string_new(NULL);
	guint i;

	for (i = suggest->guess.header; i < grid->len; i++) {
		const struct row *row = grid->pdata[i];
		const char *cell = column < row->count ? row->cells[column] :
		    "";

		if (*cell == '\0' || !g_hash_table_add(seen, (gpointer)cell) ||
		    profile_word(field->words, cell) != NULL)
			continue;
		if (g_hash_table_size(seen) <= SHOWN) {
			g_autofree char *plain = plain_name(cell);

			g_string_append_printf(values, "%s%s", values->len > 0
			    ? ", " : "", plain);
		}
	}
	if (values->len > 0)
		remark(suggest, "What these mean cannot be known; say it with "
		    "value.%s: %s", field->name, values->str);
}

static void
put_columns(struct suggest *suggest)
{
	const struct guess *guess = &suggest->guess;
	guint i;

	for (i = 0; guess->kind != NULL && i < guess->kind->count; i++) {
		const struct field *field = &guess->kind->fields[i];
		g_autofree char *key = g_strconcat("column.", field->name,
		    NULL);
		g_autofree char *name = NULL;

		if (guess->columns[i] == NO_COLUMN) {
			if (field->required)
				remark(suggest, "%s =     (required; no column "
				    "has a name that is known)", key);
			continue;
		}
		name = plain_name(guess->names->cells[guess->columns[i]]);
		put(suggest, key, name);
		if (field->words != NULL)
			put_words(suggest, field, (guint)guess->columns[i]);
	}
}

/* Words in columns of numbers: they may say that nothing is known. */
static void
put_missing(struct suggest *suggest)
{
	const GPtrArray *grid = suggest->dialect.grid;
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
	g_autoptr(GString) words = g_string_new(NULL);
	struct trait trait;
	guint column, i;

	for (column = 0; column < suggest->dialect.width; column++) {
		traits_column(grid, suggest->guess.header, column, &trait);
		for (i = suggest->guess.header; traits_numeric(&trait) &&
		    i < grid->len; i++) {
			const struct row *row = grid->pdata[i];
			g_autofree char *plain = NULL;

			if (column >= row->count || !traits_odd(
			    row->cells[column]) ||
			    g_hash_table_size(seen) >= SHOWN ||
			    !g_hash_table_add(seen, row->cells[column]))
				continue;
			plain = plain_name(row->cells[column]);
			g_string_append_printf(words, "%s%s", words->len > 0 ?
			    " | " : "", plain);
		}
	}
	if (words->len == 0)
		return;
	remark(suggest, "These stand among numbers; if they say that nothing "
	    "is known:");
	remark(suggest, "missing = %s", words->str);
}

static gboolean
is_bsn(const struct suggest *suggest, guint column, const char *folded)
{
	struct trait trait;

	if (fold_is_bsn(folded))
		return TRUE;
	traits_column(suggest->dialect.grid, suggest->guess.header, column,
	    &trait);
	return bsn_column(&trait.bsn);
}

/* Columns that no field has: those that nobody may have, and the others. */
static void
put_others(struct suggest *suggest)
{
	const struct guess *guess = &suggest->guess;
	g_autoptr(GString) others = g_string_new(NULL);
	guint i;

	for (i = 0; guess->names != NULL && i < guess->names->count; i++) {
		g_autofree char *name = plain_name(guess->names->cells[i]);
		g_autofree char *folded = fold_text(name);

		if (is_bsn(suggest, i, folded))
			remark(suggest, "WARNING: column %u '%s' holds citizen "
			    "service numbers; leave it out of the export.",
			    i + 1, name);
		else if (guess_field(guess, i) < 0 && *name != '\0')
			g_string_append_printf(others, "%s%s", others->len > 0
			    ? ", " : "", name);
	}
	if (others->len > 0)
		remark(suggest, "Not read, for no field has a name like it: "
		    "%s", others->str);
}

/* ----------------------------------------------------------- the section */

static void
put_kind(struct suggest *suggest)
{
	const struct guess *guess = &suggest->guess;

	if (guess->names == NULL)
		remark(suggest, "No record looks like names of columns; "
		    "columns are found by name, so the export needs them.");
	else if (guess->header > 1)
		remark(suggest, "The names of the columns stand in line %"
		    G_GUINT64_FORMAT "; what is above is no record.",
		    guess->names->line);
	if (guess->kind == NULL) {
		remark(suggest, "The kind cannot be known: no name of a column "
		    "is usual for one.");
		g_string_append(suggest->out, "# kind = \n");
		return;
	}
	remark(suggest, "%u of %u columns have a name that is usual for "
	    "%s%s.", guess->matched, guess->names->count, guess->kind->name,
	    guess->complete ? "" : ", and a required one is missing");
	g_string_append_printf(suggest->out, "%skind = %s\n",
	    guess->complete ? "" : "# ", guess->kind->name);
	remark(suggest, "Who hands out the numbers of people and activities "
	    "cannot be known; files that share them share a register.");
	g_string_append_printf(suggest->out, "# register = %s\n",
	    suggest->name);
}

static char *
section_name(const char *path)
{
	g_autofree char *base = g_path_get_basename(path);
	GString *name = g_string_new(NULL);
	const char *p;

	for (p = base; *p != '\0' && !(p > base && *p == '.'); p++)
		if (g_ascii_isalnum(*p))
			g_string_append_c(name, g_ascii_tolower(*p));
		else if (name->len > 0 && name->str[name->len - 1] != '-')
			g_string_append_c(name, '-');
	if (name->len > 0 && name->str[name->len - 1] == '-')
		g_string_truncate(name, name->len - 1);
	if (name->len == 0)
		g_string_append(name, "export");
	return g_string_free(name, FALSE);
}

static void
put_section(struct suggest *suggest)
{
	g_autofree char *path = plain_name(suggest->path);

	g_string_append_printf(suggest->out, "[source %s]\n", suggest->name);
	put(suggest, "files", path);
	put_kind(suggest);
	put_delimiter(suggest);
	put_signs(suggest);
	put_encoding(suggest);
	put_dates(suggest);
	put_mark(suggest);
	put_missing(suggest);
	put_columns(suggest);
	put_others(suggest);
	fputs(suggest->out->str, stdout);
}

int
suggest_file(const struct program *program, const char *path,
    const struct parse_form *form, GError **error)
{
	struct suggest suggest = { .path = path };
	struct reader_form given;
	g_auto(Faults) faults;
	gboolean own, good;
	int file;

	faults_init(&faults, path);
	parse_form_read(form, &given);
	file = opened_file(path, NULL, 0, form->delimiter != NULL, &faults,
	    &own, error);
	faults_print(&faults, program, NULL);
	if (file < 0)
		return *error != NULL ? -1 : EXIT_PARTLY;
	good = detect_file(file, form->encoding, &given, &suggest.dialect,
	    error);
	close(file);
	if (good) {
		suggest.name = section_name(path);
		suggest.out = g_string_new(NULL);
		guess_make(&suggest.dialect, form->no_header, &suggest.guess);
		put_section(&suggest);
		g_string_free(suggest.out, TRUE);
		g_free(suggest.name);
	}
	detect_clear(&suggest.dialect);
	return good ? EXIT_DONE : -1;
}
