/*
 * What a record points at: people, activities and named things of the store.
 */
#include "lookup.h"
#include "mention.h"
#include "personal.h"
#include "rules.h"
#include "towns.h"

gboolean
lookup_named(struct load *load, enum named_table table, const char *name,
    gint64 *id)
{
	*id = 0;
	return name == NULL || *name == '\0' || named_id(
	    load->ingest->named, table, name, id, &load->error);
}

const char *
lookup_text(const struct value *value, const char *otherwise)
{
	return value->known ? value->text : otherwise;
}

gboolean
lookup_municipality(struct load *load, guint field, gint64 *id)
{
	const struct value *value = &load->values[field];
	const char *text = lookup_text(value,
	    load->profile->source->municipality);

	if (text != NULL && *text != '\0')
		text = towns_name(load, value->known ? field : NO_FIELD,
		    text);
	return lookup_named(load, NAMED_MUNICIPALITY, text, id);
}

static gboolean
unknown_activity(struct load *load, guint field, const char *code)
{
	const struct conf_source *source = load->profile->source;
	g_autofree char *mention = mention_cell(code, FALSE);

	load->counts.unresolved++;
	load_reject(load, field, "activity.unknown", g_strdup_printf(
	    "activity %s is not known in register %s; add it to the "
	    "activities, correct the code, or set unknown.activity = create "
	    "in [source %s]", mention,
	    source->register_name, source->name));
	return FALSE;
}

static gboolean
new_activity(struct load *load, const char *code,
    const struct activity **activity)
{
	gint64 project;

	if (!lookup_named(load, NAMED_PROJECT, load->profile->source->project,
	    &project))
		return FALSE;
	*activity = activities_create(load->activities, code, project,
	    load->batch, load->line, &load->error);
	return *activity != NULL;
}

/* A telephone is not kept; that somebody came counts. */
static gboolean
numbered_activity(struct load *load, guint field, const char *code,
    const struct activity **activity)
{
	g_autofree char *masked = g_strdup(code);

	g_strdelimit(masked, "0123456789", '*');
	tally_add(&load->tally, field, "text.number", load->line);
	*activity = activities_find(load->activities, masked);
	return *activity != NULL || new_activity(load, masked, activity);
}

gboolean
lookup_activity(struct load *load, guint field,
    const struct activity **activity)
{
	const struct value *code = &load->values[field];

	*activity = NULL;
	if (!code->known)
		return TRUE;
	*activity = activities_find(load->activities, code->text);
	if (*activity != NULL)
		return TRUE;
	if (!load->profile->create_activities)
		return unknown_activity(load, field, code->text);
	if (code->declared || (!personal_code(code->text) &&
	    g_strcmp0(code->notice, "bsn.text") != 0))
		return new_activity(load, code->text, activity);
	if (personal_telephone(code->text))
		return numbered_activity(load, field, code->text, activity);
	load_reject_cell(load, field, "text.personal", code->text);
	return FALSE;
}

gboolean
lookup_lacks_key(struct load *load, guint person)
{
	const struct value *values = load->values + person * PERSON_FIELDS;
	int lacks = people_lacks(load->people[person], values);

	if (lacks < 0)
		return FALSE;
	load_reject(load, person * PERSON_FIELDS + (guint)lacks, "person.key",
	    g_strdup_printf("without %s nobody can tell who this is; fill it "
	    "in, or name other fields with key in [source %s]",
	    header_name(&load->header, load->profile->kind,
	    person * PERSON_FIELDS + (guint)lacks),
	    load->profile->source->name));
	return TRUE;
}

static void
reject_forgotten(struct load *load)
{
	load_reject(load, NO_FIELD, RULE_FORGOTTEN, g_strdup("this person "
	    "was forgotten and is not stored again; leave the record out of "
	    "the export"));
}

gboolean
lookup_forgotten(struct load *load)
{
	gboolean forgotten;

	if (!people_forgotten(load->ingest->store, load->people[0],
	    load->values, &forgotten, &load->error))
		return TRUE;
	if (forgotten)
		reject_forgotten(load);
	return forgotten;
}

gboolean
lookup_lacks_ground(struct load *load)
{
	const struct value *ground = &load->values[PERSON_GROUND];

	if (!load->profile->ground || (ground->known &&
	    strcmp(ground->text, "none") != 0))
		return FALSE;
	load_reject(load, PERSON_GROUND, "person.ground", g_strdup_printf(
	    "no consent or other legal ground is recorded, and [source %s] "
	    "demands one (legal.ground)", load->profile->source->name));
	return TRUE;
}

gboolean
lookup_person(struct load *load, guint person, gint64 *id)
{
	const struct value *values = load->values + person * PERSON_FIELDS;
	const struct conf_source *source = load->profile->source;

	if (lookup_lacks_key(load, person) || !people_find(load->people[person],
	    values, load->batch, id, &load->error))
		return FALSE;
	if (*id == FORGOTTEN) {
		reject_forgotten(load);
		return FALSE;
	}
	if (*id != NO_PERSON)
		return TRUE;
	if (load->profile->create_people)
		return people_create(load->people[person], values,
		    load->batch, load->line, id, &load->error);
	load->counts.unresolved++;
	load_reject(load, NO_FIELD, "person.unknown", g_strdup_printf(
	    "this person is not known in register %s; add the person to its "
	    "person file, or set unknown.person = create in [source %s]",
	    person == 0 ? source->register_name : source->register_b,
	    source->name));
	return FALSE;
}
