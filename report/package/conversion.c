/* One conversion by a program; see conversion.h. */
#include <string.h>

#include "conversion.h"

gboolean
conversion_is_whole(GBytes *bytes, const char *head, gsize head_size,
    const char *tail, gsize tail_size)
{
	gsize size = 0;
	const char *data = bytes != NULL ? g_bytes_get_data(bytes, &size) :
	    NULL;

	return size > head_size + tail_size &&
	    memcmp(data, head, head_size) == 0 &&
	    memcmp(data + size - tail_size, tail, tail_size) == 0;
}

GBytes *
conversion_run(const struct conversion *conversion, const struct tool *tool,
    const char *const *environment, GBytes *original, char **why)
{
	struct tool_answer answer = { NULL, NULL, FALSE, FALSE };
	g_autoptr(GError) error = NULL;
	GBytes *bytes = NULL;

	if (!tool_run(tool, conversion->options, environment, original,
	    &answer, &error))
		*why = g_strdup_printf("%s: %s", conversion->name,
		    error->message);
	else if (answer.late)
		*why = g_strdup_printf("%s gave no answer in %u seconds",
		    conversion->name, tool->seconds);
	else if (!answer.good || !conversion->is_whole(answer.out))
		*why = g_strdup_printf("%s made no whole copy: %s",
		    conversion->name, answer.said);
	else
		bytes = g_bytes_ref(answer.out);
	tool_answer_clear(&answer);
	return bytes;
}
