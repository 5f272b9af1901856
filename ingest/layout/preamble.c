/*
 * What stands above the header, and where the header is.
 */
#include <string.h>

#include "preamble.h"

static void
free_cells(gpointer cells)
{
	g_strfreev(cells);
}

void
preamble_init(struct preamble *preamble, guint rows, Layout *layout,
    const char *file)
{
	*preamble = (struct preamble){ .rows = rows, .layout = layout };
	preamble->kept = g_ptr_array_new_with_free_func(free_cells);
	faults_init(&preamble->best_faults, file);
}

void
preamble_clear(struct preamble *preamble)
{
	g_clear_pointer(&preamble->kept, g_ptr_array_unref);
	faults_clear(&preamble->best_faults);
	header_clear(&preamble->best);
}

static char **
copy_cells(char **cells, guint count)
{
	char **copy = g_new0(char *, count + 1);
	guint i;

	for (i = 0; i < count; i++)
		copy[i] = g_strdup(cells[i]);
	return copy;
}

/* "Client;;Activity" over "Nr;Name;Name": a merged cell spans empty ones. */
static void
prepend_row(char **cells, guint count, char **row)
{
	guint width = g_strv_length(row), i;
	const char *over = "";

	for (i = 0; i < count; i++) {
		const char *text = i < width ? g_strstrip(row[i]) : "";
		char *joined;

		if (*text != '\0')
			over = text;
		if (*over == '\0' || *g_strstrip(cells[i]) == '\0')
			continue;
		joined = g_strconcat(over, " ", cells[i], NULL);
		g_free(cells[i]);
		cells[i] = joined;
	}
}

static guint
score(const struct header *header)
{
	guint fields = 0, i;

	for (i = 0; i < MAX_FIELDS; i++)
		fields += header->columns[i] != NO_COLUMN;
	return fields;
}

static void
keep_best(struct preamble *preamble, struct header *header, Faults *faults)
{
	guint fields = score(header);

	/* Only the first record may be quoted without a name we know. */
	if (preamble->best_there ? fields <= preamble->best_score :
	    fields == 0 && preamble->count > 1) {
		header_clear(header);
		faults_clear(faults);
		return;
	}
	header_clear(&preamble->best);
	faults_clear(&preamble->best_faults);
	preamble->best = *header;
	preamble->best_faults = *faults;
	preamble->best_score = fields;
	preamble->best_there = TRUE;
}

static void
say_above(const struct preamble *preamble, const struct record *record,
    Faults *faults)
{
	struct place place = { .line = record->line };
	guint above = preamble->count - preamble->rows;

	if (preamble->wrapped)
		faults_add(faults, FAULT_NOTICE, "record.wrapped", &place,
		    g_strdup("every record is one quoted cell; they are "
		    "unwrapped, once"));
	if (above > 0)
		faults_add(faults, FAULT_NOTICE, "header.above", &place,
		    g_strdup_printf("the header is here; records above it that "
		    "are not read: %u", above));
}

/* Tries a record whose cells are taken apart. */
static gboolean
try_record(struct preamble *preamble, const Profile *profile,
    const struct record *record, struct header *header, Faults *faults)
{
	g_auto(GStrv) cells = copy_cells(record->cells, record->count);
	struct header tried;
	Faults found;
	guint i;

	for (i = preamble->kept->len; i > 0; i--)
		prepend_row(cells, record->count,
		    preamble->kept->pdata[i - 1]);
	faults_init(&found, faults->file);
	header_read(&tried, profile, cells, record->count, record->line,
	    &found);
	if (found.refused || preamble->kept->len + 1 < preamble->rows) {
		keep_best(preamble, &tried, &found);
		return FALSE;
	}
	*header = tried;
	faults_move(faults, &found);
	faults_clear(&found);
	return TRUE;
}

struct attempt {
	struct preamble	*preamble;
	const Profile	*profile;
	struct header	*header;
	Faults		*faults;
	gboolean	 found;
};

static void
on_unwrapped(struct record *record, gpointer data)
{
	struct attempt *attempt = data;

	if (attempt->found || record->rule != NULL)
		return;
	attempt->found = try_record(attempt->preamble, attempt->profile,
	    record, attempt->header, attempt->faults);
}

static void
keep_row(struct preamble *preamble, const struct record *record)
{
	if (preamble->rows < 2)
		return;
	if (preamble->kept->len == preamble->rows - 1)
		g_ptr_array_remove_index(preamble->kept, 0);
	g_ptr_array_add(preamble->kept, copy_cells(record->cells,
	    record->count));
}

gboolean
preamble_take(struct preamble *preamble, const Profile *profile,
    const struct record *record, struct header *header, Faults *faults)
{
	struct attempt attempt = { preamble, profile, header, faults, FALSE };

	preamble->count++;
	attempt.found = try_record(preamble, profile, record, header, faults);
	if (!attempt.found) {
		layout_try(preamble->layout, record, on_unwrapped, &attempt);
		preamble->wrapped = attempt.found;
		layout_unwrap(preamble->layout, attempt.found);
	}
	if (attempt.found)
		say_above(preamble, record, faults);
	else
		keep_row(preamble, record);
	return attempt.found;
}

gboolean
preamble_give_up(struct preamble *preamble, struct header *header,
    Faults *faults)
{
	if (!preamble->best_there)
		return FALSE;
	*header = preamble->best;
	preamble->best = (struct header){ 0 };
	faults_move(faults, &preamble->best_faults);
	return TRUE;
}
