/*
 * How often the verdict rule is wrong: organisations with planted effects,
 * judged by the functions that judge real ones.  Prints shares; asserts
 * nothing.  simulate [ORGANISATIONS [SEED]]
 *
 * Of the activities 40 % do nothing, 30 % half and 30 % twice of what would
 * make them worth it.  People belong to one of two risk groups, one of which
 * has twice the chance of the outcome by itself; who comes where depends on
 * the group (confounding), and the group may be recorded (as the
 * municipality, so that it makes strata) or not.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "evidence.h"
#include "journeys.h"
#include "verdicts.h"

#define ACTIVITIES	20
#define SESSIONS	8	/* weekly */
#define MONTHS		24
#define LOOKBACK	180
#define BASE		0.15	/* outcomes a year by themselves */
#define EASY		2.0	/* times that in the other group */
#define RATE		0.15	/* materiality: outcomes a year of follow-up */
#define COMES_TWICE	1.5	/* activities of a person, about */

enum effect { NOTHING, HALF, TWICE, EFFECTS };
static const double effect_of[EFFECTS] = { 0, 0.5, 2 };

enum confounding { NONE, FLATTERS, HARMS, CONFOUNDINGS };
static const char *const confounding_words[CONFOUNDINGS] = {
	"none", "flatters the useless", "flatters the effective"
};
/* Share of participants from the easy group. */
static const double easy_share[CONFOUNDINGS][EFFECTS] = {
	{ 0.5, 0.5, 0.5 }, { 0.7, 0.5, 0.3 }, { 0.3, 0.5, 0.7 }
};

/* What may widen the tests: DISPERSION_*. */
#define DISPERSIONS	3
static const char *const dispersion_words[DISPERSIONS] = {
	[DISPERSION_WITHIN] = "within", [DISPERSION_BETWEEN] = "between",
	[DISPERSION_NONE] = "none"
};

/* What a table row counts. */
struct tally {
	gint64	all, judged;		/* activities; with a verdict */
	gint64	flagged[DISPERSIONS];	/* by the rule, with each */
	gint64	contributes;
};

struct row {
	struct tally	tally[EFFECTS];
	double		within, between;	/* sums over organisations */
	gint64		spreads;
};

struct organisation {
	struct facts	 facts;
	struct series	 series;
	enum effect	 effect[ACTIVITIES];
	gboolean	*easy;		/* by person */
	GArray		*touches;
};

/* ------------------------------------------------------------------ chance */

static guint64 state;

/* splitmix64 (Steele, Lea & Flood 2014). */
static double
uniform(void)
{
	guint64 z = state += 0x9e3779b97f4a7c15u;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
	z = (z ^ z >> 27) * 0x94d049bb133111ebu;
	return (double)((z ^ z >> 31) >> 11) / 9007199254740992.0;
}

static double
normal(void)
{
	double r = sqrt(-2 * log(1 - uniform()));

	return r * cos(2 * G_PI * uniform());
}

static guint32
pick(gsize count)
{
	return (guint32)(uniform() * (double)count);
}

/* ------------------------------------------------------------ organisation */

/* A person comes to an activity on eight days, a week apart. */
static void
come(struct organisation *o, guint32 person, guint32 activity)
{
	const struct history *history = &o->facts.history;
	gint32 day = history->first + (gint32)pick((gsize)(history->last -
	    history->first - LOOKBACK));

	for (int i = 0; i < SESSIONS; i++) {
		struct touch touch = { person, activity, day + 7 * i, 60 };

		if (touch.day <= history->last)
			g_array_append_val(o->touches, touch);
	}
}

static void
people_come(struct organisation *o, guint32 activity, gsize people,
    double easy)
{
	g_autofree gboolean *came = g_new0(gboolean, o->facts.people.count);

	for (gsize i = 0; i < people;) {
		gboolean wanted = uniform() < easy;
		guint32 person = pick(o->facts.people.count);

		if (o->easy[person] != wanted || came[person])
			continue;
		came[person] = TRUE;
		come(o, person, activity);
		i++;
	}
}

