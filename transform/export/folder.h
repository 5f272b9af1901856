/*
 * A private folder of files that appears whole or not at all: made beside its
 * place, written to disk, then renamed.  Folder 0700, files 0600.
 */
#ifndef IMPACT_FOLDER_H
#define IMPACT_FOLDER_H

#include <glib.h>
#include <stdio.h>

typedef struct folder Folder;

/*
 * place may be absent, an empty folder, or one made before that holds the
 * file mark; anything else is an error and stays as it is.
 */
Folder		*folder_open(const char *place, const char *mark, GError **);
FILE		*folder_file(Folder *, const char *name, GError **);
/* Closes a file of folder_file; an error if anything went wrong with it. */
gboolean	folder_done(Folder *, FILE *, const char *name, GError **);
gboolean	folder_place(Folder *, GError **);
/* Takes away what was not placed. */
void		folder_close(Folder *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Folder, folder_close)

#endif
