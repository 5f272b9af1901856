/*
 * The settings of [measures], one row each; see settings.c.
 */
#include <stddef.h>

#include "conf.h"
#include "settings.h"

#define AT(member)	offsetof(struct conf_measures, member)

const struct setting measures_settings[] = {
	{ "new.months", SETTING_INT, AT(new_months), 1, 120, "12", NULL, NULL,
	    "An innovation is new when its formula was first held at most so "
	    "many months before it began, here or anywhere in the data." },
	{ "held.share", SETTING_REAL, AT(held_share), 0, 100, "80", NULL,
	    NULL, "Per cent of the sessions planned that an innovation has to "
	    "have held to count as implemented." },
	{ "alike", SETTING_REAL, AT(alike), 1, 100, "65", NULL, NULL,
	    "Activities whose names are at least so alike, in per cent, and "
	    "of which one has no formula, are listed for review." },
	{ "left.days", SETTING_INT, AT(left_days), 1, 3650, "90", NULL, NULL,
	    "Who did not attend for so many days, up to the last day, has "
	    "left." },
	{ NULL }
};
