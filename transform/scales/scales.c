/*
 * The table of instruments and their scoring; see scales.h.
 */
#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "questionnaire.h"
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
	for (guint i = 0; i < scale->items; i++)
		if (answers[i] != SCALE_MISSING)
			score->parts[i] = answers[i];
}

static const char *const gierveld_parts[] = { "emotional", "social", NULL };
static const char *const zrm_domains[] = {
	"finances", "work", "time", "housing", "household", "mental",
	"physical", "substances", "adl_basic", "adl_instrumental", "network",
	"participation", "justice", NULL
};

/*
 * Where no minimal important difference was published none stands here:
 * whoever measures declares it.  Waves lie a month apart at least, those of
 * the scales that ask about the last two weeks a fortnight.
 */
const struct scale scales[] = {
	{ "djg11", gierveld_parts, 11, NO, YES, 0, 11, 3, NAN, NAN, 30, FALSE,
	    FALSE, FALSE, questionnaire_gierveld, gierveld_eleven },
	{ "djg6", gierveld_parts, 6, NO, YES, 0, 6, 2, NAN, NAN, 30, FALSE,
	    FALSE, FALSE, questionnaire_gierveld, gierveld_six },
	/* Hughes, Waite, Hawkley & Cacioppo 2004. */
	{ "ucla3", NULL, 3, 1, 3, 3, 9, 6, NAN, NAN, 30, FALSE, FALSE, FALSE,
	    questionnaire_ucla, all_summed },
	/* Lubben and others 2006: at risk below 12. */
	{ "lsns6", NULL, 6, 0, 5, 0, 30, 12, NAN, NAN, 30, TRUE, FALSE, FALSE,
	    NULL, all_summed },
	/*
	 * Self-sufficiency matrix, edition of 2017: 1 to 5 in each domain,
	 * of which 4 and 5 are self-sufficient.
	 */
	{ "zrm2017", zrm_domains, 13, 1, 5, NAN, NAN, NAN, 4, NAN, 30, TRUE,
	    FALSE, FALSE, NULL, each_apart },
	/* Tennant and others 2007; the difference: Maheswaran and others 2012. */
	{ "wemwbs", NULL, 14, 1, 5, 14, 70, NAN, NAN, 3, 14, TRUE, TRUE,
	    FALSE, NULL, all_summed },
	/* Stewart-Brown and others 2009, whose table converts the sum. */
	{ "swemwbs", NULL, 7, 1, 5, 7, 35, NAN, NAN, NAN, 14, TRUE, TRUE,
	    TRUE, NULL, all_summed },
	{ NULL }
};

const struct scale *
scale_find(const char *id)
{
	g_autofree char *folded = questionnaire_fold(id);

	for (const struct scale *scale = scales; scale->id != NULL; scale++)
		if (strcmp(scale->id, folded) == 0)
			return scale;
	return NULL;
}

int
scale_part(const struct scale *scale, const char *name)
{
	for (int i = 0; scale->parts != NULL && scale->parts[i] != NULL; i++)
		if (g_ascii_strcasecmp(scale->parts[i], name) == 0)
			return i;
	return -1;
}

static gboolean
answer_read(const struct scale *scale, char *text, char **names, gint *answer)
{
	const char *const *words = names != NULL && names[0] != NULL ?
	    (const char *const *)names : scale->answers;
	g_autofree char *folded = g_utf8_casefold(g_strstrip(text), -1);
	char *end;
	gint64 number;

	*answer = SCALE_MISSING;
	if (*folded == '\0')
		return TRUE;
	for (gint i = 0; words != NULL && words[i] != NULL; i++)
		if (questionnaire_says(words[i], folded)) {
			*answer = scale->least + i;
			return TRUE;
		}
	/* Names that were given are all there are. */
	if (names != NULL && names[0] != NULL)
		return FALSE;
	errno = 0;
	number = g_ascii_strtoll(folded, &end, 10);
	if (errno != 0 || *end != '\0' || number < scale->least ||
	    number > scale->most)
		return FALSE;
	*answer = (gint)number;
	return TRUE;
}

gboolean
scale_answers(const struct scale *scale, const char *text, char **names,
    gint *answers)
{
	g_auto(GStrv) cells = g_strsplit(text, "|", -1);

	if (g_strv_length(cells) != scale->items)
		return FALSE;
	for (guint i = 0; i < scale->items; i++)
		if (!answer_read(scale, cells[i], names, &answers[i]))
			return FALSE;
	return TRUE;
}

gboolean
scale_score(const struct scale *scale, const gint *answers,
    struct score *score)
{
	score->total = NAN;
	for (guint i = 0; i < SCALE_PARTS; i++)
		score->parts[i] = NAN;
	for (guint i = 0; i < scale->items; i++)
		if (answers[i] != SCALE_MISSING &&
		    (answers[i] < scale->least || answers[i] > scale->most))
			return FALSE;
	scale->score(scale, answers, score);
	return TRUE;
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
