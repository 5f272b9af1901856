#include <criterion/criterion.h>
#include <string.h>

#include "describe.h"
#include "resource.h"
#include "store.h"

static const char schema[] =
    "-- Not about it.\n"
    "\n"
    "-- What a thing is;\n"
    "-- and more of it.\n"
    "CREATE TABLE thing (\n"
    "\tid\t\tINTEGER PRIMARY KEY,\n"
    "\tkind\t\tTEXT NOT NULL CHECK (kind IN ('good',\t-- as it was\n"
    "\t\t\t    'bad',\t\t-- broken\n"
    "\t\t\t    'lost')),\n"
    "\tweight\t\tREAL,\t\t-- in grams,\n"
    "\t\t\t\t\t-- when dry\n"
    "\tCHECK (weight > 0)\n"
    ") STRICT;\n"
    "CREATE TABLE bare (\n"
    "\tid\tINTEGER PRIMARY KEY\n"
    ") STRICT;\n";

Test(export, remarks_of_the_schema_describe_tables_and_columns)
{
	static const struct {
		const char	*table, *column, *want;
	} rows[] = {
		{ "thing", NULL, "What a thing is; and more of it." },
		{ "bare", NULL, NULL },
		{ "absent", NULL, NULL },
		{ "thing", "id", NULL },
		{ "thing", "kind", "as it was; bad: broken" },
		{ "thing", "weight", "in grams, when dry" },
		{ "thing", "absent", NULL },
		{ "absent", "id", NULL }
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autofree char *got = rows[i].column == NULL ?
		    describe_table(schema, rows[i].table) :
		    describe_column(schema, rows[i].table, rows[i].column);

		cr_expect(g_strcmp0(got, rows[i].want) == 0,
		    "%s.%s is described as '%s'", rows[i].table,
		    rows[i].column, got);
	}
}

Test(export, every_derived_table_has_a_statement)
{
	g_auto(GStrv) lines = g_strsplit(resource_text("common/schema.sql"),
	    "\n", -1);
	gboolean derived = FALSE;
	guint tables = 0;

	for (gsize i = 0; lines[i] != NULL; i++) {
		g_auto(GStrv) words = g_strsplit(lines[i], " ", -1);
		g_autofree char *name = NULL;

		if (strstr(lines[i], "- 2. DERIVED") != NULL)
			derived = TRUE;
		else if (strstr(lines[i], "- 3. PUBLISHED") != NULL)
			derived = FALSE;
		if (!derived || !g_str_has_prefix(lines[i], "CREATE TABLE "))
			continue;
		name = g_strconcat("export_", words[2], NULL);
		cr_expect(store_sql(name) != NULL, "transform/export.sql "
		    "wants a statement %s", name);
		tables++;
	}
	cr_assert_geq(tables, 20);
}
