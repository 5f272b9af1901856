/*
 * People who were forgotten, known by nothing but a pseudonym.
 */
#include "people.h"

static gboolean
is_buried(Store *store, const guint8 *pseudonym, gboolean *buried,
    GError **error)
{
	sqlite3_stmt *statement = store_statement(store,
	    "forget_known");

	sqlite3_bind_blob(statement, 1, pseudonym, PSEUDONYM_BYTES,
	    SQLITE_STATIC);
	if (!store_step(store, statement, buried, error))
		return FALSE;
	sqlite3_reset(statement);
	return TRUE;
}

gboolean
people_forgotten(Store *store, People *people,
    const struct value *values, gboolean *forgotten, GError **error)
{
	guint8 pseudonym[PSEUDONYM_BYTES];
	struct identities identities;
	gboolean buried;
	guint i;

	*forgotten = FALSE;
	if (!people_buried(people, &buried, error))
		return FALSE;
	if (!buried)
		return TRUE;
	people_pseudonym(people, values, pseudonym);
	if (!is_buried(store, pseudonym, forgotten, error))
		return FALSE;
	people_identities(people, values, &identities);
	for (i = 0; i < identities.count && !*forgotten; i++)
		if (identities.list[i].kind == IDENTITY_STRONG &&
		    !is_buried(store, identities.list[i].pseudonym,
		    forgotten, error))
			return FALSE;
	return TRUE;
}
