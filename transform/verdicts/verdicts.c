/*
 * The verdict rule and the tests behind it; see verdicts.h.
 */
#include <math.h>

#include "statistics.h"
#include "verdicts.h"

#define DAYS_A_YEAR		365.25
#define CENTS			100.0
#define FOLLOWED_SHARE		0.5	/* below it an activity is too new */

const char *const verdict_words[VERDICTS] = {
	[VERDICT_NO_DATA] = "no_data",
	[VERDICT_TOO_NEW] = "too_new",
	[VERDICT_TOO_LITTLE] = "too_little",
	[VERDICT_NOT_MEASURED] = "not_measured",
	[VERDICT_ONLY_ACCESS] = "only_access",
	[VERDICT_GATEWAY] = "gateway",
	[VERDICT_PRUNE] = "prune",
	[VERDICT_CONTRIBUTES] = "contributes",
	[VERDICT_OVERLAPPING] = "overlapping",
	[VERDICT_INCONCLUSIVE] = "inconclusive",
	[VERDICT_NO_MATERIALITY] = "no_materiality"
};

double
verdict_materiality(const struct figures *f, const struct conf_method *method)
{
	double m = NAN;

	/* fmax passes over NAN: with both, the stricter holds. */
	if (method->rate >= 0)
		m = fmax(m, method->rate * (double)f->person_days /
		    DAYS_A_YEAR);
	/* No cost at all means that none was delivered. */
	if (method->kappa > 0 && f->cents > 0)
		m = fmax(m, (double)f->cents / CENTS / method->kappa);
	return m;
}

static double
share(gint64 part, gint64 whole)
{
	return whole > 0 ? (double)part / (double)whole : 0;
}

/*
 * Steps 1 to 4; FALSE when none matches and the tests decide.  Where only who
 * was measured is in Y, M is small because so few were: then that is said
 * before it is called too little.
 */
static gboolean
verdict_before_tests(const struct figures *f,
    const struct conf_method *method, enum verdict *verdict)
{
	gboolean known = 100 * share(f->known, f->people) >=
	    method->known_share;

	if (f->people == 0)
		*verdict = VERDICT_NO_DATA;
	else if (share(f->followed, f->people) < FOLLOWED_SHARE || f->young)
		*verdict = VERDICT_TOO_NEW;
	else if (f->followed < method->n_min)
		*verdict = VERDICT_TOO_LITTLE;
	else if (f->measured && !known)
		*verdict = VERDICT_NOT_MEASURED;
	else if (isnan(f->materiality))
		*verdict = VERDICT_NO_MATERIALITY;
	else if (exp(-f->materiality) > method->alpha)
		*verdict = VERDICT_TOO_LITTLE;
	else if (!known)
		*verdict = VERDICT_NOT_MEASURED;
	else
		return FALSE;
	return TRUE;
}

/* Steps 5 and 6: both p and q, so that many poor ones sweep none along. */
static char
verdict_tier(const struct figures *f, const struct conf_method *method)
{
	if (f->p_a <= method->alpha && f->q_a <= method->q)
		return 'A';
	if (f->p_b <= method->alpha && f->q_b <= method->q)
		return 'B';
	return 0;
}

gboolean
verdict_only_access(const struct figures *f, gint64 people,
    const struct conf_method *method)
{
	return people >= method->access_people || 100 *
	    share(people, f->followed) >= method->access_share;
}

static enum verdict
verdict_flagged(const struct figures *f, const struct conf_method *method)
{
	if (verdict_only_access(f, f->unique_reach, method))
		return VERDICT_ONLY_ACCESS;
	if (f->first_touch >= method->gateway_people && 100 *
	    share(f->first_touch, f->touched) >= method->gateway_share)
		return VERDICT_GATEWAY;
	return VERDICT_PRUNE;
}

enum verdict
verdict_rule(const struct figures *f, const struct conf_method *method)
{
	enum verdict verdict;

	if (verdict_before_tests(f, method, &verdict))
		return verdict;
	if (verdict_tier(f, method) != 0)
		return verdict_flagged(f, method);
	if (f->q_above <= method->q)
		return VERDICT_CONTRIBUTES;
	if (100 * f->overlap >= method->overlap_share &&
	    f->only_upper < f->materiality)
		return VERDICT_OVERLAPPING;
	return VERDICT_INCONCLUSIVE;
}

/* With phi above 1 counts and means shrink, so that tails widen. */
static double
tail_low(gint64 count, double mu, double phi)
{
	return statistics_tail_low((double)count / phi, mu / phi);
}

/*
 * Where nobody else had an outcome E is zero, but that zero was seen in so
 * many days only: the upper limit of a count of none stands in (rule of
 * three), else one outcome beside a handful of others would prove a lot.
 */
static double
tail_above(const struct figures *f, double alpha)
{
	double expected = f->expected;

	if (expected <= 0 && f->reference_days > 0)
		expected = statistics_upper(0, alpha) *
		    (double)f->person_days / (double)f->reference_days;
	return statistics_tail_high((double)f->touched, expected);
}

/* One count does not spread. */
static double
family_between(struct figures *const *family, gsize count)
{
	g_autofree double *observed = g_new(double, count + 1);
	g_autofree double *expected = g_new(double, count + 1);
	gsize used = 0;

	for (gsize i = 0; i < count; i++) {
		if (!(family[i]->expected > 0))
			continue;
		observed[used] = (double)family[i]->touched;
		expected[used++] = family[i]->expected;
	}
	return used > 1 ? statistics_dispersion(observed, expected, used) :
	    NAN;
}

