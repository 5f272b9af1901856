/*
 * A record whose cells are typed, on its way to a fact.
 *
 * Each kind has a function that fills a row; it returns FALSE when the record
 * was rejected or the machine broke, which load->error tells apart.
 */
#include <string.h>

#include "listed.h"
#include "lookup.h"
#include "mention.h"
#include "record.h"
#include "record_parts.h"

/* Both known, and the second before the first. */
static gboolean
wrong_order(struct load *load, guint start, guint end)
{
	const struct value *values = load->values;

	if (!values[start].known || !values[end].known ||
	    values[end].day >= values[start].day)
		return FALSE;
	load_reject_cell(load, end, "day.order", values[end].text);
	return TRUE;
}

/* Says something about a word once, however many records hold it. */
static void
notice_once(struct load *load, guint field, const char *rule,
    const char *word, gboolean known, const char *text)
{
	struct place place = { .line = load->line };
	int column = load->header.columns[field];
	g_autofree char *mention = mention_cell(word, known);

	if (column != NO_COLUMN)
		place.column = (guint)column + 1;
	if (g_hash_table_add(load->noticed, g_strdup(word)))
		faults_add(&load->faults, FAULT_NOTICE, rule, &place,
		    g_strdup_printf("%s %s", mention, text));
}

/* --------------------------------------------------------------- kinds */

/* Outcome types of an activity, '|' between, however they were set apart. */
static void
put_declares(struct load *load, struct cell *cell)
{
	g_auto(GStrv) words = NULL;
	GString *out;
	guint i;

	if (!load->values[ACTIVITY_DECLARES].known)
		return;
	words = g_strsplit_set(load->values[ACTIVITY_DECLARES].text, "|,;",
	    -1);
	out = g_string_new(NULL);
	for (i = 0; words[i] != NULL; i++)
		if (*g_strstrip(words[i]) != '\0')
			g_string_append_printf(out, "%s%s",
			    out->len > 0 ? "|" : "", words[i]);
	facts_text(load->facts, cell, out->str);
	g_string_free(out, TRUE);
}

static gboolean
take_activity(struct load *load)
{
	gint64 project, municipality;
	struct cell *cells;

	if (wrong_order(load, ACTIVITY_START, ACTIVITY_END) ||
	    !lookup_named(load, NAMED_PROJECT, lookup_text(
	    &load->values[ACTIVITY_PROJECT], load->profile->source->project),
	    &project) ||
	    !lookup_municipality(load, ACTIVITY_MUNICIPALITY, &municipality))
		return FALSE;
	cells = new_row(load);
	facts_number(&cells[0], load->register_id);
	put_text(load, &cells[1], ACTIVITY_CODE);
	put_text(load, &cells[2], ACTIVITY_NAME);
	put_id(&cells[3], project);
	put_id(&cells[4], municipality);
	put_text(load, &cells[5], ACTIVITY_FORMULA);
	put_text(load, &cells[6], ACTIVITY_THEME);
	put_day(load, &cells[7], ACTIVITY_START);
	put_day(load, &cells[8], ACTIVITY_END);
	put_text(load, &cells[9], ACTIVITY_FORM);
	put_text(load, &cells[10], ACTIVITY_INITIATED);
	put_text(load, &cells[11], ACTIVITY_QUESTION);
	put_text(load, &cells[12], ACTIVITY_PREDECESSOR);
	put_declares(load, &cells[13]);
	put_number(load, &cells[14], ACTIVITY_INNOVATION);
	return TRUE;
}

static gboolean
take_person(struct load *load)
{
	const struct value *birth = &load->values[PERSON_BIRTH];
	gint64 municipality;
	struct cell *cells;

	if (lookup_lacks_key(load, 0) || lookup_forgotten(load) ||
	    lookup_lacks_ground(load) ||
	    !lookup_municipality(load, PERSON_MUNICIPALITY, &municipality))
		return FALSE;
	cells = new_row(load);
	facts_number(&cells[1], load->register_id);
	if (birth->known)
		facts_number(&cells[2], birth->last);
	put_text(load, &cells[3], PERSON_SEX);
	put_id(&cells[4], municipality);
	put_text(load, &cells[5], PERSON_NEIGHBOURHOOD);
	put_text(load, &cells[6], PERSON_GROUND);
	facts_number(&cells[7], people_numbered(load->people[0]));
	drafts_add(load->drafts, load->people[0], load->values);
	return TRUE;
}

