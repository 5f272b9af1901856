/*
 * Tables of the named measures (measures/measures.h): all those of a topic
 * beside one another, those about one kind of subject, and targets.
 */
#ifndef REPORT_MEASURE_TABLES_H
#define REPORT_MEASURE_TABLES_H

#include "measures.h"
#include "tables.h"

/* Measures of the whole place: this year, a year before, the history. */
Table	*table_measures(const struct figures *, const Words *,
	    const char *topic);
/*
 * One row for each subject (about: "funder", "formula"), one column for each
 * measure of the topic.  NULL when there is no subject.
 */
Table	*table_subjects(const struct figures *, const Words *,
	    const char *topic, const char *about);
/* The two above, for one topic and subject each. */
Table	*table_mission(const struct figures *, const Words *);
Table	*table_money(const struct figures *, const Words *);
Table	*table_norm(const struct figures *, const Words *);
Table	*table_client(const struct figures *, const Words *);
Table	*table_constituency(const struct figures *, const Words *);
Table	*table_formula(const struct figures *, const Words *);
Table	*table_innovation(const struct figures *, const Words *);
Table	*table_leaving(const struct figures *, const Words *);
Table	*table_steering(const struct figures *, const Words *);
Table	*table_funders(const struct figures *, const Words *);
Table	*table_formulas(const struct figures *, const Words *);
Table	*table_activity_costs(const struct figures *, const Words *);
/* Every target: aimed at, reached, expected, before. */
Table	*table_targets(const struct figures *, const Words *);
/* How many activities have one. */
Table	*table_target_share(const struct figures *, const Words *);
/* The same of activities that have one. */
Table	*table_activity_targets(const struct figures *, const Words *);
/*
 * One row for each subject, one column for each class of a measure.  NULL
 * when it is not told so, as in every edition but that of the organisation.
 */
Table	*table_classes(const struct figures *, const Words *,
	    const char *measure, const char *about);
Table	*table_staying(const struct figures *, const Words *);
Table	*table_tie_ends(const struct figures *, const Words *);
Table	*table_formula_mix(const struct figures *, const Words *);
/* Participants of each formula per 1,000 residents, by municipality. */
Table	*table_norm_formula(const struct figures *, const Words *);
/* Activities without a formula whose name looks like another's. */
Table	*table_alike(const struct figures *, const Words *);
/* Norms, and what outcomes are worth, with who says so; NULL: none are set. */
Table	*table_norms(const struct figures *, const Words *);
Table	*table_worths(const struct figures *, const Words *);
/* Rate ratios; NULL when there are none, as in other editions. */
Table	*table_comparison(const struct figures *, const Words *);
/* The five answers about each innovation, and what they rest on. */
Table	*table_innovations(const struct figures *, const Words *);

/* "People on a rung", "client" ...; the word as it is if there is none. */
const char *measure_label(const Words *, const struct measure *);
/* In a report: of the whole place it may count others than of its parts. */
const char *measure_label_about(const struct figures *, const Words *,
	    const struct measure *, const char *about);
/* It sets places side by side: a report about one of them has none. */
gboolean measure_of_many(const struct measure *);
const char *measure_class(const Words *, const char *class_name);
/* What a figure is about: a rung, an outcome, a funder, a measure. */
const char *measure_subject(const struct figures *, const Words *,
	    const struct measure_figure *);

#endif
