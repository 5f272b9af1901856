/*
 * Files built into the program, through GLib's resources.
 */
#include <gio/gio.h>

#include "resource.h"
#include "sorting.h"

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

/* Names of folders end in a slash. */
static void
list_folder(const char *folder, const char *below, const char *suffix,
    GPtrArray *list)
{
	g_autofree char *full = g_strconcat(PREFIX, folder, "/", below, NULL);
	g_auto(GStrv) names = g_resources_enumerate_children(full,
	    G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
	guint i;

	for (i = 0; names != NULL && names[i] != NULL; i++) {
		g_autofree char *name = g_strconcat(below, names[i], NULL);

		if (g_str_has_suffix(name, "/"))
			list_folder(folder, name, suffix, list);
		else if (g_str_has_suffix(name, suffix))
			g_ptr_array_add(list, g_steal_pointer(&name));
	}
}

char **
resource_list(const char *folder, const char *suffix)
{
	GPtrArray *list = g_ptr_array_new();

	list_folder(folder, "", suffix, list);
	g_ptr_array_sort(list, sorting_by_name);
	g_ptr_array_add(list, NULL);
	return (char **)g_ptr_array_free(list, FALSE);
}
