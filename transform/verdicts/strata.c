/*
 * Groups of people who are alike; see strata.h.
 */
#include <stdlib.h>
#include <string.h>

#include "rows.h"
#include "strata.h"
#include "tally.h"

/* Ages on the last day: first year of each band. */
static const int strata_ages[] = { 0, 18, 35, 50, 65, 80, -1 };

/* What some people are alike in, and the number that it was given first. */
struct keyed {
	const guint32	*key;
	gsize		 fields;
	guint32		 number;
};

static int
keyed_compare(const void *one, const void *other)
{
	const struct keyed *a = one, *b = other;

	for (gsize f = 0; f < a->fields; f++)
		if (a->key[f] != b->key[f])
			return a->key[f] < b->key[f] ? -1 : 1;
	return 0;
}

static void
strata_halves(const struct history *history, struct strata *strata)
{
	gint32 half = history->month / 6;
	gint32 last = (history->month + history->months - 1) / 6;

	strata->halves = (gsize)(last - half + 1);
	strata->starts = g_new(gint32, strata->halves + 1);
	for (gsize i = 0; i <= strata->halves; i++)
		strata->starts[i] = month_first_day((half + (gint32)i) * 6);
}

/* Groups of a level: those of level 0 alike in all but the last fields. */
static void
strata_level(struct strata *strata, gsize level)
{
	gsize fields = strata->fields, left = fields - level;
	guint32 group = 0;

	strata->groups[level] = g_new(guint32, strata->sizes[0] + 1);
	for (gsize g = 0; g < strata->sizes[0]; g++) {
		if (g > 0 && memcmp(&strata->keys[g * fields],
		    &strata->keys[(g - 1) * fields],
		    left * sizeof(*strata->keys)) != 0)
			group++;
		strata->groups[level][g] = group;
	}
	strata->sizes[level] = group + 1;
}

/* Numbers groups in the order of their keys, whoever comes first. */
static void
strata_groups(const struct windows *found, gsize people,
    struct strata *strata)
{
	gsize fields = strata->fields, groups = found->count;
	g_autofree struct keyed *order = g_new(struct keyed, groups + 1);
	g_autofree guint32 *group = g_new(guint32, groups + 1);

	for (gsize g = 0; g < groups; g++)
		order[g] = (struct keyed){ found->list + g * fields, fields,
		    (guint32)g };
	if (groups > 0)
		qsort(order, groups, sizeof(*order), keyed_compare);
	for (gsize g = 0; g < groups; g++) {
		group[order[g].number] = (guint32)g;
		memcpy(&strata->keys[g * fields], order[g].key,
		    fields * sizeof(*strata->keys));
	}
	for (gsize p = 0; p < people; p++)
		strata->groups[0][p] = group[strata->groups[0][p]];
	strata->sizes[0] = MAX(groups, 1);
}

void
strata_make(const struct history *history, const guint32 *keys, gsize people,
    gsize fields, struct strata *strata)
{
	struct windows found = { .width = (guint)fields };

	*strata = (struct strata){ .fields = fields };
	strata_halves(history, strata);
	strata->groups[0] = g_new0(guint32, people + 1);
	for (gsize p = 0; fields > 0 && p < people; p++)
		strata->groups[0][p] = windows_number(&found,
		    keys + p * fields);
	strata->keys = g_new0(guint32, (found.count + 1) * MAX(fields, 1));
	if (fields > 0)
		strata_groups(&found, people, strata);
	else
		strata->sizes[0] = 1;
	for (gsize level = 1; level <= fields; level++)
		strata_level(strata, level);
	windows_clear(&found);
}

void
strata_clear(struct strata *strata)
{
	for (gsize level = 0; level <= STRATA_FIELDS; level++)
		g_free(strata->groups[level]);
	g_free(strata->keys);
	g_free(strata->starts);
	*strata = (struct strata){ 0 };
}

gsize
strata_count(const struct strata *strata)
{
	return strata->sizes[0] * strata->halves;
}

gsize
strata_half(const struct strata *strata, gsize half, gint32 day)
{
	while (half + 1 < strata->halves && day >= strata->starts[half + 1])
		half++;
	return half;
}

/* ------------------------------------------------------------- people */

/* 0: not known. */
static guint32
age_band(const struct person *person, const struct history *history)
{
	gint32 year = 1970 + (history->month + history->months - 1) / 12;
	guint32 band = 0;

	if (person->birth_year == 0)
		return 0;
	while (strata_ages[band + 1] >= 0 &&
	    year - person->birth_year >= strata_ages[band + 1])
		band++;
	return band + 1;
}

static guint32
sex_key(char sex)
{
	const char *found = sex == 0 ? NULL : strchr("fmx", sex);

	return found == NULL ? 0 : (guint32)(found - "fmx") + 1;
}

