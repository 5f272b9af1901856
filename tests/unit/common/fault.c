#include <criterion/criterion.h>

#include "fault.h"

static void
assert_fault(const struct place *place, const struct place *other,
    const char *want)
{
	g_autoptr(GString) text = g_string_new(NULL);
	struct fault fault = { 0 };

	fault_set(&fault, FAULT_REJECT, "day.format", place, "'%s' is no date",
	    "31-2");
	if (other != NULL)
		fault.other = *other;
	fault_format(&fault, "ingest", text);
	cr_expect_str_eq(text->str, want);
	fault_clear(&fault);
}

Test(fault, places_are_said_as_far_as_they_are_known)
{
	const struct place cell = { "a.csv", 13, 14, 3, "Datum" };
	const struct place row = { "a.csv", 13, 14, 0, NULL };
	const struct place file = { "a.csv", 0, 0, 0, NULL };

	assert_fault(&cell, NULL,
	    "ingest: a.csv:14:3: '31-2' is no date (day.format)\n");
	assert_fault(&row, &file, "ingest: a.csv:14: '31-2' is no date; "
	    "first seen at a.csv (day.format)\n");
	assert_fault(&file, &row, "ingest: a.csv: '31-2' is no date; "
	    "first seen at a.csv:14 (day.format)\n");
	assert_fault(NULL, NULL, "ingest: '31-2' is no date (day.format)\n");
}

Test(fault, a_notice_says_so)
{
	g_autoptr(GString) text = g_string_new(NULL);
	struct fault fault = { 0 };

	fault_set(&fault, FAULT_NOTICE, "column.unknown", NULL, "not read");
	fault_format(&fault, "ingest", text);
	cr_expect_str_eq(text->str,
	    "ingest: notice: not read (column.unknown)\n");
	fault_clear(&fault);
}
