/*
 * Presence lists as a batch writes them; see attendance_list in the schema.
 */
#ifndef IMPACT_LISTS_H
#define IMPACT_LISTS_H

#include "runs.h"
#include "store.h"

/* What a touch that is corrected said before, and in which list. */
struct former {
	guint	at;		/* touch that corrects it */
	gint64	batch;
	gint64	part;
	struct presence presence;
};

typedef struct lists Lists;

Lists	*lists_new(Store *, gint64 batch);
void	 lists_free(Lists *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Lists, lists_free)

/*
 * Takes what is corrected out of its lists, with a trace (struct former, in
 * any order, which changes).
 */
gboolean lists_correct(Lists *, const struct touch *, GArray *formers,
	    GError **);
/*
 * Writes the touches whose fate (enum fate) is to be stored or to correct;
 * they are sorted, those of all calls together.
 */
gboolean lists_write(Lists *, const struct touch *, const guint8 *fates,
	    gsize count, GError **);
/* Sets the error that says so; FALSE. */
gboolean lists_damaged(gint32 day, GError **);

#endif
