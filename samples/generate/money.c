/*
 * Costs, grants and targets.
 */
#include <stdio.h>

#include "export.h"

/* The period that ends with a month, in the words of each register. */
static void
period_text(int reg, int month, char text[24])
{
	int year = 2024 + (month + 10) / 12, number = (month + 10) % 12 + 1;

	/* A quarter that has just begun is still a month. */
	if (reg == MAATJES || month == MONTHS - 1)
		snprintf(text, 24, "%d-%02d", year, number);
	else
		snprintf(text, 24, "%d-Q%d", year, (number + 2) / 3);
}

/* A share of the quarter's costs, give or take some. */
static gint64
cents_pick(struct dice *d, int euros, int months)
{
	return (gint64)euros * months * 100 / 3 *
	    dice_between(d, 900, 1100) / 1000;
}

static void
cost_row(Sheet *s, int reg, const char *code, int month, gint64 cents,
    const char *kind, int hours)
{
	char period[24];

	period_text(reg, month, period);
	sheet_cell(s, code);
	sheet_cell(s, period);
	sheet_cell(s, kind);
	sheet_cents(s, cents, reg == MAATJES ? "\u20ac " : "");
	if (hours > 0)
		sheet_number(s, hours);
	else
		sheet_cell(s, "");
	sheet_end(s);
}

static gboolean
has_started(const struct activity *a, int last_month)
{
	return a->start == 0 || a->start <= calendar_month_last(last_month);
}

/* Costs of every activity over months first .. last; 2024-Q4 is whole. */
static void
costs_of(struct export *e, Sheet *s, int reg, int first, int last)
{
	struct dice *d = &e->world->dice;
	int months = last - first + 1;

	for (int i = 0; i < activity_count; i++) {
		const struct activity *a = &activities[i];
		int staff = a->euros * 3 / 4;

		if (a->reg != reg || !has_started(a, last))
			continue;
		cost_row(s, reg, a->code, last, cents_pick(d, staff, months),
		    "personeel", a->volunteers * months / 3);
		cost_row(s, reg, a->code, last, cents_pick(d,
		    a->euros - staff, months), "huur en materiaal", 0);
	}
	/* The building and the office belong to no activity. */
	cost_row(s, reg, "", last, cents_pick(d, 2400, months), "overhead", 0);
}

static void
costs_export(struct export *e)
{
	static const char *const names[] = {"kosten.csv", "uitgaven.csv",
	    "uitgaven.csv"};
	static const char *const headers[] = {
	    "Activiteit|Periode|Kostensoort|Bedrag|Uren vrijwilligers",
	    "activiteit,kwartaal,soort,bedrag,vrijwilligersuren",
	    "Groep|Periode|Post|Bedrag|Uren vrijw."};

	for (int reg = 0; reg < REGISTERS; reg++) {
		g_autofree char *header = g_strdup(headers[reg]);
		Sheet *s;

		g_strdelimit(header, ",", '|');
		s = sheet_new(&dialects[reg], names[reg], header, e->broken);
		for (int month = 0; month < MONTHS; month++)
			if (reg == MAATJES)
				costs_of(e, s, reg, month, month);
			else if (month % 3 == 1)
				costs_of(e, s, reg, month - 2, month);
		if (reg != MAATJES)
			costs_of(e, s, reg, MONTHS - 1, MONTHS - 1);
		sheet_save(s, e->folder);
	}
}

struct gift {
	int		 reg;
	const char	*funder, *code;
	int		 euros[3];	/* 2024, 2025, 2026 */
};

static const struct gift gifts[] = {
	{MAATJES, "Gemeente Veldendam", "", {12000, 59000, 60500}},
	{MAATJES, "Fonds Goed Gezelschap", "M01", {0, 11000, 12000}},
	{MAATJES, "Fonds Goed Gezelschap", "M08", {0, 0, 4500}},
	{BUURTHUIS, "Gemeente Veldendam", "", {10500, 46000, 48000}},
	{BUURTHUIS, "Fonds Goed Gezelschap", "BH-07", {2500, 15000, 15000}},
	{WIJKTEAM, "Gemeente Lindemeer", "", {12000, 64000, 68000}},
	{WIJKTEAM, "Fonds Goed Gezelschap", "1010", {0, 4500, 4750}},
};

static void
grants_export(struct export *e)
{
	static const char *const names[] = {"subsidies.csv", "bijdragen.csv",
	    "subsidie.csv"};
	static const char *const headers[] = {
	    "Subsidiegever|Activiteit|Jaar|Bedrag",
	    "financier|activiteit|jaar|bedrag",
	    "Verstrekker|Groep|Jaar|Bedrag"};

	for (int reg = 0; reg < REGISTERS; reg++) {
		Sheet *s = sheet_new(&dialects[reg], names[reg], headers[reg],
		    e->broken);

		for (gsize i = 0; i < G_N_ELEMENTS(gifts); i++)
			for (int y = 0; y < 3; y++) {
				if (gifts[i].reg != reg ||
				    gifts[i].euros[y] == 0)
					continue;
				sheet_cell(s, gifts[i].funder);
				sheet_cell(s, gifts[i].code);
				sheet_number(s, 2024 + y);
				sheet_cents(s, (gint64)gifts[i].euros[y] * 100,
				    "");
				sheet_end(s);
			}
		sheet_save(s, e->folder);
	}
}

static void
targets_export(struct export *e)
{
	static const struct {
		int		 year, number;
		const char	*town, *origin;
		const char	*what;
		gboolean	 down;
	} goals[] = {
		{2025, 250, "", "meerjarenplan", "verbonden", FALSE},
		{2025, 170, "Veldendam", "gemeente", "verbonden", FALSE},
		{2025, 80, "Lindemeer", "gemeente", "verbonden", FALSE},
		{2026, 320, "", "meerjarenplan", "verbonden", FALSE},
		{2026, 220, "Veldendam", "gemeente", "verbonden", FALSE},
		{2026, 100, "Lindemeer", "gemeente", "verbonden", FALSE},
		{2026, 12, "Lindemeer", "gemeente", "schulden geregeld",
		    FALSE},
		{2026, 1000, "", "meerjarenplan", "deelnemers", FALSE},
		{2026, 220, "", "begroting", "kosten per deelnemer", TRUE},
		{2026, 240000, "", "begroting", "kosten", TRUE},
	};
	Sheet *s = sheet_new(&dialects[OFFICE], "doelen.csv",
	    "maat|jaar|gemeente|doel|richting|herkomst", e->broken);

	for (gsize i = 0; i < G_N_ELEMENTS(goals); i++) {
		sheet_cell(s, goals[i].what);
		sheet_number(s, goals[i].year);
		sheet_cell(s, goals[i].town);
		sheet_number(s, goals[i].number);
		sheet_cell(s, goals[i].down ? "omlaag" : "omhoog");
		sheet_cell(s, goals[i].origin);
		sheet_end(s);
	}
	sheet_save(s, e->folder);
}

void
export_money(struct export *e)
{
	costs_export(e);
	grants_export(e);
	targets_export(e);
}
