/*
 * What one instrument makes of scores; see instruments.h.
 */
#include <math.h>
#include <string.h>

#include "instruments.h"

/* Decimals of converted scores must not decide. */
#define NEARLY	1e-9

double
instrument_score(const struct instrument *instrument, const char *answers,
    double total)
{
	const struct scale *scale = instrument->scale;
	gint list[SCALE_ITEMS];
	struct score score;

	if (!instrument->licensed)
		return NAN;
	if (scale != NULL && answers != NULL) {
		if (!scale_answers(scale, answers,
		    instrument->answers, list) ||
		    !scale_score(scale, list, &score))
			return NAN;
		if (instrument->part >= 0)
			return score.parts[instrument->part];
		return instrument->conversion == NULL || isnan(score.total) ?
		    score.total : instrument->conversion[(gint)score.total -
		    (gint)scale->items * scale->least];
	}
	/* A total says nothing of parts. */
	if (instrument->part >= 0 || isnan(total))
		return NAN;
	if (scale != NULL && (total < scale->low || total > scale->high))
		return NAN;
	return total;
}

enum wave
instrument_wave(const struct conf_waves *waves, const char *word)
{
	g_autofree char *folded = word == NULL ? NULL :
	    g_utf8_casefold(word, -1);

	for (int wave = 0; folded != NULL && wave < WAVES; wave++)
		for (char **name = waves->words[wave]; name != NULL &&
		    *name != NULL; name++) {
			g_autofree char *other = g_utf8_casefold(*name, -1);

			if (strcmp(other, folded) == 0)
				return (enum wave)wave;
		}
	return WAVE_NONE;
}

gboolean
instrument_problem(const struct instrument *instrument, double score)
{
	if (isnan(score) || isnan(instrument->cut))
		return FALSE;
	return instrument->more_is_better ?
	    score < instrument->cut - NEARLY :
	    score >= instrument->cut - NEARLY;
}

gboolean
instrument_tells(const struct instrument *instrument)
{
	return !isnan(instrument->difference) ||
	    (instrument->by_cut && !isnan(instrument->cut));
}

gboolean
instrument_improved(const struct instrument *instrument, double before,
    double after)
{
	double gain = instrument->more_is_better ? after - before :
	    before - after;

	if (!isnan(instrument->difference) &&
	    gain >= instrument->difference - NEARLY)
		return TRUE;
	return instrument->by_cut && instrument_problem(instrument, before) &&
	    !isnan(after) && !instrument_problem(instrument, after);
}
