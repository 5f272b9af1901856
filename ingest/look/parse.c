/*
 * Looking at one file without a profile: its records as they are read.
 */
#include <string.h>
#include <unistd.h>

#include "bsn.h"
#include "fold.h"
#include "json.h"
#include "opened.h"
#include "parse.h"
#include "parse_parts.h"
#include "rules.h"
#include "traits.h"


gboolean
parse_sign(const char *text, char *sign)
{
	/* "; " is a semicolon: blanks around a cell do not count. */
	gsize size = strlen(text), plain = size;

	while (plain > 1 && text[plain - 1] == ' ')
		plain--;
	*sign = size == 0 || strcmp(text, "none") == 0 ? READER_NONE :
	    strcmp(text, "tab") == 0 ? '\t' : *text;
	return *sign == READER_NONE || *sign == '\t' || (plain == 1 &&
	    strchr("\r\n", *sign) == NULL && (guchar)*sign < 0x80);
}

void
parse_form_read(const struct parse_form *form, struct reader_form *given)
{
	*given = (struct reader_form){ .blanks = form->blanks };
	if (form->delimiter != NULL)
		parse_sign(form->delimiter, &given->delimiter);
	if (form->quote != NULL)
		parse_sign(form->quote, &given->quote);
	if (form->escape != NULL)
		parse_sign(form->escape, &given->escape);
}

/* ------------------------------------------------------------- records */

/* Columns of citizen service numbers, by name or content, are not shown. */
static void
look_at_column(struct parse *parse, guint column)
{
	const struct dialect *dialect = &parse->dialect;
	const struct row *row = parse->header == 0 ? NULL :
	    dialect->grid->pdata[parse->header - 1];
	const char *name = row == NULL || column >= row->count ? "" :
	    row->cells[column];
	g_autofree char *folded = fold_text(name);
	struct trait trait;

	traits_column(dialect->grid, parse->header, column, &trait);
	parse->bsn[column] = fold_is_bsn(folded) || bsn_column(&trait.bsn);
	parse->numeric[column] = traits_numeric(&trait) &&
	    !parse->bsn[column];
	if (parse->bsn[column])
		parse_report(parse, FAULT_NOTICE, "bsn.column", NULL,
		    "column %u '%s' holds citizen service numbers; it is not "
		    "shown; leave it out of the export", column + 1, name);
}

static void
look_at_columns(struct parse *parse)
{
	guint i;

	parse->width = parse->dialect.width;
	parse->bsn = g_new0(gboolean, parse->width);
	parse->numeric = g_new0(gboolean, parse->width);
	parse->odd = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
	    NULL);
	for (i = 0; i < parse->width; i++)
		look_at_column(parse, i);
}

static void
hide_cell(char *cell)
{
	for (; *cell != '\0'; cell++)
		if (g_ascii_isdigit(*cell))
			*cell = '*';
}

/* A number inside a text as well: the text is shown without it. */
static void
hide_bsn(struct parse *parse, struct record *record)
{
	guint i;

	for (i = 0; i < record->count; i++) {
		char *cell = record->cells[i];

		if (i < parse->width && parse->bsn[i])
			hide_cell(cell);
		else if (cell[strspn(cell, "0123456789")] != '\0' &&
		    bsn_hide(cell)) {
			struct place place = parse_place(parse, record, i + 1);

			parse_report(parse, FAULT_NOTICE, "bsn.text", &place,
			    "may hold a citizen service number; stars stand "
			    "in its place: keep such numbers out of texts");
		}
	}
}

static void
on_record(struct record *record, gpointer data)
{
	struct parse *parse = data;
	struct place place;

	if (record->line == 1 && parse->dialect.told)
		return;
	parse->record++;
	place = parse_place(parse, record, 0);
	if (parse->record == 1)
		parse->first = place;
	if (parse->other.line == 0 && parse->dialect.survey.other_line > 0 &&
	    record->line >= parse->dialect.survey.other_line)
		parse->other = place;
	if (record->rule != NULL) {
		parse_report(parse, FAULT_REJECT, record->rule, &place, "%s",
		    rule_record(record->rule));
		return;
	}
	hide_bsn(parse, record);
	listing_record(&parse->listing, parse->record, record->line,
	    record->cells, record->sizes, record->count);
	listing_end_record(&parse->listing);
	parse_report_record(parse, record);
}

