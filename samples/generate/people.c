/*
 * Person files, activity lists: each register with columns of its own.
 */
#include <stdio.h>
#include <string.h>

#include "export.h"

static const char *const towns[] = {"Veldendam", "Lindemeer"};

const char *
remark_pick(struct dice *d)
{
	static const char *const remarks[] = {"belt liever; mailt niet",
	    "zegt: \"tot volgende week\"", "komt met de buurvrouw, lopend",
	    "rolstoel, graag bij de lift", "formulier volgt",
	    "spreekt Pools én Engels", "allergisch voor noten"};

	if (!dice_chance(d, 6))
		return "";
	return remarks[dice_between(d, 0, G_N_ELEMENTS(remarks) - 1)];
}

/* 06-9 is not in use, so these numbers ring nowhere. */
static void
telephone_cell(Sheet *s, struct dice *d)
{
	char text[16] = "";

	if (dice_chance(d, 70))
		snprintf(text, sizeof text, "06-9%07d",
		    dice_between(d, 0, 9999999));
	sheet_cell(s, text);
}

static const struct person *
by_number(const struct world *w, int reg, gsize i)
{
	const struct person *p = world_person(w, (int)i);

	return p->number[reg] != NULL ? p : NULL;
}

static int
number_compare(gconstpointer x, gconstpointer y, gpointer reg)
{
	const struct person *a = *(struct person *const *)x;
	const struct person *b = *(struct person *const *)y;

	return strcmp(a->number[GPOINTER_TO_INT(reg)],
	    b->number[GPOINTER_TO_INT(reg)]);
}

static GPtrArray *
register_list(const struct world *w, int reg)
{
	GPtrArray *list = g_ptr_array_new();

	for (guint i = 0; i < w->people->len; i++)
		if (by_number(w, reg, i) != NULL)
			g_ptr_array_add(list, (gpointer)by_number(w, reg, i));
	g_ptr_array_sort_with_data(list, number_compare, GINT_TO_POINTER(reg));
	return list;
}

static const char *
sex_cell(const struct person *p, const char *woman, const char *man,
    const char *other)
{
	return p->sex == 'v' ? woman : p->sex == 'm' ? man : other;
}

static void
maatjes_people(struct export *e, gboolean volunteers)
{
	g_autoptr(GPtrArray) list = register_list(e->world, MAATJES);
	struct dice *d = &e->world->dice;
	Sheet *s = volunteers ? sheet_new(&dialects[MAATJES],
	    "vrijwilligers.csv", "Nr vrijwilliger|Voorletters|Roepnaam|"
	    "Tussenvoegsel|Achternaam|Geboortedatum|M/V|Woonplaats|"
	    "Mobiel|VOG", e->broken) : sheet_new(&dialects[MAATJES],
	    "deelnemers.csv", "Deelnemersnummer|Voorletters|Roepnaam|"
	    "Tussenvoegsel|Achternaam|Geboortedatum|M/V|Postcode|Woonplaats|"
	    "Telefoon|Aanmelddatum|Opmerking", e->broken);

	for (guint i = 0; i < list->len; i++) {
		const struct person *p = g_ptr_array_index(list, i);

		if (p->volunteer != volunteers)
			continue;
		sheet_cell(s, p->number[MAATJES]);
		sheet_cell(s, p->initials);
		sheet_cell(s, p->given);
		sheet_cell(s, p->prefix);
		sheet_cell(s, p->surname);
		sheet_day(s, p->birth);
		sheet_cell(s, sex_cell(p, "V", "M", "X"));
		if (!volunteers)
			sheet_cell(s, p->postcode);
		sheet_cell(s, towns[p->town]);
		telephone_cell(s, d);
		if (volunteers) {
			sheet_cell(s, "ja");
		} else {
			sheet_day(s, MAX(p->since[MAATJES] - 9, FIRST_DAY));
			sheet_cell(s, remark_pick(d));
		}
		sheet_end(s);
	}
	sheet_save(s, e->folder);
}

