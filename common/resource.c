/*
 * Files built into the program, through GLib's resources.
 */
#include <gio/gio.h>

#include "resource.h"

#define PREFIX "/impact/"

const void *
resource_bytes(const char *path, gsize *size)
{
	g_autofree char *full = g_strconcat(PREFIX, path, NULL);
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) bytes = g_resources_lookup_data(full,
	    G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

	if (bytes == NULL)
		g_error("%s is not built in: %s", path, error->message);
	/* Uncompressed resources are static: the bytes outlive the GBytes. */
	return g_bytes_get_data(bytes, size);
}

const char *
resource_text(const char *path)
{
	gsize size;

	/* The resource compiler puts a NUL behind every file. */
	return resource_bytes(path, &size);
}

static int
compare_names(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

char **
resource_list(const char *folder, const char *suffix)
{
	g_autofree char *full = g_strconcat(PREFIX, folder, NULL);
	g_auto(GStrv) names = g_resources_enumerate_children(full,
	    G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
	GPtrArray *list = g_ptr_array_new();
	guint i;

	for (i = 0; names != NULL && names[i] != NULL; i++)
		if (g_str_has_suffix(names[i], suffix))
			g_ptr_array_add(list, g_strdup(names[i]));
	g_ptr_array_sort(list, compare_names);
	g_ptr_array_add(list, NULL);
	return (char **)g_ptr_array_free(list, FALSE);
}