static gboolean
take_session(struct load *load)
{
	const struct activity *activity;
	struct cell *cells;

	if (!lookup_activity(load, SESSION_ACTIVITY, &activity))
		return FALSE;
	cells = new_row(load);
	put_id(&cells[0], activity->id);
	put_day(load, &cells[1], SESSION_DATE);
	put_number(load, &cells[2], SESSION_PLANNED);
	put_number(load, &cells[3], SESSION_PARTICIPANTS);
	put_number(load, &cells[4], SESSION_VOLUNTEERS);
	return TRUE;
}

static gboolean
take_attendance(struct load *load)
{
	const struct value *values = load->values;
	const struct value *hours = &values[ATTENDANCE_HOURS];
	const struct activity *activity;
	struct touch touch;
	gint64 person;

	if (!lookup_person(load, 0, &person) ||
	    !lookup_activity(load, ATTENDANCE_ACTIVITY, &activity))
		return FALSE;
	if (hours->known && hours->number >= TOUCH_MINUTES) {
		load_reject_cell(load, ATTENDANCE_HOURS, "number.range",
		    hours->text);
		return FALSE;
	}
	touch = (struct touch){
		.day = values[ATTENDANCE_DATE].day,
		.activity = (guint32)activity->id,
		.person = (guint32)person,
		.minutes = hours->known ? (guint32)hours->number :
		    TOUCH_MINUTES,
		.line = (guint32)load->line
	};
	if (values[ATTENDANCE_ROLE].known)
		touch.role = (guint32)values[ATTENDANCE_ROLE].number & 3;
	if (values[ATTENDANCE_STATUS].known)
		touch.status = (guint32)values[ATTENDANCE_STATUS].number & 3;
	return attendance_add(load->attendance, &touch, load->record,
	    &load->error);
}

static gboolean
take_outcome(struct load *load)
{
	const char *type = load->values[OUTCOME_TYPE].text;
	const struct activity *activity;
	struct cell *cells;
	gint64 person, type_id;

	if (!lookup_person(load, 0, &person) ||
	    !lookup_activity(load, OUTCOME_ACTIVITY, &activity) ||
	    !lookup_named(load, NAMED_OUTCOME_TYPE, type, &type_id))
		return FALSE;
	/* One of value.type; others are refused. */
	if (!listed_outcome(load->ingest->conf, type))
		notice_once(load, OUTCOME_TYPE, "outcome.undeclared", type,
		    TRUE, "is an outcome type of which the configuration has "
		    "neither a section [outcome NAME] nor a rung");
	cells = new_row(load);
	put_id(&cells[0], person);
	put_id(&cells[1], type_id);
	put_day(load, &cells[2], OUTCOME_DATE);
	if (load->values[OUTCOME_VALUE].known)
		facts_real(&cells[3], load->values[OUTCOME_VALUE].real);
	if (activity != NULL)
		put_id(&cells[4], activity->id);
	put_text(load, &cells[5], OUTCOME_EVIDENCE);
	return TRUE;
}

static gboolean
take_tie(struct load *load)
{
	const struct activity *activity;
	struct cell *cells;
	gint64 a, b;

	if (wrong_order(load, TIE_START, TIE_END) ||
	    !lookup_person(load, 0, &a) || !lookup_person(load, 1, &b) ||
	    !lookup_activity(load, TIE_ACTIVITY, &activity))
		return FALSE;
	if (a == b) {
		load_reject(load, NO_FIELD, "tie.self", g_strdup_printf(
		    "both people are the same one; correct the record, or set "
		    "register.b in [source %s] if the numbers of the second "
		    "are another series", load->profile->source->name));
		return FALSE;
	}
	cells = new_row(load);
	put_id(&cells[0], a);
	put_id(&cells[1], b);
	put_day(load, &cells[2], TIE_START);
	put_day(load, &cells[3], TIE_END);
	put_text(load, &cells[4], TIE_KIND);
	if (activity != NULL)
		put_id(&cells[5], activity->id);
	put_text(load, &cells[6], TIE_END_REASON);
	return TRUE;
}

/* The project of an activity, else the one named, else the profile's. */
static gboolean
find_payer(struct load *load, guint activity_field, guint project_field,
    const struct activity **activity, gint64 *project)
{
	if (!lookup_activity(load, activity_field, activity))
		return FALSE;
	if (*activity != NULL) {
		*project = (*activity)->project;
		return TRUE;
	}
	return lookup_named(load, NAMED_PROJECT, lookup_text(
	    &load->values[project_field], load->profile->source->project),
	    project);
}

