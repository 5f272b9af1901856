/*
 * What was planted, for tests to compare with.
 */
#include <string.h>

#include "export.h"

#define LOOKBACK	180

static const struct dialect plain = {".", "UTF-8", "", ',', FALSE, '.', FALSE};
static const char *const registers[] = {"maatjes", "buurthuis", "wijkteam",
    "bibliotheek"};

static void
verdict_row(Sheet *s, const struct activity *a)
{
	sheet_cell(s, registers[a->reg]);
	sheet_cell(s, a->code);
	sheet_cell(s, a->name);
	sheet_cell(s, a->verdict);
	sheet_cell(s, a->why);
	sheet_end(s);
}

static void
verdicts_export(struct export *e)
{
	Sheet *s = sheet_new(&plain, "truth.csv",
	    "register|code|name|verdict|why", e->broken);

	for (int i = 0; i < activity_count; i++)
		verdict_row(s, &activities[i]);
	verdict_row(s, &reading_circle);
	sheet_save(s, e->folder);
}

static int
broken_compare(gconstpointer x, gconstpointer y)
{
	const struct broken *a = x, *b = y;
	int order = strcmp(a->file, b->file);

	return order != 0 ? order : a->line - b->line;
}

static void
rejects_export(struct export *e)
{
	Sheet *s = sheet_new(&plain, "truth-rejects.csv",
	    "file|line|rule|why", e->broken);

	g_array_sort(e->broken, broken_compare);
	for (guint i = 0; i < e->broken->len; i++) {
		struct broken *b = &g_array_index(e->broken, struct broken, i);

		sheet_cell(s, b->file);
		sheet_number(s, b->line);
		sheet_cell(s, b->rule);
		sheet_cell(s, b->why);
		sheet_end(s);
	}
	sheet_save(s, e->folder);
}

static void
total_row(Sheet *s, const char *name, int number)
{
	sheet_cell(s, name);
	sheet_number(s, number);
	sheet_end(s);
}

/* Whether the person was present within the window before that day. */
static gboolean
was_touched(const struct world *w, int person, int day)
{
	for (guint i = 0; i < w->visits->len; i++) {
		struct visit *v = &g_array_index(w->visits, struct visit, i);

		if (v->person == person && v->status == PRESENT &&
		    !v->volunteer && v->day <= day && v->day >= day - LOOKBACK)
			return TRUE;
	}
	return FALSE;
}

static void
people_totals(const struct world *w, Sheet *s)
{
	int records = 0, linked = 0, connected = 0, alone = 0;
	int years[3] = {0, 0, 0};

	for (guint i = 0; i < w->people->len; i++) {
		const struct person *p = world_person(w, (int)i);
		int in = 0;

		for (int r = 0; r < REGISTERS; r++)
			in += p->in[r];
		records += in;
		linked += in > 1;
		if (p->connected == 0)
			continue;
		connected++;
		years[calendar_date(p->connected).year - 2024]++;
		alone += !was_touched(w, (int)i, p->connected);
	}
	total_row(s, "person_records", records + library_readers());
	total_row(s, "people", (int)w->people->len + library_readers());
	total_row(s, "people_in_two_registers", linked);
	total_row(s, "connected", connected);
	total_row(s, "connected_2024", years[0]);
	total_row(s, "connected_2025", years[1]);
	total_row(s, "connected_2026", years[2]);
	total_row(s, "connected_unattributed", alone);
}

static void
totals_export(struct export *e)
{
	const struct world *w = e->world;
	Sheet *s = sheet_new(&plain, "truth-totals.csv", "what|number",
	    e->broken);
	int touches = (int)e->readings->len, young = 0;
	int rows = (int)e->roster->len + touches;

	people_totals(w, s);
	for (guint i = 0; i < w->visits->len; i++) {
		struct visit *v = &g_array_index(w->visits, struct visit, i);

		rows += activities[v->activity].reg != WIJKTEAM ||
		    v->status == PRESENT;
		touches += v->status == PRESENT && !v->volunteer;
	}
	for (guint i = 0; i < w->ties->len; i++)
		young += g_array_index(w->ties, struct tie, i).fate ==
		    TIE_YOUNG;
	total_row(s, "activities", activity_count + 1);
	total_row(s, "attendance_rows", rows);
	total_row(s, "touches", touches);
	total_row(s, "ties", (int)w->ties->len);
	total_row(s, "ties_pending", young);
	total_row(s, "broken_rows", (int)e->broken->len);
	sheet_save(s, e->folder);
}

void
export_truth(struct export *e)
{
	verdicts_export(e);
	totals_export(e);
	rejects_export(e);
}
