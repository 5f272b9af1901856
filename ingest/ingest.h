/*
 * The ingest stage: what main owns and the steps share.
 */
#ifndef IMPACT_INGEST_H
#define IMPACT_INGEST_H

#include "conf.h"
#include "named.h"
#include "people.h"
#include "profile.h"
#include "program.h"
#include "pseudonym.h"
#include "rivals.h"
#include "store.h"

/* Files in the transaction that is open; see keep.h. */
struct group {
	guint		 files;		/* that were kept; 0: none is open */
	guint64		 bytes;		/* of them */
	gboolean	 references;	/* are checked */
	gboolean	 savepoint;	/* the file at hand can go alone */
};

struct ingest {
	struct program	*program;
	Conf		*conf;
	Store		*store;
	PseudonymKey	*key;
	Named		*named;
	Book		*book;
	Rivals		*rivals;
	struct group	 group;
	/* Who was looked up for this profile: its files share the memory. */
	const struct conf_source *people_source;
	People		*people[2];
	/* Of the source that is being read. */
	struct ahead	*ahead;
	struct swift	*swift;
	GThreadPool	*thread;	/* that reads ahead; NULL: none */
	struct seen	*seen;		/* NULL: every file is read */
	gboolean	 careful;	/* no record goes the swift road */
	gboolean	 partly;	/* too much was refused */
	gboolean	 json;		/* what became of files, on stdout */
	guint		 files;
	guint64		 read;		/* records, of all files */
	guint64		 rejected;
};

/* Reads the key and opens the store for writing. */
gboolean ingest_open(struct ingest *, GError **);
/* Opens the store to look at it. */
gboolean ingest_look(struct ingest *, GError **);
/*
 * Every file of every source: what others point at comes first, sources of a
 * kind as the configuration has them.  FALSE when the machine is broken.
 */
gboolean ingest_sources(struct ingest *, GError **);
/* Forgets what may not be true any more after a rollback. */
void	 ingest_forget(struct ingest *);
/* And for another profile. */
void	 ingest_forget_people(struct ingest *);
/* Frees what ingest_open made. */
void	 ingest_close(struct ingest *);

#endif
