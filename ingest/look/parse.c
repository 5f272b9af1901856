/*
 * Looking at one file without a profile: its records as they are read.
 */
#include <string.h>
#include <unistd.h>

#include "decode.h"
#include "detect.h"
#include "fold.h"
#include "json.h"
#include "listing.h"
#include "opened.h"
#include "parse.h"
#include "rules.h"
#include "stream.h"
#include "traits.h"
#include "unwrap.h"

struct parse {
	Listing		 listing;
	struct dialect	 dialect;
	Unwrap		*unwrap;	/* while records are read */
	const char	*file;		/* as shown */
	guint64		 record;
	guint		 header;	/* record of the sample, 0: none */
	gboolean	*bsn;		/* columns not to be shown, or NULL */
	guint		 bsn_count;
};

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

/* -------------------------------------------------------------- faults */

static void G_GNUC_PRINTF(5, 6)
report(struct parse *parse, enum fault_kind kind, const char *rule,
    const struct record *record, const char *format, ...)
{
	g_autofree char *text = NULL;
	struct fault fault = { .kind = kind, .rule = rule };
	va_list arguments;

	va_start(arguments, format);
	text = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	fault.place.file = parse->file;
	fault.text = text;
	if (record != NULL) {
		fault.place.record = parse->record;
		fault.place.line = record->rule != NULL ? record->rule_line :
		    record->line;
		fault.place.column = record->rule_column;
	}
	listing_fault(&parse->listing, &fault);
}

static void
report_faults(struct parse *parse, const Faults *faults)
{
	guint i;

	for (i = 0; i < faults->list->len; i++)
		listing_fault(&parse->listing, &g_array_index(faults->list,
		    struct fault, i));
}

static gboolean
is_header_again(const struct parse *parse, const struct record *record)
{
	const struct dialect *dialect = &parse->dialect;
	guint header = parse->header, i;
	const struct row *row = header == 0 || parse->record <= header ?
	    NULL : dialect->grid->pdata[header - 1];

	if (row == NULL || row->count != record->count)
		return FALSE;
	for (i = 0; i < row->count; i++)
		if (strcmp(row->cells[i], record->cells[i]) != 0)
			return FALSE;
	return TRUE;
}

/* What is let go, and not a fault to a source either. */
static const char *
forgiven_text(const char *rule)
{
	return rule == NULL ? NULL : strcmp(rule, "quote.blank") == 0 ?
	    "a quote opens behind blanks; they are not part of the cell" :
	    strcmp(rule, "quote.escape") == 0 ? "an escape stands before a "
	    "sign that needs none; the sign is kept, the escape is not" :
	    NULL;
}

/* What was let go in a record that is shown all the same. */
static void
report_forgiven(struct parse *parse, const struct record *record)
{
	const struct dialect *dialect = &parse->dialect;

	const char *text = forgiven_text(record->forgiven);

	if (text != NULL)
		report(parse, FAULT_NOTICE, record->forgiven, record, "%s",
		    text);
	else if (record->forgiven != NULL)
		report(parse, FAULT_NOTICE, record->forgiven, record,
		    "%s; it is shown as it stands, and refused when a source "
		    "is read", rule_record(record->forgiven));
	if (*record->cells[0] == '#')
		report(parse, FAULT_NOTICE, "record.remark", record,
		    "begins with #: a remark, perhaps; it is read as a "
		    "record");
	if (is_header_again(parse, record))
		report(parse, FAULT_NOTICE, "header.again", record,
		    "the names of the columns stand here once more");
	if (record->count != dialect->width)
		report(parse, FAULT_NOTICE, "record.width", record,
		    "%u cells, where most records have %u", record->count,
		    dialect->width);
}

static gboolean
is_blank(const char *text)
{
	return text[strspn(text, " \t")] == '\0';
}

/* What makes it hard to tell columns by their names. */
static void
report_header(struct parse *parse)
{
	const struct dialect *dialect = &parse->dialect;
	guint header = parse->header;
	const struct row *row = header == 0 ? NULL :
	    dialect->grid->pdata[header - 1];
	guint blank = 0, i, j;

	for (i = 0; row != NULL && i < row->count; i++) {
		blank += is_blank(row->cells[i]) && i + 1 < row->count;
		for (j = 0; j < i; j++)
			if (!is_blank(row->cells[i]) &&
			    strcmp(row->cells[i], row->cells[j]) == 0)
				break;
		if (j < i)
			report(parse, FAULT_NOTICE, "header.twice", NULL,
			    "columns %u and %u have the same name '%s'",
			    j + 1, i + 1, row->cells[i]);
	}
	if (header > 1)
		report(parse, FAULT_NOTICE, "header.below", NULL,
		    "the names of the columns seem to stand in record %u",
		    header);
	if (blank > 0)
		report(parse, FAULT_NOTICE, "header.blank", NULL,
		    "%u columns have no name; there may be more than one line "
		    "of names", blank);
}

