/*
 * Writes the sample: generate FOLDER [SEED].  The same seed gives the same
 * bytes on every machine.
 */
#include <stdio.h>

#include "export.h"

#define SEED	30

static void
broken_clear(gpointer data)
{
	g_free(((struct broken *)data)->file);
}

int
main(int argc, char **argv)
{
	struct world world = {0};
	struct export e = {&world, argc > 1 ? argv[1] : NULL, NULL, NULL,
	    NULL, NULL};

	if (argc < 2 || argc > 3) {
		fputs("usage: generate FOLDER [SEED]\n", stderr);
		return 2;
	}
	e.broken = g_array_new(FALSE, FALSE, sizeof(struct broken));
	g_array_set_clear_func(e.broken, broken_clear);
	e.supporters = g_array_new(FALSE, FALSE, sizeof(struct deed));
	e.readings = g_array_new(FALSE, FALSE, sizeof(struct reading));
	e.roster = g_array_new(FALSE, FALSE, sizeof(struct deed));
	life_simulate(&world, argc > 2 ?
	    g_ascii_strtoull(argv[2], NULL, 10) : SEED);
	export_people(&e);
	export_activities(&e);
	export_attendance(&e);
	export_outcomes(&e);
	export_ties(&e);
	export_money(&e);
	export_mission(&e);
	export_library(&e);
	export_truth(&e);
	export_measures(&e);
	g_array_free(e.supporters, TRUE);
	g_array_free(e.roster, TRUE);
	g_array_free(e.readings, TRUE);
	g_array_free(e.broken, TRUE);
	world_clear(&world);
	return 0;
}
