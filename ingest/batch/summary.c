/*
 * What became of each file, and of the run.
 */
#include <jansson.h>
#include <stdio.h>
#include <string.h>

#include "day.h"
#include "delivery.h"
#include "summary.h"

/* ---------------------------------------------------------------- lines */

static void
say_counts(struct ingest *ingest, const struct load *load,
    const char *reject)
{
	const struct counts *counts = &load->counts;
	g_autofree char *text = g_strdup_printf("%s: %" G_GUINT64_FORMAT
	    " read = %" G_GUINT64_FORMAT " stored + %" G_GUINT64_FORMAT
	    " unchanged + %" G_GUINT64_FORMAT " corrected + %"
	    G_GUINT64_FORMAT " duplicate + %" G_GUINT64_FORMAT " rejected",
	    load->file, counts->read, counts->stored, counts->unchanged,
	    counts->corrected, counts->duplicate, counts->rejected);

	if (counts->rejected > 0 && !ingest->program->dry_run)
		program_say(ingest->program, "%s, see %s", text, reject);
	else if (counts->rejected > 0 || ingest->program->dry_run)
		program_say(ingest->program, "%s", text);
	else
		program_progress(ingest->program, "%s", text);
}

static void
add_counts(struct ingest *ingest, const struct load *load)
{
	const struct counts *counts = &load->counts;
	double share = ingest->conf->ingest.reject_share;

	ingest->read += counts->read;
	ingest->rejected += counts->rejected;
	if (load->differs)
		ingest->partly = TRUE;
	if ((double)counts->rejected * 100 <= share * (double)counts->read)
		return;
	ingest->partly = TRUE;
	program_say(ingest->program, "%s: more than %g%% of its records was "
	    "rejected (reject.share)", load->file, share);
}

/* ----------------------------------------------------------------- JSON */

static void
put_line(json_t *object)
{
	json_dumpf(object, stdout, JSON_COMPACT);
	putchar('\n');
	json_decref(object);
}

static void
put_text(json_t *object, const char *name, const char *text)
{
	json_object_set_new(object, name, text == NULL ? json_null() :
	    json_string(text));
}

static void
put_number(json_t *object, const char *name, guint64 number)
{
	json_object_set_new(object, name, json_integer((json_int_t)number));
}

static void
put_day(json_t *object, const char *name, gint32 day, gboolean known)
{
	char text[11];

	put_text(object, name, known ? day_print(day, text) : NULL);
}

static json_t *
new_object(const char *file, const struct conf_source *source,
    const char *state)
{
	json_t *object = json_object();

	put_text(object, "file", file);
	put_text(object, "source", source->name);
	put_text(object, "kind", source->kind);
	put_text(object, "state", state);
	return object;
}

/* Rejects by rule; every other fault whole. */
static void
put_faults(json_t *object, const Faults *faults)
{
	json_t *rules = json_object(), *list = json_array();
	guint i;

	for (i = 0; i < faults->list->len; i++) {
		const struct fault *fault = &g_array_index(faults->list,
		    struct fault, i);
		json_t *item;

		if (fault->kind == FAULT_REJECT) {
			put_number(rules, fault->rule, 1 +
			    (guint64)json_integer_value(json_object_get(rules,
			    fault->rule)));
			continue;
		}
		item = json_object();
		put_text(item, "kind", fault->kind == FAULT_FILE ? "file" :
		    "notice");
		put_text(item, "rule", fault->rule);
		if (fault->place.line > 0)
			put_number(item, "line", fault->place.line);
		put_text(item, "text", fault->text);
		json_array_append_new(list, item);
	}
	json_object_set_new(object, "rejects", rules);
	json_object_set_new(object, "faults", list);
}

static void
put_counts(json_t *object, const struct counts *counts)
{
	put_number(object, "read", counts->read);
	put_number(object, "stored", counts->stored);
	put_number(object, "unchanged", counts->unchanged);
	put_number(object, "corrected", counts->corrected);
	put_number(object, "duplicate", counts->duplicate);
	put_number(object, "rejected", counts->rejected);
}

static void
put_columns(json_t *object, const char *name, const GPtrArray *columns)
{
	json_t *list = json_array();
	guint i;

	for (i = 0; columns != NULL && i < columns->len; i++)
		json_array_append_new(list, json_string(columns->pdata[i]));
	json_object_set_new(object, name, list);
}

