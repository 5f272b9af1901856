/* Tests of report/package/assignments.c. */
#include <criterion/criterion.h>
#include <string.h>

#include "assignments.h"

Test(assignments, a_folder_holds_nothing_that_means_more_than_itself)
{
	static const struct {
		const char *town, *folder;
	} cases[] = {
		{ "Veldendam", "veldendam" },
		{ "'s-Hertogenbosch", "s-hertogenbosch" },
		{ "Súdwest-Fryslân", "sudwest-fryslan" },
		{ "Bergen (NH.)", "bergen-nh" },
		{ "../../etc/x", "etc-x" },
		{ "/abs", "abs" },
		{ "a\nb", "a-b" },
		{ "a  --  b", "a-b" },
		{ "x'; DROP TABLE cell; --", "x-drop-table-cell" },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *folder = assignments_folder(cases[i].town);

		cr_expect_str_eq(folder, cases[i].folder);
	}
}

Test(assignments, a_name_without_letters_or_of_a_device_gets_a_number)
{
	static const char *const towns[] = { "", "..", "CON", "lpt1",
		"\xd8\xa7\xd9\x84", "---" };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(towns); i++) {
		g_autofree char *folder = assignments_folder(towns[i]);

		cr_expect_eq(strlen(folder), strlen("m-00000000"));
		cr_expect(g_str_has_prefix(folder, "m-"));
	}
}

Test(assignments, a_long_name_is_cut)
{
	char town[301];
	g_autofree char *folder = NULL;

	memset(town, 'a', 300);
	town[300] = '\0';
	folder = assignments_folder(town);
	cr_expect_eq(strlen(folder), 48);
}
