/*
 * Which records are one person: union-find over shared identities.
 */
#include <string.h>

#include "links.h"
#include "people.h"
#include "rows.h"

guint32
people_root(guint32 *parents, guint32 record)
{
	while (parents[record] != record) {
		parents[record] = parents[parents[record]];
		record = parents[record];
	}
	return record;
}

/* The smaller record stays root, so a root is its person's first record. */
void
people_join(guint32 *parents, guint32 a, guint32 b)
{
	guint32 x = people_root(parents, a);
	guint32 y = people_root(parents, b);

	parents[MAX(x, y)] = MIN(x, y);
}

gsize
people_number(guint32 *parents, gsize records, guint32 *person_of)
{
	gsize count = 0;

	for (gsize i = 0; i < records; i++) {
		guint32 root = people_root(parents, (guint32)i);

		person_of[i] = root == i ? (guint32)count++ : person_of[root];
	}
	return count;
}

/* What identities say, as claims about records. */
static gboolean
people_claims(Store *store, const struct people *people, GArray *claims,
    GError **error)
{
	sqlite3_stmt *rows = store_statement(store, "people_identities");
	gboolean row;

	while (store_step(store, rows, &row, error)) {
		struct claim claim = { 0 };
		const guint8 *bytes, *end;

		if (!row)
			return TRUE;
		if (!ranks_column(&people->records, rows, 0, &claim.record,
		    error))
			return FALSE;
		bytes = sqlite3_column_blob(rows, 1);
		end = bytes + sqlite3_column_bytes(rows, 1);
		for (; bytes < end; bytes += IDENTITY_BYTES) {
			claim.tier = (guint8)tier_find((char)*bytes);
			memcpy(claim.pseudonym, bytes + 1, PSEUDONYM_BYTES);
			g_array_append_val(claims, claim);
		}
	}
	return FALSE;
}

static gboolean
people_traits(Store *store, const struct ranks *registers,
    struct trait *traits, GError **error)
{
	sqlite3_stmt *rows = store_statement(store, "people_records");
	gboolean row;

	for (gsize i = 0; store_step(store, rows, &row, error); i++) {
		const unsigned char *sex;

		if (!row)
			return TRUE;
		if (!ranks_column(registers, rows, 0, &traits[i].register_of,
		    error))
			return FALSE;
		traits[i].birth_year = sqlite3_column_int(rows, 2);
		sex = sqlite3_column_text(rows, 3);
		traits[i].sex = sex != NULL ? (char)*sex : 0;
		traits[i].numbered = sqlite3_column_int(rows, 4);
	}
	return FALSE;
}

static gboolean
people_link(Store *store, const struct ranks *registers,
    const struct people *people, guint32 *parents, GError **error)
{
	g_autoptr(GArray) claims = g_array_new(FALSE, FALSE,
	    sizeof(struct claim));
	g_autofree struct trait *traits = g_new0(struct trait,
	    people->records.count);

	if (!people_claims(store, people, claims, error) ||
	    !people_traits(store, registers, traits, error))
		return FALSE;
	links_make((struct claim *)(void *)claims->data, claims->len, traits,
	    people->records.count, parents, people->reviews);
	return TRUE;
}

/*
 * Where the records of a person disagree the smallest known value holds: any
 * rule will do as long as the order of files does not show.
 */
static void
person_add(struct person *person, guint32 town, gint32 birth_year, char sex)
{
	if (town != TOWN_UNKNOWN &&
	    (person->town == TOWN_UNKNOWN || town < person->town))
		person->town = town;
	if (birth_year != 0 &&
	    (person->birth_year == 0 || birth_year < person->birth_year))
		person->birth_year = birth_year;
	if (sex != 0 && (person->sex == 0 || sex < person->sex))
		person->sex = sex;
}

