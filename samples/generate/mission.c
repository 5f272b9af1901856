/*
 * What stands around the activities: supporters, volunteers on the roster,
 * scores, norms, local names, targets and sessions that were only planned.
 * It has dice of its own, so that the rest of the sample stays as it is.
 */
#include <stdio.h>

#include "export.h"

/* Supporters of the house: how many take each role, and from when on. */
static const struct {
	const char	*role;
	int		 people, percent;	/* per cent still there */
} roles[] = {
	{"sympathisant", 96, 80}, {"lid", 64, 85}, {"donateur", 34, 90},
};

/* People of a register that came there, in order. */
static GPtrArray *
visitors(const struct world *w, int reg)
{
	g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
	GPtrArray *list = g_ptr_array_new();

	for (guint i = 0; i < w->visits->len; i++) {
		struct visit *v = &g_array_index(w->visits, struct visit, i);
		struct person *p = world_person(w, v->person);

		if (activities[v->activity].reg == reg && !v->volunteer &&
		    v->status == PRESENT && g_hash_table_add(seen, p))
			g_ptr_array_add(list, p);
	}
	return list;
}

/* The first day on which a person was present in a register. */
static int
first_visit(const struct world *w, const struct person *p, int reg)
{
	for (guint i = 0; i < w->visits->len; i++) {
		struct visit *v = &g_array_index(w->visits, struct visit, i);

		if (world_person(w, v->person) == p && !v->volunteer &&
		    v->status == PRESENT && activities[v->activity].reg == reg)
			return v->day;
	}
	return 0;
}

static void
supporter_row(struct export *e, Sheet *s, const struct person *p,
    const char *role, int from, int to)
{
	struct deed deed = {from, to, role, p};

	g_array_append_val(e->supporters, deed);
	sheet_cell(s, p->number[BUURTHUIS]);
	sheet_cell(s, role);
	sheet_day(s, from);
	sheet_day(s, to);
	sheet_end(s);
}

/* Every role begins with who came long ago; some are of two kinds. */
static void
supporters_export(struct export *e, struct dice *d)
{
	g_autoptr(GPtrArray) list = visitors(e->world, BUURTHUIS);
	Sheet *s = sheet_new(&dialects[BUURTHUIS], "achterban.csv",
	    "bezoekernr|rol|vanaf|tot", e->broken);
	guint next = 0;

	for (gsize r = 0; r < G_N_ELEMENTS(roles); r++) {
		for (int i = 0; i < roles[r].people; i++) {
			const struct person *p = g_ptr_array_index(list,
			    (next += 2) % list->len);
			int from = first_visit(e->world, p, BUURTHUIS) +
			    dice_between(d, 20, 200);

			if (from > LAST_DAY)
				from = LAST_DAY - dice_between(d, 0, 60);
			supporter_row(e, s, p, roles[r].role, from,
			    dice_chance(d, roles[r].percent) ? 0 :
			    MIN(LAST_DAY, from + dice_between(d, 60, 300)));
		}
	}
	/* Volunteers of the roster are so on paper, too. */
	for (guint i = 0; i < e->roster->len; i++) {
		struct deed *t = &g_array_index(e->roster, struct deed, i);
		gboolean first = TRUE;

		for (guint k = 0; k < i; k++)
			first &= g_array_index(e->roster, struct deed,
			    k).person != t->person;
		if (first)
			supporter_row(e, s, t->person, "vrijwilliger",
			    t->day, 0);
	}
	sheet_save(s, e->folder);
}

/* Fourteen visitors of the house come back to help, twice a month. */
static void
roster_export(struct export *e, struct dice *d)
{
	static const char *const codes[] = {"BH-02", "BH-04"};
	g_autoptr(GPtrArray) list = visitors(e->world, BUURTHUIS);
	Sheet *s = sheet_new(&dialects[BUURTHUIS], "rooster.csv",
	    "bezoekernr|activiteit|datum|uren", e->broken);

	for (int i = 0; i < 14; i++) {
		const struct person *p = g_ptr_array_index(list,
		    (guint)(3 + 5 * i));
		const struct activity *a = &activities[activity_find(
		    codes[i % 2])];
		int day = first_visit(e->world, p, BUURTHUIS) +
		    dice_between(d, 150, 210);

		while ((day = activity_next(a, day)) != 0 &&
		    e->roster->len < 600) {
			struct deed deed = {day, 0, a->code, p};

			if (!dice_chance(d, 50) || person_there(e->world, p,
			    a, day)) {
				day++;
				continue;
			}
			g_array_append_val(e->roster, deed);
			sheet_cell(s, p->number[BUURTHUIS]);
			sheet_cell(s, a->code);
			sheet_day(s, day);
			sheet_cell(s, "2.5");
			sheet_end(s);
			day++;
		}
	}
	sheet_save(s, e->folder);
}