static void
family_dispersion(struct figures *const *family, gsize count,
    const struct conf_method *method, struct dispersion *dispersion)
{
	*dispersion = (struct dispersion){ .used = 1 };
	for (gsize i = 0; i < count; i++) {
		dispersion->scatter.squares += family[i]->scatter.squares;
		dispersion->scatter.freedom += family[i]->scatter.freedom;
	}
	dispersion->between = family_between(family, count);
	dispersion->within = scatter_dispersion(&dispersion->scatter);
	if (method->dispersion == DISPERSION_WITHIN)
		dispersion->used = dispersion->within;
	else if (method->dispersion == DISPERSION_BETWEEN)
		dispersion->used = fmax(1, dispersion->between);
}

/* Adjusts the p at offset p over the family, where there is one, into q. */
static void
family_adjust(struct figures *const *family, gsize count, gsize p, gsize q)
{
	g_autofree double *from = g_new(double, count + 1);
	g_autofree double *to = g_new(double, count + 1);
	gsize used = 0;

	for (gsize i = 0; i < count; i++) {
		double value = G_STRUCT_MEMBER(double, family[i], p);

		if (!isnan(value))
			from[used++] = value;
	}
	statistics_adjust(from, used, to);
	used = 0;
	for (gsize i = 0; i < count; i++)
		if (!isnan(G_STRUCT_MEMBER(double, family[i], p)))
			G_STRUCT_MEMBER(double, family[i], q) = to[used++];
}

static void
family_test(struct figures *const *family, gsize count,
    const struct conf_method *method, double phi)
{
	for (gsize i = 0; i < count; i++) {
		struct figures *f = family[i];

		f->p_a = tail_low(f->touched, f->materiality, phi);
		if (isnan(f->expected))
			continue;
		f->p_b = tail_low(f->touched, f->expected_low +
		    f->materiality, phi);
		f->p_above = tail_above(f, method->alpha);
	}
}

static void
family_decide(struct figures *const *family, gsize count)
{
	family_adjust(family, count, offsetof(struct figures, p_a),
	    offsetof(struct figures, q_a));
	family_adjust(family, count, offsetof(struct figures, p_b),
	    offsetof(struct figures, q_b));
	family_adjust(family, count, offsetof(struct figures, p_above),
	    offsetof(struct figures, q_above));
}

/* Participants that are still missing for any verdict to be possible. */
static double
people_needed(const struct figures *f, const struct conf_method *method)
{
	double wanted = -log(method->alpha);	/* 3.00: zero would prove it */
	double needed = (double)(method->n_min - f->followed);

	if (f->materiality <= 0)
		return NAN;
	/* fmax passes over NAN: no materiality, only n_min is missing. */
	return fmax(needed, (double)f->followed *
	    (wanted / f->materiality - 1));
}

static void
figures_prepare(struct figures *f, const struct conf_method *method)
{
	f->touched_upper = statistics_upper((double)f->touched,
	    method->alpha);
	f->only_upper = statistics_upper((double)f->only_touched,
	    method->alpha);
	f->materiality = verdict_materiality(f, method);
	f->p_a = f->q_a = f->p_b = f->q_b = f->p_above = f->q_above = NAN;
	f->people_needed = NAN;
	f->tier = 0;
}

/* Members of the family of tests; free with g_free. */
static struct figures **
family_make(struct figures *list, gsize count, gsize *members)
{
	struct figures **family = g_new(struct figures *, count + 1);

	*members = 0;
	for (gsize i = 0; i < count; i++)
		if (list[i].tested)
			family[(*members)++] = &list[i];
	return family;
}

void
verdicts_test(struct figures *list, gsize count,
    const struct conf_method *method, struct dispersion *dispersion)
{
	g_autofree struct figures **family = NULL;
	gsize members;

	for (gsize i = 0; i < count; i++) {
		figures_prepare(&list[i], method);
		list[i].tested = !verdict_before_tests(&list[i], method,
		    &list[i].verdict);
	}
	family = family_make(list, count, &members);
	family_dispersion(family, members, method, dispersion);
	family_test(family, members, method, dispersion->used);
}

/* Candidates of which both stopping would leave people with nothing. */
static void
verdicts_pair(struct figures *list, gsize count,
    const struct conf_method *method)
{
	for (gsize i = 0; i < count; i++) {
		struct figures *f = &list[i];

		f->substitute = f->verdict == VERDICT_PRUNE &&
		    f->pair_with < count &&
		    list[f->pair_with].verdict == VERDICT_PRUNE &&
		    verdict_only_access(f, f->pair_reach, method);
	}
}

void
verdicts_decide(struct figures *list, gsize count,
    const struct conf_method *method)
{
	g_autofree struct figures **family = NULL;
	gsize members;

	family = family_make(list, count, &members);
	family_decide(family, members);
	for (gsize i = 0; i < count; i++) {
		struct figures *f = &list[i];

		f->verdict = verdict_rule(f, method);
		if (f->verdict == VERDICT_TOO_LITTLE)
			f->people_needed = people_needed(f, method);
		if (f->tested)
			f->tier = verdict_tier(f, method);
	}
	verdicts_pair(list, count, method);
}

void
verdicts_judge(struct figures *list, gsize count,
    const struct conf_method *method, struct dispersion *dispersion)
{
	verdicts_test(list, count, method, dispersion);
	verdicts_decide(list, count, method);
}