static void
put_batch(json_t *object, const struct load *load, gboolean dry)
{
	json_t *replaced = json_array();
	guint i;

	/* What a dry run numbers is taken back with it. */
	if (dry && !load->before)
		put_text(object, "batch", NULL);
	else
		put_number(object, "batch", (guint64)load->batch);
	for (i = 0; load->replaced != NULL && i < load->replaced->len; i++)
		json_array_append_new(replaced, json_integer(g_array_index(
		    load->replaced, gint64, i)));
	json_object_set_new(object, "replaces", replaced);
}

static void
print_file(struct ingest *ingest, const struct load *load,
    const char *reject)
{
	gboolean dry = ingest->program->dry_run;
	json_t *object = new_object(load->file, load->profile->source,
	    load->faults.refused ? "refused" : load->before ? "unchanged" :
	    "loaded");
	gint32 first, last;
	gboolean days = delivery_days(load, &first, &last);

	if (!load->faults.refused)
		put_batch(object, load, dry);
	if (!load->faults.refused && !load->before) {
		put_day(object, "first", first, days);
		put_day(object, "last", last, days);
		put_counts(object, &load->counts);
		put_text(object, "reject_file", load->counts.rejected > 0 &&
		    !dry ? reject : NULL);
		put_columns(object, "new_columns", load->columns[0]);
		put_columns(object, "gone_columns", load->columns[1]);
	}
	put_faults(object, &load->faults);
	put_line(object);
}

/* -------------------------------------------------------------- the run */

void
summary_file(const struct load *load, const char *reject)
{
	struct ingest *ingest = load->ingest;

	if (load->before)
		program_progress(ingest->program, "%s: no change, read before "
		    "as batch %" G_GINT64_FORMAT, load->file, load->batch);
	else if (load->faults.refused)
		ingest->partly = TRUE;
	else if (load->begun) {
		say_counts(ingest, load, reject);
		add_counts(ingest, load);
	}
	if (ingest->json)
		print_file(ingest, load, reject);
}

void
summary_missing(struct ingest *ingest, const struct conf_source *source,
    const Faults *faults)
{
	json_t *object;

	ingest->partly = TRUE;
	if (!ingest->json)
		return;
	object = new_object(NULL, source, "missing");
	put_faults(object, faults);
	put_line(object);
}

static gboolean
is_read(const Conf *conf, const char *name)
{
	guint i;

	for (i = 0; i < conf->sources->len; i++)
		if (strcmp(((struct conf_source *)conf->sources->pdata[i])->
		    name, name) == 0)
			return TRUE;
	return FALSE;
}

static void
tell_stale(struct ingest *ingest, const char *name, gint32 last,
    gint64 behind)
{
	json_t *object;
	char text[11];

	/* Nobody waits for a source that the configuration dropped. */
	if (!is_read(ingest->conf, name))
		return;
	program_say(ingest->program, "[source %s]: notice: its last day is "
	    "%s, %" G_GINT64_FORMAT " days before that of other sources; is "
	    "an export missing? (stale.days)", name, day_print(last, text),
	    behind);
	if (!ingest->json)
		return;
	object = json_object();
	put_text(object, "source", name);
	put_text(object, "state", "stale");
	put_day(object, "last", last, TRUE);
	put_number(object, "days_behind", (guint64)behind);
	put_line(object);
}

static gboolean
find_stale(struct ingest *ingest, GError **error)
{
	sqlite3_stmt *rows = store_statement(ingest->store, "delivery_stale");
	gint64 most = ingest->conf->ingest.stale_days;
	gboolean row = TRUE, good = TRUE;

	if (most == 0)
		return TRUE;
	sqlite3_bind_int64(rows, 1, most);
	while ((good = store_step(ingest->store, rows, &row, error)) && row)
		tell_stale(ingest, (const char *)sqlite3_column_text(rows, 0),
		    sqlite3_column_int(rows, 1), sqlite3_column_int64(rows,
		    2));
	return good;
}

int
summary_end(struct ingest *ingest, GError **error)
{
	int status = ingest->partly ? EXIT_PARTLY : EXIT_DONE;
	json_t *object;

	if (!find_stale(ingest, error))
		return -1;
	program_progress(ingest->program, "%u files, %" G_GUINT64_FORMAT
	    " records read, %" G_GUINT64_FORMAT " of them rejected",
	    ingest->files, ingest->read, ingest->rejected);
	if (ingest->program->dry_run)
		program_say(ingest->program,
		    "dry run: nothing was changed");
	if (!ingest->json)
		return status;
	object = json_object();
	put_number(object, "files", ingest->files);
	put_number(object, "read", ingest->read);
	put_number(object, "rejected", ingest->rejected);
	json_object_set_new(object, "dry_run", json_boolean(
	    ingest->program->dry_run));
	put_number(object, "status", (guint64)status);
	put_line(object);
	return status;
}
