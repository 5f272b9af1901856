/*
 * The plan of a run: every quantity that its reports tell, or that follows
 * from what they tell, with its exact value, and every relation between
 * quantities that a reader knows.  Deciding it gives each quantity the form
 * in which the public sees it; what is decided for one report holds for all.
 *
 * The exact values live here and nowhere else, until the plan is freed.
 */
#ifndef REPORT_PLAN_H
#define REPORT_PLAN_H

#include <glib.h>

#include "protect.h"

/* Of the set of tables that reports consist of; goes into the certificate. */
#define PLAN_VERSION	1

enum cell_unit {
	CELL_PEOPLE,		/* a count of people or outcomes */
	CELL_EUROS,
	CELL_SHARE,		/* per cent */
	CELL_WORD,		/* a verdict: only a symbol */
	CELL_NUMBER,		/* a count of other things: activities */
	CELL_HOURS,
	CELL_RATE		/* tenths: per thousand, hours a person */
};

enum form {
	FORM_SHOWN,		/* rounded: it says a range */
	FORM_SMALL,		/* "<10": it says 0 to 9 */
	FORM_HIDDEN,		/* "x": it says nothing */
	FORM_UNSEEN,		/* not in any report: it says nothing */
	FORM_GIVEN		/* public already: it says what it is */
};

/* What all municipalities are to each of them. */
enum places {
	PLACES_APART,		/* nothing that a reader knows */
	PLACES_SUM,		/* by where people live */
	PLACES_HELD,		/* a sum by where activities are */
	PLACES_DISTINCT,	/* people who count once, and in each of the
				 * places where they came */
	PLACES_WITHIN		/* the same, and some count in all alone */
};

/* When a quantity is hidden by itself. */
enum rule {
	RULE_NONE,		/* never */
	RULE_THRESHOLD,		/* a count below the threshold */
	RULE_PEOPLE,		/* an amount of fewer people than that */
	RULE_GIVERS,		/* a sum of few contributors, or with one that
				 * another could estimate (p% rule) */
	RULE_GIVER		/* what one contributor gave: always, but for
				 * itself */
};
/* As a package says it: "", "threshold", "people", "givers", "giver". */
extern const char *const rule_names[];

/* What a page begins with, of all and of a part. */
enum headline {
	HEADLINE_NONE,
	HEADLINE_SECOND,
	HEADLINE_FIRST
};

struct quantity {
	char		*key;		/* "/all/people/reached/2026" */
	char		*stem;		/* adds up over months, or NULL */
	gint32		 first, last;	/* months, with a stem */
	gint32		 begun;		/* the stem has nothing before that
					 * month; 0: it may */
	enum cell_unit	 unit;
	gint64		 base;		/* of its rounding */
	enum places	 over;
	enum rule	 rule;
	gboolean	 is_whole;	/* no fractions: a count, no credit */
	gboolean	 is_signed;	/* may be below zero, as everybody
					 * knows: growth */
	gboolean	 is_told;	/* exact is known; else it is NaN */
	double		 exact;
	gboolean	 is_sensitive;	/* an attacker must find that all of */
	double		 want_low, want_high;	/* this is possible */
	enum form	 form;
	double		 shown;		/* with FORM_SHOWN, FORM_GIVEN */
	double		 low, high;	/* what the form says; infinite: all */
	gboolean	 is_piece;	/* of spans; see hierarchy.h */
	gboolean	 is_left;	/* what is left of an amount; see
					 * differences.h */
	gboolean	 is_fixed;	/* published before: hiding is vain */
	gboolean	 is_ledger;	/* of an earlier release only */
	gboolean	 was_hidden;	/* in the release before this one */
	gboolean	 is_known;	/* from earlier releases alone */
	gboolean	 is_empty;	/* of nobody, as everybody knows */
	gboolean	 is_of_many;	/* an amount of enough people, as
					 * everybody knows; see many.h */
	gboolean	 was_of_many;	/* as an earlier release, or another
					 * package, says */
	gboolean	 is_lower;	/* of a time with a lower threshold */
	guint		 behind;	/* a count of people who are behind the
					 * amount, plus 1; 0: none is told */
	gboolean	 was_told;	/* though it is small; see published.h */
	enum headline	 headline;	/* the higher, the later hidden */
	guint		 rank;		/* relations in which it is the whole */
	double		 before;	/* as it was shown last; 0: it was not */
	double		 below;		/* as was said before, it is less than
					 * that; 0: nobody did */
	double		 total;		/* as the total that ended before it was
					 * shown last; 0: none was */
	gint32		 total_last;	/* the last month of that one */
	gboolean	 is_running;	/* without a stem, but counts from the
					 * same beginning as its namesake of the
					 * release before */
	gboolean	 is_kept;	/* stands as that, changed or not */
	guint		 same;		/* as that one, plus 1; see plan_same */
	guint		 twin;		/* the first one about the same months
				 	 * of its stem, plus 1; 0: itself */
};

