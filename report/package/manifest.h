/*
 * manifest.json: what an edition was made of and what it consists of, so that
 * anyone can see later whether a file is still what was published.
 */
#ifndef REPORT_MANIFEST_H
#define REPORT_MANIFEST_H

#include "figures.h"
#include "output.h"
#include "store.h"
#include "words.h"

#define MANIFEST_NAME	"manifest.json"

/* A file that was read: the source it belongs to, and its digest. */
struct input {
	char	*source;
	char	*kind;
	char	*digest;	/* BLAKE2b-256, hexadecimal */
	gint64	 batch;		/* that read it first */
};

/* struct input * in a fixed order; NULL with an error. */
GPtrArray	*manifest_inputs(Store *, GError **);

/*
 * The document, with the inputs that were known when these figures were first
 * published, over all files of the output below folder; g_free.
 */
char		*manifest_write(const struct figures *, const Words *,
		    const GPtrArray *inputs, Output *,
		    const char *folder);

#endif
