/*
 * Folders with all that is in them.  Symbolic links are never followed.
 */
#ifndef IMPACT_TREE_H
#define IMPACT_TREE_H

#include <sys/types.h>

#include <glib.h>

/* "cannot WHAT PATH: ..." of errno, with EXIT_IO; always FALSE. */
gboolean tree_fail(GError **error, const char *what, const char *path);
/* As much as can be taken away. */
void	 tree_remove(const char *path);
/* Onto the disk: the folders, since files are synced when written. */
gboolean tree_sync(const char *path);
gboolean tree_sync_folder(const char *path);
/*
 * Puts the folder fresh at place at once, also where something stands.  What
 * stood there then has the name *old, for the caller to take away and free;
 * NULL when there was nothing.  errno tells what went wrong.
 */
gboolean tree_place(const char *fresh, const char *place, char **old);
/* Undoes tree_place as well as it can: fresh has its name again. */
void	 tree_put_back(const char *fresh, const char *place, const char *old);
/* A new file, whole and synced; errno tells what went wrong. */
gboolean tree_write_file(const char *path, const char *bytes, gsize size,
	    mode_t mode);
/* Plain files and folders of one tree as a new one. */
gboolean tree_copy(const char *from, const char *to);

#endif
