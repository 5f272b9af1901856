/*
 * What is known of one quantity, and of quantities together: how the form in
 * which one is published bounds it, and the relations that a reader knows.
 */
#ifndef REPORT_RELATIONS_H
#define REPORT_RELATIONS_H

#include "plan.h"

/*
 * Primary protection: the form of a quantity by itself, and what has to stay
 * possible for whoever attacks it.  In: unit, base, is_whole, is_told, exact,
 * form (FORM_SHOWN unless it is given or unseen) and, for sums that are not
 * counts, is_sensitive.
 */
void	 quantity_decide(struct quantity *, const struct protection *);
/* low and high from the form. */
void	 quantity_bound(struct quantity *, const struct protection *);

/*
 * The same of a count that stays as it, or an earlier total, was shown before,
 * and may have changed by fewer than the threshold since, or of an amount of
 * people that may have by the share of the protection: a reader who knows this
 * rule allows for it, one who does not is mistaken.
 */
void	 quantity_allow(struct quantity *, const struct protection *);

/*
 * What another report, or another name, says of the same quantity: its form
 * and, unless the exact value is known here and asks for as much already, what
 * has to stay possible.
 */
void	 quantity_take(struct quantity *, const struct quantity *);

/* whole = sum of parts (guint, places in the plan). */
void	 relation_sum(Plan *, guint whole, const GArray *parts);
/* The same; hidden parts may be told together under the key of the rest. */
void	 relation_rest(Plan *, guint whole, const GArray *parts,
	    const char *rest);
/* What the whole is without them; FALSE: less than nothing. */
gboolean relation_leaves(const Plan *, guint whole, const GArray *parts,
	    double *left);
/* part <= whole. */
void	 relation_within(Plan *, guint part, guint whole);
/* least <= quantity <= most, loosely: see plan_is_awake. */
void	 relation_between(Plan *, guint quantity, guint least, guint most);
/* part <= whole, and what is left is as sensitive as any count. */
void	 relation_complement(Plan *, guint part, guint whole);

#endif
