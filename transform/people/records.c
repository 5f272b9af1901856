/*
 * Reads and sorts records; see records.h.
 */
#include <string.h>

#include "pieces.h"
#include "radix.h"
#include "records.h"
#include "scan.h"

#define FEW	5000	/* records: then one connection is enough */
#define MANY	(1 << 24)	/* records: room for more when they come */

static gboolean
record_fetch(sqlite3_stmt *row, const struct ranks *registers,
    const struct ranks *towns, struct record *record, GError **error)
{
	const unsigned char *sex;

	record->id = sqlite3_column_int64(row, 0);
	memcpy(record->pseudonym, sqlite3_column_blob(row, 1),
	    PSEUDONYM_BYTES);
	if (!ranks_column(registers, row, 2, &record->register_of, error) ||
	    !ranks_column(towns, row, 3, &record->town, error))
		return FALSE;
	record->birth_year = sqlite3_column_int(row, 4);
	sex = sqlite3_column_text(row, 5);
	record->sex = sex != NULL ? (char)*sex : 0;
	record->numbered = sqlite3_column_int(row, 6) != 0;
	return TRUE;
}

/* A range of ids each. */
struct reading {
	const struct ranks	*registers, *towns;
	struct pieces		 records;	/* struct record */
};

static gboolean
record_add(gpointer data, gsize piece, sqlite3_stmt *row, GError **error)
{
	struct reading *reading = data;

	return record_fetch(row, reading->registers, reading->towns,
	    pieces_add(&reading->records, piece), error);
}

gboolean
records_read(Store *store, const struct ranks *registers,
    const struct ranks *towns, struct records *records, GError **error)
{
	struct reading reading = { .registers = registers, .towns = towns };
	gint64 first, last, bounds[PIECES + 1];
	gboolean good;

	if (!store_number(store, "people_first", &first, error) ||
	    !store_number(store, "people_last", &last, error))
		return FALSE;
	for (gsize i = 0; i <= PIECES; i++)
		bounds[i] = first + (last + 1 - first) / PIECES * (gint64)i;
	bounds[PIECES] = last + 1;
	/* Ids mostly have no gaps. */
	pieces_begin(&reading.records, sizeof(struct record),
	    (gsize)MIN(last - first, MANY));
	good = scan_table(store, "people_records", bounds, PIECES,
	    last - first < FEW, record_add, &reading, error);
	records->list = pieces_gather(&reading.records, &records->count);
	if (good)
		records_sort(records);
	return good;
}

/* Pseudonyms are as good as random: 32 bits tell nearly all apart. */
static guint64
record_key(const struct record *record, gsize at)
{
	guint32 first;

	memcpy(&first, record->pseudonym, sizeof(first));
	return (guint64)GUINT32_FROM_BE(first) << 32 | at;
}

static void
records_insert(struct record *list, gsize count)
{
	for (gsize i = 1; i < count; i++) {
		struct record moving = list[i];
		gsize j = i;

		for (; j > 0 && memcmp(moving.pseudonym,
		    list[j - 1].pseudonym, PSEUDONYM_BYTES) < 0; j--)
			list[j] = list[j - 1];
		list[j] = moving;
	}
}

void
records_sort(struct records *records)
{
	gsize count = records->count;
	g_autofree guint64 *keys = g_new(guint64, count);
	struct record *sorted = g_new(struct record, count);

	for (gsize i = 0; i < count; i++)
		keys[i] = record_key(&records->list[i], i);
	radix_sort(keys, count, 32, 64);
	for (gsize i = 0; i < count; i++)
		sorted[i] = records->list[(guint32)keys[i]];
	for (gsize from = 0, to; from < count; from = to) {
		for (to = from + 1; to < count && keys[to] >> 32 ==
		    keys[from] >> 32; to++)
			;
		records_insert(sorted + from, to - from);
	}
	g_free(records->list);
	records->list = sorted;
}

void
records_clear(struct records *records)
{
	g_free(records->list);
	*records = (struct records){ 0 };
}
