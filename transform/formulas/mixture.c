/*
 * Who takes part; see mixture.h.
 */
#include "mixture.h"

const char *const mixture_words[MIX_CLASSES] = {
	"sex:f", "sex:m", "sex:x", "sex:unknown",
	"age:0-17", "age:18-44", "age:45-64", "age:65-79", "age:80+",
	"age:unknown"
};

/* The first age of each class after the first. */
static const gint32 ages[] = { 18, 45, 65, 80 };

gsize
mixture_age(gint32 birth_year, gint32 year)
{
	gsize age = 0;

	if (birth_year == 0)
		return MIX_CLASSES - 1;
	while (age < G_N_ELEMENTS(ages) && year - birth_year >= ages[age])
		age++;
	return MIX_SEXES + age;
}

static gsize
mixture_sex(char sex)
{
	return sex == 'f' ? 0 : sex == 'm' ? 1 : sex == 'x' ? 2 : 3;
}

static void
mixture_add(const struct person *person, const struct spans *spans,
    guint8 fresh, gint64 counts[SPANS][MIX_CLASSES])
{
	for (gsize s = 0; s < SPANS; s++) {
		if ((fresh >> s & 1) == 0)
			continue;
		counts[s][mixture_sex(person->sex)]++;
		counts[s][mixture_age(person->birth_year,
		    1970 + spans->list[s].last / 12)]++;
	}
}

void
mixture_count(const struct facts *facts, const struct spans *spans,
    const guint32 *activities, const guint8 *bits, gsize count, guint8 *seen,
    gint64 counts[SPANS][MIX_CLASSES])
{
	const struct visits *visits = &facts->visits;

	for (gsize i = 0; i < count; i++)
		for (guint32 v = visits->start[activities[i]];
		    v < visits->start[activities[i] + 1]; v++) {
			const struct visit *visit = &visits->list[v];
			guint8 fresh = spans_of_day(spans, visit->day) &
			    bits[i] & (guint8)~seen[visit->person];

			if (fresh == 0)
				continue;
			seen[visit->person] |= fresh;
			mixture_add(&facts->people.list[visit->person],
			    spans, fresh, counts);
		}
	for (gsize i = 0; i < count; i++)
		for (guint32 v = visits->start[activities[i]];
		    v < visits->start[activities[i] + 1]; v++)
			seen[visits->list[v].person] = 0;
}
