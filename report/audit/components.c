/* What rows connect, and the programme of each; see audit_parts.h. */
#include "audit_parts.h"
#include "large.h"

static void
component_free(void *data)
{
	struct component *component = data;

	g_array_unref(component->columns);
	g_array_unref(component->rows);
	g_array_unref(component->goals);
	programme_free(component->programme);
	large_free(component->large);
	g_free(component);
}

static guint *
connect(const Audit *audit)
{
	guint *roots = g_new(guint, audit->columns->len + 1), i, j;

	for (i = 0; i < audit->columns->len; i++)
		roots[i] = i;
	for (i = 0; i < audit->rows->len; i++) {
		const struct row *row = ROW(audit, i);

		for (j = 1; j < row->count; j++)
			roots[root_of(roots, TERM(audit,
			    row->first + j)->quantity)] = root_of(roots,
			    TERM(audit, row->first)->quantity);
	}
	return roots;
}

static struct component *
add_component(Audit *audit)
{
	struct component *component = g_new0(struct component, 1);

	component->columns = g_array_new(FALSE, FALSE, sizeof(guint));
	component->rows = g_array_new(FALSE, FALSE, sizeof(guint));
	component->goals = g_array_new(FALSE, FALSE, sizeof(guint));
	g_ptr_array_add(audit->components, component);
	component->number = audit->components->len;
	return component;
}

static void
add_column(Audit *audit, struct component *component, guint column)
{
	g_array_append_val(component->columns, column);
	COLUMN(audit, column)->place = (int)component->columns->len;
	COLUMN(audit, column)->component = component->number;
}

static struct component *
component_of(Audit *audit, GHashTable *known, guint root)
{
	struct component *component = g_hash_table_lookup(known,
	    GUINT_TO_POINTER(root + 1));

	if (component != NULL)
		return component;
	component = add_component(audit);
	g_hash_table_insert(known, GUINT_TO_POINTER(root + 1), component);
	return component;
}

void
components_make(Audit *audit)
{
	g_autofree guint *roots = connect(audit);
	g_autoptr(GHashTable) known = g_hash_table_new(NULL, NULL);
	struct component *component;
	guint i;

	audit->components = g_ptr_array_new_with_free_func(component_free);
	for (i = 0; i < audit->goals->len; i++) {
		component = component_of(audit, known, root_of(roots,
		    GOAL(audit, i)->column));
		g_array_append_val(component->goals, i);
	}
	for (i = 0; i < audit->columns->len; i++) {
		component = g_hash_table_lookup(known, GUINT_TO_POINTER(
		    root_of(roots, i) + 1));
		if (component != NULL)
			add_column(audit, component, i);
	}
	for (i = 0; i < audit->rows->len; i++) {
		component = g_hash_table_lookup(known, GUINT_TO_POINTER(
		    root_of(roots, TERM(audit,
		    ROW(audit, i)->first)->quantity) + 1));
		if (component != NULL)
			g_array_append_val(component->rows, i);
	}
}

struct component *
components_one(Audit *audit)
{
	struct component *component;
	guint i;

	audit->components = g_ptr_array_new_with_free_func(component_free);
	component = add_component(audit);
	for (i = 0; i < audit->columns->len; i++)
		add_column(audit, component, i);
	for (i = 0; i < audit->rows->len; i++)
		g_array_append_val(component->rows, i);
	return component;
}

double *
component_point(const struct component *component)
{
	guint count = component->columns->len, i;
	double *point = g_new0(double, count + 1);

	for (i = 1; i <= count; i++)
		point[i] = programme_value(component->programme, (int)i);
	return point;
}

void
component_bound(const Audit *audit, const struct component *component, guint i)
{
	const struct column *column = COLUMN(audit, i);

	programme_column(component->programme, column->place, column->low,
	    column->high);
}

static void
add_row(const Audit *audit, struct component *component,
    const struct row *row)
{
	g_autofree int *places = g_new(int, row->count + 1);
	g_autofree double *factors = g_new(double, row->count + 1);
	guint i;

	for (i = 0; i < row->count; i++) {
		const struct term *term = TERM(audit, row->first + i);

		places[i + 1] = COLUMN(audit, term->quantity)->place;
		factors[i + 1] = term->factor;
	}
	programme_row(component->programme, (int)row->count, places,
	    factors, row->low, row->high);
}

void
component_begin(const Audit *audit, struct component *component)
{
	guint i;

	component->programme = programme_new((int)component->columns->len);
	for (i = 0; i < component->columns->len; i++)
		component_bound(audit, component,
		    g_array_index(component->columns, guint, i));
	for (i = 0; i < component->rows->len; i++)
		add_row(audit, component, ROW(audit,
		    g_array_index(component->rows, guint, i)));
	programme_begin(component->programme);
}
