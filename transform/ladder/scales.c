/*
 * The table of instruments and their scoring; see scales.h.
 */
#include <math.h>
#include <string.h>

#include "scales.h"

/* Answers to the scales of De Jong Gierveld. */
enum { NO, MORE_OR_LESS, YES };

/*
 * De Jong Gierveld & Kamphuis 1985: items of emotional loneliness count when
 * the answer is yes or more or less, those of social loneliness (marked
 * social) when it is no or more or less.
 */
struct counted {
	guint	emotional, social;	/* items that count */
	guint	no_emotional, no_social;	/* not answered */
};

static void
gierveld_count(const gint *answers, const gboolean *social, guint items,
    struct counted *c)
{
	*c = (struct counted){ 0 };
	for (guint i = 0; i < items; i++) {
		if (answers[i] == SCALE_MISSING) {
			c->no_social += social[i];
			c->no_emotional += !social[i];
		} else if (social[i]) {
			c->social += answers[i] != YES;
		} else {
			c->emotional += answers[i] != NO;
		}
	}
}

/* One missing item at most for the total, none for a subscale. */
static void
gierveld_score(const struct counted *c, struct score *score)
{
	if (c->no_emotional + c->no_social <= 1)
		score->total = c->emotional + c->social;
	if (c->no_emotional == 0)
		score->parts[0] = c->emotional;
	if (c->no_social == 0)
		score->parts[1] = c->social;
}

static void
gierveld_eleven(const struct scale *scale, const gint *answers,
    struct score *score)
{
	/* Items 1, 4, 7, 8 and 11. */
	static const gboolean social[] = { TRUE, FALSE, FALSE, TRUE, FALSE,
	    FALSE, TRUE, TRUE, FALSE, FALSE, TRUE };
	struct counted counted;

	gierveld_count(answers, social, scale->items, &counted);
	gierveld_score(&counted, score);
}

/* De Jong Gierveld & Van Tilburg 2006: items 3, 9, 10, 4, 7 and 8 of it. */
static void
gierveld_six(const struct scale *scale, const gint *answers,
    struct score *score)
{
	static const gboolean social[] = { FALSE, FALSE, FALSE, TRUE, TRUE,
	    TRUE };
	struct counted counted;

	gierveld_count(answers, social, scale->items, &counted);
	gierveld_score(&counted, score);
}

/* The sum of all items, each of which is needed. */
static void
all_summed(const struct scale *scale, const gint *answers,
    struct score *score)
{
	double total = 0;

	for (guint i = 0; i < scale->items; i++) {
		if (answers[i] == SCALE_MISSING)
			return;
		total += answers[i];
	}
	score->total = total;
}

/* Domains stand for themselves: there is no total. */
static void
each_apart(const struct scale *scale, const gint *answers,
    struct score *score)
{
	(void)scale;
	(void)answers;
	(void)score;
}

const struct scale scales[] = {
	{ "djg11", { "emotional", "social" }, 11, NO, YES, 0, 11, 3, FALSE,
	    gierveld_eleven },
	{ "djg6", { "emotional", "social" }, 6, NO, YES, 0, 6, 2, FALSE,
	    gierveld_six },
	/* Hughes, Waite, Hawkley & Cacioppo 2004. */
	{ "ucla3", { NULL }, 3, 1, 3, 3, 9, 6, FALSE, all_summed },
	/* Lubben and others 2006: at risk below 12. */
	{ "lsns6", { NULL }, 6, 0, 5, 0, 30, 12, TRUE, all_summed },
	/* Self-sufficiency matrix, edition of 2017: 1 to 5 in each domain. */
	{ "zrm2017", { NULL }, 13, 1, 5, NAN, NAN, NAN, TRUE, each_apart },
	{ NULL }
};

const struct scale *
scale_find(const char *id)
{
	for (const struct scale *scale = scales; scale->id != NULL; scale++)
		if (strcmp(scale->id, id) == 0)
			return scale;
	return NULL;
}

gboolean
scale_score(const struct scale *scale, const gint *answers,
    struct score *score)
{
	*score = (struct score){ NAN, { NAN, NAN } };
	for (guint i = 0; i < scale->items; i++)
		if (answers[i] != SCALE_MISSING &&
		    (answers[i] < scale->least || answers[i] > scale->most))
			return FALSE;
	scale->score(scale, answers, score);
	return TRUE;
}

gboolean
scale_problem(const struct scale *scale, double total)
{
	if (isnan(total) || isnan(scale->cut))
		return FALSE;
	return scale->more_is_better ? total < scale->cut :
	    total >= scale->cut;
}

int
scale_loneliness(const struct scale *scale, double total)
{
	if (isnan(total))
		return -1;
	if (strcmp(scale->id, "djg11") == 0)
		return total < 3 ? 0 : total < 9 ? 1 : total < 11 ? 2 : 3;
	if (strcmp(scale->id, "djg6") == 0)
		return total < 2 ? 0 : total < 5 ? 1 : 2;
	return -1;
}