static void
report_file(struct parse *parse, const struct stream *stream)
{
	const struct dialect *dialect = &parse->dialect;
	const struct survey *survey = &dialect->survey;

	report_header(parse);
	if (dialect->escaped)
		report(parse, FAULT_NOTICE, "quote.backslash", NULL,
		    "quotes inside cells are escaped by a backslash, which a "
		    "source does not read; have the export write them twice");
	if (dialect->told)
		report(parse, FAULT_NOTICE, "sep.line", NULL,
		    "the line sep= at the top names the delimiter; it is not "
		    "a record");
	if (dialect->wrapped)
		report(parse, FAULT_NOTICE, "record.wrapped", NULL,
		    "every record is one quoted cell; they were unwrapped "
		    "once");
	if (stream->foreign > 0)
		report(parse, FAULT_NOTICE, "encoding.mixed", NULL,
		    "%" G_GUINT64_FORMAT " bytes that are not UTF-8 were read "
		    "as Windows-1252, the first in line %" G_GUINT64_FORMAT,
		    stream->foreign, survey->foreign_line);
	if (stream->line_ends > 1)
		report(parse, FAULT_NOTICE, "line.ends", NULL,
		    "records end in %u kinds of line end; each of them ends a "
		    "line", stream->line_ends);
	if (dialect->width == 1 && dialect->form.delimiter == READER_NONE)
		report(parse, FAULT_NOTICE, "delimiter.none", NULL,
		    "no delimiter shows: one column; if there are more, say "
		    "what stands between them");
	if (stream->undefined > 0)
		report(parse, FAULT_NOTICE, "encoding.undefined", NULL,
		    "bytes without a meaning in %s: %" G_GUINT64_FORMAT,
		    dialect->encoding, stream->undefined);
	if (survey->foreign == 0 && survey->mojibake > 0)
		report(parse, FAULT_NOTICE, "encoding.mojibake", NULL,
		    "%" G_GUINT64_FORMAT " letters look like UTF-8 that was "
		    "read as Windows-1252 before; export the file again",
		    survey->mojibake);
	if (survey->replaced > 0)
		report(parse, FAULT_NOTICE, "encoding.replaced", NULL,
		    "%" G_GUINT64_FORMAT " letters are U+FFFD: an earlier "
		    "program lost them; export the file again",
		    survey->replaced);
}

/* ------------------------------------------------------------- records */

/* Columns that a header calls citizen service numbers are not shown. */
static void
find_bsn(struct parse *parse)
{
	const struct row *row;
	guint i;

	if (parse->header == 0)
		return;
	row = parse->dialect.grid->pdata[parse->header - 1];
	for (i = 0; i < row->count; i++) {
		g_autofree char *folded = fold_text(row->cells[i]);

		if (!fold_is_bsn(folded))
			continue;
		if (parse->bsn == NULL)
			parse->bsn = g_new0(gboolean, row->count);
		parse->bsn[i] = TRUE;
		parse->bsn_count = row->count;
		report(parse, FAULT_NOTICE, "bsn.column", NULL, "column %u "
		    "'%s' holds citizen service numbers; it is not shown; "
		    "leave it out of the export", i + 1, row->cells[i]);
	}
}

static void
hide_bsn(const struct parse *parse, struct record *record)
{
	guint i;

	for (i = 0; i < record->count && i < parse->bsn_count; i++) {
		char *p = record->cells[i];

		if (!parse->bsn[i])
			continue;
		for (; *p != '\0'; p++)
			if (g_ascii_isdigit(*p))
				*p = '*';
	}
}

static void
on_record(struct record *record, gpointer data)
{
	struct parse *parse = data;

	if (record->line == 1 && parse->dialect.told)
		return;
	parse->record++;
	if (record->rule != NULL) {
		report(parse, FAULT_REJECT, record->rule, record, "%s",
		    rule_record(record->rule));
		return;
	}
	hide_bsn(parse, record);
	listing_record(&parse->listing, parse->record, record->line,
	    record->cells, record->sizes, record->count);
	listing_end_record(&parse->listing);
	report_forgiven(parse, record);
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
		report(parse, FAULT_FILE, fault.rule, NULL, "%s", fault.text);
		fault_clear(&fault);
	}
	report_file(parse, &stream);
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
	find_bsn(parse);
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
	    &own);
	report_faults(&parse, &faults);
	if (file >= 0) {
		good = prepare(&parse, file, form, error) &&
		    read_records(&parse, file, error);
		close(file);
		if (good)
			end_listing(&parse);
		detect_clear(&parse.dialect);
	} else
		listing_end(&parse.listing, "");
	refused = parse.listing.refused;
	listing_clear(&parse.listing);
	g_free(parse.bsn);
	return !good ? -1 : refused ? EXIT_PARTLY : EXIT_DONE;
}
