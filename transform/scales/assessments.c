/*
 * Scores of the store into waves; see assessments.h.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "assessments.h"
#include "questionnaire.h"

/* Measurements of each instrument while scores are read. */
struct reading {
	struct assessments	*all;
	GArray			**lists;	/* struct measurement */
	const struct conf_waves	*words;
};

/* Folded names of instruments in the facts, NULL-ended. */
static char **
keys_read(Store *store, GError **error)
{
	sqlite3_stmt *rows = store_statement(store, "facts_score_names");
	g_autoptr(GPtrArray) keys = g_ptr_array_new_with_free_func(g_free);
	gboolean row;

	while (store_step(store, rows, &row, error)) {
		if (!row) {
			g_ptr_array_add(keys, NULL);
			g_ptr_array_set_free_func(keys, NULL);
			return (char **)g_ptr_array_free(
			    g_steal_pointer(&keys), FALSE);
		}
		g_ptr_array_add(keys, questionnaire_fold((const char *)
		    sqlite3_column_text(rows, 0)));
	}
	return NULL;
}

static void
assessments_begin(struct assessments *all)
{
	all->count = all->instruments->len;
	all->list = g_new0(struct assessment, all->count + 1);
	for (gsize i = 0; i < all->count; i++)
		all->list[i].instrument = all->instruments->pdata[i];
}

/* One record on one instrument. */
static void
score_take(struct reading *reading, gsize at, const char *answers,
    double total, struct measurement *measurement)
{
	struct assessment *assessment = &reading->all->list[at];

	/* Only answers tell of a part. */
	if (assessment->instrument->part >= 0 && answers == NULL)
		return;
	measurement->score = instrument_score(assessment->instrument, answers,
	    total);
	if (isnan(measurement->score))
		assessment->invalid++;
	else
		g_array_append_vals(reading->lists[at], measurement, 1);
}

static gboolean
score_row(struct reading *reading, const struct facts *facts,
    sqlite3_stmt *rows, const char *key, GError **error)
{
	struct assessments *all = reading->all;
	double total = sqlite3_column_type(rows, 4) == SQLITE_NULL ? NAN :
	    sqlite3_column_double(rows, 4);
	const char *answers = (const char *)sqlite3_column_text(rows, 5);
	struct measurement measurement;
	guint32 record;

	if (!ranks_column(&facts->people.records, rows, 0, &record, error))
		return FALSE;
	measurement.person = facts->people.person_of[record];
	measurement.day = sqlite3_column_int(rows, 2);
	measurement.wave = instrument_wave(reading->words,
	    (const char *)sqlite3_column_text(rows, 3));
	for (gsize i = 0; i < all->count; i++)
		if (strcmp(all->list[i].instrument->key, key) == 0)
			score_take(reading, i, answers, total, &measurement);
	return TRUE;
}

/* What is said of scores that nothing is done with. */
static void
key_remark(struct assessments *all, const char *name, const char *key)
{
	const struct instrument *found = NULL;

	for (gsize i = 0; i < all->count && found == NULL; i++)
		if (strcmp(all->list[i].instrument->key, key) == 0)
			found = all->list[i].instrument;
	if (found == NULL)
		g_ptr_array_add(all->remarks, g_strdup_printf("scores of '%s' "
		    "are passed over: it is not in the table of scales; set "
		    "cut or difference in [instrument %s]", name, name));
	else if (!found->licensed)
		g_ptr_array_add(all->remarks, g_strdup_printf("scores of '%s' "
		    "are passed over: it needs a licence; set licence in "
		    "[instrument %s] when you have one", name, found->name));
}