/* The day of the outcome of a person, if any. */
static gint32
outcome_day(const struct organisation *o, gsize person)
{
	const struct touches *touches = &o->facts.touches;
	const struct touch *from = touches->list + touches->start[person];
	const struct touch *to = touches->list + touches->start[person + 1];
	gint32 last[ACTIVITIES];

	for (gsize a = 0; a < ACTIVITIES; a++)
		last[a] = DAY_NONE;
	for (gint32 day = from < to ? from->day : o->facts.history.last + 1;
	    day <= o->facts.history.last; day++) {
		double rate = BASE * (o->easy[person] ? EASY : 1);

		for (; from < to && from->day == day; from++)
			last[from->activity] = day;
		for (gsize a = 0; a < ACTIVITIES; a++)
			if (last[a] != DAY_NONE && day - last[a] <= LOOKBACK)
				rate += RATE * effect_of[o->effect[a]];
		if (uniform() < rate / 365.25)
			return day;
	}
	return DAY_NONE;
}

static void
outcomes_happen(struct organisation *o)
{
	gsize people = o->facts.people.count;

	o->series = (struct series){ .id = 1, .name = "outcome",
	    .mission = TRUE, .intended = TRUE, .type = RANK_NONE,
	    .outcomes = g_new0(struct outcome, people),
	    .first = g_new(gint32, people),
	    .known = g_new(gboolean, people) };
	for (gsize p = 0; p < people; p++) {
		gint32 day = outcome_day(o, p);

		o->series.first[p] = day;
		o->series.known[p] = TRUE;
		if (day != DAY_NONE)
			o->series.outcomes[o->series.count++] =
			    (struct outcome){ (guint32)p, RANK_NONE, day,
			    NAN };
	}
	o->series.in_history = (gint64)o->series.count;
}

static void
people_make(struct organisation *o, gsize people, gboolean recorded)
{
	o->facts.people.count = people;
	o->facts.people.list = g_new0(struct person, people);
	o->easy = g_new(gboolean, people);
	for (gsize p = 0; p < people; p++) {
		o->easy[p] = p % 2;
		o->facts.people.list[p].town = recorded ? 1 + p % 2 : 1;
	}
}

static void
organisation_make(struct organisation *o, double median,
    enum confounding confounding, gboolean recorded)
{
	gsize sizes[ACTIVITIES], total = 0;
	struct facts *facts = &o->facts;

	*o = (struct organisation){ .touches = g_array_new(FALSE, FALSE,
	    sizeof(struct touch)) };
	facts->history = (struct history){ .month = 660, .months = MONTHS,
	    .lookback = LOOKBACK };
	facts->history.first = month_first_day(660);
	facts->history.last = month_last_day(660 + MONTHS - 1);
	facts->towns.count = 2;
	facts->activities.count = ACTIVITIES;
	facts->activity = g_new0(struct activity, ACTIVITIES);
	for (gsize a = 0; a < ACTIVITIES; a++) {
		double chance = uniform();

		o->effect[a] = chance < 0.4 ? NOTHING : chance < 0.7 ? HALF :
		    TWICE;
		sizes[a] = (gsize)fmax(3, round(median * exp(0.3 *
		    normal())));
		total += sizes[a];
		facts->activity[a].first_session = facts->history.first;
	}
	people_make(o, (gsize)((double)total / COMES_TWICE), recorded);
	for (guint32 a = 0; a < ACTIVITIES; a++)
		people_come(o, a, MIN(sizes[a], facts->people.count / 3),
		    easy_share[confounding][o->effect[a]]);
	facts->touches.count = o->touches->len;
	facts->touches.list = (struct touch *)(void *)g_array_free(
	    o->touches, FALSE);
	touches_order(&facts->touches, facts->people.count);
	visits_make(&facts->touches, ACTIVITIES, &facts->visits);
	outcomes_happen(o);
}

static void
organisation_clear(struct organisation *o)
{
	touches_clear(&o->facts.touches);
	visits_clear(&o->facts.visits);
	g_free(o->facts.people.list);
	g_free(o->facts.activity);
	g_free(o->series.outcomes);
	g_free(o->series.first);
	g_free(o->series.known);
	g_free(o->easy);
}

/* ----------------------------------------------------------------- verdict */

static void
tally_add(struct row *row, const struct organisation *o,
    const struct figures *list, int dispersion)
{
	for (gsize a = 0; a < ACTIVITIES; a++) {
		struct tally *t = &row->tally[o->effect[a]];

		t->flagged[dispersion] += list[a].tier != 0;
		if (dispersion != DISPERSION_WITHIN)
			continue;
		t->all++;
		t->judged += list[a].tested;
		t->contributes += list[a].verdict == VERDICT_CONTRIBUTES;
	}
}

