/*
 * Hours that are left: of all there were, without those that a report tells.
 * What nobody asked for is no figure, but all hours less those that somebody
 * did are, and may be the hours of a few people.
 */
#include <string.h>

#include "related_parts.h"

#define REST	"rest"		/* classes that are no figures; divisions.h */
#define ASKED	"asked"
#define UNASKED	"unasked"
#define MINUTES	60

/* What is left, as it is called; *left is NULL where nothing can be. */
static gboolean
tell_left(const struct figures *figures, Store *store, const struct made *made,
    const struct measure_figure *like, const struct cell *whole,
    const GPtrArray *parts, const struct cell **left, GError **error)
{
	g_autofree char *stem = g_strconcat(made->measure, "/",
	    made->class_name, NULL);
	char from[8], to[8];

	*left = cells_left(figures->cells, whole,
	    (const struct cell *const *)parts->pdata, parts->len,
	    "related/%s/%s/%s..%s", made->class_name, made->measure,
	    month_print(like->first, from), month_print(like->last, to));
	if (*left == NULL)
		return TRUE;
	cells_span(figures->cells, *left, like->first, like->last, "%s", stem);
	return related_made(figures, store, stem, made, error);
}

static gboolean
tell_rest(const struct figures *figures, Store *store, const char *name,
    const struct measure_figure *like, const struct cell *whole,
    const GPtrArray *parts, GError **error)
{
	const struct made made = { name, "all", "", REST, MINUTES };
	const struct cell *left;

	return tell_left(figures, store, &made, like, whole, parts, &left,
	    error);
}

/* Of all hours, what is in no class of a measure that has a single one. */
static gboolean
relate_class(const struct figures *figures, Store *store, const char *name,
    GError **error)
{
	const struct measure *measure = figures_measure(figures, name);
	guint i;

	for (i = 0; measure != NULL && i < measure->figures->len; i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];
		g_autoptr(GPtrArray) parts = g_ptr_array_new();

		if (figure->number == NULL || figure->of == NULL ||
		    strcmp(figure->about, "all") != 0)
			continue;
		g_ptr_array_add(parts, (void *)figure->number);
		if (!tell_rest(figures, store, name, figure, figure->of,
		    parts, error))
			return FALSE;
	}
	return TRUE;
}

/* An activity has one formula, or none. */
static gboolean
relate_formulas(const struct figures *figures, Store *store, GError **error)
{
	static const char name[] = "formula_dose";
	const struct measure *measure = figures_measure(figures, name);
	const struct measure_figure *first;
	g_autoptr(GPtrArray) parts = g_ptr_array_new();
	const struct cell *whole;
	guint i;

	if (measure == NULL || measure->figures->len == 0)
		return TRUE;
	/* Of one span: the year. */
	first = measure->figures->pdata[0];
	for (i = 0; i < measure->figures->len; i++) {
		const struct measure_figure *figure =
		    measure->figures->pdata[i];

		if (figure->number != NULL && figure->first == first->first &&
		    figure->last == first->last)
			g_ptr_array_add(parts, (void *)figure->number);
	}
	whole = related_number(figures, "hours_attended", first->first,
	    first->last);
	return whole == NULL || parts->len == 0 || tell_rest(figures, store,
	    name, first, whole, parts, error);
}

/* What is left of hours without others, told as of this class. */
static gboolean
tell_begun(const struct figures *figures, Store *store,
    const struct measure_figure *like, const char *class_name,
    const struct cell *whole, const struct cell *part,
    const struct cell **left, GError **error)
{
	const struct made made = { "client_question_hours", "all", "",
		class_name, MINUTES };
	g_autoptr(GPtrArray) parts = g_ptr_array_new();

	g_ptr_array_add(parts, (void *)part);
	return tell_left(figures, store, &made, like, whole, parts, left,
	    error);
}

/*
 * What clients asked for others began, or they did themselves; that is a part
 * of what they began.
 */
static gboolean
relate_begun(const struct figures *figures, Store *store, GError **error)
{
	const struct measure *led = figures_measure(figures,
	    "client_led_hours");
	guint i;

	for (i = 0; led != NULL && i < led->figures->len; i++) {
		const struct measure_figure *begun = led->figures->pdata[i];
		const struct measure_figure *shared = related_all(led,
		    "shared", begun->first, begun->last);
		const struct cell *asked = related_number(figures,
		    "client_question_hours", begun->first, begun->last);
		const struct cell *both, *left;

		if (strcmp(begun->class_name, "client_led") != 0 ||
		    begun->number == NULL || asked == NULL ||
		    shared == NULL || shared->number == NULL)
			continue;
		if (!tell_begun(figures, store, begun, ASKED, asked,
		    shared->number, &both, error) || (both != NULL &&
		    !tell_begun(figures, store, begun, UNASKED,
		    begun->number, both, &left, error)))
			return FALSE;
	}
	return TRUE;
}

gboolean
related_left(const struct figures *figures, Store *store, GError **error)
{
	return relate_class(figures, store, "client_question_hours", error) &&
	    relate_class(figures, store, "coproduction_hours", error) &&
	    relate_formulas(figures, store, error) &&
	    relate_begun(figures, store, error);
}