static gboolean
scores_read(Store *store, const struct facts *facts, struct reading *reading,
    GError **error)
{
	sqlite3_stmt *rows = store_statement(store, "facts_scores");
	g_autofree char *name = NULL, *key = NULL;
	gboolean row;

	sqlite3_bind_int(rows, 1, facts->history.last);
	while (store_step(store, rows, &row, error)) {
		const char *here;

		if (!row)
			return TRUE;
		here = (const char *)sqlite3_column_text(rows, 1);
		if (name == NULL || strcmp(name, here) != 0) {
			g_free(name);
			g_free(key);
			name = g_strdup(here);
			key = questionnaire_fold(name);
			key_remark(reading->all, name, key);
		}
		if (!score_row(reading, facts, rows, key, error))
			break;
	}
	sqlite3_reset(rows);
	return FALSE;
}

static void
assessment_settle(struct assessment *assessment, GArray *measurements)
{
	struct measurement *list = (struct measurement *)(void *)
	    measurements->data;
	gsize count = measurements->len, end;

	measurements_order(list, count);
	assessment->list = g_new(struct waves, count + 1);
	for (gsize from = 0; from < count; from = end) {
		struct waves *waves = &assessment->list[assessment->count];

		for (end = from; end < count &&
		    list[end].person == list[from].person; end++)
			;
		waves_make(list + from, end - from,
		    assessment->instrument->interval, waves);
		assessment->count += waves->day[WAVE_BASELINE] != DAY_NONE;
	}
}

gboolean
assessments_read(Store *store, const Conf *conf, const struct facts *facts,
    struct assessments *all, GError **error)
{
	struct reading reading = { .all = all, .words = &conf->waves };
	g_auto(GStrv) keys = keys_read(store, error);
	gboolean good;

	*all = (struct assessments){ 0 };
	if (keys == NULL)
		return FALSE;
	all->instruments = instruments_make(conf, keys, error);
	if (all->instruments == NULL)
		return FALSE;
	all->remarks = g_ptr_array_new_with_free_func(g_free);
	assessments_begin(all);
	reading.lists = g_new(GArray *, all->count + 1);
	for (gsize i = 0; i < all->count; i++)
		reading.lists[i] = g_array_new(FALSE, FALSE,
		    sizeof(struct measurement));
	good = scores_read(store, facts, &reading, error);
	for (gsize i = 0; i < all->count; i++) {
		if (good)
			assessment_settle(&all->list[i], reading.lists[i]);
		g_array_unref(reading.lists[i]);
	}
	g_free(reading.lists);
	return good;
}

void
assessments_clear(struct assessments *all)
{
	for (gsize i = 0; i < all->count; i++)
		g_free(all->list[i].list);
	g_free(all->list);
	g_clear_pointer(&all->instruments, g_ptr_array_unref);
	g_clear_pointer(&all->remarks, g_ptr_array_unref);
	*all = (struct assessments){ 0 };
}

const struct assessment *
assessment_find(const struct assessments *all, const char *name)
{
	for (gsize i = 0; i < all->count; i++)
		if (strcmp(all->list[i].instrument->name, name) == 0)
			return &all->list[i];
	return NULL;
}

static int
waves_compare(const void *key, const void *member)
{
	guint32 person = *(const guint32 *)key;
	const struct waves *waves = member;

	return (person > waves->person) - (person < waves->person);
}

const struct waves *
assessment_of(const struct assessment *assessment, guint32 person)
{
	if (assessment->count == 0)
		return NULL;
	return bsearch(&person, assessment->list, assessment->count,
	    sizeof(*assessment->list), waves_compare);
}

gboolean
assessment_improved(const struct assessment *assessment,
    const struct waves *waves, enum wave wave)
{
	return waves->day[wave] != DAY_NONE &&
	    instrument_improved(assessment->instrument,
	    waves->score[WAVE_BASELINE], waves->score[wave]);
}

gboolean
assessment_known(const struct assessment *assessment,
    const struct waves *waves, enum wave wave)
{
	if (waves->day[WAVE_FOLLOWUP] == DAY_NONE)
		return FALSE;
	return wave == WAVE_FOLLOWUP || waves->day[wave] != DAY_NONE ||
	    !assessment_improved(assessment, waves, WAVE_FOLLOWUP);
}
