/*
 * The constituency; see supporters.h.
 */
#include <stdlib.h>
#include <string.h>

#include "supporters.h"

const char *const role_words[ROLES] = {
	"sympathiser", "fan", "client", "member", "donor", "volunteer",
	"staff"
};

static int
supporter_compare(const void *one, const void *other)
{
	const struct supporter *a = one, *b = other;

	if (a->person != b->person)
		return a->person < b->person ? -1 : 1;
	if (a->role != b->role)
		return a->role < b->role ? -1 : 1;
	return (a->first > b->first) - (a->first < b->first);
}

static enum role
role_find(const char *word)
{
	enum role role = ROLE_SYMPATHISER;

	while (role < ROLES - 1 && strcmp(role_words[role], word) != 0)
		role++;
	return role;
}

GArray *
supporters_read(Store *store, const struct facts *facts, GError **error)
{
	sqlite3_stmt *rows = store_statement(store, "supporters_upto");
	g_autoptr(GArray) list = g_array_new(FALSE, FALSE,
	    sizeof(struct supporter));
	gboolean row;

	sqlite3_bind_int(rows, 1, facts->history.last);
	while (store_step(store, rows, &row, error)) {
		struct supporter supporter;
		guint32 record;

		if (!row) {
			if (list->len > 0)
				qsort(list->data, list->len,
				    sizeof(supporter), supporter_compare);
			return g_steal_pointer(&list);
		}
		if (!ranks_column(&facts->people.records, rows, 0, &record,
		    error))
			return NULL;
		supporter.person = facts->people.person_of[record];
		supporter.role = role_find((const char *)
		    sqlite3_column_text(rows, 1));
		supporter.first = sqlite3_column_int(rows, 2);
		supporter.last = sqlite3_column_type(rows, 3) == SQLITE_NULL ?
		    DAY_NONE : sqlite3_column_int(rows, 3);
		/* What happens after the last day is not known yet. */
		if (supporter.last >= facts->history.last)
			supporter.last = DAY_NONE;
		g_array_append_val(list, supporter);
	}
	return NULL;
}

guint8
supporters_roles(const struct supporter *list, gsize count, gint32 day)
{
	guint8 roles = 0;

	for (gsize i = 0; i < count; i++)
		if (list[i].first <= day && (list[i].last == DAY_NONE ||
		    list[i].last >= day))
			roles |= (guint8)(1 << list[i].role);
	return roles;
}

enum role
supporters_main(guint8 roles)
{
	enum role role = ROLES;

	while (role > 0 && (roles >> (role - 1) & 1) == 0)
		role--;
	return role == 0 ? ROLES : role - 1;
}
