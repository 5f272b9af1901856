/*
 * What the registers say of activities beside the plan: whose question they
 * answer, what they replace, what they aim at, and whether they are new.
 */
#include <string.h>

#include "world.h"

#define AIM	"verbonden"

static const struct saying sayings[] = {
	/* Each aims at the mission but those that say otherwise. */
	{"M01", "V-2024-03", "", AIM, "nee"},
	{"M02", "V-2024-07", "", AIM, "nee"},
	{"M03", "", "", AIM, "nee"},
	{"M04", "V-2024-11", "", AIM, "nee"},
	{"M05", "V-2024-12", "", AIM, "nee"},
	{"M06", "", "", "", "nee"},
	{"M07", "", "", AIM, "nee"},
	{"M08", "", "M03", AIM, "ja"},
	{"BH-01", "17", "", AIM, "nee"},
	{"BH-02", "18", "", AIM, "nee"},
	{"BH-03", "21", "", AIM, "nee"},
	{"BH-04", "", "", AIM, "nee"},
	{"BH-05", "22", "BH-04", AIM, "nee"},
	{"BH-06", "", "", AIM, "nee"},
	{"BH-07", "", "", "", "nee"},
	{"BH-08", "", "", "", "nee"},
	{"BH-09", "", "", "", "nee"},
	{"BH-10", "31", "BH-12", AIM, "ja"},
	{"BH-11", "29", "BH-08", AIM, "ja"},
	{"BH-12", "", "", "", "nee"},
	{"BH-13", "", "", "", "nee"},
	{"1010", "A7", "1040", AIM, "ja"},
	{"1020", "A9", "", AIM, "ja"},
	{"1030", "", "", AIM, ""},
	{"1040", "", "", AIM, ""},
	{"1050", "", "", AIM, ""},
	{"1060", "A12", "", "", ""},
	{"1070", "", "", "", ""},
	{"1080", "", "", "", ""},
	{"1090", "", "", AIM, ""},
};

const struct saying *
activity_saying(const struct activity *a)
{
	for (gsize i = 0; i < G_N_ELEMENTS(sayings); i++)
		if (strcmp(sayings[i].code, a->code) == 0)
			return &sayings[i];
	g_error("nothing is said of activity %s", a->code);
}
