/*
 * The values of a record by field name, as JSON.
 */
#include <string.h>

#include "day.h"
#include "json.h"
#include "typed.h"
#include "words.h"

/* number / 10^decimals, without zeros behind that say nothing. */
static void
put_scaled(gint64 number, guint decimals, GString *out)
{
	gint64 scale = 1;
	guint i;

	for (i = 0; i < decimals; i++)
		scale *= 10;
	g_string_append_printf(out, "\"%s%" G_GINT64_FORMAT,
	    number < 0 ? "-" : "", ABS(number / scale));
	if (number % scale != 0) {
		g_string_append_printf(out, ".%0*" G_GINT64_FORMAT,
		    (int)decimals, ABS(number % scale));
		while (out->str[out->len - 1] == '0')
			g_string_truncate(out, out->len - 1);
	}
	g_string_append_c(out, '"');
}

static void
put_day(gint32 day, GString *out)
{
	char text[11];

	day_print(day, text);
	json_text(text, out);
}

static void
put_period(const struct value *value, GString *out)
{
	char first[11], last[11];

	day_print(value->day, first);
	day_print(value->last, last);
	g_string_append_printf(out, "\"%s..%s\"", first, last);
}

static void
put_value(const struct field *field, const struct value *value, GString *out)
{
	switch (field->type) {
	case FIELD_DAY:
		put_day(value->day, out);
		break;
	case FIELD_BIRTH:
		if (value->day == DAY_NONE)
			g_string_append_printf(out, "\"%d\"", value->last);
		else
			put_day(value->day, out);
		break;
	case FIELD_PERIOD:
		put_period(value, out);
		break;
	case FIELD_COUNT:
		put_scaled(value->number, 0, out);
		break;
	case FIELD_MONEY:
		put_scaled(value->number, 2, out);
		break;
	case FIELD_HOURS:
		/* Minutes: a third of an hour needs more than two decimals. */
		put_scaled((value->number * 10000 + 30) / 60, 4, out);
		break;
	case FIELD_REAL:
		put_scaled((gint64)(value->real * 1e6 +
		    (value->real < 0 ? -0.5 : 0.5)), 6, out);
		break;
	default:
		json_text(value->text, out);
	}
}

void
typed_put(const Profile *profile, const struct value values[MAX_FIELDS],
    GString *out)
{
	const struct kind *kind = profile->kind;
	guint i;

	g_string_append_c(out, '{');
	for (i = 0; i < kind->count; i++) {
		const struct field *field = &kind->fields[i];

		g_string_append_printf(out, "%s\"%s\":", i > 0 ? "," : "",
		    field->name);
		if (!values[i].known)
			g_string_append(out, "null");
		else if (field->words == words_yes)
			g_string_append(out, values[i].number != 0 ? "true" :
			    "false");
		else
			put_value(field, &values[i], out);
	}
	g_string_append_c(out, '}');
}
