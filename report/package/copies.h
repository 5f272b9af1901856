/*
 * Copies for convenience, made by programs that may not be there: a page as
 * PDF by weasyprint, a chart in pixels by rsvg-convert.  The page and the SVG
 * are the originals.
 *
 * Orders are worked off side by side, several pages by one process, and two
 * for the same original are one piece of work; what comes out does not depend
 * on that.  The same original gives the same bytes as long as the programs and
 * fonts of the machine stay the same.
 */
#ifndef REPORT_COPIES_H
#define REPORT_COPIES_H

#include "conf.h"
#include "day.h"

typedef struct copies Copies;

/*
 * What is asked for (yes) and not there is a complaint, what is not there by
 * itself (auto) is left out without a word.
 */
Copies	*copies_open(const struct conf_output *, const struct period *,
	    GPtrArray *complaints);
/* Waits for what is still at work. */
void	 copies_close(Copies *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Copies, copies_close)

/* An order; owned by copies. */
struct copy {
	char		*path;		/* "charts/c1_target.png" */
	GBytes		*bytes;		/* NULL: none; then error says why */
	const char	*error;
	gboolean	 wanted;	/* its absence is a complaint */
	/*< private >*/
	struct task	*task;
};

/* NULL when there is nobody to make it; the text is copied. */
struct copy	*copies_pdf(Copies *, const char *path, const char *page);
struct copy	*copies_png(Copies *, const char *path, const char *picture);
/* Until the order is done. */
void		 copies_wait(Copies *, struct copy *);

#endif
