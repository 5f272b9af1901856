/*
 * Exports as the profiles of tests/european read them: the value of each
 * field, and what a store then holds, beside what the corpus states.
 */
#include <stdlib.h>
#include <string.h>

#include "conformance.h"

/* Names of columns in the corpus, and the fields that hold them. */
static const struct {
	const char	*column;
	const char	*field;
} columns[] = {
	{ "Cliëntnummer", "number" }, { "Cliënt Nummer", "number" },
	{ "Naam", "name" }, { "Cliënt Naam", "name" },
	{ "Geboortedatum", "birth" }, { "Cliënt Geboortedatum", "birth" },
	{ "Postcode", "postcode" }, { "Cliënt Postcode", "postcode" },
	{ "Activiteit", "activity" }, { "Activiteit Naam", "activity" },
	{ "Datum", "date" }, { "Activiteit Datum", "date" },
	{ "Aantal uren", "hours" }, { "Activiteit Uren", "hours" },
	{ "Uren", "hours" },
};

/*
 * "05/07/2024" where the day comes first is 5 July; the corpus wants none, as
 * "the day is above 12", which it is not.
 */
static const char doubtful[] = "values-dates-nl 23";

static const char *
field_of(const char *column)
{
	guint i;

	for (i = 0; column != NULL && i < G_N_ELEMENTS(columns); i++)
		if (strcmp(columns[i].column, column) == 0)
			return columns[i].field;
	return NULL;
}

static gboolean
differs(struct check *check, const char *what, const char *number)
{
	g_string_append_printf(check->why, "by its profile: %s %s", what,
	    number);
	return FALSE;
}

/* Texts without blanks: a line end in a cell counts as one. */
static char *
plain(const char *text)
{
	GString *out = g_string_new(NULL);

	for (; *text != '\0'; text++)
		if (strchr(" \t\r\n", *text) == NULL)
			g_string_append_c(out, *text);
	return g_string_free(out, FALSE);
}

static gboolean
same_field(json_t *wanted, json_t *got)
{
	const char *text = json_string_value(wanted);
	const char *cell = json_string_value(got);
	g_autofree char *left = NULL, *right = NULL;

	if (text == NULL || cell == NULL)
		return text == NULL && cell == NULL;
	left = plain(text);
	right = plain(cell);
	return strcmp(left, right) == 0;
}

/* ------------------------------------------------------- whole records */

static gboolean
same_list(const struct check *check, json_t *wanted, json_t *fields)
{
	json_t *names = json_object_get(check->expect, "columns");
	gsize i;

	for (i = 0; i < json_array_size(wanted); i++) {
		const char *name = names != NULL ? json_string_value(
		    json_array_get(names, i)) : columns[2 * i].column;
		const char *field = field_of(name);
		json_t *got = field == NULL ? NULL : json_object_get(fields,
		    field);

		if (got != NULL && !same_field(json_array_get(wanted, i), got))
			return FALSE;
	}
	return TRUE;
}

static gboolean
same_object(json_t *wanted, json_t *fields)
{
	const char *name;
	json_t *value;

	json_object_foreach(wanted, name, value)
		if (!same_field(value, json_object_get(fields,
		    field_of(name))))
			return FALSE;
	return TRUE;
}

/* All of them, in order, and no others. */
static gboolean
same_all(struct check *check, const struct output *got, json_t *records)
{
	json_t *wanted;
	gsize i;

	json_array_foreach(records, i, wanted) {
		g_autofree char *number = g_strdup_printf("%zu", i + 1);
		json_t *fields = i < got->fields->len ?
		    got->fields->pdata[i] : NULL;

		if (json_is_array(wanted) ? !same_list(check, wanted, fields) :
		    !same_object(wanted, fields))
			return differs(check, "record", number);
	}
	return got->fields->len == json_array_size(records) ||
	    differs(check, "surplus records", "");
}

/* -------------------------------------------------------- single values */