static void
organisation_judge(const Conf *conf, const struct organisation *o,
    struct row *row)
{
	static const struct assessments none;
	static const gint64 cents[ACTIVITIES];
	struct conf_method method = { .history = MONTHS,
	    .lookback = LOOKBACK, .rate = RATE, .kappa = -1, .alpha = 0.05,
	    .q = 0.1, .n_min = 10, .known_share = 60, .access_people = 20,
	    .access_share = 20, .gateway_share = 50, .gateway_people = 5,
	    .overlap_share = 80 };
	g_autoptr(GArray) journeys = journeys_make(&o->facts, &o->series);
	g_autofree struct figures *list = NULL;
	struct dispersion dispersion;
	struct evidence evidence;

	evidence_make(conf, &o->facts, &none, cents, &evidence);
	list = evidence_series(&o->facts, &evidence, &o->series, journeys);
	for (int d = 0; d < DISPERSIONS; d++) {
		method.dispersion = d;
		verdicts_judge(list, ACTIVITIES, &method, &dispersion);
		tally_add(row, o, list, d);
	}
	if (!isnan(dispersion.between)) {
		row->within += dispersion.within;
		row->between += dispersion.between;
		row->spreads++;
	}
	evidence_clear(&evidence);
}

/* ------------------------------------------------------------------- table */

static double
per_cent(gint64 part, gint64 whole)
{
	return whole > 0 ? 100 * (double)part / (double)whole : 0;
}

static void
row_print(double median, enum confounding confounding, gboolean recorded,
    const struct row *row)
{
	double spreads = row->spreads > 0 ? (double)row->spreads : NAN;

	printf("%4.0f  %-22s  %-8s", median, confounding_words[confounding],
	    recorded ? "recorded" : "not");
	for (int d = 0; d < DISPERSIONS; d++)
		for (int e = 0; e < EFFECTS; e++)
			printf("%s%5.1f", e == 0 ? "  | " : " ",
			    per_cent(row->tally[e].flagged[d],
			    row->tally[e].all));
	printf("  | %5" G_GINT64_FORMAT "  %5.1f  %5.1f  | %5.2f  %5.2f\n",
	    row->tally[TWICE].all, per_cent(row->tally[TWICE].judged,
	    row->tally[TWICE].all), per_cent(row->tally[TWICE].contributes,
	    row->tally[TWICE].all), row->within / spreads,
	    row->between / spreads);
}

static void
head_print(long organisations, guint64 seed)
{
	printf("%ld organisations of %d activities in each row; seed %"
	    G_GUINT64_FORMAT "\n"
	    "flagged, in per cent of the activities without effect, with half "
	    "and with twice M (wrong),\n"
	    "where the tests are widened by the dispersion within activities, "
	    "between them, by none;\n"
	    "of those with twice M: number, judged %%, contributes %%; mean "
	    "dispersion within, between\n", organisations, ACTIVITIES, seed);
	printf("%4s  %-22s  %-8s", "size", "confounding", "group");
	for (int d = 0; d < DISPERSIONS; d++)
		printf("  | %-17s", dispersion_words[d]);
	putchar('\n');
}

int
main(int argc, char **argv)
{
	static const double medians[] = { 11, 54, 196 };
	long organisations = argc > 1 ? strtol(argv[1], NULL, 10) : 300;
	guint64 seed = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;
	g_autoptr(Conf) conf = conf_read("/dev/null", NULL, NULL);

	head_print(organisations, seed);
	for (gsize m = 0; m < G_N_ELEMENTS(medians); m++)
		for (int c = 0; c < 2 * CONFOUNDINGS; c++) {
			gboolean recorded = c < CONFOUNDINGS;
			struct row row = { 0 };

			state = seed * 1000003 + m * 17 + (guint64)c;
			for (long i = 0; i < organisations; i++) {
				struct organisation o;

				organisation_make(&o, medians[m],
				    (enum confounding)(c % CONFOUNDINGS),
				    recorded);
				organisation_judge(conf, &o, &row);
				organisation_clear(&o);
			}
			row_print(medians[m], (enum confounding)(c %
			    CONFOUNDINGS), recorded, &row);
		}
	return 0;
}
