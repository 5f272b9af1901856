/*
 * The five criteria of every innovation; see innovations.h.
 */
#include "innovations.h"
#include "trials.h"

const char *
innovations_state(const struct measuring *m)
{
	for (guint32 a = 0; a < m->catalogue.count; a++)
		if (m->catalogue.list[a].innovation_told)
			return NULL;
	return "not_supplied";
}

/* Made when first asked for. */
static const GArray *
trials_get(struct measuring *m, GError **error)
{
	if (m->trials == NULL)
		m->trials = trials_make(m, error);
	return m->trials;
}

/* The value that a criterion rests on, for each innovation. */
static gboolean
trials_put(struct measuring *m, enum criterion criterion,
    void (*value_of)(const struct measuring *, const struct trial *,
    struct value *), GError **error)
{
	const GArray *trials = trials_get(m, error);

	for (guint i = 0; trials != NULL && i < trials->len; i++) {
		const struct trial *trial = &g_array_index(trials,
		    struct trial, i);
		struct value value = VALUE_NONE;

		value.people = measuring_activity(m, trial->activity,
		    SPAN_HISTORY)->people;
		value.answer = trial->answers[criterion];
		value_of(m, trial, &value);
		if (!measuring_put_activity(m, trial->activity, "", &value,
		    error))
			return FALSE;
	}
	return trials != NULL;
}

static void
value_new(const struct measuring *m, const struct trial *trial,
    struct value *value)
{
	value->numerator = trial->months;
	value->denominator = (double)m->conf->measures.new_months;
}

static void
value_implemented(const struct measuring *m, const struct trial *trial,
    struct value *value)
{
	(void)m;
	value->numerator = (double)trial->held;
	value->denominator = (double)trial->planned;
}

static void
value_breaks(const struct measuring *m, const struct trial *trial,
    struct value *value)
{
	(void)m;
	value->numerator = value->denominator = 0;
	for (gsize i = 0; i < ASPECTS; i++) {
		value->numerator += trial->aspects[i].differs == ANSWER_YES;
		value->denominator += trial->aspects[i].differs !=
		    ANSWER_CANNOT_TELL;
	}
}

static void
value_impact(const struct measuring *m, const struct trial *trial,
    struct value *value)
{
	(void)m;
	value->numerator = (double)trial->met;
	value->denominator = (double)trial->targets;
}

static void
value_mission(const struct measuring *m, const struct trial *trial,
    struct value *value)
{
	const struct figures *figures = &g_array_index(m->judgements,
	    struct judgement, 0).list[trial->activity];

	value->numerator = (double)figures->touched;
	value->denominator = figures->expected;
}

/* Whether a predecessor is named, as evidence of what is new. */
static gboolean
predecessors_put(struct measuring *m, GError **error)
{
	const GArray *trials = trials_get(m, error);

	for (guint i = 0; trials != NULL && i < trials->len; i++) {
		const struct trial *trial = &g_array_index(trials,
		    struct trial, i);
		const struct entry *entry =
		    &m->catalogue.list[trial->activity];
		struct value value = VALUE_NONE;

		value.answer = entry->before != RANK_NONE ? ANSWER_YES :
		    entry->predecessor != NULL ? ANSWER_CANNOT_TELL :
		    ANSWER_NO;
		if (!measuring_put_activity(m, trial->activity, "predecessor",
		    &value, error))
			return FALSE;
	}
	return trials != NULL;
}

gboolean
innovations_new(struct measuring *m, GError **error)
{
	return trials_put(m, CRITERION_NEW, value_new, error) &&
	    predecessors_put(m, error);
}

gboolean
innovations_implemented(struct measuring *m, GError **error)
{
	return trials_put(m, CRITERION_IMPLEMENTED, value_implemented, error);
}

gboolean
innovations_breaks(struct measuring *m, GError **error)
{
	static const char *const words[ASPECTS] = {
		[ASPECT_ACTOR] = "actor", [ASPECT_MIX] = "mix",
		[ASPECT_COST] = "cost"
	};
	const GArray *trials = trials_get(m, error);

	for (guint i = 0; trials != NULL && i < trials->len * ASPECTS; i++) {
		const struct trial *trial = &g_array_index(trials,
		    struct trial, i / ASPECTS);
		const struct aspect *aspect = &trial->aspects[i % ASPECTS];
		struct value value = VALUE_NONE;

		value.numerator = aspect->value;
		value.low = aspect->low;
		value.high = aspect->high;
		value.people = measuring_activity(m, trial->activity,
		    SPAN_HISTORY)->people;
		value.answer = aspect->differs;
		if (!measuring_put_activity(m, trial->activity,
		    words[i % ASPECTS], &value, error))
			return FALSE;
	}
	return trials_put(m, CRITERION_BREAKS, value_breaks, error);
}