static void
buurthuis_people(struct export *e)
{
	g_autoptr(GPtrArray) list = register_list(e->world, BUURTHUIS);
	struct dice *d = &e->world->dice;
	Sheet *s = sheet_new(&dialects[BUURTHUIS], "bezoekers.csv",
	    "bezoekernr|voornaam|tussenvoegsel|achternaam|geboren|geslacht|"
	    "postcode|plaats|telefoon|opmerkingen", e->broken);

	for (guint i = 0; i < list->len; i++) {
		const struct person *p = g_ptr_array_index(list, i);

		sheet_cell(s, p->number[BUURTHUIS]);
		sheet_cell(s, p->given);
		sheet_cell(s, p->prefix);
		sheet_cell(s, p->surname);
		sheet_day(s, p->birth);
		sheet_cell(s, sex_cell(p, "vrouw", "man", "anders"));
		sheet_cell(s, p->postcode);
		sheet_cell(s, towns[p->town]);
		telephone_cell(s, d);
		sheet_cell(s, remark_pick(d));
		sheet_end(s);
	}
	sheet_save(s, e->folder);
}

/* This register shouts some surnames, which must not hide who they are. */
static void
wijkteam_people(struct export *e)
{
	g_autoptr(GPtrArray) list = register_list(e->world, WIJKTEAM);
	Sheet *s = sheet_new(&dialects[WIJKTEAM], "inwoners.csv",
	    "Dossiernr|Achternaam|Voorv|Voornaam|Geb. datum|Gender|Gemeente|"
	    "Wijk|Verwezen door", e->broken);

	for (guint i = 0; i < list->len; i++) {
		const struct person *p = g_ptr_array_index(list, i);
		g_autofree char *loud = g_utf8_strup(p->surname, -1);

		sheet_cell(s, p->number[WIJKTEAM]);
		sheet_cell(s, dice_chance(&e->world->dice, 30) ? loud :
		    p->surname);
		sheet_cell(s, p->prefix);
		sheet_cell(s, p->given);
		sheet_day(s, p->birth);
		sheet_cell(s, sex_cell(p, "Vrouw", "Man", "Non-binair"));
		sheet_cell(s, towns[p->town]);
		sheet_cell(s, dice_chance(&e->world->dice, 55) ? "Noord" :
		    "Oever");
		sheet_cell(s, dice_chance(&e->world->dice, 50) ? "huisarts" :
		    "zelf");
		sheet_end(s);
	}
	sheet_save(s, e->folder);
}

void
export_people(struct export *e)
{
	maatjes_people(e, FALSE);
	maatjes_people(e, TRUE);
	buurthuis_people(e);
	wijkteam_people(e);
}

static const char *const activity_headers[] = {
	("Code|Omschrijving|Woonplaats|Formule|Thema|Startdatum|Soort|"
	    "Initiatief|Contactpersoon|Vraag|Opvolger van|Doel|Nieuw"),
	("code|activiteit|formule|thema|start|vorm|initiatief|zaal|"
	    "klantvraag|vervangt|doel|vernieuwing"),
	("Nr|Naam|Merk|Thema|Begin|Vorm|Op initiatief van|Vraag|"
	    "In plaats van|Doel|Vernieuwing"),
};

static void
activity_row(Sheet *s, const struct activity *a)
{
	const struct saying *saying = activity_saying(a);

	sheet_cell(s, a->code);
	sheet_cell(s, a->name);
	if (a->reg == MAATJES)
		sheet_cell(s, towns[VELDENDAM]);
	sheet_cell(s, a->formula);
	sheet_cell(s, a->theme);
	sheet_day(s, a->start);
	if (a->reg == MAATJES)
		sheet_cell(s, a->individual ? "Individueel" : "Groep");
	else
		sheet_cell(s, a->individual ? "individueel" : "collectief");
	sheet_cell(s, a->initiative);
	if (a->reg == MAATJES)
		sheet_cell(s, "coördinator");
	if (a->reg == BUURTHUIS)
		sheet_cell(s, "grote zaal");
	sheet_cell(s, saying->question);
	sheet_cell(s, saying->before);
	sheet_cell(s, saying->aims);
	sheet_cell(s, saying->novel);
	sheet_end(s);
}

void
export_activities(struct export *e)
{
	static const char *const names[] = {"activiteiten.csv",
	    "activiteiten.csv", "aanbod.csv"};

	for (int reg = 0; reg < REGISTERS; reg++) {
		Sheet *s = sheet_new(&dialects[reg], names[reg],
		    activity_headers[reg], e->broken);

		for (int i = 0; i < activity_count; i++)
			if (activities[i].reg == reg)
				activity_row(s, &activities[i]);
		sheet_save(s, e->folder);
	}
}
