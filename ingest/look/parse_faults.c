/*
 * What stands out in a file that is looked at without a profile.
 */
#include <string.h>

#include "mention.h"
#include "parse_parts.h"
#include "rules.h"
#include "traits.h"

#define ODD_MOST	20	/* cells that are told of */

void
parse_report(struct parse *parse, enum fault_kind kind, const char *rule,
    const struct place *place, const char *format, ...)
{
	g_autofree char *text = NULL;
	struct fault fault = { .kind = kind, .rule = rule };
	va_list arguments;

	va_start(arguments, format);
	text = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	if (place != NULL)
		fault.place = *place;
	fault.place.file = parse->file;
	fault.text = text;
	listing_fault(&parse->listing, &fault);
}

struct place
parse_place(const struct parse *parse, const struct record *record,
    guint column)
{
	return (struct place){ .record = parse->record,
	    .line = record->rule != NULL ? record->rule_line : record->line,
	    .column = column > 0 ? column : record->rule_column };
}

void
parse_report_faults(struct parse *parse, const Faults *faults)
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

/* Names a cell once, however often it stands in its column. */
static void
report_cell(struct parse *parse, const struct record *record, guint column)
{
	const char *cell = record->cells[column];
	g_autofree char *mention = mention_cell(cell, FALSE);
	char *key = g_strdup_printf("%u\n%s", column, cell);
	struct place place = parse_place(parse, record, column + 1);

	if (g_hash_table_size(parse->odd) >= ODD_MOST) {
		g_free(key);
		return;
	}
	if (g_hash_table_add(parse->odd, key))
		parse_report(parse, FAULT_NOTICE, "cell.odd", &place,
		    "%s stands in a column of numbers; if it says that "
		    "nothing is known, name it in missing of the source",
		    mention);
}

static void
report_odd(struct parse *parse, const struct record *record)
{
	guint i;

	if (parse->record <= parse->header || is_header_again(parse, record))
		return;
	for (i = 0; i < record->count && i < parse->width; i++)
		if (parse->numeric[i] && traits_odd(record->cells[i]))
			report_cell(parse, record, i);
}

/* What was let go in a record that is shown all the same. */
void
parse_report_record(struct parse *parse, const struct record *record)
{
	const struct dialect *dialect = &parse->dialect;
	const char *text = forgiven_text(record->forgiven);
	struct place place = parse_place(parse, record, 0);

	if (text != NULL)
		parse_report(parse, FAULT_NOTICE, record->forgiven, &place, "%s",
		    text);
	else if (record->forgiven != NULL)
		parse_report(parse, FAULT_NOTICE, record->forgiven, &place,
		    "%s; it is shown as it stands, and refused when a source "
		    "is read", rule_record(record->forgiven));
	if (*record->cells[0] == '#')
		parse_report(parse, FAULT_NOTICE, "record.remark", &place,
		    "begins with #: a remark, perhaps; it is read as a "
		    "record");
	if (is_header_again(parse, record))
		parse_report(parse, FAULT_NOTICE, "header.again", &place,
		    "the names of the columns stand here once more");
	report_odd(parse, record);
	if (record->count != dialect->width)
		parse_report(parse, FAULT_NOTICE, "record.width", &place,
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
	struct place place = { .record = header };
	guint blank = 0, i, j;

	if (row != NULL)
		place.line = row->line;
	for (i = 0; row != NULL && i < row->count; i++) {
		blank += is_blank(row->cells[i]) && i + 1 < row->count;
		for (j = 0; j < i; j++)
			if (!is_blank(row->cells[i]) &&
			    strcmp(row->cells[i], row->cells[j]) == 0)
				break;
		if (j < i)
			parse_report(parse, FAULT_NOTICE, "header.twice", &place,
			    "columns %u and %u have the same name '%s'",
			    j + 1, i + 1, row->cells[i]);
	}
	if (header > 1)
		parse_report(parse, FAULT_NOTICE, "header.below", &place,
		    "the names of the columns seem to stand in record %u",
		    header);
	if (blank > 0)
		parse_report(parse, FAULT_NOTICE, "header.blank", &place,
		    "%u columns have no name; there may be more than one line "
		    "of names", blank);
}

void
parse_report_file(struct parse *parse, const struct stream *stream)
{
	const struct dialect *dialect = &parse->dialect;
	const struct survey *survey = &dialect->survey;

	report_header(parse);
	if (parse->record == 0)
		parse_report(parse, FAULT_FILE, "file.empty", NULL,
		    "the file holds no text; make the export again");
	if (dialect->escaped)
		parse_report(parse, FAULT_NOTICE, "quote.backslash", NULL,
		    "quotes inside cells are escaped by a backslash; a source "
		    "has to say so: escape = \\");
	if (dialect->told)
		parse_report(parse, FAULT_NOTICE, "sep.line", NULL,
		    "the line sep= at the top names the delimiter; it is not "
		    "a record");
	if (dialect->wrapped)
		parse_report(parse, FAULT_NOTICE, "record.wrapped", &parse->first,
		    "every record is one quoted cell; they were unwrapped "
		    "once");
	if (stream->foreign > 0)
		parse_report(parse, FAULT_NOTICE, "encoding.mixed", NULL,
		    "%" G_GUINT64_FORMAT " bytes that are not UTF-8 were read "
		    "as Windows-1252, the first in line %" G_GUINT64_FORMAT,
		    stream->foreign, survey->foreign_line);
	if (stream->line_ends > 1)
		parse_report(parse, FAULT_NOTICE, "line.ends", &parse->other,
		    "records end in %u kinds of line end; each of them ends a "
		    "line", stream->line_ends);
	if (dialect->width == 1 && dialect->form.delimiter == READER_NONE)
		parse_report(parse, FAULT_NOTICE, "delimiter.none", &parse->first,
		    "no delimiter shows: one column; if there are more, say "
		    "what stands between them");
	if (stream->undefined > 0)
		parse_report(parse, FAULT_NOTICE, "encoding.undefined", NULL,
		    "bytes without a meaning in %s: %" G_GUINT64_FORMAT,
		    dialect->encoding, stream->undefined);
	if (survey->foreign == 0 && survey->mojibake > 0)
		parse_report(parse, FAULT_NOTICE, "encoding.mojibake", NULL,
		    "%" G_GUINT64_FORMAT " letters look like UTF-8 that was "
		    "read as Windows-1252 before; export the file again",
		    survey->mojibake);
	if (survey->replaced > 0)
		parse_report(parse, FAULT_NOTICE, "encoding.replaced", NULL,
		    "%" G_GUINT64_FORMAT " letters are U+FFFD: an earlier "
		    "program lost them; export the file again",
		    survey->replaced);
}
