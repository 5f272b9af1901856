/*
 * Hours that are left: of all there were, without those that a report tells.
 * What nobody asked for is no figure, but all hours less those that somebody
 * did are, and may be the hours of a few people.
 */
#include <string.h>

#include "related_parts.h"

#define REST	"rest"		/* class of single months; see divisions.h */
#define MINUTES	60

static gboolean
tell_left(const struct figures *figures, Store *store, const char *name,
    const struct measure_figure *like, const struct cell *whole,
    const GPtrArray *parts, GError **error)
{
	const struct made made = { name, "all", "", REST, MINUTES };
	g_autofree char *stem = g_strconcat(name, "/", REST, NULL);
	char from[8], to[8];
	const struct cell *left = cells_left(figures->cells, whole,
	    (const struct cell *const *)parts->pdata, parts->len,
	    "related/%s/%s/%s..%s", REST, name, month_print(like->first,
	    from), month_print(like->last, to));

	if (left == NULL)
		return TRUE;
	cells_span(figures->cells, left, like->first, like->last, "%s", stem);
	return related_made(figures, store, stem, &made, error);
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
		if (!tell_left(figures, store, name, figure, figure->of,
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
	return whole == NULL || parts->len == 0 || tell_left(figures, store,
	    name, first, whole, parts, error);
}

gboolean
related_left(const struct figures *figures, Store *store, GError **error)
{
	return relate_class(figures, store, "client_question_hours", error) &&
	    relate_class(figures, store, "coproduction_hours", error) &&
	    relate_formulas(figures, store, error);
}
