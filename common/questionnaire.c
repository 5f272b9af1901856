/*
 * TABLE: questionnaires by name, and the words of their answers.
 */
#include <string.h>

#include "questionnaire.h"

const char *const questionnaires[] = {
	"djg11", "djg6", "ucla3", "lsns6", "zrm2017", "wemwbs", "swemwbs", NULL
};

const char *const questionnaire_gierveld[] = {
	"nee|no", "min of meer|more or less", "ja|yes", NULL
};
const char *const questionnaire_ucla[] = {
	"bijna nooit|zelden|hardly ever", "soms|some of the time",
	"vaak|often", NULL
};

char *
questionnaire_fold(const char *id)
{
	GString *folded = g_string_new(NULL);

	for (; *id != '\0'; id++)
		if (g_ascii_isalnum(*id))
			g_string_append_c(folded, g_ascii_tolower(*id));
	return g_string_free(folded, FALSE);
}

gboolean
questionnaire_says(const char *words, const char *wanted)
{
	g_auto(GStrv) list = g_strsplit(words, "|", -1);

	for (guint i = 0; list[i] != NULL; i++) {
		g_autofree char *folded = g_utf8_casefold(g_strstrip(list[i]),
		    -1);

		if (strcmp(folded, wanted) == 0)
			return TRUE;
	}
	return FALSE;
}
