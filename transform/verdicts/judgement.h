/*
 * The verdicts of all series of a run.  They are passed together: an
 * activity that declares several outcomes is only flagged when it fails at
 * all of them (intersection-union: the largest p holds, Berger 1982).
 */
#ifndef IMPACT_JUDGEMENT_H
#define IMPACT_JUDGEMENT_H

#include <glib.h>

#include "conf.h"
#include "facts.h"
#include "series.h"
#include "store.h"
#include "verdicts.h"

/* One series. */
struct judgement {
	const struct series	*series;
	struct figures		*list;	/* by activity; owned */
	char			*line;	/* to say before them; owned, or NULL */
	struct dispersion	 dispersion;
};

/* An array of struct judgement that owns what is in them. */
GArray		*judgements_new(void);
/* Takes over list and line. */
void		judgements_add(GArray *, const struct series *,
		    struct figures *list, char *line);
/*
 * Whether an activity aims at a series: it declares its type, the mission
 * rung, or a type that leads to that rung.
 */
gboolean	judgement_declared(const struct activity *,
		    const struct series *, const struct conf_rung *mission);
/*
 * Tests each series, puts in place of p_a and p_b the largest over the
 * series and the other ones that the activity declares (1 where such a one
 * could not be tested), and decides.  Only outcomes that are intended count.
 * One that the configuration names and no file recorded was not tested.
 */
void		judgements_pass(GArray *, const Conf *, const struct facts *,
		    const struct conf_rung *mission);
/* The verdicts, the funnel and its spread. */
gboolean	judgements_write(Store *, const GArray *,
		    const struct facts *, GError **);

#endif
