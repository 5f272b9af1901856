/*
 * The records of one file as rows of a fact table.
 */
#include <string.h>

#include "facts_parts.h"

/*
 * TABLE: the columns of each fact table.  Pseudonyms of a person are written
 * to person_identity, yet compared and corrected as if they were columns.
 */
static const struct shape shapes[KIND_COUNT] = {
#define STATEMENTS(kind) "ingest_" kind "_find", "ingest_" kind "_insert", \
	"ingest_" kind "_update"
	[KIND_ACTIVITY] = { "activity", 2, 15, 15, STATEMENTS("activity"),
	    "code", { "register_id", "code", "name", "project_id",
	    "municipality_id", "formula", "theme", "start_day", "end_day",
	    "form", "initiated_by", "question", "predecessor", "declares",
	    "innovation" } },
	[KIND_PERSON] = { "person", 1, 9, 8, STATEMENTS("person"),
	    "person", { "pseudonym", "register_id", "birth_year", "sex",
	    "municipality_id", "neighbourhood", "ground", "numbered",
	    "identities" } },
	[KIND_SESSION] = { "session", 2, 5, 5, STATEMENTS("session"),
	    "activity and day", { "activity_id", "day", "planned",
	    "participants", "volunteers" } },
	[KIND_OUTCOME] = { "outcome", 3, 6, 6, STATEMENTS("outcome"),
	    "person, type and day", { "record_id", "type_id", "day", "value",
	    "activity_id", "evidence" } },
	[KIND_TIE] = { "tie", 3, 7, 7, STATEMENTS("tie"),
	    "two people and start", { "record_a", "record_b", "start_day",
	    "end_day", "kind", "activity_id", "end_reason" } },
	[KIND_COST] = { "cost", 5, 7, 7, STATEMENTS("cost"),
	    "activity or project, period and kind", { "project_id",
	    "activity_id", "first_day", "last_day", "kind", "cents",
	    "volunteer_minutes" } },
	[KIND_TARGET] = { "target", 5, 8, 8, STATEMENTS("target"),
	    "measure, period, municipality and activity", { "measure",
	    "first_day", "last_day", "municipality_id", "activity_id",
	    "number", "direction", "origin" } },
	[KIND_SCORE] = { "score", 3, 6, 6, STATEMENTS("score"),
	    "person, instrument and day", { "record_id", "instrument", "day",
	    "wave", "total", "items" } },
	[KIND_SUPPORTER] = { "supporter", 3, 4, 4, STATEMENTS("supporter"),
	    "person, role and first day", { "record_id", "role", "first_day",
	    "last_day" } },
	[KIND_NORM] = { "norm", 2, 4, 4, STATEMENTS("norm"),
	    "measure and municipality", { "measure", "municipality_id",
	    "value", "origin" } },
	[KIND_ALIAS] = { "alias", 2, 4, 4, STATEMENTS("alias"),
	    "name and first day", { "name", "first_day", "last_day",
	    "formula" } },
	[KIND_GRANT] = { "grant", 5, 6, 6, STATEMENTS("grant"),
	    "funder, activity or project, and period", { "funder",
	    "project_id", "activity_id", "first_day", "last_day",
	    "cents" } },
};

const struct shape *
facts_shape(enum kind_id kind)
{
	return shapes[kind].kind == NULL ? NULL : &shapes[kind];
}

Facts *
facts_new(enum kind_id kind)
{
	Facts *facts = g_new0(Facts, 1);

	facts->shape = &shapes[kind];
	facts->width = sizeof(struct row) +
	    facts->shape->count * sizeof(struct cell);
	facts->rows = g_byte_array_new();
	facts->texts = g_string_chunk_new(16 << 10);
	facts->order = g_ptr_array_new();
	return facts;
}

void
facts_free(Facts *facts)
{
	if (facts == NULL)
		return;
	g_byte_array_unref(facts->rows);
	g_string_chunk_free(facts->texts);
	g_ptr_array_unref(facts->order);
	g_free(facts);
}

struct cell *
facts_add(Facts *facts, guint64 record, guint64 line)
{
	gsize at = facts->rows->len;
	struct row *row;

	g_byte_array_set_size(facts->rows, (guint)(at + facts->width));
	row = (struct row *)(void *)(facts->rows->data + at);
	memset(row, 0, facts->width);
	row->record = record;
	row->line = line;
	facts->count++;
	return row->cells;
}

void
facts_number(struct cell *cell, gint64 number)
{
	cell->type = CELL_NUMBER;
	cell->number = number;
}

void
facts_real(struct cell *cell, double real)
{
	cell->type = CELL_REAL;
	cell->real = real;
}

void
facts_text(Facts *facts, struct cell *cell, const char *text)
{
	cell->type = CELL_TEXT;
	cell->text = g_string_chunk_insert_const(facts->texts, text);
}

