/*
 * Texts that are stored as they stand.
 */
#include <string.h>

#include "listed.h"
#include "personal.h"
#include "questionnaire.h"

#define ANSWER	3	/* digits, or one sign of any kind */

gboolean
listed_outcome(const Conf *conf, const char *name)
{
	guint i;

	for (i = 0; i < conf->outcomes->len; i++) {
		const struct conf_outcome *outcome = conf->outcomes->pdata[i];

		if (strcmp(outcome->name, name) == 0)
			return TRUE;
	}
	for (i = 0; i < conf->rungs->len; i++) {
		const struct conf_rung *rung = conf->rungs->pdata[i];

		if (strcmp(rung->name, name) == 0 || g_strv_contains(
		    (const char *const *)rung->outcomes, name))
			return TRUE;
	}
	return FALSE;
}

static gboolean
is_instrument(const Conf *conf, const char *text)
{
	g_autofree char *folded = questionnaire_fold(text);
	guint i;

	if (g_strv_contains(questionnaires, folded))
		return TRUE;
	for (i = 0; i < conf->instruments->len; i++) {
		const struct conf_instrument *own =
		    conf->instruments->pdata[i];
		g_autofree char *name = questionnaire_fold(own->name);

		if (*name != '\0' && strcmp(name, folded) == 0)
			return TRUE;
	}
	return FALSE;
}

static gboolean
is_wave(const Conf *conf, const char *text)
{
	g_autofree char *folded = g_utf8_casefold(text, -1);
	char **name;
	guint i;

	for (i = 0; i < G_N_ELEMENTS(conf->waves.words); i++)
		for (name = conf->waves.words[i]; name != NULL &&
		    *name != NULL; name++)
			if (questionnaire_says(*name, folded))
				return TRUE;
	return FALSE;
}

static gboolean
answers_say(const char *const *answers, const char *folded)
{
	for (; answers != NULL && *answers != NULL; answers++)
		if (questionnaire_says(*answers, folded))
			return TRUE;
	return FALSE;
}

static gboolean
is_answer(const Conf *conf, const char *text)
{
	g_autofree char *folded = g_utf8_casefold(text, -1);
	guint i;

	if (g_utf8_strlen(text, -1) <= 1 || (strlen(text) <= ANSWER &&
	    text[strspn(text, "0123456789")] == '\0') ||
	    answers_say(questionnaire_gierveld, folded) ||
	    answers_say(questionnaire_ucla, folded))
		return TRUE;
	for (i = 0; i < conf->instruments->len; i++) {
		const struct conf_instrument *own =
		    conf->instruments->pdata[i];

		if (answers_say((const char *const *)own->answers, folded))
			return TRUE;
	}
	return FALSE;
}

/* By blanks only where nothing else does: "more or less" is one. */
char **
listed_answers(const char *text)
{
	const char *marks = strpbrk(text, "|;,") != NULL ? "|;," : " ";
	char **answers = g_strsplit_set(text, marks, -1);
	guint i;

	for (i = 0; answers[i] != NULL; i++)
		g_strstrip(answers[i]);
	return answers;
}

static gboolean
are_answers(const Conf *conf, const char *text)
{
	g_auto(GStrv) answers = listed_answers(text);
	guint i;

	for (i = 0; answers[i] != NULL; i++)
		if (!is_answer(conf, answers[i]))
			return FALSE;
	return TRUE;
}

/* Nothing is read there; the record says enough without it. */
static void
pass_over(struct value *value)
{
	value->known = FALSE;
	value->notice = "text.unlisted";
}

const char *
listed_judge(const Profile *profile, guint field, struct value *value)
{
	const struct field *row = &profile->kind->fields[field];
	const Conf *conf = profile->conf;

	switch (row->type) {
	case FIELD_OUTCOME:
		return listed_outcome(conf, value->text) ? NULL :
		    "outcome.undeclared";
	case FIELD_INSTRUMENT:
		return is_instrument(conf, value->text) ? NULL :
		    "instrument.unknown";
	case FIELD_ANSWERS:
		return are_answers(conf, value->text) ? NULL :
		    "answer.unknown";
	case FIELD_WAVE:
		if (!is_wave(conf, value->text))
			pass_over(value);
		return NULL;
	case FIELD_LISTED:
		pass_over(value);
		return NULL;
	case FIELD_QUESTION:
		if (!personal_is_number(value->text)) {
			value->text = "*";
			value->notice = "text.question";
		}
		return NULL;
	case FIELD_NAME:
	case FIELD_PLACE:
		return personal_mark(value->text) ? "text.personal" : NULL;
	case FIELD_CODE:
		/* Those of people are never stored as they are; others are
		 * looked up. */
		return profile->kind->people == 0 &&
		    personal_code(value->text) ? "text.personal" : NULL;
	default:
		return NULL;
	}
}

static void
append_list(GString *out, const char *what, char **names)
{
	for (; names != NULL && *names != NULL; names++)
		g_string_append_printf(out, "%s %s\n", what, *names);
}

static void
append_outcomes(GString *out, const Conf *conf)
{
	guint i;

	for (i = 0; i < conf->outcomes->len; i++)
		g_string_append_printf(out, "outcome %s\n",
		    ((struct conf_outcome *)conf->outcomes->pdata[i])->name);
	for (i = 0; i < conf->rungs->len; i++) {
		const struct conf_rung *rung = conf->rungs->pdata[i];

		g_string_append_printf(out, "outcome %s\n", rung->name);
		append_list(out, "outcome", rung->outcomes);
	}
}

static void
append_instruments(GString *out, const Conf *conf)
{
	guint i;

	for (i = 0; i < conf->instruments->len; i++) {
		const struct conf_instrument *own =
		    conf->instruments->pdata[i];

		g_string_append_printf(out, "instrument %s\n", own->name);
		append_list(out, "answer", own->answers);
	}
}

char *
listed_text(const Conf *conf, const struct kind *kind)
{
	GString *out = g_string_new(NULL);
	guint i, w;

	for (i = 0; i < kind->count; i++)
		switch (kind->fields[i].type) {
		case FIELD_PLACE:
			append_list(out, "place", conf->ingest.places);
			break;
		case FIELD_OUTCOME:
			append_outcomes(out, conf);
			break;
		case FIELD_INSTRUMENT:
			append_instruments(out, conf);
			break;
		case FIELD_WAVE:
			for (w = 0; w < G_N_ELEMENTS(conf->waves.words); w++)
				append_list(out, "wave", conf->waves.words[w]);
			break;
		default:
			break;
		}
	return g_string_free(out, FALSE);
}
