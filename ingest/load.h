/*
 * One file, all of it or nothing: from bytes to facts or rejects.
 */
#ifndef IMPACT_LOAD_H
#define IMPACT_LOAD_H

#include "activities.h"
#include "attendance.h"
#include "bsn.h"
#include "counts.h"
#include "drafts.h"
#include "facts.h"
#include "faults.h"
#include "files.h"
#include "header.h"
#include "layout.h"
#include "ingest.h"
#include "people.h"
#include "preamble.h"
#include "profile.h"
#include "stream.h"
#include "tally.h"
#include "totals.h"
#include "value.h"

#define PAD_MOST	32	/* see pad.number */

struct load {
	struct ingest	*ingest;
	const Profile	*profile;
	const char	*path;		/* to open */
	const char	*file;		/* to show: within the conf's folder */
	gboolean	 own;		/* it is a reject file of ours */
	char		 separator;	/* of its line "sep=;", or NUL */
	const char	*reject;	/* path of its reject file */
	int		 input;		/* open, or -1 */
	struct stream	 stream;
	Faults		 faults;
	struct counts	 counts;

	/* What the facts of the file point at. */
	gint64		 batch;
	gboolean	 before;	/* the file was read before, as that batch */
	GArray		*replaced;	/* gint64: batches it took the place of,
					 * or NULL */
	GPtrArray	*columns[2];	/* char *: that the last batch of the
					 * source lacked, and had; or NULL */
	gint64		 not_after;	/* see facts_store; 0: no bound */
	gint64		 source;
	gint64		 register_id;
	Activities	*activities;	/* NULL for people: they have none */
	People		*people[2];	/* shared with the ingest */
	GHashTable	*noticed;	/* words said once per file */
	guint		 towns;		/* of them, names of municipalities */

	/* How the file is laid out. */
	Layout		*layout;
	struct preamble	 preamble;
	Totals		*totals;	/* NULL: the profile knows none */
	guint64		 totals_lines;
	guint64		 skipped_lines;
	gboolean	 differs;	/* a total was not met */
	struct tally	 tally;
	gint32		 file_first;	/* days in the name of the file */
	gint32		 file_last;
	/* Of each field of dates, the lines that tell day from month. */
	struct order {
		guint64	 proof;		/* as the profile says; 0: none */
		guint64	 against;	/* the other way round */
		char	*text;		/* what stands there, if it may be
					 * quoted */
	} orders[MAX_FIELDS];

	struct bsn_count bsn[MAX_FIELDS];	/* of fields that are codes */

	/* The record at hand. */
	gboolean	 begun;		/* the header was read */
	struct header	 header;
	guint64		 record;
	guint64		 line;
	gint32		 first_day;	/* of all records so far */
	gint32		 last_day;
	struct value	 values[MAX_FIELDS];
	GStringChunk	*split;		/* parts of whole names */
	char		 padded[2][PAD_MOST + 1];	/* person numbers */

	/* Takes a record that was checked, instead of storing it, if set. */
	void		(*take)(struct load *);
	/* What was gathered; one of them. */
	Facts		*facts;
	Drafts		*drafts;	/* of people in facts */
	Attendance	*attendance;
	GError		*error;		/* the machine broke in a callback */
	gboolean	 stop;		/* reading on is of no use */
};

/*
 * Reads one file and stores what is good of it, or nothing.  FALSE only when
 * the machine is broken; what is wrong with the file has been said and noted
 * in ingest->partly.
 */
gboolean load_file(struct ingest *, const Profile *, const struct input *,
	    GError **);

/* How the file is written and laid out, for those who read it themselves. */
void	 load_stream(struct load *, struct stream *, int file);
void	 load_clear(struct load *);
/* It is not what it was when its reading began: it is refused. */
void	 load_changed(struct load *);

/* Rejects the record at hand for what stands in one field, or in all. */
#define NO_FIELD	G_MAXUINT
void	 load_reject(struct load *, guint field, const char *rule,
	    char *text);
/* The same with the sentence of the rule, for a field in some column. */
void	 load_reject_column(struct load *, guint field, guint column,
	    const char *rule, const char *cell);
/* The same with the sentence of the rule. */
void	 load_reject_cell(struct load *, guint field, const char *rule,
	    const char *cell);

#endif
