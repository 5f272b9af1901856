/*
 * What is planted: the activities with the verdict that the rule should
 * reach, and the kinds of people that make it so.  Verdict words are those
 * of the store.
 */
#include <string.h>

#include "world.h"

#define ANY	-1
#define CLIENT	"deelnemers"
#define PROF	"beroepskracht"
#define ORG	"organisatie"
#define FUNDER	"financier"

const struct activity activities[] = {
	/* Maatjes Veldendam en omstreken */
	{MAATJES, "M01", "Maatjesproject", "", "eenzaamheid", PROF, TRUE, 0,
	    ANY, 17, 15, 85, 3200, 520, "contributes",
	    "more than half get a buddy that lasts"},
	{MAATJES, "M02", "Veiligheidsnetwerk ouderen", "", "ouderen", CLIENT,
	    FALSE, 0, 2, 14, 20, 80, 3000, 160, "contributes",
	    "older people who look after one another"},
	{MAATJES, "M03", "Welkomstgesprek", "", "toeleiding", PROF, TRUE, 0,
	    ANY, 9, 10, 100, 3600, 0, "gateway",
	    "little by itself; most who get connected elsewhere began here"},
	{MAATJES, "M04", "Wandelgroep Veldendam", "", "bewegen", CLIENT,
	    FALSE, 0, 1, 7, 15, 65, 700, 90, "inconclusive",
	    "as many connected as elsewhere"},
	{MAATJES, "M05", "Mantelzorgcafé", "", "mantelzorg", PROF, FALSE, 0,
	    3, 14, 20, 70, 800, 30, "inconclusive",
	    "as many connected as elsewhere"},
	{MAATJES, "M06", "Boodschappenhulp", "", "hulp aan huis", ORG, TRUE, 0,
	    ANY, 8, 10, 90, 1900, 420, "only_access",
	    "connects nobody, but its people come nowhere else"},
	{MAATJES, "M07", "Rouwcafé", "", "rouw", PROF, FALSE, 0, 4, 28, 20,
	    75, 400, 20, "too_little", "eight people"},
	{MAATJES, "M08", "Digimaatjes", "", "digitaal", FUNDER, TRUE, 20591,
	    ANY, 10, 10, 80, 2100, 60, "too_new",
	    "started in May 2026"},
	/* Buurthuis De Vlier */
	{BUURTHUIS, "BH-01", "Vadercentrum", "Vadercentrum", "ouderschap",
	    CLIENT, FALSE, 0, 5, 7, 30, 70, 2800, 210, "contributes",
	    "fathers who get to know the neighbourhood"},
	{BUURTHUIS, "BH-02", "'t Winkeltje van Zuid", "Wijkwinkel",
	    "ontmoeting", CLIENT, FALSE, 0, 0, 7, 25, 65, 2900, 340,
	    "contributes", "people connect over the counter"},
	{BUURTHUIS, "BH-03", "Taalcafé De Vlier", "Taalcafé", "taal", PROF,
	    FALSE, 0, 3, 7, 20, 70, 2600, 180, "contributes",
	    "language learners find company"},
	{BUURTHUIS, "BH-04", "Huiskamer De Vlier", "Huiskamer", "ontmoeting",
	    ORG, FALSE, 0, 2, 7, 30, 60, 1100, 260, "inconclusive",
	    "as many connected as elsewhere"},
	{BUURTHUIS, "BH-05", "Kookgroep", "", "eten", CLIENT, FALSE, 0, 4, 14,
	    30, 75, 650, 70, "overlapping",
	    "nearly all its people also sit in the Huiskamer"},
	{BUURTHUIS, "BH-06", "Repair café", "Repair café", "duurzaamheid",
	    CLIENT, FALSE, 0, 5, 14, 30, 60, 750, 150, "inconclusive",
	    "as many connected as elsewhere"},
	{BUURTHUIS, "BH-07", "Theaterstraat", "", "cultuur", FUNDER, FALSE, 0,
	    6, 28, 30, 75, 2900, 240, "prune",
	    "well attended, connects hardly anybody"},
	{BUURTHUIS, "BH-08", "Soosmiddag", "", "ontspanning", ORG, FALSE, 0,
	    1, 14, 25, 70, 2100, 80, "prune",
	    "well attended, connects hardly anybody"},
	{BUURTHUIS, "BH-09", "Muziekmatinee", "", "cultuur", ORG, FALSE, 0, 3,
	    7, 20, 60, 2300, 60, "prune",
	    "well attended, connects hardly anybody"},
	{BUURTHUIS, "BH-10", "Buurttuin", "", "groen", CLIENT, FALSE, 20601,
	    5, 7, 30, 70, 1400, 120, "too_new", "started in May 2026"},
	{BUURTHUIS, "BH-11", "Sjoelclub", "", "ontspanning", CLIENT, FALSE,
	    20427, 0, 14, 20, 80, 150, 20, "too_little",
	    "so small that even nobody connected proves nothing"},
	{BUURTHUIS, "BH-12", "Koersbal", "", "bewegen", CLIENT, FALSE, 0, 1,
	    14, 20, 65, 750, 60, "inconclusive",
	    "as many connected as elsewhere"},
	{BUURTHUIS, "BH-13", "Buurtfeest", "", "ontmoeting", ORG, FALSE, 0,
	    6, 364, 60, 0, 800, 200, "no_data",
	    "only heads are counted, nobody is registered"},
	/* Wijkteam Lindemeer */
	{WIJKTEAM, "1010", "De Buurtkast", "Wijkwinkel", "ontmoeting", CLIENT,
	    FALSE, 0, 4, 7, 25, 65, 2400, 280, "contributes",
	    "the same formula in the next town"},
	{WIJKTEAM, "1020", "Moeder-kindochtend", "", "ouderschap", PROF,
	    FALSE, 0, 1, 7, 20, 70, 2800, 90, "contributes",
	    "mothers who find one another"},
	{WIJKTEAM, "1030", "Inloop Noord", "Inloop", "toeleiding", PROF,
	    FALSE, 0, 0, 7, 20, 90, 3400, 40, "gateway",
	    "little by itself; most who get connected elsewhere began here"},
	{WIJKTEAM, "1040", "Samen eten", "", "eten", CLIENT, FALSE, 0, 3, 7,
	    25, 60, 900, 130, "inconclusive",
	    "as many connected as elsewhere"},
	{WIJKTEAM, "1050", "Taalcafé Lindemeer", "Taalcafé", "taal", PROF,
	    FALSE, 0, 2, 7, 20, 65, 850, 110, "inconclusive",
	    "the same formula as De Vlier, with an ordinary result"},
	{WIJKTEAM, "1060", "Formulierenhulp", "", "financiën", PROF, TRUE, 0,
	    ANY, 12, 5, 100, 1800, 60, "only_access",
	    "settles debts, connects nobody; its people come nowhere else"},
	{WIJKTEAM, "1070", "Beweegclub", "", "bewegen", ORG, FALSE, 0, 0, 7,
	    15, 65, 2200, 40, "prune",
	    "well attended, connects hardly anybody"},
	{WIJKTEAM, "1080", "Creatieve soosmiddag", "", "ontspanning", ORG, FALSE,
	    0, 2, 14, 25, 75, 1900, 70, "prune",
	    "well attended, connects hardly anybody"},
	{WIJKTEAM, "1090", "Digitaal café", "", "digitaal", PROF, FALSE, 0,
	    3, 14, 20, 70, 850, 60, "inconclusive",
	    "as many connected as elsewhere"},
};
const int activity_count = G_N_ELEMENTS(activities);

