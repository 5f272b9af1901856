#include <criterion/criterion.h>
#include <math.h>

#include "likeness.h"

static double
of_names(const char *a, const char *b, GHashTable *ignored)
{
	struct likeness_name x, y;
	double alike;

	likeness_read(a, ignored, &x);
	likeness_read(b, ignored, &y);
	alike = likeness(&x, &y);
	cr_expect_eq(alike, likeness(&y, &x), "%s, %s", a, b);
	likeness_clear(&x);
	likeness_clear(&y);
	return alike;
}

/* Twice the letters in common, in order, of all letters of both. */
Test(likeness, is_the_share_of_letters_in_common)
{
	static const struct {
		const char	*a, *b;
		double		 want;
	} rows[] = {
		{ "Koffie", "Koffie", 1 },
		{ "KOFFIE-OCHTEND", "ochtend koffie", 1 },	/* order, case */
		{ "Taalcafé", "taalcafe", 1 },			/* accents */
		{ "Soosmiddag", "Creatieve soosmiddag", 20.0 / 30 },
		{ "Taalcafé Noord", "Taalcafé", 16.0 / 22 },
		{ "", "Koffie", 0 },
		{ "!", "?", 0 },
		{ "ab", "ab", 1 }
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		cr_expect(fabs(of_names(rows[i].a, rows[i].b, NULL) -
		    rows[i].want) < 1e-12, "%s, %s: %g", rows[i].a, rows[i].b,
		    of_names(rows[i].a, rows[i].b, NULL));
	cr_expect_lt(of_names("Koffie", "Wandelen", NULL), 0.3);
	cr_expect_lt(of_names("Buurttuin", "Buurtmaaltijd", NULL), 0.65);
}

Test(likeness, words_can_be_ignored_but_not_all)
{
	g_autoptr(GHashTable) ignored = g_hash_table_new(g_str_hash,
	    g_str_equal);

	g_hash_table_add(ignored, (gpointer)"veldendam");
	g_hash_table_add(ignored, (gpointer)"lindemeer");
	cr_expect_eq(of_names("Maatjes Veldendam", "Maatjes Lindemeer",
	    ignored), 1);
	cr_expect_lt(of_names("Wandelgroep Veldendam", "Veldendam eet",
	    ignored), 0.4);
	cr_expect_eq(of_names("Veldendam", "Veldendam", ignored), 1);
}