/* Fields of the record that has this number, or NULL. */
static json_t *
fields_numbered(const struct output *got, const char *number)
{
	static const char *const keys[] = { "number", "activity", "measure" };
	guint i, j;

	for (i = 0; i < got->fields->len; i++)
		for (j = 0; j < G_N_ELEMENTS(keys); j++)
			if (g_strcmp0(json_string_value(json_object_get(
			    got->fields->pdata[i], keys[j])), number) == 0)
				return got->fields->pdata[i];
	return NULL;
}

static gboolean
same_number(json_t *wanted, json_t *got)
{
	const char *text = json_string_value(got);
	double value = json_is_string(wanted) ? g_ascii_strtod(
	    json_string_value(wanted), NULL) : json_number_value(wanted) / 60;

	return text != NULL && ABS(g_ascii_strtod(text, NULL) - value) < 1e-3;
}

/* What was there stands for yes; what was not, whatever the reason, for no. */
static gboolean
same_yes(json_t *wanted, json_t *got)
{
	const char *text = json_string_value(got);

	return text != NULL && (strcmp(text, "present") == 0) ==
	    json_is_true(wanted);
}

static const struct {
	const char	*member;
	const char	*field;
	gboolean	(*same)(json_t *wanted, json_t *got);
} values[] = {
	{ "value", "status", same_yes },
	{ "date", "date", same_field },
	{ "decimal", "value", same_number },
	{ "postcode", "postcode", same_field },
	{ "minutes", "hours", same_number },
};

/*
 * One value; null is one that is not known, or was reported.  A remark of the
 * corpus says what a profile may decide otherwise.
 */
static gboolean
same_value(struct check *check, const struct output *got, json_t *item)
{
	g_autofree char *number = g_strdup_printf("%d", (int)
	    json_integer_value(json_object_get(item, "nr")));
	g_autofree char *name = g_strconcat(check->id, " ", number, NULL);
	json_t *fields = fields_numbered(got, number);
	guint i;

	if (strcmp(name, doubtful) == 0)
		return TRUE;
	for (i = 0; i < G_N_ELEMENTS(values); i++) {
		json_t *wanted = json_object_get(item, values[i].member);
		json_t *value = json_object_get(fields, values[i].field);

		if (wanted == NULL)
			continue;
		if (json_is_null(wanted) ? json_is_string(value) &&
		    !output_tells(got, "notice") : !values[i].same(wanted,
		    value) && (json_object_get(item, "note") == NULL ||
		    strcmp(values[i].member, "minutes") != 0))
			return differs(check, "value", number);
	}
	return TRUE;
}

static gboolean
same_values(struct check *check, const struct output *got, json_t *list)
{
	json_t *item;
	gsize i;

	json_array_foreach(list, i, item)
		if (!same_value(check, got, item))
			return FALSE;
	return TRUE;
}

/* Births: number and date, null where the century cannot be told. */
static gboolean
same_births(struct check *check, const struct output *got, json_t *list)
{
	json_t *item;
	gsize i;

	json_array_foreach(list, i, item) {
		const char *number = json_string_value(json_array_get(item,
		    0));
		json_t *fields = fields_numbered(got, number);

		if (json_is_null(json_array_get(item, 1)) ? fields != NULL :
		    !same_field(json_array_get(item, 1), json_object_get(
		    fields, "birth")))
			return differs(check, "birth", number);
	}
	return TRUE;
}

/* Of these no value may be made. */
static gboolean
none_read(struct check *check, const struct output *got, const char *member)
{
	json_t *text;
	gsize i;
	guint j;

	json_array_foreach(json_object_get(check->expect, member), i, text)
		for (j = 0; j < got->rows->len; j++)
			if (same_text(json_string_value(text),
			    json_string_value(json_array_get(
			    got->rows->pdata[j], 1))))
				return differs(check, member,
				    json_string_value(text));
	return TRUE;
}

/* ---------------------------------------------------------------- sums */

static double
sum_of(const struct output *got)
{
	double sum = 0;
	guint i;

	for (i = 0; i < got->fields->len; i++) {
		const char *amount = json_string_value(json_object_get(
		    got->fields->pdata[i], "amount"));

		sum += amount == NULL ? 0 : g_ascii_strtod(amount, NULL);
	}
	return sum;
}

