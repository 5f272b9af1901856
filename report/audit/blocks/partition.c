/* A border and pieces; see partition.h. */
#include "partition.h"

/* A row is long, and a column in many rows, from so many; tried in turn. */
static const guint ties_tried[] = { 64, 32, 16 };

/* One in so many terms of a long row is what the others add up to. */
#define WHOLES_FEW	8

struct cut {
	const Audit		*audit;
	const struct component	*component;
	guint			 ties;
	gboolean		*is_border;	/* by place */
	guint			*roots;		/* by place */
};

static const struct row *
line(const struct cut *it, guint i)
{
	return ROW(it->audit, g_array_index(it->component->rows, guint, i));
}

static guint
place_at(const struct cut *it, const struct row *row, guint i)
{
	return place_of(it->audit, TERM(it->audit, row->first + i)->quantity);
}

/* The terms of the rarer sign are wholes, if they are rare. */
static void
mark_wholes(struct cut *it, const struct row *row)
{
	guint i, below = 0;
	gboolean rare;

	for (i = 0; i < row->count; i++)
		below += TERM(it->audit, row->first + i)->factor < 0;
	rare = below <= row->count - below;
	if ((rare ? below : row->count - below) > row->count / WHOLES_FEW)
		return;
	for (i = 0; i < row->count; i++)
		if ((TERM(it->audit, row->first + i)->factor < 0) == rare)
			it->is_border[place_at(it, row, i)] = TRUE;
}

static void
mark_border(struct cut *it)
{
	guint count = it->component->columns->len, i, j;
	g_autofree guint *rows = g_new0(guint, count + 1);

	for (i = 0; i < it->component->rows->len; i++) {
		const struct row *row = line(it, i);

		for (j = 0; j < row->count; j++)
			rows[place_at(it, row, j)]++;
		if (row->count > it->ties)
			mark_wholes(it, row);
	}
	for (i = 1; i <= count; i++)
		it->is_border[i] = it->is_border[i] || rows[i] > it->ties;
}

static void
join(struct cut *it, const struct row *row)
{
	guint i, place, first = 0;

	for (i = 0; row->count <= it->ties && i < row->count; i++) {
		place = place_at(it, row, i);
		if (it->is_border[place])
			continue;
		if (first == 0)
			first = place;
		it->roots[root_of(it->roots, place)] = root_of(it->roots,
		    first);
	}
}

/* Of pieces, by place of any column: the first column, and how many. */
static void
measure(struct cut *it, struct partition *partition, guint *sizes)
{
	guint count = it->component->columns->len, i, root;
	g_autofree guint *firsts = g_new0(guint, count + 1);

	for (i = 1; i <= count; i++) {
		partition->pieces[i] = 0;
		if (it->is_border[i]) {
			sizes[0]++;
			continue;
		}
		root = root_of(it->roots, i);
		if (firsts[root] == 0)
			firsts[root] = i;
		partition->pieces[i] = firsts[root];
		sizes[firsts[root]]++;
	}
}

/* Pieces in the order of their first columns, so many to a block. */
static gboolean
pack(struct cut *it, struct partition *partition, guint size)
{
	guint count = it->component->columns->len, i, piece, filled = size;
	g_autofree guint *sizes = g_new0(guint, count + 1);

	measure(it, partition, sizes);
	partition->count = 0;
	partition->blocks[0] = 0;
	for (i = 1; i <= count; i++) {
		piece = partition->pieces[i];
		if (sizes[piece] > size)
			return FALSE;
		if (piece == i && filled + sizes[piece] > size) {
			partition->count++;
			filled = 0;
		}
		if (piece == i)
			filled += sizes[piece];
		partition->blocks[i] = piece == i ? partition->count :
		    partition->blocks[piece];
	}
	return partition->count > 1;
}

static gboolean
try(struct cut *it, struct partition *partition, guint size)
{
	guint count = it->component->columns->len, i;
	g_autofree gboolean *is_border = g_new0(gboolean, count + 1);
	g_autofree guint *roots = g_new(guint, count + 1);

	it->is_border = is_border;
	it->roots = roots;
	for (i = 0; i <= count; i++)
		roots[i] = i;
	mark_border(it);
	for (i = 0; i < it->component->rows->len; i++)
		join(it, line(it, i));
	return pack(it, partition, size);
}

gboolean
partition_make(struct partition *partition, const Audit *audit,
    const struct component *component, guint size)
{
	struct cut it = { .audit = audit, .component = component };
	guint i, count = component->columns->len;

	partition->pieces = g_new0(guint, count + 1);
	partition->blocks = g_new0(guint, count + 1);
	for (i = 0; i < G_N_ELEMENTS(ties_tried); i++) {
		it.ties = ties_tried[i];
		if (try(&it, partition, size))
			return TRUE;
	}
	partition_clear(partition);
	return FALSE;
}

void
partition_clear(struct partition *partition)
{
	g_clear_pointer(&partition->pieces, g_free);
	g_clear_pointer(&partition->blocks, g_free);
}
