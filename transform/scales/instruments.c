/*
 * Instruments from the table of scales and the configuration; see
 * instruments.h.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "instruments.h"
#include "program.h"
#include "questionnaire.h"

/* Days between waves of a questionnaire that is in no table. */
#define INTERVAL	30

static void
instrument_free(gpointer data)
{
	struct instrument *instrument = data;

	g_free(instrument->name);
	g_free(instrument->key);
	g_free(instrument->conversion);
	g_free(instrument);
}

static const struct conf_instrument *
section_find(const Conf *conf, const char *name)
{
	for (guint i = 0; i < conf->instruments->len; i++) {
		const struct conf_instrument *section =
		    conf->instruments->pdata[i];

		if (strcmp(section->name, name) == 0)
			return section;
	}
	return NULL;
}

static gboolean
conversion_fail(const char *name, const char *reason, const char *text,
    GError **error)
{
	g_set_error(error, IMPACT_ERROR, EXIT_CONF,
	    "[instrument %s] conversion: %s%s", name, reason, text);
	return FALSE;
}

/* "7: 7.00 | 8: 9.51": a total for each sum of answers. */
static gboolean
conversion_read(struct instrument *instrument, char **list, GError **error)
{
	const struct scale *scale = instrument->scale;
	gint low = (gint)scale->items * scale->least;
	gint high = (gint)scale->items * scale->most;
	const char *name = instrument->name;

	instrument->conversion = g_new(double, high - low + 1);
	for (gint i = low; i <= high; i++)
		instrument->conversion[i - low] = NAN;
	for (; list != NULL && *list != NULL; list++) {
		char *end;
		gint64 sum = g_ascii_strtoll(*list, &end, 10);
		double total;

		if (end == *list || *end != ':' || sum < low || sum > high)
			return conversion_fail(name, "not SUM: TOTAL, ",
			    *list, error);
		total = g_ascii_strtod(g_strchug(++end), &end);
		if (*g_strchug(end) != '\0')
			return conversion_fail(name, "not a number in ",
			    *list, error);
		instrument->conversion[sum - low] = total;
	}
	for (gint i = low; i <= high; i++) {
		g_autofree char *sum = g_strdup_printf("%d", i);

		if (isnan(instrument->conversion[i - low]))
			return conversion_fail(name, "says nothing of ", sum,
			    error);
	}
	return TRUE;
}

/* What the table says. */
static void
instrument_start(struct instrument *instrument)
{
	const struct scale *scale = instrument->scale;

	instrument->cut = instrument->difference = NAN;
	instrument->interval = INTERVAL;
	instrument->licensed = instrument->by_cut = TRUE;
	if (scale == NULL)
		return;
	instrument->cut = instrument->part < 0 ? scale->cut : scale->part_cut;
	if (instrument->part < 0)
		instrument->difference = scale->difference;
	instrument->interval = scale->interval;
	instrument->more_is_better = scale->more_is_better;
	instrument->licensed = !scale->licensed;
}

/*
 * What a section says goes before it.  Numbers of a score hold for what the
 * section is about; of a scale without a total that is each of its domains.
 */
static void
instrument_apply(struct instrument *instrument,
    const struct conf_instrument *section, gboolean scores)
{
	if (instrument->scale == NULL)
		instrument->more_is_better =
		    section->direction == DIRECTION_UP;
	if (section->interval >= 0)
		instrument->interval = (gint32)section->interval;
	if (section->answers[0] != NULL)
		instrument->answers = section->answers;
	instrument->licensed |= section->licence;
	if (!scores)
		return;
	if (section->cut >= 0)
		instrument->cut = section->cut;
	if (section->difference >= 0)
		instrument->difference = section->difference;
	if (section->change == CHANGE_CUT)
		instrument->difference = NAN;
	instrument->by_cut = section->change != CHANGE_DIFFERENCE;
}

static gboolean
instrument_settle(struct instrument *instrument, const Conf *conf,
    GError **error)
{
	const struct scale *scale = instrument->scale;
	const struct conf_instrument *own = section_find(conf,
	    instrument->name);
	const struct conf_instrument *whole = scale != NULL &&
	    instrument->part >= 0 ? section_find(conf, scale->id) : NULL;

	instrument_start(instrument);
	instrument->wanted = own != NULL || instrument->part < 0;
	if (whole != NULL)
		instrument_apply(instrument, whole, isnan(scale->low));
	if (own != NULL)
		instrument_apply(instrument, own, TRUE);
	if (scale == NULL || !scale->converted || !instrument->licensed)
		return TRUE;
	return conversion_read(instrument, own == NULL ? NULL :
	    own->conversion, error);
}

static gboolean
instrument_unknown(const char *name, GError **error)
{
	g_autoptr(GPtrArray) ids = g_ptr_array_new();
	const char *near;

	for (const struct scale *scale = scales; scale->id != NULL; scale++)
		g_ptr_array_add(ids, (gpointer)scale->id);
	g_ptr_array_add(ids, NULL);
	near = conf_nearest(name, (const char *const *)ids->pdata);
	g_set_error(error, IMPACT_ERROR, EXIT_CONF, near != NULL ?
	    "there is no instrument '%s'; did you mean '%s'?" :
	    "there is no instrument '%s'; one of your own needs a section "
	    "[instrument NAME]", name, near);
	return FALSE;
}

