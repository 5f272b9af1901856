/* Which reports to make; see assignments.h. */
#include <string.h>

#include "assignments.h"
#include "program.h"
#include "pseudonym.h"

#define MOST	48	/* letters of a folder */

/* For a name without any letter that a folder can have. */
static char *
numbered(const char *municipality)
{
	Digest *sum = digest_new();
	guint8 bytes[32];

	digest_add(sum, municipality, strlen(municipality));
	digest_end(sum, bytes);
	return g_strdup_printf("m-%02x%02x%02x%02x", bytes[0], bytes[1],
	    bytes[2], bytes[3]);
}

char *
assignments_folder(const char *municipality)
{
	/* Accents are marks of their own, and fall off. */
	g_autofree char *apart = g_utf8_normalize(municipality, -1,
	    G_NORMALIZE_NFKD);
	GString *out = g_string_new(NULL);
	const char *p;

	for (p = apart != NULL ? apart : ""; *p != '\0' && out->len < MOST;
	    p++) {
		if (g_ascii_isalnum(*p))
			g_string_append_c(out, g_ascii_tolower(*p));
		else if ((guchar)*p < 0x80 && *p != '\'' && out->len > 0 &&
		    out->str[out->len - 1] != '-')
			g_string_append_c(out, '-');
	}
	while (out->len > 0 && out->str[out->len - 1] == '-')
		g_string_truncate(out, out->len - 1);
	if (out->len > 0 && !conf_folder_is_reserved(out->str))
		return g_string_free(out, FALSE);
	g_string_free(out, TRUE);
	return numbered(municipality);
}

static void
assignment_free(void *data)
{
	struct conf_report *report = data;

	g_free(report->name);
	g_free(report->municipality);
	g_free(report);
}

static void
add(GPtrArray *all, const struct conf_report *section, char *name,
    const char *municipality)
{
	struct conf_report *report = g_new(struct conf_report, 1);

	*report = *section;
	report->name = name;
	report->municipality = g_strdup(municipality);
	g_ptr_array_add(all, report);
}

static gboolean
add_each(GPtrArray *all, const Conf *conf, const struct conf_report *section,
    Store *store, GError **error)
{
	sqlite3_stmt *statement = store_statement(store, "assignments_towns");
	g_autoptr(GHashTable) folders = g_hash_table_new_full(g_str_hash,
	    g_str_equal, g_free, g_free);
	gboolean row;

	while (store_step(store, statement, &row, error)) {
		const char *town, *other;
		char *folder;

		if (!row) {
			sqlite3_reset(statement);
			return TRUE;
		}
		town = (const char *)sqlite3_column_text(statement, 0);
		folder = assignments_folder(town);
		other = g_hash_table_lookup(folders, folder);
		if (other != NULL) {
			g_set_error(error, IMPACT_ERROR, EXIT_CONF, "%s:%d: "
			    "[report %s] municipality: '%s' and '%s' would both "
			    "go to the folder %s; give them one name with "
			    "value.municipality of their source", conf->path,
			    section->line, section->name, other, town, folder);
			sqlite3_reset(statement);
			g_free(folder);
			return FALSE;
		}
		add(all, section, g_strdup_printf("%s/%s", section->name,
		    folder), town);
		g_hash_table_insert(folders, folder, g_strdup(town));
	}
	return FALSE;
}

/* Months are counted from January 1970. */
static gboolean
is_due(const struct conf_report *section, gint32 month)
{
	static const int lengths[] = { 1, 3, 12 };

	return (month + 1) % lengths[section->every] == 0;
}

/* "gemeenten" or "gemeenten/veldendam". */
static gboolean
is_of(const struct conf_report *report, const char *section)
{
	gsize size = strlen(section);

	return strncmp(report->name, section, size) == 0 &&
	    (report->name[size] == '\0' || report->name[size] == '/');
}

GPtrArray *
assignments_due(const GPtrArray *all, gint32 month, const char *only)
{
	GPtrArray *due = g_ptr_array_new();
	guint i;

	for (i = 0; i < all->len; i++)
		if (only != NULL ? is_of(all->pdata[i], only) :
		    is_due(all->pdata[i], month))
			g_ptr_array_add(due, all->pdata[i]);
	return due;
}

GPtrArray *
assignments_list(const Conf *conf, Store *store, const char *only,
    GError **error)
{
	g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func(
	    assignment_free);
	gboolean known = only == NULL;
	guint i;

	for (i = 0; i < conf->reports->len; i++) {
		const struct conf_report *section = conf->reports->pdata[i];

		known = known || strcmp(section->name, only) == 0;
		if (strcmp(section->municipality, MUNICIPALITY_EACH) != 0)
			add(all, section, g_strdup(section->name),
			    section->municipality);
		else if (!add_each(all, conf, section, store, error))
			return NULL;
	}
	if (known)
		return g_steal_pointer(&all);
	g_set_error(error, IMPACT_ERROR, EXIT_USAGE, "there is no report %s; "
	    "impact report --list names them", only);
	return NULL;
}