static gboolean
take_cost(struct load *load)
{
	const struct value *period = &load->values[COST_PERIOD];
	const struct activity *activity;
	struct cell *cells;
	gint64 project;

	if (!find_payer(load, COST_ACTIVITY, COST_PROJECT, &activity,
	    &project))
		return FALSE;
	cells = new_row(load);
	put_id(&cells[0], project);
	if (activity != NULL)
		put_id(&cells[1], activity->id);
	facts_number(&cells[2], period->day);
	facts_number(&cells[3], period->last);
	facts_text(load->facts, &cells[4],
	    lookup_text(&load->values[COST_KIND], ""));
	put_number(load, &cells[5], COST_AMOUNT);
	put_number(load, &cells[6], COST_VOLUNTEER_HOURS);
	return TRUE;
}

/* A slip of the pen; whether it is a measure, only transform knows. */
static void
notice_measure(struct load *load, const char *measure)
{
	const Conf *conf = load->ingest->conf;
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	g_autofree char *text = NULL;
	const char *near;

	if (listed_outcome(conf, measure))
		return;
	for (guint i = 0; i < conf->rungs->len; i++)
		g_ptr_array_add(names,
		    ((struct conf_rung *)conf->rungs->pdata[i])->name);
	for (guint i = 0; i < conf->outcomes->len; i++)
		g_ptr_array_add(names,
		    ((struct conf_outcome *)conf->outcomes->pdata[i])->name);
	g_ptr_array_add(names, NULL);
	near = conf_nearest(measure, (const char *const *)names->pdata);
	text = near == NULL ? NULL : g_strdup_printf("is neither a rung nor "
	    "an outcome of the configuration; did you mean '%s'?", near);
	if (text != NULL)
		notice_once(load, TARGET_MEASURE, "target.measure", measure,
		    TRUE, text);
}

static gboolean
take_target(struct load *load)
{
	const struct value *period = &load->values[TARGET_PERIOD];
	const struct activity *activity;
	gint64 municipality;
	struct cell *cells;

	if (!lookup_activity(load, TARGET_ACTIVITY, &activity) ||
	    !lookup_municipality(load, TARGET_MUNICIPALITY, &municipality))
		return FALSE;
	notice_measure(load, load->values[TARGET_MEASURE].text);
	cells = new_row(load);
	put_text(load, &cells[0], TARGET_MEASURE);
	facts_number(&cells[1], period->day);
	facts_number(&cells[2], period->last);
	put_id(&cells[3], municipality);
	if (activity != NULL)
		put_id(&cells[4], activity->id);
	facts_real(&cells[5], load->values[TARGET_NUMBER].real);
	facts_text(load->facts, &cells[6],
	    lookup_text(&load->values[TARGET_DIRECTION], "up"));
	put_text(load, &cells[7], TARGET_ORIGIN);
	return TRUE;
}

static gboolean
take_grant(struct load *load)
{
	const struct value *period = &load->values[GRANT_PERIOD];
	const struct activity *activity;
	struct cell *cells;
	gint64 project;

	if (!find_payer(load, GRANT_ACTIVITY, GRANT_PROJECT, &activity,
	    &project))
		return FALSE;
	cells = new_row(load);
	put_text(load, &cells[0], GRANT_FUNDER);
	put_id(&cells[1], project);
	if (activity != NULL)
		put_id(&cells[2], activity->id);
	facts_number(&cells[3], period->day);
	facts_number(&cells[4], period->last);
	put_number(load, &cells[5], GRANT_AMOUNT);
	return TRUE;
}

gboolean
record_take(struct load *load)
{
	static gboolean (*const takers[KIND_COUNT])(struct load *) = {
		[KIND_ACTIVITY] = take_activity,
		[KIND_PERSON] = take_person,
		[KIND_SESSION] = take_session,
		[KIND_ATTENDANCE] = take_attendance,
		[KIND_OUTCOME] = take_outcome,
		[KIND_TIE] = take_tie,
		[KIND_COST] = take_cost,
		[KIND_TARGET] = take_target,
		[KIND_GRANT] = take_grant,
		[KIND_SCORE] = record_take_score,
		[KIND_SUPPORTER] = record_take_supporter,
		[KIND_NORM] = record_take_norm,
		[KIND_ALIAS] = record_take_alias,
	};

	takers[load->profile->kind - kinds](load);
	return load->error == NULL;
}
