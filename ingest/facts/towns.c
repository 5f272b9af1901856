/*
 * Municipalities as files write them, by the name that CBS gives them.
 */
#include <string.h>

#include "mention.h"
#include "municipality.h"
#include "towns.h"

#define NAMED_MOST	10	/* names of a file that are told of */

/* The day of a record on which its municipality has to exist. */
static gint32
record_day(const struct load *load)
{
	const struct kind *kind = load->profile->kind;

	if (load->profile->place_day != DAY_NONE)
		return load->profile->place_day;
	if (kind == &kinds[KIND_ACTIVITY] &&
	    load->values[ACTIVITY_END].known)
		return load->values[ACTIVITY_END].day;
	if (kind == &kinds[KIND_TARGET])
		return load->values[TARGET_PERIOD].last;
	return DAY_NONE;
}

static gboolean
is_right(const struct load *load, const char *text)
{
	char **places = load->ingest->conf->ingest.places;

	for (; places != NULL && *places != NULL; places++)
		if (g_ascii_strcasecmp(*places, text) == 0)
			return TRUE;
	return FALSE;
}

/* What there is to say about a match, or NULL; g_free. */
static char *
remark(enum municipality_match match, const char *text, gboolean stays,
    const struct municipality *answer, const char **rule)
{
	g_autofree char *near = municipality_near(text);

	switch (match) {
	case MUNICIPALITY_MERGED:
		*rule = "municipality.merged";
		return g_strdup_printf("is no longer a municipality of its "
		    "own: it counts as %s", answer->name);
	case MUNICIPALITY_DIVIDED:
		*rule = "municipality.divided";
		return g_strdup_printf("was divided: write whether this is in "
		    "%s; until then it stays as it stands", near);
	case MUNICIPALITY_AMBIGUOUS:
		*rule = "municipality.ambiguous";
		return g_strdup_printf("can be %s; it stays as it stands: "
		    "write which one", near);
	case MUNICIPALITY_UNKNOWN:
		*rule = "municipality.unknown";
		return g_strdup_printf("is no municipality that CBS lists%s%s"
		    "%s; %s: correct it, or add it to places in [ingest]",
		    near != NULL ? " (did you mean " : "", near != NULL ?
		    near : "", near != NULL ? "?)" : "", stays ?
		    "it stays as it stands" : "nothing was read there");
	default:
		return NULL;
	}
}

static void
notice(struct load *load, guint field, const char *rule, const char *text,
    gboolean known, const char *remark)
{
	struct place place = { .line = load->line };
	int column = field == NO_FIELD ? NO_COLUMN :
	    load->header.columns[field];
	g_autofree char *mention = mention_cell(text, known);

	if (column != NO_COLUMN) {
		place.column = (guint)column + 1;
		place.header = load->header.names[column];
	}
	load->towns++;
	if (load->towns <= NAMED_MOST)
		faults_add(&load->faults, FAULT_NOTICE, rule, &place,
		    g_strdup_printf("%s %s", mention, remark));
	else if (load->towns == NAMED_MOST + 1)
		faults_add(&load->faults, FAULT_NOTICE, rule, &place,
		    g_strdup("more names like these stand from here on; is "
		    "this the column of municipalities?"));
}

const char *
towns_name(struct load *load, guint field, const char *text)
{
	/* In a record about a person it may be the name of that. */
	gboolean stays = field == NO_FIELD || load->values[field].declared ||
	    load->profile->kind->people == 0;
	const struct municipality *answer;
	enum municipality_match match;
	g_autofree char *words = NULL;
	const char *rule = NULL;

	if (is_right(load, text))
		return text;
	match = municipality_find(text, record_day(load), &answer);
	if (match != MUNICIPALITY_FOUND && g_hash_table_add(load->noticed,
	    g_strconcat("municipality\n", text, NULL))) {
		words = remark(match, text, stays, answer, &rule);
		/* Many a surname is near to a town. */
		notice(load, field, rule, text, field == NO_FIELD ||
		    match != MUNICIPALITY_UNKNOWN, words);
	}
	if (match == MUNICIPALITY_UNKNOWN)
		return stays ? text : NULL;
	return match == MUNICIPALITY_AMBIGUOUS ? text : answer->name;
}
