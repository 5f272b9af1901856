/* The attack by somebody who is in the figures; see audit.h. */
#include <math.h>

#include "holding.h"
#include "program.h"
#include "reach.h"

/* What an insider has of whom nobody says how much, with no end above. */
#define SOMETHING	1000

struct insiders {
	struct reach	 reach;
	GArray		*found;		/* struct inside */
};

/* ------------------------------------------------------------------ goals */

struct asked {
	const struct goal	*goal;
	guint			 place;
	const gboolean		*below, *above;	/* it: they hold it, or it
						 * holds them */
	gboolean		*kept;		/* by entry */
};

/*
 * What an insider cannot know to be less, since it is in there itself.  Of few
 * no more than those few can have left, which they know: of growth it counts
 * what it may be above zero.
 */
static double
low_of(const struct asked *asked, const struct entry *entry)
{
	if (asked->goal->low < 0)
		return 0;
	return asked->below[entry->place] ? MAX(asked->goal->low,
	    entry->value) : asked->goal->low;
}

/*
 * Nor to be more; and who is one of fewer than ten knows that the others are
 * fewer than nine.
 */
static double
high_of(const struct asked *asked, const struct entry *entry, double high)
{
	if (asked->above[entry->place])
		return MIN(high, entry->value);
	/* Not of what need not be small. */
	return asked->goal->either && high == asked->goal->high ? high :
	    MAX(high - entry->value, 0);
}

/* What that side of the goal is for one of them. */
static double
target_of(const struct asked *asked, const struct entry *entry,
    gboolean is_high, double high)
{
	return is_high ? high_of(asked, entry, high) : low_of(asked, entry);
}

/*
 * One side, for those that are wanted, one target after another.  hasty: not
 * further than to the first for who it is not met.
 */
static void
ask_side(struct reach *it, const struct asked *asked, gboolean is_high,
    double high, const gboolean *wanted, gboolean hasty)
{
	g_autofree gboolean *done = g_new0(gboolean, it->entries->len + 1);
	gboolean more = TRUE;
	guint i, j;

	for (i = 0; more && i < it->entries->len; i++) {
		struct side side = { asked->goal->column, asked->place,
			is_high, target_of(asked, ENTRY(it, i), is_high,
			high) };

		if (done[i] || !wanted[i])
			continue;
		for (j = 0; j < it->entries->len; j++)
			ENTRY(it, j)->is_open = !done[j] && wanted[j] &&
			    side.target == target_of(asked, ENTRY(it, j),
			    is_high, high);
		reach_seek(it, &side, hasty);
		for (j = 0; more && j < it->entries->len; j++) {
			if (!ENTRY(it, j)->is_open)
				continue;
			done[j] = TRUE;
			if (reach_has(ENTRY(it, j)))
				continue;
			asked->kept[j] = FALSE;
			more = !hasty;
		}
	}
}

/* Whether it is small for everybody already. */
static gboolean
is_small(const struct goal *goal)
{
	return goal->found_high < goal->high - SLACK(goal->high);
}

/*
 * For a figure of which nobody says whether it is small: it need not be, or
 * else all that is small has to be possible.
 */
static void
ask_either(struct reach *it, const struct asked *asked, gboolean *wanted)
{
	guint i;

	if (!is_small(asked->goal)) {
		ask_side(it, asked, TRUE, asked->goal->high, wanted, FALSE);
		for (i = 0; i < it->entries->len; i++) {
			wanted[i] = wanted[i] && (!asked->kept[i] ||
			    asked->above[ENTRY(it, i)->place]);
			asked->kept[i] = TRUE;
		}
	}
	ask_side(it, asked, TRUE, asked->goal->high - 1, wanted, TRUE);
	ask_side(it, asked, FALSE, 0, wanted, TRUE);
}

/* How far an amount may go for one who knows its own. */
static gboolean
is_apart(struct reach *it, const struct asked *asked,
    const struct entry *insider)
{
	double least, most;

	reach_range(it, asked->goal->column, insider, FALSE, &least, &most);
	return is_far_apart(least, most, asked->goal->apart);
}

static void
ask_apart(struct reach *it, const struct asked *asked, const gboolean *wanted)
{
	guint i;

	for (i = 0; i < it->entries->len; i++) {
		guint place = ENTRY(it, i)->place;

		/* Of what holds it the primary rule has made sure. */
		if (wanted[i] && !asked->above[place] && !asked->below[place])
			asked->kept[i] = is_apart(it, asked, ENTRY(it, i));
	}
}

/*
 * Whether an insider is told no more than what follows from its own value by
 * relations, and what is held, alone: that of so few it is a part, or that so
 * many are a part of it, by whatever way round.
 */
