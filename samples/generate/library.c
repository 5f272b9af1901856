/*
 * The library: a fourth register that writes down who comes and nothing of
 * what becomes of them, so that nobody can judge its reading circle.  It has
 * dice of its own: what the other registers say does not depend on it.
 */
#include <stdio.h>

#include "export.h"

#define SEED		4
#define READERS		34
#define EVERY		14	/* days between evenings */
#define FIRST_EVENING	(FIRST_DAY + 5)		/* a Wednesday */
#define DOSE		70	/* per cent of evenings */

static const struct dialect dialect = {"bibliotheek", "UTF-8", "", ';', FALSE,
    ',', FALSE};

const struct activity reading_circle = {REGISTERS, "L1", "Leeskring", "",
    "lezen", "organisatie", FALSE, 0, 2, EVERY, 15, DOSE, 0, 0,
    "not_measured", "the library does not write down who gets connected"};

static void
readers_export(struct export *e, struct dice *d)
{
	Sheet *s = sheet_new(&dialect, "lezers.csv",
	    "lidnummer|geboortejaar|woonplaats", e->broken);

	for (int i = 0; i < READERS; i++) {
		sheet_number(s, 7001 + i);
		sheet_number(s, dice_between(d, 1938, 1990));
		sheet_cell(s, "Veldendam");
		sheet_end(s);
	}
	sheet_save(s, e->folder);
}

static void
circle_export(struct export *e)
{
	Sheet *s = sheet_new(&dialect, "aanbod.csv",
	    "code|naam|thema|vorm|initiatief", e->broken);

	sheet_cell(s, reading_circle.code);
	sheet_cell(s, reading_circle.name);
	sheet_cell(s, reading_circle.theme);
	sheet_cell(s, "collectief");
	sheet_cell(s, reading_circle.initiative);
	sheet_end(s);
	sheet_save(s, e->folder);
}

/* Each comes for some time, most evenings. */
static void
evenings_export(struct export *e, struct dice *d)
{
	Sheet *s = sheet_new(&dialect, "bezoek.csv", "lidnummer|groep|datum",
	    e->broken);
	int from[READERS], to[READERS];

	for (int i = 0; i < READERS; i++) {
		from[i] = FIRST_DAY + dice_between(d, 0, 400);
		to[i] = from[i] + dice_between(d, 200, 500);
	}
	for (int day = FIRST_EVENING; day <= LAST_DAY; day += EVERY)
		for (int i = 0; i < READERS; i++) {
			struct reading reading = {day, i};

			if (day < from[i] || day > to[i] ||
			    !dice_chance(d, DOSE))
				continue;
			sheet_number(s, 7001 + i);
			sheet_cell(s, reading_circle.code);
			sheet_day(s, day);
			sheet_end(s);
			g_array_append_val(e->readings, reading);
		}
	sheet_save(s, e->folder);
}

void
export_library(struct export *e)
{
	struct dice dice;

	dice_seed(&dice, SEED);
	readers_export(e, &dice);
	circle_export(e);
	evenings_export(e, &dice);
}

int
library_readers(void)
{
	return READERS;
}