gboolean
innovations_impact(struct measuring *m, GError **error)
{
	return trials_put(m, CRITERION_IMPACT, value_impact, error);
}

gboolean
innovations_mission(struct measuring *m, GError **error)
{
	return trials_put(m, CRITERION_MISSION, value_mission, error);
}

/* Innovations of a class by town (0: all), and all of them beside it. */
static gboolean
classes_put(struct measuring *m, gboolean (*is)(const struct measuring *,
    const struct trial *, guint, guint), guint one, guint other,
    const char *class_name, GError **error)
{
	g_autofree gint64 *counts = g_new0(gint64,
	    2 * (m->facts->towns.count + 1));
	const GArray *trials = trials_get(m, error);

	for (guint i = 0; trials != NULL && i < trials->len; i++) {
		const struct trial *trial = &g_array_index(trials,
		    struct trial, i);
		guint32 town = m->facts->activity[trial->activity].town;
		gboolean of = is(m, trial, one, other);

		counts[0] += of;
		counts[1]++;
		if (town != TOWN_UNKNOWN) {
			counts[2 * town] += of;
			counts[2 * town + 1]++;
		}
	}
	return trials != NULL && measuring_towns(m, SPAN_HISTORY, class_name,
	    counts, error);
}

gboolean
innovations_count(struct measuring *m, GError **error)
{
	g_autofree gint64 *counts = g_new0(gint64,
	    m->facts->towns.count + 1);

	for (guint32 a = 0; a < m->catalogue.count; a++) {
		guint32 town = m->facts->activity[a].town;

		counts[0] += m->catalogue.list[a].innovation;
		if (town != TOWN_UNKNOWN)
			counts[town] += m->catalogue.list[a].innovation;
	}
	for (guint32 town = 0; town <= m->facts->towns.count; town++) {
		struct value value = VALUE_NONE;

		value.numerator = (double)counts[town];
		if (!measuring_put_span(m, SPAN_HISTORY, &(struct subject){
		    ABOUT_ALL, "", "", town }, &value, error))
			return FALSE;
	}
	return TRUE;
}

static gboolean
is_answered(const struct measuring *m, const struct trial *trial,
    guint criterion, guint answer)
{
	(void)m;
	return trial->answers[criterion] == answer;
}

gboolean
innovations_criteria(struct measuring *m, GError **error)
{
	static const enum answer answers[] = {
		ANSWER_YES, ANSWER_NO, ANSWER_CANNOT_TELL
	};

	for (gsize i = 0; i < CRITERIA * G_N_ELEMENTS(answers); i++) {
		gsize c = i / G_N_ELEMENTS(answers);
		enum answer answer = answers[i % G_N_ELEMENTS(answers)];
		g_autofree char *name = g_strdup_printf("%s:%s",
		    criterion_words[c], answer_words[answer]);

		if (!classes_put(m, is_answered, (guint)c, answer, name, error))
			return FALSE;
	}
	return TRUE;
}

static gboolean
is_in(const struct measuring *m, const struct trial *trial, guint unused,
    guint town)
{
	(void)unused;
	return m->facts->activity[trial->activity].town == town;
}

gboolean
innovations_towns(struct measuring *m, GError **error)
{
	for (guint32 town = 0; town <= m->facts->towns.count; town++)
		if (!classes_put(m, is_in, 0, town, town == TOWN_UNKNOWN ?
		    "unknown" : m->catalogue.towns[town], error))
			return FALSE;
	return TRUE;
}

static gboolean
is_begun_by(const struct measuring *m, const struct trial *trial,
    guint unused, guint initiator)
{
	(void)unused;
	return m->catalogue.list[trial->activity].initiator == initiator;
}

gboolean
innovations_initiators(struct measuring *m, GError **error)
{
	for (guint i = 0; i < INITIATORS; i++)
		if (!classes_put(m, is_begun_by, 0, i, initiator_words[i],
		    error))
			return FALSE;
	return TRUE;
}