static gboolean
is_known_anyway(struct reach *it, const struct goal *goal,
    const struct entry *insider)
{
	double least, most, low, high;

	reach_range(it, goal->column, insider, TRUE, &low, &high);
	if (goal->apart > 0)
		return !it->failed && low <= high && !is_far_apart(low, high,
		    goal->apart);
	reach_range(it, goal->column, insider, FALSE, &least, &most);
	if (least > most || low > high || it->failed)
		return FALSE;
	if (isfinite(high))
		high = MIN(high, goal->high);
	else
		high = goal->either ? goal->high : MAX(goal->high -
		    insider->value, 0);
	low = MAX(low, goal->low);
	return most >= high - SLACK(high) && (least <= low + SLACK(low) ||
	    (goal->either && most >= goal->high - SLACK(goal->high)));
}

static void
ask(struct insiders *all, const Holding *holding, struct goal *goal)
{
	struct reach *it = &all->reach;
	guint place = place_of(it->audit, goal->column), i;
	g_autofree gboolean *below = holding_reach(holding, place, FALSE);
	g_autofree gboolean *above = holding_reach(holding, place, TRUE);
	g_autofree gboolean *kept = g_new(gboolean, it->entries->len + 1);
	g_autofree gboolean *wanted = g_new(gboolean, it->entries->len + 1);
	const struct asked asked = { goal, place, below, above, kept };

	for (i = 0; i < it->entries->len; i++) {
		kept[i] = TRUE;
		wanted[i] = ENTRY(it, i)->place != place;
	}
	if (goal->apart > 0)
		ask_apart(it, &asked, wanted);
	else if (goal->either)
		ask_either(it, &asked, wanted);
	else {
		ask_side(it, &asked, TRUE, goal->high, wanted, TRUE);
		ask_side(it, &asked, FALSE, 0, wanted, TRUE);
	}
	goal->inside_met = TRUE;
	for (i = 0; i < it->entries->len; i++) {
		struct inside inside = { goal->column, ENTRY(it, i)->column,
			ENTRY(it, i)->value };

		if (kept[i] || is_known_anyway(it, goal, ENTRY(it, i)))
			continue;
		goal->inside_met = FALSE;
		g_array_append_val(all->found, inside);
	}
}

/* -------------------------------------------------------------- the whole */

/* Nobody can have what is impossible; a value that nobody says is found. */
static void
settle(struct reach *it)
{
	const struct side none = { 0, 0, FALSE, 0 };
	guint i, kept = 0;

	EACH_ENTRY(it, entry)
		entry->is_open = !isnan(entry->value);
	reach_seek(it, &none, FALSE);
	for (i = 0; i < it->entries->len; i++) {
		struct entry *entry = ENTRY(it, i);

		if (isnan(entry->value)) {
			reach_one(it, entry, FALSE);
			reach_one(it, entry, TRUE);
			entry->value = isfinite(entry->most) ? (entry->least +
			    entry->most) / 2 : entry->least + SOMETHING;
		} else if (!reach_has(entry))
			continue;
		*ENTRY(it, kept++) = *entry;
	}
	g_array_set_size(it->entries, kept);
}

static void
enter(struct reach *it, const GArray *insiders)
{
	guint i;

	for (i = 0; i < insiders->len; i++) {
		const struct insider *insider = &g_array_index(insiders,
		    struct insider, i);
		const struct column *column = COLUMN(it->audit,
		    insider->column);
		struct entry entry = { insider->column, (guint)column->place,
			insider->value, FALSE, INFINITY, -INFINITY };

		if (column->component == it->component->number)
			g_array_append_val(it->entries, entry);
	}
}

static void
attack_component(struct insiders *all, struct component *component,
    const GArray *insiders)
{
	struct reach *it = &all->reach;
	g_autoptr(Holding) holding = NULL;
	guint i;

	reach_begin(it, component);
	enter(it, insiders);
	if (it->entries->len == 0)
		return;
	if (component->programme == NULL)
		component_begin(it->audit, component);
	settle(it);
	holding = holding_new(it->audit, component);
	for (i = 0; i < component->goals->len && !it->failed; i++) {
		struct goal *goal = GOAL(it->audit, EACH_GOAL(component, i));

		if (!goal->inside_met && goal->high_met && (goal->low_met ||
		    goal->either))
			ask(all, holding, goal);
	}
}

gboolean
audit_insiders(Audit *audit, const GArray *insiders, GArray **found,
    GError **error)
{
	struct insiders all = { .found = g_array_new(FALSE, FALSE,
	    sizeof(struct inside)) };
	guint i;

	g_assert(audit->components != NULL);
	reach_init(&all.reach, audit);
	for (i = 0; i < audit->components->len && !all.reach.failed; i++)
		attack_component(&all, audit->components->pdata[i], insiders);
	reach_clear(&all.reach);
	*found = all.found;
	if (!all.reach.failed)
		return TRUE;
	g_array_unref(all.found);
	g_set_error(error, IMPACT_ERROR, EXIT_NOTHING, "the attack of "
	    "insiders cannot be computed");
	return FALSE;
}
