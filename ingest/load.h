/*
 * One file, one transaction: from bytes to facts or rejects.
 */
#ifndef IMPACT_LOAD_H
#define IMPACT_LOAD_H

#include "activities.h"
#include "attendance.h"
#include "counts.h"
#include "facts.h"
#include "faults.h"
#include "header.h"
#include "ingest.h"
#include "people.h"
#include "profile.h"
#include "value.h"

struct load {
	struct ingest	*ingest;
	const Profile	*profile;
	const char	*path;		/* to open */
	const char	*file;		/* to show: within the conf's folder */
	gboolean	 own;		/* it is a reject file of ours */
	Faults		 faults;
	struct counts	 counts;

	/* What the facts of the file point at. */
	gint64		 batch;
	gint64		 not_after;	/* see facts_store; 0: no bound */
	gint64		 source;
	gint64		 register_id;
	Activities	*activities;
	People		*people[2];	/* of the ingest */
	GHashTable	*noticed;	/* words said once per file */

	/* The record at hand. */
	gboolean	 begun;		/* the header was read */
	struct header	 header;
	guint64		 record;
	guint64		 line;
	gint32		 first_day;	/* of all records so far */
	gint32		 last_day;
	struct value	 values[MAX_FIELDS];
	GStringChunk	*split;		/* parts of whole names */

	/* What was gathered; one of them. */
	Facts		*facts;
	Attendance	*attendance;
	GError		*error;		/* the machine broke in a callback */
	gboolean	 stop;		/* reading on is of no use */
};

/*
 * Reads one file and stores what is good of it, or nothing.  FALSE only when
 * the machine is broken; what is wrong with the file has been said and noted
 * in ingest->partly.  reject is the path of its reject file.
 */
gboolean load_file(struct ingest *, const Profile *, const char *path,
	    const char *file, const char *reject, GError **);

/* Rejects the record at hand for what stands in one field, or in all. */
#define NO_FIELD	G_MAXUINT
void	 load_reject(struct load *, guint field, const char *rule,
	    char *text);
/* The same with the sentence of the rule. */
void	 load_reject_cell(struct load *, guint field, const char *rule,
	    const char *cell);

#endif
