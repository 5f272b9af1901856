/*
 * What the measures have to come to: counted here from the invented world,
 * with nothing of the programs that it is compared with.
 */
#include <stdio.h>
#include <string.h>

#include "export.h"

static const struct dialect plain = {".", "UTF-8", "", ',', FALSE, '.', FALSE};

/* The years are whole ones; history is all of the data. */
enum { HISTORY, YEAR_2025, YEAR_2026, PERIODS };

static const struct {
	const char	*name;
	int		 from, to;
} periods[PERIODS] = {
	{"history", FIRST_DAY, LAST_DAY}, {"2025", 20089, 20453},
	{"2026", 20454, LAST_DAY}
};

static void
row(Sheet *s, const char *measure, const char *subject, const char *class,
    int period, gint64 above, gint64 below)
{
	char text[24];

	sheet_cell(s, measure);
	sheet_cell(s, subject);
	sheet_cell(s, class);
	sheet_cell(s, periods[period].name);
	snprintf(text, sizeof text, "%" G_GINT64_FORMAT, above);
	sheet_cell(s, text);
	if (below >= 0)
		snprintf(text, sizeof text, "%" G_GINT64_FORMAT, below);
	else
		text[0] = '\0';
	sheet_cell(s, text);
	sheet_end(s);
}

static gboolean
within(int day, int period)
{
	return day >= periods[period].from && day <= periods[period].to;
}

/* Whether somebody was present at an activity in the period. */
static gboolean
was_held(const struct world *w, int activity, int period)
{
	for (guint i = 0; i < w->visits->len; i++) {
		struct visit *v = &g_array_index(w->visits, struct visit, i);

		if (v->activity == activity && v->status == PRESENT &&
		    !v->volunteer && within(v->day, period))
			return TRUE;
	}
	return FALSE;
}

static void
people_rows(const struct export *e, Sheet *s, int period)
{
	const struct world *w = e->world;
	g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
	g_autoptr(GHashTable) readers = g_hash_table_new(NULL, NULL);
	gint64 touches = 0;

	for (guint i = 0; i < w->visits->len; i++) {
		struct visit *v = &g_array_index(w->visits, struct visit, i);

		if (v->status != PRESENT || v->volunteer ||
		    !within(v->day, period))
			continue;
		touches++;
		g_hash_table_add(seen, world_person(w, v->person));
	}
	for (guint i = 0; i < e->readings->len; i++) {
		const struct reading *it = &g_array_index(e->readings,
		    struct reading, i);

		if (!within(it->day, period))
			continue;
		touches++;
		g_hash_table_add(readers, GINT_TO_POINTER(it->reader + 1));
	}
	row(s, "participants", "", "", period,
	    (gint64)g_hash_table_size(seen) + g_hash_table_size(readers), -1);
	row(s, "attendances", "", "", period, touches, -1);
}

/* Activities by who began them and whose question they answer. */
static void
client_rows(const struct world *w, Sheet *s, int period)
{
	/* The reading circle, in every period: without clients. */
	int asked = 0, led = 0, shared = 0, others = 1, all = 1;

	for (int i = 0; i < activity_count; i++) {
		const struct activity *a = &activities[i];
		gboolean question = *activity_saying(a)->question != '\0';
		gboolean client = strcmp(a->initiative, "deelnemers") == 0;

		if (!was_held(w, i, period))
			continue;
		all++;
		asked += question;
		led += client;
		shared += !client && question;
		others += !client && !question;
	}
	row(s, "client_question_activities", "", "", period, asked, all);
	row(s, "client_led_activities", "", "client_led", period, led, all);
	row(s, "client_led_activities", "", "shared", period, shared, all);
	row(s, "client_led_activities", "", "organisation_led", period,
	    others, all);
}

