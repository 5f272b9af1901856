/*
 * Records and faults as JSON lines.
 */
#include <stdio.h>

#include "json.h"
#include "listing.h"

#define PRINTED	20	/* faults of a kind that stderr gets */

void
listing_init(Listing *listing, const struct program *program)
{
	*listing = (Listing){ .program = program };
	listing->out = g_string_new(NULL);
}

void
listing_clear(Listing *listing)
{
	g_string_free(listing->out, TRUE);
}

static void
put_line(Listing *listing)
{
	g_string_append(listing->out, "}\n");
	fwrite(listing->out->str, 1, listing->out->len, stdout);
	g_string_truncate(listing->out, 0);
}

void
listing_record(Listing *listing, guint64 record, guint64 line,
    char *const *cells, const gsize *sizes, guint count)
{
	GString *out = listing->out;
	guint i;

	listing->records++;
	g_string_printf(out, "{\"record\":%" G_GUINT64_FORMAT ",\"line\":%"
	    G_GUINT64_FORMAT ",\"cells\":[", record, line);
	for (i = 0; i < count; i++) {
		if (i > 0)
			g_string_append_c(out, ',');
		if (sizes != NULL)
			json_text_size(cells[i], sizes[i], out);
		else
			json_text(cells[i], out);
	}
	g_string_append_c(out, ']');
}

void
listing_end_record(Listing *listing)
{
	put_line(listing);
}

static void
put_place(const struct place *place, GString *out)
{
	if (place->record > 0)
		g_string_append_printf(out, ",\"record\":%" G_GUINT64_FORMAT,
		    place->record);
	if (place->line > 0)
		g_string_append_printf(out, ",\"line\":%" G_GUINT64_FORMAT,
		    place->line);
	if (place->column > 0)
		g_string_append_printf(out, ",\"column\":%u", place->column);
	if (place->header != NULL) {
		g_string_append(out, ",\"header\":");
		json_text(place->header, out);
	}
}

/* Of a file with many faults stderr gets the first. */
static void
say_fault(const Listing *listing, const struct fault *fault)
{
	g_autoptr(GString) text = g_string_new(NULL);
	guint64 count = fault->kind == FAULT_NOTICE ? listing->notices :
	    listing->reported;

	if (count <= PRINTED) {
		fault_format(fault, listing->program->name, text);
		fputs(text->str, stderr);
	} else if (count == PRINTED + 1)
		program_say(listing->program, "%s: more of these are on "
		    "standard output", fault->place.file);
}

void
listing_fault(Listing *listing, const struct fault *fault)
{
	static const char *const kinds[] = { "reject", "file", "notice" };
	GString *out = listing->out;

	if (fault->kind == FAULT_NOTICE)
		listing->notices++;
	else
		listing->reported++;
	listing->refused |= fault->kind == FAULT_FILE;
	g_string_printf(out, "{\"fault\":\"%s\",\"kind\":\"%s\",\"file\":",
	    fault->rule, kinds[fault->kind]);
	json_text(fault->place.file, out);
	put_place(&fault->place, out);
	g_string_append(out, ",\"text\":");
	json_text(fault->text, out);
	put_line(listing);
	say_fault(listing, fault);
}

void
listing_end(Listing *listing, const char *text)
{
	g_string_printf(listing->out, "{\"records\":%" G_GUINT64_FORMAT
	    ",\"reported\":%" G_GUINT64_FORMAT ",\"notices\":%"
	    G_GUINT64_FORMAT "%s", listing->records, listing->reported,
	    listing->notices, text);
	put_line(listing);
}
