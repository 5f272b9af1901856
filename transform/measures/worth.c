/*
 * Whether it pays off; see worth.h.
 */
#include "outcomes.h"
#include "statistics.h"
#include "worth.h"

#define TAIL	0.025

enum { WORTH_LOW, WORTH_MID, WORTH_HIGH, WORTHS };

static const char *const worth_words[WORTHS] = { "low", "mid", "high" };

static const struct conf_outcome *
conf_named(const Conf *conf, const char *name)
{
	for (guint i = 0; i < conf->outcomes->len; i++) {
		const struct conf_outcome *outcome = conf->outcomes->pdata[i];

		if (g_str_equal(outcome->name, name) && outcome->value >= 0)
			return outcome;
	}
	return NULL;
}

/* What says the value of a series, or NULL. */
static const struct conf_outcome *
series_worth(const struct measuring *m, const struct series *series)
{
	const struct conf_rung *rung =
	    m->conf->rungs->pdata[m->ladder->mission];
	const struct conf_outcome *found = conf_named(m->conf, series->name);

	for (char **type = rung->outcomes; series->mission && found == NULL &&
	    type != NULL && *type != NULL; type++)
		found = conf_named(m->conf, *type);
	return found;
}

static double
worth_cents(const struct conf_outcome *outcome, gsize level)
{
	const double euros[WORTHS] = { outcome->value_low, outcome->value,
	    outcome->value_high };

	return 100 * euros[level];
}

const char *
worth_state(const struct measuring *m)
{
	for (guint i = 0; i < m->series->len; i++)
		if (series_worth(m, &g_array_index(m->series, struct series,
		    i)) != NULL)
			return NULL;
	return "off";
}

const char *
worth_break_even_state(const struct measuring *m)
{
	return m->conf->method.kappa < 0 && series_worth(m, &g_array_index(
	    m->series, struct series, 0)) == NULL ? "off" : NULL;
}

/* Outcomes that would be worth the costs, at so many cents each. */
static void
break_even(const struct sums *sums, double cents, struct value *value)
{
	double needed = (double)sums->cents / cents;
	double low = statistics_lower(sums->credit, TAIL);
	double high = statistics_upper(sums->credit, TAIL);

	value->people = (gint64)ceil(sums->credit);
	value->numerator = sums->credit;
	value->denominator = needed;
	if (needed > 0) {
		value->low = 100 * low / needed;
		value->high = 100 * high / needed;
	}
	value->answer = sums->cents <= 0 ? ANSWER_CANNOT_TELL :
	    low >= needed ? ANSWER_YES : high < needed ? ANSWER_NO :
	    ANSWER_CANNOT_TELL;
}

static void
break_even_kappa(const struct slot *slot, struct value *value)
{
	break_even(slot->sums, 100 * slot->m->conf->method.kappa, value);
}

static void
break_even_value(const struct slot *slot, struct value *value)
{
	break_even(slot->sums, worth_cents(series_worth(slot->m, &g_array_index(
	    slot->m->series, struct series, 0)), WORTH_MID), value);
}

gboolean
worth_break_even(struct measuring *m, GError **error)
{
	const guint about = 1u << ABOUT_ALL | 1u << ABOUT_PROJECT |
	    1u << ABOUT_ACTIVITY;
	const struct conf_outcome *mission = series_worth(m, &g_array_index(
	    m->series, struct series, 0));

	return (m->conf->method.kappa < 0 || measuring_groups(m, about,
	    "kappa", break_even_kappa, error)) &&
	    (mission == NULL || mission->value == 0 || measuring_groups(m,
	    about, "value", break_even_value, error));
}

gboolean
worth_outcomes(struct measuring *m, GError **error)
{
	gsize towns = m->facts->towns.count + 1;

	for (guint i = 0; i < m->series->len; i++) {
		const struct series *series = &g_array_index(m->series,
		    struct series, i);
		const struct conf_outcome *worth = series_worth(m, series);
		g_autofree struct outcome_count *counts = worth == NULL ?
		    NULL : outcomes_count(m->facts, series, &m->spans);

		for (gsize k = 0; worth != NULL && k < towns * SPANS * WORTHS;
		    k++) {
			gsize cell = k / WORTHS;
			struct value value = VALUE_NONE;

			value.numerator = (double)counts[cell].outcomes *
			    worth_cents(worth, k % WORTHS);
			value.people = counts[cell].people;
			if (!measuring_put_span(m, cell % SPANS,
			    &(struct subject){ ABOUT_OUTCOME, series->name,
			    worth_words[k % WORTHS], (guint32)(cell / SPANS)
			    }, &value, error))
				return FALSE;
		}
	}
	return TRUE;
}

/* Worth of credit by group, span and level, in cents. */
static double *
worth_credited(const struct measuring *m)
{
	double *cents = g_new0(double, m->groups.list->len * SPANS * WORTHS);

	for (guint i = 0; i < m->credits->len; i++) {
		const struct credit_part *part = &g_array_index(m->credits,
		    struct credit_part, i);
		const struct series *series = &g_array_index(m->series,
		    struct series, part->series);
		const struct conf_outcome *worth = series->intended ?
		    series_worth(m, series) : NULL;
		guint8 spans = spans_of_month(&m->spans, part->month);

		for (guint32 k = m->groups.start[part->activity]; worth !=
		    NULL && k < m->groups.start[part->activity + 1]; k++) {
			gsize at = (gsize)g_array_index(m->groups.members,
			    struct member, k).group * SPANS;

			for (gsize s = 0; s < SPANS * WORTHS; s++)
				if (spans >> (s / WORTHS) & 1)
					cents[at * WORTHS + s] +=
					    part->credit * worth_cents(worth,
					    s % WORTHS);
		}
	}
	return cents;
}

gboolean
worth_per_euro(struct measuring *m, GError **error)
{
	g_autofree double *cents = worth_credited(m);

	for (guint32 i = 0; i < m->groups.list->len; i++) {
		guint32 g = m->groups.order[i];
		const struct group *group = groups_get(&m->groups, g);

		if (group->about == ABOUT_FUNDER)
			continue;
		for (gsize k = 0; k < SPANS * WORTHS; k++) {
			enum span_kind s = (enum span_kind)(k / WORTHS);
			const struct sums *sums = measuring_sums(m, g, s);
			struct value value = VALUE_NONE;

			value.numerator = cents[(gsize)g * SPANS * WORTHS +
			    k];
			value.denominator = (double)sums->cents;
			value.people = sums->people;
			if (!measuring_put_span(m, s, &(struct subject){
			    group->about, group->subject,
			    worth_words[k % WORTHS], group->town }, &value,
			    error))
				return FALSE;
		}
	}
	return TRUE;
}