struct term {
	guint	quantity;
	double	factor;
};

/* low <= sum of factor * quantity <= high; the whole of a sum comes first. */
struct relation {
	guint	 first, count;	/* terms */
	double	 low, high;
	gboolean is_span;	/* it follows from months; see hierarchy.h */
	gboolean is_earlier;	/* an earlier release said so */
	gboolean is_loose;	/* see plan_is_awake */
};

/* Parts of a whole of which the hidden ones are told together. */
struct gathering {
	guint	 relation;
	guint	 rest;		/* a quantity */
	gboolean is_made;
};

/* Whether there is anything outside of the municipalities of the reports. */
struct elsewhere {
	gboolean people, activities;
};

typedef struct plan Plan;

Plan	*plan_new(const struct protection *);
void	 plan_free(Plan *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Plan, plan_free)
const struct protection *plan_protection(const Plan *);
/* Both are TRUE until somebody knows better. */
struct elsewhere *plan_elsewhere(Plan *);

/*
 * Adds a quantity, or finds the one that is there: the plan copies the key.
 * The draft holds unit, base, over, is_whole, is_told, exact and, if the
 * plan shall not decide by the rules for its unit, form, sensitivity and
 * wants.
 */
guint	 plan_add(Plan *, const char *key, const struct quantity *draft);
/* NULL, or PLAN_NONE: there is none. */
struct quantity *plan_find(const Plan *, const char *key);
guint	 plan_place(const Plan *, const char *key);
#define PLAN_NONE	G_MAXUINT
struct quantity *plan_quantity(const Plan *, guint);
guint	 plan_quantities(const Plan *);
/* The first of its twins. */
guint	 plan_first(const Plan *, guint);

void	 plan_relate(Plan *, const struct term *, guint count, double low,
	    double high);
guint	 plan_relations(const Plan *);
const struct relation *plan_relation(const Plan *, guint);
/* How many of them tell anything: not refuted, and none said twice. */
guint	 plan_standing(const Plan *);
/* The relation that was added last follows from months. */
void	 plan_mark_span(Plan *);
/* Those from that one on were told by earlier releases. */
void	 plan_mark_earlier(Plan *, guint first);
/*
 * The relation that was added last says of two figures that both stand in
 * reports no more than their rounding does: it sleeps, and no package tells it,
 * until one of them does not.
 */
void	 plan_mark_loose(Plan *);
gboolean plan_is_awake(const Plan *, const struct relation *);
/* How many of those that were marked are. */
guint	 plan_awake(const Plan *);
const struct term *plan_terms(const Plan *, const struct relation *);
void	 plan_gather(Plan *, guint relation, guint rest);
GArray	*plan_gatherings(const Plan *);
void	 plan_span(Plan *, guint quantity, gint32 first, gint32 last,
	    const char *stem);
/* The same; FALSE: it is about other months already. */
gboolean plan_can_span(Plan *, guint quantity, gint32 first, gint32 last,
	    const char *stem);

/* "STEM FIRST LAST": what tells one span from another; g_free. */
char	*plan_span_name(const char *stem, gint32 first, gint32 last);

/* Two names of one number. */
void	 plan_same(Plan *, guint one, guint other);

/*
 * Quantities that are the same, or about the same months of one stem, are
 * one: relations speak of the first of them from now on, those that say the
 * same as another say nothing more, and plan_twins_follow gives the others
 * their form.
 */
void	 plan_twins(Plan *);
void	 plan_twins_follow(Plan *);

/* What the exact terms add up to; NaN when one is not told. */
double	 plan_sum(const Plan *, const struct relation *);
/*
 * Takes out relations that the exact values refute: nobody can reckon with
 * them.  How many there were.
 */
guint	 plan_refute(Plan *);
/* Forgets every exact value: from then on the plan cannot tell them. */
void	 plan_forget(Plan *);

#endif
