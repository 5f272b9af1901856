/*
 * Attendance, sessions, outcomes and ties, in one file or many.
 */
#include <stdio.h>

#include "export.h"

static const char *const statuses[REGISTERS][3] = {
	{"Doorgegaan", "Afgezegd", "Niet thuis"},
	{"aanwezig", "afgemeld", "afwezig"},
	{"", NULL, NULL},	/* this register lists only who was there */
};

/* The file that a day belongs to: a year, a month or a quarter each. */
static void
file_name(int reg, int day, char name[40])
{
	struct date d = calendar_date(day);

	if (reg == MAATJES)
		snprintf(name, 40, "contactmomenten_%d.csv", d.year);
	else if (reg == BUURTHUIS)
		snprintf(name, 40, "presentie-%d-%02d.csv", d.year, d.month);
	else
		snprintf(name, 40, "deelname_%dK%d.csv", d.year,
		    (d.month + 2) / 3);
}

static Sheet *
file_open(struct export *e, int reg, const char *name)
{
	static const char *const headers[] = {
	    "Datum|Activiteit|Deelnemersnummer|Aantal uren|Contact|Verslag",
	    "datum,activiteit,bezoekernr,rol,aanwezigheid,opmerking",
	    "Wanneer|Groep|Dossiernr|Uren"};
	g_autofree char *header = g_strdup(headers[reg]);

	g_strdelimit(header, ",", '|');
	return sheet_new(&dialects[reg], name, header, e->broken);
}

static void
visit_row(struct export *e, Sheet *s, const struct visit *v)
{
	const struct activity *a = &activities[v->activity];
	const struct person *p = world_person(e->world, v->person);

	sheet_day(s, v->day);
	sheet_cell(s, a->code);
	sheet_cell(s, p->number[a->reg]);
	if (a->reg == BUURTHUIS)
		sheet_cell(s, v->volunteer ? "vrijwilliger" : "deelnemer");
	else
		sheet_tenths(s, v->status == PRESENT ? a->tenths : 0);
	if (a->reg != WIJKTEAM) {
		sheet_cell(s, statuses[a->reg][v->status]);
		sheet_cell(s, dice_chance(&e->world->dice, 8) ?
		    remark_pick(&e->world->dice) : "");
	}
	sheet_end(s);
}

static void
register_attendance(struct export *e, int reg)
{
	char name[40], now[40] = "";
	Sheet *s = NULL;

	for (guint i = 0; i < e->world->visits->len; i++) {
		struct visit *v = &g_array_index(e->world->visits,
		    struct visit, i);

		if (activities[v->activity].reg != reg ||
		    statuses[reg][v->status] == NULL)
			continue;
		file_name(reg, v->day, name);
		if (g_strcmp0(name, now) != 0) {
			if (s != NULL)
				sheet_save(s, e->folder);
			s = file_open(e, reg, name);
			g_strlcpy(now, name, sizeof now);
		}
		visit_row(e, s, v);
	}
	if (s != NULL)
		sheet_save(s, e->folder);
}

/*
 * The sessions of the buurthuis.  Heads are those of the list, and one or
 * two who did not sign; the street party has heads only.
 */
static void
sessions_export(struct export *e)
{
	Sheet *s = sheet_new(&dialects[BUURTHUIS], "bijeenkomsten.csv",
	    "datum|activiteit|gepland|aantal deelnemers|aantal vrijwilligers",
	    e->broken);
	int party = activity_find("BH-13");
	GArray *visits = e->world->visits;

	for (guint i = 0, j; i < visits->len; i = j) {
		struct visit *v = &g_array_index(visits, struct visit, i);
		int people = dice_between(&e->world->dice, 0, 2), hands = 0;

		for (j = i; j < visits->len; j++) {
			struct visit *u = &g_array_index(visits, struct visit,
			    j);

			if (u->day != v->day || u->activity != v->activity)
				break;
			hands += u->volunteer;
			people += !u->volunteer && u->status == PRESENT;
		}
		if (activities[v->activity].reg != BUURTHUIS)
			continue;
		sheet_day(s, v->day);
		sheet_cell(s, activities[v->activity].code);
		sheet_cell(s, "ja");
		sheet_number(s, people);
		sheet_number(s, hands);
		sheet_end(s);
	}
	for (int year = 2025; year <= 2026; year++) {
		sheet_day(s, calendar_day(year, 6, 14));
		sheet_cell(s, activities[party].code);
		sheet_cell(s, "ja");
		sheet_number(s, year == 2025 ? 240 : 265);
		sheet_number(s, 22);
		sheet_end(s);
	}
	sheet_save(s, e->folder);
}