static const struct scale *
scale_named(const char *id)
{
	const struct scale *scale = scale_find(id);

	return scale != NULL && strcmp(scale->id, id) == 0 ? scale : NULL;
}

static gboolean
part_find(struct instrument *instrument, const char *part, GError **error)
{
	const struct scale *scale = instrument->scale;
	g_autofree char *parts = scale->parts == NULL ? NULL :
	    g_strjoinv(", ", (char **)scale->parts);

	instrument->part = scale_part(scale, part);
	if (instrument->part >= 0)
		return TRUE;
	g_set_error(error, IMPACT_ERROR, EXIT_CONF,
	    "there is no part '%s' of %s; it has %s", part, scale->id,
	    parts == NULL ? "none" : parts);
	return FALSE;
}

/* The scale, or scale and part, that a name stands for. */
static gboolean
instrument_resolve(struct instrument *instrument, const Conf *conf,
    GError **error)
{
	const char *name = instrument->name, *dot = strchr(name, ':');
	g_autofree char *whole = g_strndup(name, strcspn(name, ":"));

	instrument->part = -1;
	instrument->scale = scale_named(whole);
	if (instrument->scale != NULL && dot != NULL &&
	    !part_find(instrument, dot + 1, error))
		return FALSE;
	if (instrument->scale == NULL && section_find(conf, name) == NULL)
		return instrument_unknown(name, error);
	instrument->key = instrument->scale != NULL ?
	    g_strdup(instrument->scale->id) : questionnaire_fold(name);
	return TRUE;
}

static gboolean
instruments_add(GPtrArray *all, const Conf *conf, const char *name,
    GError **error)
{
	struct instrument *instrument;

	if (instrument_find(all, name) != NULL)
		return TRUE;
	instrument = g_new0(struct instrument, 1);
	instrument->name = g_strdup(name);
	g_ptr_array_add(all, instrument);
	return instrument_resolve(instrument, conf, error) &&
	    instrument_settle(instrument, conf, error);
}

static gboolean
instruments_add_words(GPtrArray *all, const Conf *conf, char **words,
    GError **error)
{
	for (guint i = 0; words != NULL && words[i] != NULL; i++)
		if (!instruments_add(all, conf, words[i], error))
			return FALSE;
	return TRUE;
}

/* A scale that was delivered: its total, or each of its domains. */
static gboolean
instruments_add_scale(GPtrArray *all, const Conf *conf,
    const struct scale *scale, GError **error)
{
	if (!isnan(scale->low))
		return instruments_add(all, conf, scale->id, error);
	for (guint i = 0; scale->parts[i] != NULL; i++) {
		g_autofree char *name = g_strconcat(scale->id, ":",
		    scale->parts[i], NULL);

		if (!instruments_add(all, conf, name, error))
			return FALSE;
	}
	return TRUE;
}

static int
instrument_compare(gconstpointer one, gconstpointer other)
{
	const struct instrument *const *a = one, *const *b = other;

	return strcmp((*a)->name, (*b)->name);
}

/* What a rung waits for has to be able to happen. */
static gboolean
instruments_check(const GPtrArray *all, const Conf *conf, GError **error)
{
	for (guint r = 0; r < conf->rungs->len; r++) {
		const struct conf_rung *rung = conf->rungs->pdata[r];
		char **const lists[] = { rung->improved, rung->sustained };

		for (guint i = 0; i < 2; i++)
			for (char **name = lists[i]; name != NULL &&
			    *name != NULL; name++)
				if (!instrument_tells(instrument_find(all,
				    *name))) {
					g_set_error(error, IMPACT_ERROR,
					    EXIT_CONF, "[rung %s] waits for "
					    "improvement on %s, of which "
					    "nothing says what it is; set cut "
					    "or difference in [instrument %s]",
					    rung->name, *name, *name);
					return FALSE;
				}
	}
	return TRUE;
}

GPtrArray *
instruments_make(const Conf *conf, char **keys, GError **error)
{
	g_autoptr(GPtrArray) all =
	    g_ptr_array_new_with_free_func(instrument_free);

	for (guint i = 0; i < conf->rungs->len; i++) {
		const struct conf_rung *rung = conf->rungs->pdata[i];

		if (!instruments_add_words(all, conf, rung->improved, error) ||
		    !instruments_add_words(all, conf, rung->sustained, error))
			return NULL;
	}
	for (guint i = 0; i < conf->instruments->len; i++) {
		const struct conf_instrument *section =
		    conf->instruments->pdata[i];
		const struct scale *scale = scale_named(section->name);

		/* A section about all domains says nothing of a total. */
		if (!(scale != NULL && isnan(scale->low)) &&
		    !instruments_add(all, conf, section->name, error))
			return NULL;
	}
	for (; *keys != NULL; keys++) {
		const struct scale *scale = scale_find(*keys);

		if (scale != NULL &&
		    !instruments_add_scale(all, conf, scale, error))
			return NULL;
	}
	if (*conf->method.severity != '\0' &&
	    !instruments_add(all, conf, conf->method.severity, error))
		return NULL;
	if (!instruments_check(all, conf, error))
		return NULL;
	g_ptr_array_sort(all, instrument_compare);
	return g_steal_pointer(&all);
}

const struct instrument *
instrument_find(const GPtrArray *all, const char *name)
{
	for (guint i = 0; i < all->len; i++) {
		const struct instrument *instrument = all->pdata[i];

		if (strcmp(instrument->name, name) == 0)
			return instrument;
	}
	return NULL;
}