void
facts_blob(Facts *facts, struct cell *cell, const guint8 *bytes, gsize size)
{
	cell->type = CELL_BLOB;
	cell->size = (guint)size;
	cell->blob = (const guint8 *)g_string_chunk_insert_len(facts->texts,
	    (const char *)bytes, (gssize)size);
}

/* -------------------------------------------------------- in this file */

static int
compare_cell(const struct cell *a, const struct cell *b)
{
	if (a->type != b->type)
		return a->type < b->type ? -1 : 1;
	switch (a->type) {
	case CELL_NUMBER:
		return (a->number > b->number) - (a->number < b->number);
	case CELL_REAL:
		return (a->real > b->real) - (a->real < b->real);
	case CELL_TEXT:
		return strcmp(a->text, b->text);
	case CELL_BLOB:
		if (a->size != b->size)
			return a->size < b->size ? -1 : 1;
		return memcmp(a->blob, b->blob, a->size);
	case CELL_NULL:
		break;
	}
	return 0;
}

static int
compare_cells(const struct cell *a, const struct cell *b, guint from, guint to)
{
	int order = 0;
	guint i;

	for (i = from; i < to && order == 0; i++)
		order = compare_cell(&a[i], &b[i]);
	return order;
}

/* A row with the beginning of its key: most rows differ in that. */
struct begun {
	guint64		 key;
	struct row	*row;
};

static guint64
begin_of(const struct cell *cell)
{
	guint64 key;

	if (cell->type == CELL_NUMBER)
		/* Less than zero comes first. */
		return (guint64)cell->number ^ (G_GUINT64_CONSTANT(1) << 63);
	if (cell->type != CELL_BLOB || cell->size < sizeof key)
		return 0;
	memcpy(&key, cell->blob, sizeof key);
	return GUINT64_FROM_BE(key);
}

static int
compare_rows(gconstpointer left, gconstpointer right, gpointer keys)
{
	const struct begun *a = left, *b = right;
	int order;

	/* Cells of other types have another place in the order. */
	if (a->key != b->key &&
	    a->row->cells[0].type == b->row->cells[0].type)
		return a->key < b->key ? -1 : 1;
	order = compare_cells(a->row->cells, b->row->cells, 0,
	    GPOINTER_TO_UINT(keys));
	if (order != 0)
		return order;
	return (a->row->record > b->row->record) -
	    (a->row->record < b->row->record);
}

static void
sort_rows(Facts *facts)
{
	g_autofree struct begun *list = g_new(struct begun, facts->count);
	guint i;

	for (i = 0; i < facts->count; i++) {
		struct row *row = (struct row *)(void *)(facts->rows->data +
		    i * facts->width);

		list[i] = (struct begun){ begin_of(&row->cells[0]), row };
	}
	g_qsort_with_data(list, (gint)facts->count, sizeof *list,
	    compare_rows, GUINT_TO_POINTER(facts->shape->keys));
	for (i = 0; i < facts->count; i++)
		g_ptr_array_add(facts->order, list[i].row);
}

/* A row that contradicts another of its key; names both lines. */
static void
reject_row(const Facts *facts, struct row *row, const struct row *other,
    Faults *faults)
{
	struct place place = { .record = row->record, .line = row->line };

	row->fate = FATE_REJECT;
	faults_add_duplicate(faults, &place, other->line, facts->shape->same);
}

static void
repeat_row(struct row *row, const struct row *other, Faults *faults)
{
	struct place place = { .record = row->record, .line = row->line };

	row->fate = FATE_DUPLICATE;
	faults_add_same(faults, &place, other->line);
}

void
facts_settle(Facts *facts)
{
	if (facts->settle != NULL)
		facts->settle(facts->unsettled);
	facts->settle = NULL;
}

/* Rows from..to have one key; equal ones are one, others contradict. */
static void
judge_group(Facts *facts, guint from, guint to, Faults *faults)
{
	const struct shape *shape = facts->shape;
	struct row **rows = (struct row **)facts->order->pdata;
	gboolean equal = TRUE;
	guint i;

	facts_settle(facts);
	for (i = from + 1; i < to; i++)
		equal = equal && compare_cells(rows[from]->cells,
		    rows[i]->cells, shape->keys, shape->count) == 0;
	for (i = from + 1; i < to; i++)
		if (equal)
			repeat_row(rows[i], rows[from], faults);
		else
			reject_row(facts, rows[i], rows[from], faults);
	if (!equal)
		reject_row(facts, rows[from], rows[from + 1], faults);
}

static void
judge_groups(Facts *facts, Faults *faults)
{
	struct row **rows = (struct row **)facts->order->pdata;
	guint from, to;

	for (from = 0; from < facts->count; from = to) {
		for (to = from + 1; to < facts->count &&
		    compare_cells(rows[from]->cells, rows[to]->cells, 0,
		    facts->shape->keys) == 0; to++)
			continue;
		if (to > from + 1)
			judge_group(facts, from, to, faults);
	}
}

void
facts_judge(Facts *facts, Faults *faults)
{
	sort_rows(facts);
	judge_groups(facts, faults);
}
