/*
 * A profile: one [source NAME] of pipeline.conf, checked against the table
 * of sources and made ready for use.
 */
#ifndef IMPACT_PROFILE_H
#define IMPACT_PROFILE_H

#include "conf.h"
#include "dates.h"
#include "durations.h"
#include "reader.h"
#include "sources.h"

#define MARK_ANY	'*'	/* the digits of each number have to tell */

typedef struct profile {
	const Conf		*conf;
	const struct conf_source *source;
	const struct kind	*kind;
	struct reader_form	 form;		/* delimiter, quote, escape */
	const char		*encoding;	/* "" when not declared */
	struct date_format	 dates;
	char			 mark;		/* decimal mark, or MARK_ANY */
	enum percent { PERCENT_REFUSE, PERCENT_FRACTION, PERCENT_NUMBER }
				 percent;
	enum unit		 unit;		/* of a duration without one */
	gboolean		 matrix;	/* a column for every session */
	guint			 matrix_field;	/* what its cells hold */
	struct date_format	 matrix_dates;	/* above its columns */
	struct date_format	 file_dates;	/* text NULL: no such date */
	gint32			 place_day;	/* DAY_NONE: not declared */
	int			 when;		/* field of the day or period that
						 * has to be there, or -1 */
	int			 split;		/* field that is a list, or -1 */
	const char		*separator;	/* between its items */
	char			**totals;	/* folded */
	char			**skip;		/* folded */
	guint			 fill;		/* bits of fields to fill down */
	guint			 key;		/* bits of person fields; 0: by
						 * the columns there are */
	gboolean		 create_people;
	gboolean		 create_activities;
	gboolean		 replace;	/* a delivery, not an addition */
	gboolean		 ground;	/* people need a legal ground */
	char			**headers[MAX_FIELDS];	/* folded, or NULL */
	GHashTable		*cells[MAX_FIELDS];	/* folded -> meaning,
							 * or NULL */
	GHashTable		*seen[MAX_FIELDS];	/* as it stands ->
							 * meaning or NULL */
	const char		*constants[MAX_FIELDS];
	guint8			 digest[32];
} Profile;

/* Adds complaints about all sources to conf. */
void	 profile_check_all(Conf *);
/* Of a source that was checked. */
Profile	*profile_new(const Conf *, const struct conf_source *);
void	 profile_free(Profile *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Profile, profile_free)

/*
 * What a cell of a field with a map or words means: a text of the profile, a
 * struct word, or NULL when neither map nor words know it.
 */
gconstpointer profile_meaning(const Profile *, guint field, const char *cell);

/* The legal words of a field, "present, excused or absent"; g_free. */
char	*profile_words(const struct word *);
/* The word of that text or synonym, or NULL. */
const struct word *profile_word(const struct word *, const char *text);

#endif
