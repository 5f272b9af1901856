#include <criterion/criterion.h>
#include <string.h>

#include "mixture.h"

Test(mixture, ages_begin_and_end_where_the_words_say)
{
	static const struct {
		gint32		 age;
		const char	*want;
	} rows[] = {
		{ 0, "age:0-17" }, { 17, "age:0-17" }, { 18, "age:18-44" },
		{ 44, "age:18-44" }, { 45, "age:45-64" }, { 64, "age:45-64" },
		{ 65, "age:65-79" }, { 79, "age:65-79" }, { 80, "age:80+" },
		{ 103, "age:80+" }, { -1, "age:0-17" }
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		cr_expect_str_eq(mixture_words[mixture_age(2026 -
		    rows[i].age, 2026)], rows[i].want, "%d", rows[i].age);
	cr_expect_str_eq(mixture_words[mixture_age(0, 2026)], "age:unknown");
}