const int entry_weight[MONTHS] = {
	15, 2,
	5, 5, 4, 4, 3, 2, 1, 1, 5, 5, 4, 2,
	7, 6, 5, 5, 4, 3, 2, 2, 4, 3,
};

const struct group groups[] = {
	{"buddies", 84, 50, NULL, {"M01"}, {1}, {NULL}, 0, 0, 70, 150,
	    150, 400, 24, 92, 0, 18},
	{"network", 68, 37, NULL, {"M02"}, {1}, {"M04"}, 0, 1, 45, 140,
	    150, 380, 66, 93, 0, 8},
	{"welcome", 84, 20, "M03",
	    {"M01", "BH-03", "BH-02", "M04"}, {22, 22, 24, 32},
	    {NULL}, 0, 0, 75, 135, 60, 240, 24, 90, 0, 10},
	{"walkers", 56, 15, NULL, {"M04"}, {1}, {"M05"}, 0, 1, 60, 170,
	    100, 330, 45, 82, 0, 12},
	{"carers", 50, 21, NULL, {"M05"}, {1}, {NULL}, 0, 0, 60, 170,
	    120, 330, 38, 84, 0, 15},
	{"shopping", 34, 2, NULL, {"M06"}, {1}, {NULL}, 0, 0, 60, 150,
	    40, 130, 70, 95, 0, 5},
	{"mourners", 8, 2, NULL, {"M07"}, {1}, {NULL}, 0, 0, 60, 150,
	    90, 240, 50, 85, 0, 0},
	{"digital", 24, 3, NULL, {"M08"}, {1}, {NULL}, 0, 0, 40, 90,
	    60, 160, 55, 85, 0, 10},
	{"fathers", 82, 43, NULL, {"BH-01"}, {1}, {NULL}, 0, 0, 40, 140,
	    120, 340, 24, 56, 'm', 6},
	{"shop", 80, 44, NULL, {"BH-02"}, {1}, {NULL}, 0, 0, 40, 140,
	    120, 340, 22, 80, 0, 4},
	{"language", 84, 46, NULL, {"BH-03"}, {1}, {NULL}, 0, 0, 45, 130,
	    140, 340, 20, 66, 0, 4},
	{"living", 62, 24, NULL, {"BH-04"}, {1}, {NULL}, 0, 0, 50, 170,
	    120, 360, 40, 86, 0, 2},
	{"cooks", 50, 18, NULL, {"BH-04"}, {1}, {"BH-05"}, 1, 1, 60, 170,
	    130, 330, 35, 80, 0, 2},
	{"cooks only", 5, 0, NULL, {"BH-05"}, {1}, {NULL}, 0, 0, 60, 170,
	    130, 330, 35, 80, 0, 2},
	{"menders", 56, 19, NULL, {"BH-06"}, {1}, {NULL}, 0, 0, 60, 170,
	    100, 320, 30, 78, 0, 5},
	{"players", 66, 4, NULL, {"BH-07", "BH-08", "BH-09"}, {45, 30, 25},
	    {"BH-07", "BH-08", "BH-09"}, 1, 1, 60, 150, 60, 180,
	    50, 90, 0, 3},
	{"garden", 26, 4, NULL, {"BH-10"}, {1}, {NULL}, 0, 0, 40, 90,
	    60, 170, 28, 70, 0, 0},
	{"shuffleboard", 13, 0, NULL, {"BH-11"}, {1}, {"BH-04"}, 0, 0, 60, 120,
	    40, 70, 55, 84, 0, 0},
	{"cupboard", 70, 35, NULL, {"1010"}, {1}, {NULL}, 0, 0, 40, 140,
	    120, 340, 22, 80, 0, 96},
	{"mothers", 64, 30, NULL, {"1020"}, {1}, {NULL}, 0, 0, 40, 140,
	    120, 320, 20, 42, 'v', 97},
	{"drop-in", 80, 17, "1030",
	    {"1040", "1010", "M01", "1050"}, {40, 10, 20, 30},
	    {NULL}, 0, 0, 75, 135, 60, 240, 20, 78, 0, 92},
	{"eaters", 62, 22, NULL, {"1040"}, {1}, {NULL}, 0, 0, 60, 170,
	    120, 340, 28, 84, 0, 96},
	{"learners", 52, 20, NULL, {"1050"}, {1}, {NULL}, 0, 0, 60, 170,
	    120, 320, 20, 60, 0, 97},
	{"forms", 36, 2, NULL, {"1060"}, {1}, {NULL}, 0, 0, 50, 120,
	    20, 100, 22, 76, 0, 95},
	{"movers", 52, 4, NULL, {"1070", "1080"}, {55, 45},
	    {"1070", "1080"}, 1, 1, 60, 150, 60, 180, 45, 86, 0, 96},
	{"clickers", 54, 17, NULL, {"1090"}, {1}, {NULL}, 0, 0, 60, 170,
	    100, 300, 50, 85, 0, 94},
	{"bowlers", 54, 19, NULL, {"BH-12"}, {1}, {NULL}, 0, 0, 60, 170,
	    100, 300, 55, 88, 0, 2},
};
const int group_count = G_N_ELEMENTS(groups);

int
activity_find(const char *code)
{
	for (int i = 0; i < activity_count; i++)
		if (strcmp(activities[i].code, code) == 0)
			return i;
	g_error("no activity %s", code);
}