static gboolean
people_fill(Store *store, const struct ranks *registers,
    const struct ranks *towns, struct people *people, GError **error)
{
	sqlite3_stmt *rows = store_statement(store, "people_records");
	guint32 town;
	gboolean row;

	for (gsize i = 0; store_step(store, rows, &row, error); i++) {
		const unsigned char *sex;

		if (!row)
			return TRUE;
		if (!ranks_column(registers, rows, 0, &people->register_of[i],
		    error) || !ranks_column(towns, rows, 1, &town, error))
			return FALSE;
		sex = sqlite3_column_text(rows, 3);
		person_add(&people->list[people->person_of[i]],
		    town == RANK_NONE ? TOWN_UNKNOWN : town + 1,
		    sqlite3_column_int(rows, 2), sex != NULL ? (char)*sex : 0);
	}
	return FALSE;
}

gboolean
people_read(Store *store, const struct ranks *registers,
    const struct ranks *towns, struct people *people, GError **error)
{
	g_autofree guint32 *parents = NULL;
	gsize records;

	if (!ranks_read(store, "people_order", &people->records, error))
		return FALSE;
	records = people->records.count;
	parents = g_new(guint32, records);
	for (gsize i = 0; i < records; i++)
		parents[i] = (guint32)i;
	people->reviews = g_array_new(FALSE, FALSE, sizeof(struct review));
	if (!people_link(store, registers, people, parents, error))
		return FALSE;
	people->person_of = g_new(guint32, records);
	people->register_of = g_new(guint32, records);
	people->count = people_number(parents, records, people->person_of);
	people->list = g_new0(struct person, people->count);
	return people_fill(store, registers, towns, people, error);
}

static const char *
sex_word(char sex)
{
	static const char *const words[] = { "f", "m", "x" };

	for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
		if (*words[i] == sex)
			return words[i];
	return NULL;
}

static gboolean
people_write_records(Store *store, const struct people *people,
    GError **error)
{
	const struct ranks *records = &people->records;
	gboolean good = TRUE;
	struct rows rows;

	rows_begin(&rows, store, "derived_person_of");
	/* In order of id, as the table is kept. */
	for (gsize i = 0; good && i < records->count; i++) {
		guint32 record = records->by_id[i].rank;

		rows_integer(&rows, records->by_id[i].id);
		rows_integer(&rows, (gint64)people->person_of[record] + 1);
		good = rows_next(&rows, error);
	}
	return rows_end(&rows, good, error);
}

static gboolean
people_write_reviews(Store *store, const struct people *people,
    GError **error)
{
	const gint64 *ids = people->records.ids;

	for (guint i = 0; i < people->reviews->len; i++) {
		const struct review *review = &g_array_index(people->reviews,
		    struct review, i);
		sqlite3_stmt *row = store_statement(store,
		    "derived_link_review");

		sqlite3_bind_int64(row, 1, ids[review->a]);
		sqlite3_bind_int64(row, 2, ids[review->b]);
		sqlite3_bind_text(row, 3, doubt_names[review->doubt], -1,
		    SQLITE_STATIC);
		if (!store_done(store, row, error))
			return FALSE;
	}
	return TRUE;
}

gboolean
people_write(Store *store, const struct people *people,
    const gint64 *town_ids, GError **error)
{
	gboolean good = TRUE;
	struct rows rows;

	rows_begin(&rows, store, "derived_person");
	for (gsize i = 0; good && i < people->count; i++) {
		const struct person *person = &people->list[i];

		rows_integer(&rows, (gint64)i + 1);
		if (person->town != TOWN_UNKNOWN)
			rows_integer(&rows, town_ids[person->town]);
		else
			rows_null(&rows);
		if (person->birth_year != 0)
			rows_integer(&rows, person->birth_year);
		else
			rows_null(&rows);
		rows_word(&rows, sex_word(person->sex));
		good = rows_next(&rows, error);
	}
	return rows_end(&rows, good, error) &&
	    people_write_records(store, people, error) &&
	    people_write_reviews(store, people, error);
}

void
people_clear(struct people *people)
{
	ranks_clear(&people->records);
	g_free(people->person_of);
	g_free(people->register_of);
	g_free(people->list);
	g_clear_pointer(&people->reviews, g_array_unref);
	*people = (struct people){ 0 };
}