static void
on_wrapped(struct record *record, gpointer data)
{
	struct parse *parse = data;

	if (!unwrap_record(parse->unwrap, record, on_record, parse))
		on_record(record, parse);
}

static gboolean
read_records(struct parse *parse, int file, GError **error)
{
	const struct dialect *dialect = &parse->dialect;
	g_autoptr(Unwrap) unwrap = unwrap_new(&dialect->form);
	const gboolean go_on = FALSE;
	struct stream stream = {
		.file = file, .encoding = dialect->encoding,
		.form = dialect->form, .as_is = TRUE,
		.function = dialect->wrapped ? on_wrapped : on_record,
		.data = parse, .stop = &go_on
	};
	struct fault fault = { 0 };

	parse->unwrap = unwrap;
	if (!stream_read(&stream, &fault, error)) {
		if (fault.rule == NULL)
			return FALSE;
		parse_report(parse, FAULT_FILE, fault.rule, NULL, "%s", fault.text);
		fault_clear(&fault);
	}
	parse_report_file(parse, &stream);
	return TRUE;
}

/* ---------------------------------------------------------------- file */

static gboolean
prepare(struct parse *parse, int file, const struct parse_form *form,
    GError **error)
{
	struct dialect *dialect = &parse->dialect;
	struct reader_form given;

	parse_form_read(form, &given);
	if (!detect_file(file, form->encoding, &given, dialect, error))
		return FALSE;
	/* A sign cannot be both: what quotes does not part. */
	if (dialect->form.delimiter == dialect->form.quote)
		dialect->form.delimiter = READER_NONE;
	if (!form->no_header)
		parse->header = traits_header(dialect->grid, dialect->width);
	look_at_columns(parse);
	return TRUE;
}

static void
end_listing(struct parse *parse)
{
	const struct dialect *dialect = &parse->dialect;
	g_autofree char *delimiter = detect_sign(dialect->form.delimiter);
	g_autofree char *quote = detect_sign(dialect->form.quote);
	g_autofree char *escape = detect_sign(dialect->form.escape);
	g_autoptr(GString) text = g_string_new(",\"delimiter\":");

	json_text(delimiter, text);
	g_string_append(text, ",\"quote\":");
	json_text(quote, text);
	g_string_append(text, ",\"escape\":");
	json_text(escape, text);
	g_string_append(text, ",\"encoding\":");
	json_text(dialect->encoding, text);
	g_string_append_printf(text, ",\"header\":%u", parse->header);
	listing_end(&parse->listing, text->str);
}

int
parse_file(const struct program *program, const char *path,
    const struct parse_form *form, GError **error)
{
	struct parse parse = { .file = path };
	g_auto(Faults) faults;
	gboolean own, good = TRUE, refused;
	int file;

	faults_init(&faults, path);
	listing_init(&parse.listing, program);
	/* Who says how a text is written wants it read that way. */
	file = opened_file(path, NULL, 0, form->delimiter != NULL, &faults,
	    &own, error);
	parse_report_faults(&parse, &faults);
	if (file >= 0) {
		good = prepare(&parse, file, form, error) &&
		    read_records(&parse, file, error);
		close(file);
		if (good)
			end_listing(&parse);
		detect_clear(&parse.dialect);
	} else if (*error != NULL)
		good = FALSE;
	else
		listing_end(&parse.listing, "");
	refused = parse.listing.refused;
	listing_clear(&parse.listing);
	g_free(parse.bsn);
	g_free(parse.numeric);
	g_clear_pointer(&parse.odd, g_hash_table_unref);
	return !good ? -1 : refused ? EXIT_PARTLY : EXIT_DONE;
}
