/*
 * The settings of [method]: how credit is given and verdicts are reached.
 */
#include <stddef.h>

#include "conf.h"
#include "settings.h"

#define AT(type, member)	offsetof(struct conf_##type, member)

static const char *const model_words[] = {
	"first", "last", "linear", "equal", "position", "decay",
	"stepped", "position_decay", NULL
};
static const char *const transform_words[] = { "first", "raw", NULL };
static const char *const overhead_words[] = { "spread", "apart", NULL };
static const char *const dispersion_words[] = {
	"within", "between", "none", NULL
};
const char *const stratum_words[] = {
	[STRATUM_MUNICIPALITY] = "municipality", [STRATUM_AGE] = "age",
	[STRATUM_SEX] = "sex", [STRATUM_SEVERITY] = "severity",
	[STRATUM_FIELDS] = NULL
};

const struct setting method_settings[] = {
	{ "history", SETTING_INT, AT(method, history), 1, 120, "24", NULL,
	    NULL, "Months up to and including the reported month that credit "
	    "and verdicts cover." },
	{ "lookback", SETTING_INT, AT(method, lookback), 1, 3650, "180", NULL,
	    NULL, "Look-back window in days: an attendance can earn credit for "
	    "an outcome at most so many days later." },
	{ "models", SETTING_WORDS, AT(method, models), 0, 0,
	    "equal, first, last, linear, position, decay", model_words, NULL,
	    "Credit models to compute; they are printed side by side.  "
	    "stepped and position_decay can be added." },
	{ "model", SETTING_CHOICE, AT(method, model), 0, 0, "equal",
	    model_words, NULL, "The credit model that charts and headlines "
	    "use." },
	{ "half.life", SETTING_REAL, AT(method, half_life), 0.01, 36500, "30",
	    NULL, NULL, "Days after which the weight of an attendance halves "
	    "in the decay model." },
	{ "position.first", SETTING_REAL, AT(method, position_first), 0, 1,
	    "0.4", NULL, NULL, "Share of the first attendance in the position "
	    "model." },
	{ "position.last", SETTING_REAL, AT(method, position_last), 0, 1,
	    "0.4", NULL, NULL, "Share of the last attendance in the position "
	    "model." },
	{ "markov.order", SETTING_INT, AT(method, markov_order), 1, 8, "1",
	    NULL, NULL, "How many attendances back the chain behind removal "
	    "effects remembers: 1 or 2; more is slower and says little "
	    "more." },
	{ "markov.transform", SETTING_ENUM, AT(method, markov_transform), 0,
	    0, "first", transform_words, NULL, "Attendances in that chain: "
	    "the first of each activity in a journey, or raw, all of "
	    "them." },
	{ "journey.credit", SETTING_BOOL, AT(method, journey_credit), 0, 0,
	    "no", NULL, NULL, "Keep the credit of every single journey as "
	    "well; the table is large." },
	{ "rate", SETTING_REAL, AT(method, rate), 0, 1000, "", NULL, "0.10",
	    "Materiality: outcomes per participant and year of follow-up that "
	    "make an activity worth having.  There is no default: without rate "
	    "or kappa no verdict is given, only figures." },
	{ "kappa", SETTING_REAL, AT(method, kappa), 0.01, 1e9, "", NULL,
	    "1500", "Materiality: acceptable cost in euros per outcome.  With "
	    "both rate and kappa the stricter holds." },
	{ "alpha", SETTING_REAL, AT(method, alpha), 1e-6, 0.5, "0.05", NULL,
	    NULL, "Probability of wrongly flagging an activity that is just "
	    "worth it." },
	{ "q", SETTING_REAL, AT(method, q), 1e-6, 0.5, "0.10", NULL, NULL,
	    "Expected share of wrong flags among all flags "
	    "(Benjamini-Hochberg)." },
	{ "dispersion", SETTING_ENUM, AT(method, dispersion), 0, 0, "within",
	    dispersion_words, NULL, "What widens the tests of verdicts when "
	    "outcomes spread further than chance: the spread within "
	    "activities, over half-years and groups of people; the spread "
	    "between activities as well, which takes their real differences "
	    "for chance and hides most activities that bring nothing; or "
	    "none." },
	{ "strata", SETTING_WORDS, AT(method, strata), 0, 0, "municipality",
	    stratum_words, NULL, "What people have in common, next to the "
	    "half-year, with those whom they are compared with.  Where nobody "
	    "is left to compare with, the last one is left out first.  "
	    "Severity is how people scored at their first measurement." },
	{ "severity", SETTING_TEXT, AT(method, severity), 0, 0, "", NULL,
	    "djg6", "The instrument of that measurement." },
	{ "n.min", SETTING_INT, AT(method, n_min), 1, 1000000, "10", NULL,
	    NULL, "Participants with complete follow-up below which no verdict "
	    "is given." },
	{ "known.share", SETTING_REAL, AT(method, known_share), 0, 100, "60",
	    NULL, NULL, "Per cent of participants whose outcome must be known "
	    "for a verdict." },
	{ "access.people", SETTING_INT, AT(method, access_people), 1, 1000000,
	    "20", NULL, NULL, "A flagged activity that is the only one for so "
	    "many people is not a prune candidate but reviewed as their only "
	    "access." },
	{ "access.share", SETTING_REAL, AT(method, access_share), 0, 100, "20",
	    NULL, NULL, "The same as per cent of its participants." },
	{ "gateway.people", SETTING_INT, AT(method, gateway_people), 1,
	    1000000, "5", NULL, NULL, "A flagged activity that came first for "
	    "at least so many people with the outcome is reviewed as a "
	    "gateway, if gateway.share holds as well." },
	{ "gateway.share", SETTING_REAL, AT(method, gateway_share), 0, 100,
	    "50", NULL, NULL, "Per cent of the people with the outcome it "
	    "touched for whom a gateway came first." },
	{ "overlap.share", SETTING_REAL, AT(method, overlap_share), 0, 100,
	    "80", NULL, NULL, "Per cent of participants shared with one other "
	    "activity from which merging is advised." },
	{ "exposure", SETTING_INT, AT(method, exposure), 1, 3650, "60", NULL,
	    NULL, "Days after an attendance that a person counts as attending, "
	    "when those who attend are compared with those who do not." },
	{ "tie.attendances", SETTING_INT, AT(method, tie_attendances), 1,
	    1000, "3", NULL, NULL, "Times that two people have to attend the "
	    "same activity on the same day before there is a tie between "
	    "them." },
	{ "tie.window", SETTING_INT, AT(method, tie_window), 1, 3650, "180",
	    NULL, NULL, "Days within which those times fall." },
	{ "tie.crowd", SETTING_INT, AT(method, tie_crowd), 2, 1000, "30",
	    NULL, NULL, "Sessions with more people make no ties: being in one "
	    "hall is not meeting." },
	{ "overhead", SETTING_ENUM, AT(method, overhead), 0, 0, "spread",
	    overhead_words, NULL, "Costs of a project as a whole: spread over "
	    "its activities by attendance, or kept apart." },
	{ NULL }
};
