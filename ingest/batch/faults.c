/*
 * The faults of one file.
 */
#include <stdio.h>

#include "faults.h"

#define PRINTED	20

static void
clear_fault(gpointer fault)
{
	fault_clear(fault);
}

void
faults_init(Faults *faults, const char *file)
{
	faults->file = file;
	faults->refused = FALSE;
	faults->same = 0;
	faults->list = g_array_new(FALSE, TRUE, sizeof(struct fault));
	g_array_set_clear_func(faults->list, clear_fault);
}

void
faults_clear(Faults *faults)
{
	g_clear_pointer(&faults->list, g_array_unref);
}

struct fault *
faults_add(Faults *faults, enum fault_kind kind, const char *rule,
    const struct place *place, char *text)
{
	struct fault fault = { .kind = kind, .rule = rule, .text = text };

	if (place != NULL)
		fault.place = *place;
	fault.place.file = faults->file;
	if (kind == FAULT_FILE)
		faults->refused = TRUE;
	g_array_append_val(faults->list, fault);
	return &g_array_index(faults->list, struct fault,
	    faults->list->len - 1);
}

void
faults_add_duplicate(Faults *faults, const struct place *place,
    guint64 other_line, const char *same)
{
	struct fault *fault;

	if (other_line > place->line) {
		faults_add(faults, FAULT_REJECT, "key.duplicate", place,
		    g_strdup_printf("the same %s as in line %" G_GUINT64_FORMAT
		    ", with other values; keep the one that is right", same,
		    other_line));
		return;
	}
	fault = faults_add(faults, FAULT_REJECT, "key.duplicate", place,
	    g_strdup_printf("the same %s as another record, with other "
	    "values; keep the one that is right", same));
	fault->other.file = faults->file;
	fault->other.line = other_line;
}

void
faults_add_same(Faults *faults, const struct place *place, guint64 other_line)
{
	struct fault *fault;

	if (++faults->same > PRINTED)
		return;
	fault = faults_add(faults, FAULT_NOTICE, "record.duplicate", place,
	    g_strdup("the same record once more; it counts once"));
	fault->other.file = faults->file;
	fault->other.line = other_line;
}

void
faults_take(Faults *faults, struct fault *fault, guint64 line)
{
	struct place place = { .line = line };

	faults_add(faults, fault->kind, fault->rule, &place,
	    g_steal_pointer(&fault->text));
}

void
faults_move(Faults *faults, Faults *from)
{
	guint i;

	for (i = 0; i < from->list->len; i++) {
		struct fault *fault = &g_array_index(from->list, struct fault,
		    i);

		g_array_append_val(faults->list, *fault);
		fault->text = NULL;
	}
	g_array_set_size(from->list, 0);
	faults->refused |= from->refused;
}

static int
compare_faults(gconstpointer a, gconstpointer b)
{
	const struct fault *left = a, *right = b;

	if (left->place.record != right->place.record)
		return left->place.record < right->place.record ? -1 : 1;
	if (left->place.line != right->place.line)
		return left->place.line < right->place.line ? -1 : 1;
	return 0;
}

void
faults_sort(Faults *faults)
{
	g_array_sort(faults->list, compare_faults);
}

guint64
faults_rejected(const Faults *faults)
{
	guint64 count = 0;
	guint i;

	for (i = 0; i < faults->list->len; i++)
		count += g_array_index(faults->list, struct fault, i).kind ==
		    FAULT_REJECT;
	return count;
}

void
faults_print(const Faults *faults, const struct program *program,
    const char *see)
{
	g_autoptr(GString) out = g_string_new(NULL);
	guint64 rejected = faults_rejected(faults), printed = 0;
	guint i;

	for (i = 0; i < faults->list->len; i++) {
		const struct fault *fault = &g_array_index(faults->list,
		    struct fault, i);

		if (fault->kind == FAULT_REJECT && printed++ >= PRINTED)
			continue;
		fault_format(fault, program->name, out);
	}
	fputs(out->str, stderr);
	if (faults->same > PRINTED)
		program_say(program, "%s: records that stand there once more: "
		    "%" G_GUINT64_FORMAT, faults->file, faults->same);
	if (rejected > PRINTED)
		program_say(program, "%s: and %" G_GUINT64_FORMAT " more%s%s",
		    faults->file, rejected - PRINTED,
		    see != NULL ? ", see " : "", see != NULL ? see : "");
}
