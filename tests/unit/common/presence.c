#include <criterion/criterion.h>

#include "presence.h"

Test(presence, what_is_written_can_be_read)
{
	static const struct presence people[] = {
		{ 5, 12, 3, 90, 0, 0 },
		{ 5, 4294967295u, 4294967295u, 2147483647, 2, 2 },
		{ 7, 14, 9, MINUTES_UNKNOWN, 0, 0 },
		{ 4294967295u, 15, 10, MINUTES_UNKNOWN, 1, 0 },
		{ 4294967295u, 16, 11, 0, 0, 1 },
	};
	g_autoptr(GString) text = g_string_new(NULL);
	struct presence read = { 0 };
	const char *at;
	guint i;

	for (i = 0; i < G_N_ELEMENTS(people); i++)
		presence_add(text, i > 0 ? &people[i - 1] : NULL, &people[i]);
	presence_end(text);
	cr_expect_str_eq(text->str, "{\"5\":[[12,3,90],"
	    "[4294967295,4294967295,2147483647,2,2]],\"7\":[[14,9]],"
	    "\"4294967295\":[[15,10,null,1],[16,11,0,0,1]]}");
	at = text->str;
	for (i = 0; presence_next(&at, &read); i++) {
		cr_assert_lt(i, G_N_ELEMENTS(people));
		cr_expect_eq(read.activity, people[i].activity);
		cr_expect_eq(read.record, people[i].record);
		cr_expect_eq(read.line, people[i].line);
		cr_expect_eq(read.minutes, people[i].minutes);
		cr_expect_eq(read.role, people[i].role);
		cr_expect_eq(read.status, people[i].status);
	}
	cr_expect_eq(i, G_N_ELEMENTS(people));
	cr_assert_not_null(at);
}

Test(presence, what_is_no_list_is_told_from_an_empty_one)
{
	static const char *const broken[] = { "", "{", "[]", "{\"5\"}",
	    "{\"5\":[[1]]}", "{\"5\":[[1,2]]", "{\"5\":[[1,2]}",
	    "{\"5\":[[1,2,3,3]]}", "{\"5\":[[1,2,3,0,9]]}",
	    "{\"5\":[[1,2],", "{\"5\":[[1,2][3,4]]}",
	    "{\"5\":[[4294967296,2]]}", "{\"5\":[[null,2]]}",
	    "{\"5\":[[1,2,3,0,0,0]]}", "{\"5\":[[1,2]]}x",
	    "{\"5\":[[-1,2]]}", "{\"5\":[[1,2,-3]]}", "{\"5\":[[1,2,]]}",
	    "{\"5\":[]}", "{5:[[1,2]]}", "{\"null\":[[1,2]]}",
	    "{\"\":[[1,2]]}", "{\"4294967296\":[[1,2]]}",
	    "\"5\":[[1,2]]}", "{\"5\":[[1,2]]\"7\":[[1,2]]}",
	    "{\"5\":[[1,2]],\"7\"}" };
	struct presence read = { 0 };
	const char *at = "{}";
	guint i;

	cr_expect_not(presence_next(&at, &read));
	cr_expect_not_null(at);
	for (i = 0; i < G_N_ELEMENTS(broken); i++) {
		at = broken[i];
		while (presence_next(&at, &read))
			continue;
		cr_expect_null(at, "%s", broken[i]);
	}
}
