/*
 * The measures that stand beside credit and verdicts: named statements with
 * unit, direction and aggregation, each filled by a function of its own.
 *
 * Figures have municipality 0 (all) and each municipality; periods are those
 * of spans.h: the history, the year up to the last month, the same months a
 * year before, that whole year.  "every group" is about all (''), project,
 * activity (register:code), formula and funder, each in that municipality.
 *
 * name				subject			class
 *
 * mission
 * participants			every group		-
 * attendances			every group		-
 * hours_attended		every group		-
 *	both of all in each month of the history as well; so are the hours of
 *	client_question_hours, client_led_hours, driver_hours,
 *	coproduction_hours and formula_dose
 * rung_people			outcome: rung		-
 *	who first stood on it in the period; sums over months
 * flow				outcome: rung		-
 *	of who was first reached in the period: who got at least so far, up
 *	to the last day, of all of them
 * outcomes			outcome: series		-
 *
 * target (periods are those of the target; "target" is the unit: that of what
 * it is about; a target for a measure in cents is set in euros, one for a
 * measure in minutes in hours, and one for a share in per cent)
 * target_progress		outcome: rung or type;	up, down
 *				measure: its name
 *	so far, of the number aimed at; answer: met, as far as that is sure
 * target_met			the same		up, down, ceiling
 *	the same by the projection where the period still runs; down: of the
 *	decrease wanted against the period before; ceiling: a decrease with
 *	nothing before it, number / what came of it
 * target_projection		the same		up, down
 *	at the end of the period, no denominator, interval
 * target_previous		the same		up, down
 *	the same months a year before, and the whole period then
 * activity_target		activity		measure of the target, or -
 *	so far, of the number aimed at, and that at the end by interval and
 *	answer; of a rung or type: of outcomes that the activity touched.
 *	Without a target: cannot_be_told
 * activities_with_target	all			-
 *
 * money
 * costs			every group		-
 * costs_divided		all, project, activity,	- ; of all: mission,
 *				formula			activity, funder,
 *							rest
 *	what of their costs was divided by attendance (regardless of sign), of
 *	all of them; people: who came to what it was divided over.  Only where
 *	a project has other activities as well (behind.h), and of each month
 *	and the last two years, too; rest: of those without a formula
 * volunteer_hours		every group		-
 * cost_per_participant		every group		-
 * cost_per_connected		every group		-
 *	all: people on the mission rung; else credit for it; interval, or
 *	cannot_be_told where they are too few (money.h)
 * cost_per_touched		activity		series
 *	of outcomes whose follow-up time it touched; history only; the same
 * break_even			all, activity		kappa, value
 *	credited outcomes, of those that would be worth the costs; answer
 * grants			all, project, activity,	-
 *				funder
 * funder_money			funder			-
 *	grants of the funder, of all grants; and of each month of the history
 * grants_divided		all, funder		-
 *	the same of grants, in municipalities
 * funder_credit		funder; '': no grant	series
 *	credit by their share of the grants of each activity; sums to credit
 *				activity		funder; '': no grant
 *	who pays for it has so much of its credit for the mission; history
 *	and year
 * funder_activities		funder			-
 * cost_covered			all, project, activity	-
 *	grants, of costs
 * outcome_value		outcome: series		low, mid, high
 * value_per_euro		all			low, mid, high
 *	of credited outcomes, in per cent of the costs
 *
 * norm
 * per_thousand			outcome: rung		-
 * norm_share			outcome: rung		name of the norm
 * formula_per_thousand		formula			-
 *
 * client
 * client_question_activities	all, project		-
 * client_question_hours	all, project		- ; rest: of the others;
 *							asked, unasked: of what
 *							clients began
 * client_led_activities	all, project		client_led, shared,
 *							organisation_led, unknown
 *	client_led: clients began it; shared: others did, on a question of
 *	clients; organisation_led: others, without one
 * client_led_hours		all, project		the same
 * initiator_activities		all, project		client, professional,
 *							organisation, funder,
 *							unknown
 * initiator_hours		all, project		the same
 * coproduction_hours		all, project, activity	-
 *	hours of delivery (volunteers, co-organisers) by who is or was a
 *	participant; all: rest, of the others, and all, together; people:
 *	who did that part of it
 * coproduction_people		all, project, activity	-
 * role_step			all			client>volunteer,
 *							client>member,
 *							client>donor,
 *							volunteer>member,
 *							volunteer>donor,
 *							member>donor
 *	who took the later role in the period, of who had the earlier one
 *	and not yet the later
 *
 * constituency
 * supporters			all			main role; - for all
 *	at the end of the period; and of each month of the history.  Main
 *	role: the most involved of staff, volunteer, donor, member, client,
 *	fan, sympathiser; these sum to all
 * supporters_by_role		all			role
 *	the same, a person in each role they have
 * supporters_growth		all			role; - for all
 *	more at the end than on the day before the period, of those then
 * supporters_joined		all			-
 * supporters_left		all			-
 * supporters_attending		all			-
 *	of those at the end, who took part in the period
 *
 * formula (name of the formula; history and years)
 * formula_activities		formula			-
 *				activity		name of its formula
 *	which one it has: in the file or by its alias; history only
 * formula_municipalities	formula			- ; municipality 0 only
 * formula_dose			formula			-
 *	minutes a participant; all: rest, of activities without a formula
 * formula_cost			formula			-
 *	cents a participant
 * formula_credit		formula			-
 *	credit for the mission a participant
 * formula_mix			formula			sex:f, sex:m, sex:x,
 *							sex:unknown, age:0-17,
 *							age:18-44, age:45-64,
 *							age:65-79, age:80+,
 *							age:unknown
 * formula_drift		formula			dose, mix, cost, mix_chance;
 *							- for their mean
 *	0: towns do not differ, 100: nothing in common; see drift.h.  people: of
 *	the town that has fewest
 * formula_missing		all			-
 *	activities without a formula that look like another or like a
 *	formula, of those without
 * name_alike			activity		register:code of the other,
 *							formula:NAME
 *	how alike their names are, in per cent; of activities without a
 *	formula, three at most
 * single_town			all			-
 *	activities that, with their formula, exist in one town only
 *
 * innovation (history only)
 * innovations			all			-
 * innovation_new		activity		- ; predecessor
 *	months from the first session of its formula to its start, of those
 *	allowed; predecessor: whether one is named
 * innovation_implemented	activity		-
 *	sessions held, of those planned
 * innovation_breaks		activity		- ; actor, mix, cost
 *	of what could be compared with its predecessor, what differs.  actor:
 *	1 for another one; mix: per cent more people not reached before; cost:
 *	unit costs, of those then
 * innovation_impact		activity		-
 *	targets met, of its targets
 * innovation_mission		activity		-
 *	people with the outcome, of those expected
 * criterion			all			CRITERION:ANSWER, as
 *							new:yes,
 *							breaks:cannot_be_told
 *	innovations with that answer, of all
 * innovation_town		all			name of a municipality
 * innovation_initiator		all			as initiator_activities
 *
 * steering
 * driver_money			all, project		mission, activity, funder
 *				activity		the one it has: its costs;
 *							history only
 * driver_hours			all, project		the same
 *	mission: declares the mission; funder: does not, and a funder began
 *	it or, where nobody knows who did, pays for it by name; activity:
 *	the others
 *
 * leaving
 * staying			all, activity		staying, moved, reached,
 *							left
 *	participants of the history: still coming, coming to something else,
 *	not coming any more after the mission rung, or without it
 * tie_ends			all, activity		succeeded, failed, external,
 *							dropout, unknown
 */
#ifndef IMPACT_MEASURES_H
#define IMPACT_MEASURES_H

#include <glib.h>

#include "measuring.h"

#define ABOUT(x)	(1u << ABOUT_##x)
#define ABOUT_GROUPS	(ABOUT(ALL) | ABOUT(PROJECT) | ABOUT(ACTIVITY) | \
			    ABOUT(FORMULA) | ABOUT(FUNDER))

struct measure {
	const char	*name;
	const char	*topic;
	const char	*unit, *per;
	int		 scale;
	const char	*direction;
	const char	*aggregation;
	const char	*place;		/* "person", "activity" */
	const char	*needs;		/* kind of file; NULL: none */
	/*
	 * Either a value of the sums of each group, about these kinds of
	 * subject, or a function that writes all its figures.
	 */
	guint		 about;		/* ABOUT() bits */
	measuring_value	 value;
	gboolean	(*fill)(struct measuring *, GError **);
	/* Other than told, although its file is there; may be NULL. */
	const char	*(*state)(const struct measuring *);
	enum doubt	 doubt;
};

extern const struct measure	measures[];	/* ended by a NULL name */

/* Empties nothing: derived_clear did.  All other derived tables are there. */
gboolean	measures_write(struct measuring *, GError **);

#endif
