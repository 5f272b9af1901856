#include <criterion/criterion.h>
#include <math.h>

#include "likeness.h"

static double
of_names(const char *a, const char *b, GHashTable *ignored)
{
	g_autoptr(GArray) x = likeness_groups(a, ignored);
	g_autoptr(GArray) y = likeness_groups(b, ignored);

	cr_expect_eq(likeness(x, y), likeness(y, x), "%s, %s", a, b);
	return likeness(x, y);
}

Test(likeness, is_the_share_of_groups_of_three_letters)
{
	static const struct {
		const char	*a, *b;
		double		 want;
	} rows[] = {
		{ "Koffie", "Koffie", 1 },
		{ "KOFFIE-OCHTEND", "ochtend koffie", 1 },	/* order, case */
		{ "Taalcafé", "taalcafe", 1 },			/* accents */
		/* pg_trgm: SELECT similarity('word', 'two words') */
		{ "word", "two words", 4.0 / 11 },
		{ "Koffie", "Wandelen", 0 },
		{ "Taalcafé De Vlier", "Taalcafé Lindemeer", 10.0 / 27 },
		{ "", "Koffie", 0 },
		{ "!", "?", 0 },
		{ "ab", "ab", 1 }
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		cr_expect(fabs(of_names(rows[i].a, rows[i].b, NULL) -
		    rows[i].want) < 1e-12, "%s, %s: %g", rows[i].a, rows[i].b,
		    of_names(rows[i].a, rows[i].b, NULL));
}

Test(likeness, words_can_be_ignored_but_not_all)
{
	g_autoptr(GHashTable) ignored = g_hash_table_new(g_str_hash,
	    g_str_equal);

	g_hash_table_add(ignored, (gpointer)"veldendam");
	g_hash_table_add(ignored, (gpointer)"lindemeer");
	cr_expect_eq(of_names("Maatjes Veldendam", "Maatjes Lindemeer",
	    ignored), 1);
	cr_expect_eq(of_names("Wandelgroep Veldendam", "Veldendam eet",
	    ignored), 0);
	cr_expect_eq(of_names("Veldendam", "Veldendam", ignored), 1);
}