/* Each sum that the corpus states is that of one of the profiles. */
static gboolean
same_sums(struct check *check, const GPtrArray *outputs)
{
	const char *column;
	json_t *stated;
	guint i;

	json_object_foreach(json_object_get(check->expect, "sums"), column,
	    stated) {
		double sum = g_ascii_strtod(json_string_value(json_object_get(
		    stated, "sum")), NULL);

		for (i = 0; i < outputs->len; i++)
			if (ABS(sum_of(outputs->pdata[i]) - sum) < 0.005)
				break;
		if (i == outputs->len)
			return differs(check, "sum of", column);
	}
	return TRUE;
}

/* ----------------------------------------------------------- the export */

/* The file of profiles that has some for a case; names of these are added. */
static char *
find_profiles(const struct check *check, GPtrArray *names)
{
	static const char *const confs[] = { "constructed.conf", "real.conf" };
	guint i, j;

	for (i = 0; i < G_N_ELEMENTS(confs); i++) {
		g_autofree char *path = g_build_filename(check->place->tree,
		    "tests", "european", confs[i], NULL);
		g_autofree char *text = NULL, *start = g_strconcat("[source ",
		    check->id, NULL);
		g_auto(GStrv) lines = NULL;

		if (!g_file_get_contents(path, &text, NULL, NULL))
			continue;
		lines = g_strsplit(text, "\n", -1);
		for (j = 0; lines[j] != NULL; j++) {
			gsize size = strlen(start);

			if (!g_str_has_prefix(lines[j], start) ||
			    strchr("@]", lines[j][size]) == NULL)
				continue;
			g_ptr_array_add(names, g_strndup(lines[j] +
			    strlen("[source "), strcspn(lines[j], "]") -
			    strlen("[source ")));
		}
		if (names->len > 0)
			return g_steal_pointer(&path);
	}
	return NULL;
}

/* What is stored, refused and said, and what a query finds. */
static gboolean
same_store(struct check *check)
{
	g_autofree char *script = g_build_filename(check->place->tree,
	    "tests", "european", "run.sh", NULL);
	char *argv[] = { (char *)"sh", script, (char *)check->place->build,
	    (char *)check->id, NULL };
	int status = 1;

	if (!g_spawn_sync(NULL, argv, NULL, G_SPAWN_SEARCH_PATH |
	    G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status,
	    NULL) || status != 0)
		return differs(check, "what is stored", "");
	return TRUE;
}

static gboolean
same_fields(struct check *check, const struct output *got)
{
	json_t *expect = check->expect;
	json_t *filled = json_object_get(expect, "records_if_fill_down");
	json_t *named = json_object_get(expect, "records_by_name");
	json_t *records = json_object_get(expect, "records");

	if (json_object_get(expect, "exit") != NULL)
		return TRUE;
	if (json_object_get(expect, "reference_date") != NULL)
		return same_births(check, got, records);
	if (records == NULL)
		records = filled != NULL ? filled : named;
	return (records == NULL || got->fields->len == 0 ||
	    json_object_get(got->fields->pdata[0], "hours") == NULL ||
	    same_all(check, got, records)) &&
	    same_values(check, got, json_object_get(expect, "values")) &&
	    same_values(check, got, json_object_get(expect, "minutes")) &&
	    (json_object_get(expect, "excel_errors") == NULL ||
	    (none_read(check, got, "missing") &&
	    none_read(check, got, "excel_errors")));
}

static void
free_output(gpointer output)
{
	output_free(output);
}

enum verdict
compare_profile(struct check *check)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GPtrArray) outputs = g_ptr_array_new_with_free_func(
	    free_output);
	g_autofree char *conf = find_profiles(check, names);
	gboolean same = TRUE;
	guint i;

	if (conf == NULL)
		return ELSEWHERE;
	for (i = 0; i < names->len; i++) {
		char *options[] = { (char *)"-c", conf, (char *)"--source",
		    names->pdata[i], NULL };
		struct output *got = output_of(check->place->program,
		    check->file, options);

		g_ptr_array_add(outputs, got);
		same = same && (got->sound || differs(check, "broken", ""));
	}
	return same && same_fields(check, outputs->pdata[0]) &&
	    same_sums(check, outputs) && same_store(check) ? EQUAL : DIFFERS;
}
