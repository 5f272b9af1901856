/*
 * Faults: data about a row or file that is not as it should be.
 */
#include "fault.h"
#include "plain.h"

void
fault_set(struct fault *fault, enum fault_kind kind, const char *rule,
    const struct place *place, const char *format, ...)
{
	va_list arguments;

	fault_clear(fault);
	fault->kind = kind;
	fault->rule = rule;
	if (place != NULL)
		fault->place = *place;
	va_start(arguments, format);
	fault->text = g_strdup_vprintf(format, arguments);
	va_end(arguments);
}

void
fault_clear(struct fault *fault)
{
	g_free(fault->text);
	*fault = (struct fault){0};
}

static void
place_format(const struct place *place, GString *out)
{
	g_string_append(out, place->file);
	if (place->line == 0)
		return;
	g_string_append_printf(out, ":%" G_GUINT64_FORMAT, place->line);
	if (place->column > 0)
		g_string_append_printf(out, ":%u", place->column);
}

/* What stands in a file is quoted here: a terminal should not obey it. */
static void
append_plain(GString *out, const char *text)
{
	g_autofree char *plain = plain_text(text);

	g_string_append(out, plain);
}

void
fault_format(const struct fault *fault, const char *program, GString *out)
{
	g_string_append_printf(out, "%s: ", program);
	if (fault->place.file != NULL) {
		place_format(&fault->place, out);
		g_string_append(out, ": ");
	}
	if (fault->kind == FAULT_NOTICE)
		g_string_append(out, "notice: ");
	append_plain(out, fault->text);
	if (fault->other.file != NULL) {
		g_string_append(out, "; first seen at ");
		place_format(&fault->other, out);
	}
	g_string_append_printf(out, " (%s)\n", fault->rule);
}
