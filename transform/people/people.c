/*
 * Which records are one person: union-find over shared identities.
 */
#include <string.h>

#include "links.h"
#include "people.h"
#include "pieces.h"
#include "records.h"
#include "rows.h"
#include "scan.h"

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

#define FEW	5000	/* records: then one connection is enough */
#define CLAIMS	8	/* of a record; most have fewer */

/* What identities say of a range of records. */
struct claiming {
	const struct ranks	*records;
	struct pieces		 claims;	/* struct claim */
};

static gboolean
claims_add(gpointer data, gsize piece, sqlite3_stmt *row, GError **error)
{
	struct claiming *claiming = data;
	const guint8 *bytes, *end;
	guint32 record;
	gsize count = 0;

	if (!ranks_column(claiming->records, row, 0, &record, error))
		return FALSE;
	bytes = sqlite3_column_blob(row, 1);
	end = bytes + sqlite3_column_bytes(row, 1);
	for (; bytes < end; bytes += IDENTITY_BYTES) {
		struct claim *claim = pieces_add(&claiming->claims, piece);

		*claim = (struct claim){ .record = record,
		    .tier = (guint8)tier_find((char)*bytes) };
		memcpy(claim->pseudonym, bytes + 1, PSEUDONYM_BYTES);
		count++;
	}
	claims_order(pieces_last(&claiming->claims, piece, count), count);
	return TRUE;
}

static gboolean
claims_read(Store *store, const struct ranks *records, struct claim **claims,
    gsize *count, GError **error)
{
	struct claiming claiming = { .records = records };
	gint64 first = records->count > 0 ? records->by_id[0].id : 0;
	gint64 end = records->count > 0 ?
	    records->by_id[records->count - 1].id + 1 : 0;
	gint64 bounds[PIECES + 1];
	gboolean good;

	for (guint i = 0; i <= PIECES; i++)
		bounds[i] = first + (end - first) / PIECES * i;
	bounds[PIECES] = end;
	pieces_begin(&claiming.claims, sizeof(struct claim),
	    records->count * CLAIMS);
	good = scan_table(store, "people_identities", bounds, PIECES,
	    records->count < FEW, claims_add, &claiming, error);
	*claims = pieces_gather(&claiming.claims, count);
	return good;
}

static gboolean
people_link(Store *store, const struct people *people,
    const struct records *records, guint32 *parents, GError **error)
{
	g_autofree struct trait *traits = g_new(struct trait, records->count);
	g_autofree struct claim *claims = NULL;
	gsize count;

	if (!claims_read(store, &people->records, &claims, &count, error))
		return FALSE;
	for (gsize i = 0; i < records->count; i++) {
		const struct record *record = &records->list[i];

		traits[i] = (struct trait){ record->register_of,
		    record->birth_year, record->sex, record->numbered };
	}
	links_make(claims, count, traits, records->count, parents,
	    people->reviews);
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

static void
people_fill(const struct records *records, guint32 *parents,
    struct people *people)
{
	people->person_of = g_new(guint32, records->count);
	people->register_of = g_new(guint32, records->count);
	people->count = people_number(parents, records->count,
	    people->person_of);
	people->list = g_new0(struct person, people->count);
	for (gsize i = 0; i < records->count; i++) {
		const struct record *record = &records->list[i];

		people->register_of[i] = record->register_of;
		person_add(&people->list[people->person_of[i]],
		    record->town == RANK_NONE ? TOWN_UNKNOWN :
		    record->town + 1, record->birth_year, record->sex);
	}
}

static void
people_rank(const struct records *records, struct people *people)
{
	gint64 *ids = g_new(gint64, records->count);

	for (gsize i = 0; i < records->count; i++)
		ids[i] = records->list[i].id;
	ranks_make(&people->records, ids, records->count);
}

gboolean
people_read(Store *store, const struct ranks *registers,
    const struct ranks *towns, struct people *people, GError **error)
{
	g_autofree guint32 *parents = NULL;
	struct records records = { 0 };
	gboolean good;

	people->reviews = g_array_new(FALSE, FALSE, sizeof(struct review));
	good = records_read(store, registers, towns, &records, error);
	if (good) {
		people_rank(&records, people);
		parents = g_new(guint32, records.count);
		for (gsize i = 0; i < records.count; i++)
			parents[i] = (guint32)i;
		good = people_link(store, people, &records, parents, error);
	}
	if (good)
		people_fill(&records, parents, people);
	records_clear(&records);
	return good;
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
	gboolean good = TRUE;
	struct rows rows;

	rows_begin(&rows, store, "derived_link_review");
	for (guint i = 0; good && i < people->reviews->len; i++) {
		const struct review *review = &g_array_index(people->reviews,
		    struct review, i);

		rows_integer(&rows, ids[review->a]);
		rows_integer(&rows, ids[review->b]);
		rows_word(&rows, doubt_names[review->doubt]);
		good = rows_next(&rows, error);
	}
	return rows_end(&rows, good, error);
}

gboolean
people_write_links(Store *store, const struct people *people, GError **error)
{
	return people_write_records(store, people, error) &&
	    people_write_reviews(store, people, error);
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
	return rows_end(&rows, good, error);
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