void
export_attendance(struct export *e)
{
	for (int reg = 0; reg < REGISTERS; reg++)
		register_attendance(e, reg);
	sessions_export(e);
}

/* The same outcome in the words of each register. */
static const char *
outcome_word(struct dice *d, int reg, const char *type)
{
	if (g_str_equal(type, "debts_settled"))
		return "Schulden geregeld";
	if (g_str_equal(type, "paid_work"))
		return reg == BUURTHUIS ? "betaald werk" : "Betaald werk";
	if (reg == BUURTHUIS)
		return "contact gelegd";
	if (reg == WIJKTEAM)
		return "VERBONDEN";
	return dice_chance(d, 70) ? "Verbonden" : "Contact gelegd";
}

/* Where an outcome is written down: at its activity, else where known. */
static int
outcome_register(const struct world *w, const struct outcome *o)
{
	const struct person *p = world_person(w, o->person);
	int reg = 0;

	if (o->activity >= 0)
		return activities[o->activity].reg;
	while (p->number[reg] == NULL)
		reg++;
	return reg;
}

static void
outcome_row(struct export *e, Sheet *s, int reg, const struct outcome *o)
{
	static const char *const evidence[REGISTERS][2] = {
	    {"Deelnemer", "Coördinator"}, {"bezoeker", "beroepskracht"},
	    {"inwoner", "consulent"}};
	struct dice *d = &e->world->dice;

	sheet_cell(s, world_person(e->world, o->person)->number[reg]);
	sheet_cell(s, outcome_word(d, reg, o->type));
	sheet_day(s, o->day);
	sheet_cell(s, o->activity >= 0 && dice_chance(d, 70) ?
	    activities[o->activity].code : "");
	sheet_cell(s, evidence[reg][dice_chance(d, 60)]);
	sheet_end(s);
}

void
export_outcomes(struct export *e)
{
	static const char *const names[] = {"resultaten.csv",
	    "opbrengsten.csv", "effecten.csv"};
	static const char *const headers[] = {
	    "Deelnemersnummer|Resultaat|Datum|Via activiteit|Volgens",
	    "bezoekernr|opbrengst|datum|via|volgens",
	    "Dossiernr|Effect|Datum effect|Groep|Gemeld door"};

	for (int reg = 0; reg < REGISTERS; reg++) {
		Sheet *s = sheet_new(&dialects[reg], names[reg], headers[reg],
		    e->broken);

		for (guint i = 0; i < e->world->outcomes->len; i++) {
			struct outcome *o = &g_array_index(e->world->outcomes,
			    struct outcome, i);

			if (outcome_register(e->world, o) == reg)
				outcome_row(e, s, reg, o);
		}
		sheet_save(s, e->folder);
	}
}

static const char *
end_word(struct dice *d, const struct tie *t)
{
	static const char *const held[] = {"Doel bereikt", "Verhuisd",
	    "Overleden", "Wederzijds goedvinden", "Onbekend"};
	static const char *const broken[] = {"Geen klik", "Afgehaakt"};

	if (t->end == 0)
		return "";
	if (t->fate == TIE_MISTAKE)
		return "Foutieve invoer";
	if (t->fate == TIE_SHORT)
		return broken[dice_between(d, 0, 1)];
	return held[dice_between(d, 0, 4)];
}

void
export_ties(struct export *e)
{
	const struct world *w = e->world;
	Sheet *s = sheet_new(&dialects[MAATJES], "koppelingen.csv",
	    "Koppelnr|Deelnemersnummer|Nr vrijwilliger|Startdatum koppeling|"
	    "Einddatum koppeling|Reden be\u00ebindiging|Activiteit",
	    e->broken);

	for (guint i = 0; i < w->ties->len; i++) {
		struct tie *t = &g_array_index(w->ties, struct tie, i);

		sheet_number(s, 501 + (int)i);
		sheet_cell(s, world_person(w, t->person)->number[MAATJES]);
		sheet_cell(s, world_person(w, t->volunteer)->number[MAATJES]);
		sheet_day(s, t->start);
		sheet_day(s, t->end);
		sheet_cell(s, end_word(&e->world->dice, t));
		sheet_cell(s, "M01");
		sheet_end(s);
	}
	sheet_save(s, e->folder);
}
