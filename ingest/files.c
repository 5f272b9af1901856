/*
 * The files of a source, and the names they go by.
 */
#include <glob.h>
#include <string.h>

#include "files.h"
#include "machine.h"
#include "plain.h"
#include "program.h"

#define MOST	200	/* bytes of a name that stay */
#define NUMBER	9

const char *
files_shown(const Conf *conf, const char *path)
{
	gsize size = strlen(conf->folder);

	if (strncmp(path, "./", 2) == 0)
		return path + 2;
	if (strncmp(path, conf->folder, size) == 0 && path[size] == '/')
		return path + size + 1;
	return path;
}

static void
input_free(gpointer data)
{
	struct input *input = data;

	g_free(input->path);
	g_free(input->file);
	g_free(input->reject);
	g_free(input);
}

static int
compare_inputs(gconstpointer left, gconstpointer right)
{
	const struct input *a = *(struct input *const *)left;
	const struct input *b = *(struct input *const *)right;

	return strcmp(a->file, b->file);
}

/* Two files of one name in different folders must not share a reject file. */
static gboolean
name_is_shared(const GPtrArray *inputs, const struct input *input)
{
	g_autofree char *name = g_path_get_basename(input->file);
	guint i, count = 0;

	for (i = 0; i < inputs->len; i++) {
		const struct input *other = inputs->pdata[i];
		g_autofree char *base = g_path_get_basename(other->file);

		count += strcmp(base, name) == 0;
	}
	return count > 1;
}

/* Files can have names of 255 bytes; a few are for ".new" and for a number. */
static void
shorten(char *name)
{
	char *cut = name + MOST;

	if (strlen(name) <= MOST + NUMBER)
		return;
	while (((guchar)*cut & 0xc0) == 0x80)
		cut--;
	g_snprintf(cut, NUMBER + 1, "-%08x", g_str_hash(name));
}

static void
name_reject(const Conf *conf, const struct conf_source *source,
    const GPtrArray *inputs, struct input *input)
{
	g_autofree char *name = name_is_shared(inputs, input) ?
	    g_strdelimit(g_strdup(input->file), "/", '_') :
	    g_path_get_basename(input->file);
	g_autofree char *whole = g_strconcat(source->name, "-", name, NULL);

	g_strdelimit(whole, "/", '_');
	shorten(whole);
	input->reject = g_build_filename(conf->ingest.rejects, whole, NULL);
}

/* A folder that nobody may read has no files for us. */
static int
on_folder(const char *path, int error)
{
	(void)path;
	return machine_broke(error);
}

GPtrArray *
files_find(const Conf *conf, const struct conf_source *source,
    GError **error)
{
	GPtrArray *inputs;
	glob_t found = { 0 };
	int result = glob(source->files, GLOB_NOSORT, on_folder, &found);
	gsize i;

	if (result != 0 && result != GLOB_NOMATCH) {
		globfree(&found);
		g_set_error(error, IMPACT_ERROR, EXIT_IO, "%s: cannot look "
		    "for files there", files_shown(conf, source->files));
		return NULL;
	}
	inputs = g_ptr_array_new_with_free_func(input_free);
	if (result == 0)
		for (i = 0; i < found.gl_pathc; i++) {
			struct input *input = g_new0(struct input, 1);

			input->path = g_strdup(found.gl_pathv[i]);
			input->file = plain_text(files_shown(conf,
			    input->path));
			g_ptr_array_add(inputs, input);
		}
	globfree(&found);
	g_ptr_array_sort(inputs, compare_inputs);
	for (i = 0; i < inputs->len; i++)
		name_reject(conf, source, inputs, inputs->pdata[i]);
	return inputs;
}
