/*
 * The settings of [instrument NAME]: what counts as improvement on a
 * questionnaire, and how its answers are written; and those of [waves].
 */
#include <stddef.h>

#include "conf.h"
#include "settings.h"

#define AT(member)	offsetof(struct conf_instrument, member)

static const char *const change_words[] = {
	"either", "cut", "difference", NULL
};
static const char *const direction_words[] = { "down", "up", NULL };

const struct setting instrument_settings[] = {
	{ "change", SETTING_ENUM, AT(change), 0, 0, "either", change_words,
	    NULL, "What improvement is: the score is no longer at the side of "
	    "the cut that is a problem, it changed by at least difference, or "
	    "either of these." },
	{ "cut", SETTING_REAL, AT(cut), 0, 1e6, "", NULL, "3",
	    "Score at or beyond which there is a problem; where more is "
	    "better, below which.  Default: the usual one of the scale." },
	{ "difference", SETTING_REAL, AT(difference), 1e-9, 1e6, "", NULL,
	    "2", "Smallest change of the score that matters.  Default: the "
	    "published one of the scale; of most there is none, and then only "
	    "the cut counts." },
	{ "interval", SETTING_REAL, AT(interval), 0, 3650, "", NULL, "90",
	    "Days that have to lie between two measurements at least; an "
	    "earlier one is passed over.  Default: that of the scale, mostly "
	    "30." },
	{ "direction", SETTING_ENUM, AT(direction), 0, 0, "down",
	    direction_words, NULL, "Whether less is better (down) or more "
	    "(up); only for a questionnaire that is not in the table of "
	    "scales, whose totals are taken as they are." },
	{ "answers", SETTING_TEXTS, AT(answers), 0, 0, "", NULL, "3 | 2 | 1",
	    "How answers are written, in the order of the lowest to the "
	    "highest: of the scales of De Jong Gierveld no, more or less, "
	    "yes.  Default: usual words, or the numbers themselves." },
	{ "licence", SETTING_BOOL, AT(licence), 0, 0, "no", NULL, NULL,
	    "Whether you may use it.  wemwbs and swemwbs are only scored with "
	    "a licence." },
	{ "conversion", SETTING_TEXTS, AT(conversion), 0, 0, "", NULL,
	    "7: 7.00 | 8: 9.51", "What the total of each sum of answers is, "
	    "where a published table says so (swemwbs)." },
	{ NULL }
};

#undef AT
#define AT(member)	offsetof(struct conf_waves, member)

const struct setting waves_settings[] = {
	{ "baseline", SETTING_TEXTS, AT(words[0]), 0, 0, "nulmeting | "
	    "voormeting | voor | begin | start | intake | T0 | baseline", NULL,
	    NULL, "What a first measurement is called." },
	{ "followup", SETTING_TEXTS, AT(words[1]), 0, 0, "vervolgmeting | "
	    "nameting | na | eind | T1 | follow-up", NULL, NULL,
	    "A second one." },
	{ "sustained", SETTING_TEXTS, AT(words[2]), 0, 0, "beklijvingsmeting "
	    "| beklijving | nazorg | T2 | sustained", NULL, NULL,
	    "A third one, that tells whether a change lasts." },
	{ NULL }
};
