/*
 * Records of scores, supporters, norms and aliases, on their way to facts.
 */
#include <string.h>

#include "fold.h"
#include "listed.h"
#include "lookup.h"
#include "record.h"
#include "record_parts.h"

gboolean
record_take_score(struct load *load)
{
	const struct value *values = load->values;
	g_auto(GStrv) answers = NULL;
	g_autofree char *items = NULL;
	struct cell *cells;
	gint64 person;

	if (!lookup_person(load, 0, &person))
		return FALSE;
	if (!values[SCORE_TOTAL].known && !values[SCORE_ITEMS].known) {
		load_reject(load, SCORE_TOTAL, "score.empty", g_strdup(
		    "there is neither a total nor an answer; fill one in"));
		return FALSE;
	}
	cells = new_row(load);
	put_id(&cells[0], person);
	put_text(load, &cells[1], SCORE_INSTRUMENT);
	put_day(load, &cells[2], SCORE_DATE);
	put_text(load, &cells[3], SCORE_WAVE);
	if (values[SCORE_TOTAL].known)
		facts_real(&cells[4], values[SCORE_TOTAL].real);
	if (values[SCORE_ITEMS].known) {
		answers = listed_answers(values[SCORE_ITEMS].text);
		items = g_strjoinv("|", answers);
		facts_text(load->facts, &cells[5], items);
	}
	return TRUE;
}

/* Both known, and the second before the first. */
static gboolean
wrong_days(struct load *load, guint from, guint to)
{
	const struct value *values = load->values;

	if (!values[from].known || !values[to].known ||
	    values[to].day >= values[from].day)
		return FALSE;
	load_reject_cell(load, to, "day.order", values[to].text);
	return TRUE;
}

gboolean
record_take_supporter(struct load *load)
{
	struct cell *cells;
	gint64 person;

	if (!lookup_person(load, 0, &person) ||
	    wrong_days(load, SUPPORTER_FROM, SUPPORTER_TO))
		return FALSE;
	cells = new_row(load);
	put_id(&cells[0], person);
	put_text(load, &cells[1], SUPPORTER_ROLE);
	put_day(load, &cells[2], SUPPORTER_FROM);
	put_day(load, &cells[3], SUPPORTER_TO);
	return TRUE;
}

gboolean
record_take_norm(struct load *load)
{
	struct cell *cells;
	gint64 municipality;

	if (!lookup_municipality(load, NORM_MUNICIPALITY, &municipality))
		return FALSE;
	cells = new_row(load);
	put_text(load, &cells[0], NORM_MEASURE);
	put_id(&cells[1], municipality);
	facts_real(&cells[2], load->values[NORM_VALUE].real);
	put_text(load, &cells[3], NORM_ORIGIN);
	return TRUE;
}

gboolean
record_take_alias(struct load *load)
{
	g_autofree char *name = fold_text(load->values[ALIAS_NAME].text);
	struct cell *cells;

	if (wrong_days(load, ALIAS_FROM, ALIAS_TO))
		return FALSE;
	cells = new_row(load);
	facts_text(load->facts, &cells[0], name);
	put_day(load, &cells[1], ALIAS_FROM);
	put_day(load, &cells[2], ALIAS_TO);
	put_text(load, &cells[3], ALIAS_FORMULA);
	return TRUE;
}
