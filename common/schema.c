/* The shape of the store, by version; see schema.h. */
#include <string.h>

#include "resource.h"
#include "schema.h"

#define VERSION		"\nPRAGMA user_version = "
#define STEP		"\n-- version: "
#define TABLE		"\nCREATE TABLE "
#define DERIVED		" 2. DERIVED\n"
#define PUBLISHED	" 3. PUBLISHED\n"

gint64
schema_version(void)
{
	const char *version = strstr(resource_text("common/schema.sql"),
	    VERSION);

	if (version == NULL)
		g_error("schema.sql has lost its version");
	return g_ascii_strtoll(version + strlen(VERSION), NULL, 10);
}

static void
append_steps(GString *script, gint64 from)
{
	const char *step = strstr(resource_text("common/migrations.sql"),
	    STEP);

	while (step != NULL) {
		const char *next = strstr(step + 1, STEP);

		if (g_ascii_strtoll(step + strlen(STEP), NULL, 10) > from)
			g_string_append_len(script, step, next != NULL ?
			    next - step : (gssize)strlen(step));
		step = next;
	}
}

/* From the line that names the chapter to the one that names the next. */
static char *
derived_chapter(void)
{
	const char *schema = resource_text("common/schema.sql");
	const char *first = strstr(schema, DERIVED);
	const char *last = strstr(schema, PUBLISHED);

	if (first == NULL || last == NULL)
		g_error("schema.sql has lost its chapters");
	while (*last != '\n')
		last--;
	first += strlen(DERIVED) - 1;
	return g_strndup(first, (gsize)(last - first));
}

static void
append_derived(GString *script)
{
	g_autofree char *chapter = derived_chapter();
	const char *table = chapter;

	g_string_append_c(script, '\n');
	while ((table = strstr(table + 1, TABLE)) != NULL) {
		const char *name = table + strlen(TABLE);

		g_string_append_printf(script, "DROP TABLE IF EXISTS %.*s;\n",
		    (int)strcspn(name, " ("), name);
	}
	g_string_append(script, chapter);
}

char *
schema_script(gint64 from)
{
	GString *script;

	if (from == 0)
		return g_strdup(resource_text("common/schema.sql"));
	script = g_string_new(NULL);
	append_steps(script, from);
	append_derived(script);
	g_string_append_printf(script, VERSION "%" G_GINT64_FORMAT ";\n",
	    schema_version());
	return g_string_free(script, FALSE);
}