/* 0: not measured; then from no problem on. */
static guint32
severity_key(const struct assessment *assessment, guint32 person)
{
	const struct waves *waves = assessment == NULL ? NULL :
	    assessment_of(assessment, person);
	const struct instrument *instrument;
	int level = -1;

	if (waves == NULL)
		return 0;
	instrument = assessment->instrument;
	if (instrument->scale != NULL && instrument->part < 0)
		level = scale_loneliness(instrument->scale,
		    waves->score[WAVE_BASELINE]);
	if (level >= 0)
		return (guint32)level + 1;
	return 1 + (guint32)instrument_problem(instrument,
	    waves->score[WAVE_BASELINE]);
}

static guint32
person_key(const struct facts *facts, const struct assessment *assessment,
    guint32 p, enum stratum_field field)
{
	const struct person *person = &facts->people.list[p];

	switch (field) {
	case STRATUM_MUNICIPALITY:
		return person->town;
	case STRATUM_AGE:
		return age_band(person, &facts->history);
	case STRATUM_SEX:
		return sex_key(person->sex);
	case STRATUM_SEVERITY:
		return severity_key(assessment, p);
	default:
		g_assert_not_reached();
	}
}

static enum stratum_field
field_find(const char *word)
{
	int field = 0;

	while (strcmp(stratum_words[field], word) != 0)
		field++;
	return (enum stratum_field)field;
}

void
strata_people(const Conf *conf, const struct facts *facts,
    const struct assessments *assessments, int omit, struct strata *strata)
{
	const struct conf_method *method = &conf->method;
	const struct assessment *assessment = assessment_find(assessments,
	    method->severity);
	enum stratum_field fields[STRATA_FIELDS];
	g_autofree guint32 *keys = NULL;
	gsize count = 0;

	for (char **word = method->strata; *word != NULL; word++)
		if ((int)field_find(*word) != omit)
			fields[count++] = field_find(*word);
	keys = g_new(guint32, facts->people.count * MAX(count, 1) + 1);
	for (guint32 p = 0; p < facts->people.count; p++)
		for (gsize f = 0; f < count; f++)
			keys[p * count + f] = person_key(facts, assessment, p,
			    fields[f]);
	strata_make(&facts->history, keys, facts->people.count, count,
	    strata);
}

/* ------------------------------------------------------------ writing */

static void
rows_age(struct rows *rows, guint32 band)
{
	char text[24] = "unknown";

	if (band > 0 && strata_ages[band] < 0)
		g_snprintf(text, sizeof(text), "%d+", strata_ages[band - 1]);
	else if (band > 0)
		g_snprintf(text, sizeof(text), "%d-%d", strata_ages[band - 1],
		    strata_ages[band] - 1);
	rows_text(rows, text);
}

/* Loneliness has a level of its own for what is moderate. */
static void
rows_severity(struct rows *rows, guint32 key, gboolean lonely)
{
	static const char *const levels[] = { "unknown", "none", "moderate",
		"strong", "very strong" };
	static const char *const problem[] = { "unknown", "none", "problem" };

	rows_word(rows, lonely ? levels[key] : problem[key]);
}

static void
rows_field(struct rows *rows, const struct facts *facts,
    enum stratum_field field, guint32 key, gboolean lonely)
{
	static const char *const sexes[] = { "unknown", "f", "m", "x" };

	switch (field) {
	case STRATUM_MUNICIPALITY:
		rows_integer(rows, facts->town_ids[key]);
		break;
	case STRATUM_AGE:
		rows_age(rows, key);
		break;
	case STRATUM_SEX:
		rows_word(rows, sexes[key]);
		break;
	default:
		rows_severity(rows, key, lonely);
	}
}

/* All fields there are, in order; those that are not told apart stay empty. */
static void
rows_stratum(struct rows *rows, const Conf *conf, const struct facts *facts,
    const guint32 *keys, gsize fields, gboolean lonely)
{
	for (enum stratum_field field = 0; field < STRATUM_FIELDS; field++) {
		gsize f = 0;

		while (f < fields && field_find(conf->method.strata[f]) !=
		    field)
			f++;
		if (f < fields)
			rows_field(rows, facts, field, keys[f], lonely);
		else
			rows_null(rows);
	}
}

gboolean
strata_write(Store *store, const Conf *conf, const struct facts *facts,
    const struct assessments *assessments, const struct strata *strata,
    GError **error)
{
	const struct assessment *assessment = assessment_find(assessments,
	    conf->method.severity);
	gboolean lonely = assessment != NULL &&
	    assessment->instrument->scale != NULL &&
	    assessment->instrument->part < 0 &&
	    scale_loneliness(assessment->instrument->scale, 0) >= 0;
	g_autofree gint64 *people = g_new0(gint64, strata->sizes[0]);
	gboolean good = TRUE;
	struct rows rows;

	for (gsize p = 0; p < facts->people.count; p++)
		people[strata->groups[0][p]]++;
	rows_begin(&rows, store, "derived_stratum");
	for (gsize g = 0; good && g < strata->sizes[0]; g++) {
		/* Without anybody there is still one group. */
		if (people[g] == 0)
			continue;
		rows_integer(&rows, (gint64)g + 1);
		rows_integer(&rows, people[g]);
		rows_stratum(&rows, conf, facts, strata->keys +
		    g * strata->fields, strata->fields, lonely);
		good = rows_next(&rows, error);
	}
	return rows_end(&rows, good, error);
}
