/*
 * What settings mean together: names that default to other names, and checks
 * that no single setting can answer.
 */
#include <string.h>

#include "conf.h"
#include "conf_parts.h"

static void
check_rungs(Conf *conf)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	const char *near;
	guint i;

	for (i = 0; i < conf->rungs->len; i++) {
		struct conf_rung *rung = conf->rungs->pdata[i];
		g_autofree char *group = g_strconcat("rung ", rung->name, NULL);

		g_ptr_array_add(names, rung->name);
		if (rung->attendances == 0 && !rung->ties &&
		    rung->outcomes[0] == NULL && rung->improved[0] == NULL &&
		    rung->sustained[0] == NULL)
			conf_complain(conf, group, NULL, "nobody can reach it; "
			    "set attendances, outcomes, improved or ties");
	}
	g_ptr_array_add(names, NULL);
	if (g_strv_contains((const char *const *)names->pdata,
	    conf->mission.rung))
		return;
	near = conf_nearest(conf->mission.rung,
	    (const char *const *)names->pdata);
	conf_complain(conf, "mission", "rung", near != NULL ?
	    "there is no [rung %s]; did you mean '%s'?" :
	    "there is no [rung %s]", conf->mission.rung, near);
}

static void
check_method(Conf *conf)
{
	const struct conf_method *method = &conf->method;

	if (method->models[0] == NULL)
		conf_complain(conf, "method", "models", "names no model");
	else if (!g_strv_contains((const char *const *)method->models,
	    method->model))
		conf_complain(conf, "method", "model",
		    "'%s' is not among models", method->model);
	for (char **word = method->strata; *word != NULL; word++) {
		if (g_strv_contains((const char *const *)word + 1, *word))
			conf_complain(conf, "method", "strata",
			    "'%s' stands twice", *word);
		if (strcmp(*word, stratum_words[STRATUM_SEVERITY]) == 0 &&
		    *method->severity == '\0')
			conf_complain(conf, "method", "severity",
			    "which instrument tells of it?  strata names it");
	}
	if (method->position_first + method->position_last > 1)
		conf_complain(conf, "method", "position.first",
		    "together with position.last more than 1");
}

/* What an outcome is worth: from somebody, and low to high. */
static void
check_values(Conf *conf)
{
	for (guint i = 0; i < conf->outcomes->len; i++) {
		const struct conf_outcome *outcome = conf->outcomes->pdata[i];
		g_autofree char *group = g_strconcat("outcome ",
		    outcome->name, NULL);

		if (outcome->value < 0) {
			if (outcome->value_low >= 0 ||
			    outcome->value_high >= 0)
				conf_complain(conf, group, "value", "is not "
				    "set; value.low and value.high stand "
				    "beside it");
			continue;
		}
		if (*outcome->value_source == '\0')
			conf_complain(conf, group, "value.source", "is not "
			    "set; say who found out what it is worth");
		if (outcome->value_low > outcome->value)
			conf_complain(conf, group, "value.low",
			    "is more than value");
		if (outcome->value_high >= 0 &&
		    outcome->value_high < outcome->value)
			conf_complain(conf, group, "value.high",
			    "is less than value");
	}
}

static void
default_text(char **text, const char *other)
{
	if (**text == '\0') {
		g_free(*text);
		*text = g_strdup(other);
	}
}

void
conf_default_names(Conf *conf)
{
	guint i;

	for (i = 0; i < conf->sources->len; i++) {
		struct conf_source *source = conf->sources->pdata[i];

		default_text(&source->register_name, source->name);
		default_text(&source->register_b, source->register_name);
		default_text(&source->project, source->register_name);
	}
	for (i = 0; i < conf->rungs->len; i++) {
		struct conf_rung *rung = conf->rungs->pdata[i];

		default_text(&rung->label_nl, rung->name);
		default_text(&rung->label_en, rung->name);
	}
	for (i = 0; i < conf->outcomes->len; i++) {
		struct conf_outcome *outcome = conf->outcomes->pdata[i];

		default_text(&outcome->label_nl, outcome->name);
		default_text(&outcome->label_en, outcome->name);
		if (outcome->value_low < 0)
			outcome->value_low = outcome->value;
		if (outcome->value_high < 0)
			outcome->value_high = outcome->value;
	}
}

gboolean
conf_folder_is_reserved(const char *name)
{
	static const char *const devices[] = { "aux", "con", "nul", "prn",
		NULL };

	return g_strv_contains(devices, name) || (strlen(name) == 4 &&
	    (g_str_has_prefix(name, "com") || g_str_has_prefix(name, "lpt")) &&
	    g_ascii_isdigit(name[3]));
}

static gboolean
is_folder(const char *name)
{
	gsize size = strlen(name);

	return size > 0 && size <= 64 && strspn(name,
	    "abcdefghijklmnopqrstuvwxyz0123456789-_") == size &&
	    !conf_folder_is_reserved(name);
}

static void
check_reports(Conf *conf)
{
	guint i;

	for (i = 0; i < conf->reports->len; i++) {
		const struct conf_report *report = conf->reports->pdata[i];
		g_autofree char *section = g_strdup_printf("report %s",
		    report->name);

		if (!is_folder(report->name))
			conf_complain(conf, section, NULL, "the name becomes "
			    "a folder: use a-z, 0-9, - and _, and no name of a "
			    "device such as con");
	}
}

void
conf_check(Conf *conf)
{
	check_reports(conf);
	check_rungs(conf);
	check_method(conf);
	check_values(conf);
}
