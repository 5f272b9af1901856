/* Sentences about one; see singular.h. */
#include <string.h>

#include "singular.h"

GPtrArray *
singular_read(GKeyFile *language)
{
	g_auto(GStrv) keys = g_key_file_get_keys(language, "singular", NULL,
	    NULL);
	GPtrArray *rules = g_ptr_array_new_with_free_func(
	    (GDestroyNotify)g_strfreev);
	guint i;

	for (i = 0; keys != NULL && keys[i] != NULL; i++) {
		g_autofree char *text = g_key_file_get_string(language,
		    "singular", keys[i], NULL);
		char **rule = g_strsplit(text, "|", 2);

		if (g_strv_length(rule) != 2)
			g_error("report: [singular] %s has no |", keys[i]);
		g_ptr_array_add(rules, rule);
	}
	return rules;
}

static void
apply(GString *sentence, char **rule, const char *name)
{
	GString *many = g_string_new(rule[0]), *one = g_string_new(rule[1]);

	g_string_replace(many, "{}", name, 0);
	g_string_replace(one, "{}", name, 0);
	g_string_replace(sentence, many->str, one->str, 0);
	g_string_free(many, TRUE);
	g_string_free(one, TRUE);
}

char *
singular_write(const GPtrArray *rules, const char *sentence,
    const GPtrArray *pairs)
{
	GString *out = g_string_new(sentence);
	guint i, j;

	for (i = 0; i + 1 < pairs->len; i += 2) {
		g_autofree char *name = NULL;

		if (strcmp(pairs->pdata[i + 1], "1") != 0)
			continue;
		name = g_strdup_printf("{%s}", (const char *)pairs->pdata[i]);
		if (strstr(out->str, name) == NULL)
			continue;
		for (j = 0; j < rules->len; j++)
			apply(out, rules->pdata[j], name);
	}
	return g_string_free(out, FALSE);
}