/* Of those who do the work, who came to something before. */
static void
cowork_rows(const struct export *e, Sheet *s)
{
	g_autoptr(GHashTable) hands = g_hash_table_new(NULL, NULL);
	g_autoptr(GHashTable) clients = g_hash_table_new(NULL, NULL);

	for (guint i = 0; i < e->roster->len; i++)
		g_hash_table_add(clients, (gpointer)g_array_index(e->roster,
		    struct deed, i).person);
	for (guint i = 0; i < e->world->visits->len; i++) {
		struct visit *v = &g_array_index(e->world->visits,
		    struct visit, i);

		if (v->volunteer)
			g_hash_table_add(hands, world_person(e->world,
			    v->person));
	}
	row(s, "coproduction_people", "", "", HISTORY,
	    g_hash_table_size(clients), g_hash_table_size(clients) +
	    g_hash_table_size(hands));
}

static const char *const roles[][2] = {
	{"sympathisant", "sympathiser"}, {"lid", "member"},
	{"donateur", "donor"}, {"vrijwilliger", "volunteer"}
};

/* People with a role, NULL for any, on the last day. */
static int
supporters(const struct export *e, const char *role)
{
	g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);

	for (guint i = 0; i < e->supporters->len; i++) {
		struct deed *t = &g_array_index(e->supporters, struct deed,
		    i);

		if ((t->to == 0 || t->to >= LAST_DAY) && (role == NULL ||
		    strcmp(role, t->what) == 0))
			g_hash_table_add(seen, (gpointer)t->person);
	}
	return (int)g_hash_table_size(seen);
}

static void
supporter_rows(const struct export *e, Sheet *s)
{
	row(s, "supporters", "", "", YEAR_2026, supporters(e, NULL), -1);
	for (gsize r = 0; r < G_N_ELEMENTS(roles); r++)
		row(s, "supporters_by_role", "", roles[r][1], YEAR_2026,
		    supporters(e, roles[r][0]), -1);
}

static void
innovation_rows(Sheet *s)
{
	static const char *const initiators[][2] = {
		{"deelnemers", "client"}, {"beroepskracht", "professional"},
		{"organisatie", "organisation"}, {"financier", "funder"}
	};
	int all = 0, by[G_N_ELEMENTS(initiators)] = {0};

	for (int i = 0; i < activity_count; i++) {
		if (strcmp(activity_saying(&activities[i])->novel, "ja") != 0)
			continue;
		all++;
		for (gsize k = 0; k < G_N_ELEMENTS(initiators); k++)
			by[k] += strcmp(activities[i].initiative,
			    initiators[k][0]) == 0;
	}
	row(s, "innovations", "", "", HISTORY, all, -1);
	for (gsize k = 0; k < G_N_ELEMENTS(initiators); k++)
		row(s, "innovation_initiator", "", initiators[k][1], HISTORY,
		    by[k], all);
	/* Two began in May 2026 and one in December 2025; two are older. */
	row(s, "criterion", "", "new:yes", HISTORY, 3, all);
	/* The shuffleboard club held half of its sessions. */
	row(s, "criterion", "", "implemented:no", HISTORY, 1, all);
}

void
export_measures(struct export *e)
{
	Sheet *s = sheet_new(&plain, "truth-measures.csv",
	    "measure|subject|class|period|above|below", e->broken);

	for (int period = 0; period < PERIODS; period++) {
		people_rows(e, s, period);
		client_rows(e->world, s, period);
	}
	cowork_rows(e, s);
	supporter_rows(e, s);
	innovation_rows(s);
	/* Formulas in both towns: two by name, one by the list of names. */
	row(s, "formula_municipalities", "Wijkwinkel", "", HISTORY, 2, -1);
	row(s, "formula_municipalities", "Taalcaf\u00e9", "", HISTORY, 2, -1);
	row(s, "formula_municipalities", "Buurtmaaltijd", "", HISTORY, 2, -1);
	row(s, "formula_municipalities", "Huiskamer", "", HISTORY, 1, -1);
	row(s, "activities_with_target", "", "", HISTORY, 4,
	    activity_count + 1);
	/* Soosmiddag and Creatieve soosmiddag. */
	row(s, "funder_money", "Fonds Goed Gezelschap", "", YEAR_2025,
	    3050000, 19950000);
	sheet_save(s, e->folder);
}
