/*
 * Who gets which number in which register: in order of registration, as
 * registers do.
 */
#include <stdio.h>

#include "world.h"

static int order_register;

static int
since_compare(gconstpointer x, gconstpointer y)
{
	const struct person *a = *(struct person *const *)x;
	const struct person *b = *(struct person *const *)y;

	if (a->since[order_register] != b->since[order_register])
		return a->since[order_register] < b->since[order_register] ?
		    -1 : 1;
	return a->birth < b->birth ? -1 : a->birth > b->birth;
}

/* No two people may share all that links records. */
static void
births_differ(struct world *w)
{
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash,
	    g_str_equal, g_free, NULL);

	for (guint i = 0; i < w->people->len; i++) {
		struct person *p = world_person(w, (int)i);
		char *key;

		while (key = g_strdup_printf("%s|%s|%d", p->given,
		    p->surname, p->birth), g_hash_table_contains(seen, key)) {
			g_free(key);
			p->birth++;
		}
		g_hash_table_add(seen, key);
	}
}

static GPtrArray *
register_people(const struct world *w, int reg)
{
	GPtrArray *list = g_ptr_array_new();

	for (guint i = 0; i < w->people->len; i++)
		if (world_person(w, (int)i)->in[reg])
			g_ptr_array_add(list, world_person(w, (int)i));
	order_register = reg;
	g_ptr_array_sort(list, since_compare);
	return list;
}

void
number_people(struct world *w)
{
	births_differ(w);
	for (int reg = 0; reg < REGISTERS; reg++) {
		g_autoptr(GPtrArray) list = register_people(w, reg);
		int number = reg == MAATJES ? 10204 : 37, hands = 0;

		for (guint i = 0; i < list->len; i++) {
			struct person *p = g_ptr_array_index(list, i);

			number += dice_between(&w->dice, 1, 3);
			if (p->volunteer && reg == MAATJES)
				p->number[reg] = g_strdup_printf("V%03d",
				    ++hands);
			else if (reg == MAATJES)
				p->number[reg] = g_strdup_printf("%d", number);
			else
				p->number[reg] = g_strdup_printf(reg ==
				    BUURTHUIS ? "%06d" : "L-%05d", number);
		}
	}
}