static void
score_row(Sheet *s, const struct person *p, const char *wave, int day,
    int score)
{
	sheet_cell(s, p->number[BUURTHUIS]);
	sheet_cell(s, "djg6");
	sheet_day(s, day);
	sheet_cell(s, wave);
	sheet_number(s, score);
	sheet_end(s);
}

/*
 * Of every three visitors two fill in the questionnaire when they come, most
 * of them again after half a year, and some a third time.
 */
static void
scores_export(struct export *e, struct dice *d)
{
	g_autoptr(GPtrArray) list = visitors(e->world, BUURTHUIS);
	Sheet *s = sheet_new(&dialects[BUURTHUIS], "metingen.csv",
	    "bezoekernr|vragenlijst|datum|meting|score", e->broken);

	for (guint i = 0; i < list->len; i++) {
		const struct person *p = g_ptr_array_index(list, i);
		int day = first_visit(e->world, p, BUURTHUIS) +
		    dice_between(d, 0, 10);
		int score = dice_between(d, 2, 6);

		if (!dice_chance(d, 66) || day > LAST_DAY)
			continue;
		score_row(s, p, "voor", day, score);
		day += dice_between(d, 150, 210);
		/* Who is lonelier at first fills it in less often again. */
		if (!dice_chance(d, 85 - 5 * score) || day > LAST_DAY)
			continue;
		score = MAX(0, score - dice_between(d, 0,
		    p->connected != 0 ? 4 : 2));
		score_row(s, p, "na", day, score);
		day += dice_between(d, 150, 210);
		if (!dice_chance(d, 60) || day > LAST_DAY)
			continue;
		score_row(s, p, "later", day, MIN(6, score +
		    dice_between(d, 0, 1)));
	}
	sheet_save(s, e->folder);
}

static void
norms_export(struct export *e)
{
	static const struct {
		const char	*measure, *town;
		int		 value;
		const char	*origin;
	} norms[] = {
		{"inwoners", "Veldendam", 24300, "CBS"},
		{"inwoners", "Lindemeer", 15100, "CBS"},
		/* Nobody made the estimate for Lindemeer. */
		{"eenzame volwassenen", "Veldendam", 2100, "GGD"},
	};
	Sheet *s = sheet_new(&dialects[OFFICE], "normen.csv",
	    "maat|gemeente|waarde|bron", e->broken);

	for (gsize i = 0; i < G_N_ELEMENTS(norms); i++) {
		sheet_cell(s, norms[i].measure);
		sheet_cell(s, norms[i].town);
		sheet_number(s, norms[i].value);
		sheet_cell(s, norms[i].origin);
		sheet_end(s);
	}
	sheet_save(s, e->folder);
}

/* One formula under two local names. */
static void
names_export(struct export *e)
{
	static const char *const names[] = {"Kookgroep", "Samen eten"};
	Sheet *s = sheet_new(&dialects[OFFICE], "namen.csv",
	    "lokale naam|formule|vanaf|tot", e->broken);

	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		sheet_cell(s, names[i]);
		sheet_cell(s, "Buurtmaaltijd");
		sheet_cell(s, "");
		sheet_cell(s, "");
		sheet_end(s);
	}
	sheet_save(s, e->folder);
}

/* Targets of single activities. */
static void
goals_export(struct export *e)
{
	static const struct {
		const char	*measure, *code;
		int		 number;
	} goals[] = {
		{"deelnemers", "BH-10", 20}, {"verbonden", "BH-01", 15},
		{"deelnemers", "BH-11", 40}, {"bezoeken", "BH-12", 900},
	};
	Sheet *s = sheet_new(&dialects[BUURTHUIS], "doelen.csv",
	    "maat|jaar|activiteit|doel", e->broken);

	for (gsize i = 0; i < G_N_ELEMENTS(goals); i++) {
		sheet_cell(s, goals[i].measure);
		sheet_number(s, 2026);
		sheet_cell(s, goals[i].code);
		sheet_number(s, goals[i].number);
		sheet_end(s);
	}
	sheet_save(s, e->folder);
}

/* The shuffleboard club was to meet every week, and did every second one. */
static void
plans_export(struct export *e)
{
	const struct activity *club = &activities[activity_find("BH-11")];
	Sheet *s = sheet_new(&dialects[BUURTHUIS], "afgelast.csv",
	    "datum|activiteit|gepland|aantal deelnemers", e->broken);

	for (int day = club->start; (day = activity_next(club, day)) != 0;
	    day++) {
		if (day + 7 > LAST_DAY)
			break;
		sheet_day(s, day + 7);
		sheet_cell(s, club->code);
		sheet_cell(s, "ja");
		sheet_number(s, 0);
		sheet_end(s);
	}
	sheet_save(s, e->folder);
}

void
export_mission(struct export *e)
{
	struct dice dice;

	dice_seed(&dice, 1);
	roster_export(e, &dice);
	supporters_export(e, &dice);
	scores_export(e, &dice);
	norms_export(e);
	names_export(e);
	goals_export(e);
	plans_export(e);
}
