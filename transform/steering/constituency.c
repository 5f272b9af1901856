/*
 * Is there a constituency, and does it grow?  See constituency.h.
 */
#include "constituency.h"

/*
 * Supporters of each town (0: all) on the day before the history and at the
 * end of each of its months: in all, by main role, and by role.
 */
enum { COLUMN_ALL, COLUMN_MAIN, COLUMN_ROLE = COLUMN_MAIN + ROLES,
    COLUMNS = COLUMN_ROLE + ROLES };

struct stand {
	gsize	 towns, months;		/* months: that day before included */
	gint64	*people;		/* by month, town, column */
};

static gint64 *
stand_cell(const struct stand *stand, gsize month, gsize town, gsize column)
{
	return &stand->people[(month * stand->towns + town) * COLUMNS +
	    column];
}

/* Where the next person begins in a list by person. */
static guint
person_end(const GArray *supporters, guint from)
{
	guint32 person = g_array_index(supporters, struct supporter,
	    from).person;

	while (from < supporters->len && g_array_index(supporters,
	    struct supporter, from).person == person)
		from++;
	return from;
}

static void
stand_count(struct stand *stand, gsize month, gsize town, guint8 roles)
{
	(*stand_cell(stand, month, town, COLUMN_ALL))++;
	(*stand_cell(stand, month, town,
	    COLUMN_MAIN + supporters_main(roles)))++;
	for (gsize r = 0; r < ROLES; r++)
		*stand_cell(stand, month, town, COLUMN_ROLE + r) +=
		    roles >> r & 1;
}

static void
stand_make(const struct measuring *m, struct stand *stand)
{
	const struct history *history = &m->facts->history;
	const struct supporter *list =
	    (const struct supporter *)m->supporters->data;

	stand->towns = m->facts->towns.count + 1;
	stand->months = (gsize)history->months + 1;
	stand->people = g_new0(gint64, stand->months * stand->towns *
	    COLUMNS);
	for (guint i = 0, end; i < m->supporters->len; i = end) {
		guint32 town = m->facts->people.list[list[i].person].town;

		end = person_end(m->supporters, i);
		for (gsize k = 0; k < stand->months; k++) {
			guint8 roles = supporters_roles(&list[i], end - i,
			    month_last_day(history->month + (gint32)k - 1));

			if (roles == 0)
				continue;
			stand_count(stand, k, 0, roles);
			if (town != TOWN_UNKNOWN)
				stand_count(stand, k, town, roles);
		}
	}
}

static gboolean
stand_put(struct measuring *m, const struct stand *stand, gint32 first,
    gint32 last, gsize column, const char *class_name, GError **error)
{
	gsize month = (gsize)(last - m->facts->history.month) + 1;

	for (gsize town = 0; town < stand->towns; town++) {
		struct value value = VALUE_NONE;

		value.people = *stand_cell(stand, month, town, column);
		value.numerator = (double)value.people;
		if (!measuring_put(m, &(struct subject){ ABOUT_ALL, "",
		    class_name, (guint32)town, first, last }, &value, error))
			return FALSE;
	}
	return TRUE;
}

/* Each span and month of a column; a span of one month is that month. */
static gboolean
stand_write(struct measuring *m, const struct stand *stand, gsize column,
    const char *class_name, GError **error)
{
	const struct history *history = &m->facts->history;

	for (gsize s = 0; s < SPANS; s++) {
		const struct span *span = &m->spans.list[s];

		if (span->told && span->first != span->last &&
		    !stand_put(m, stand, span->first, span->last, column,
		    class_name, error))
			return FALSE;
	}
	for (gint32 i = 0; i < history->months; i++)
		if (!stand_put(m, stand, history->month + i, history->month +
		    i, column, class_name, error))
			return FALSE;
	return TRUE;
}

/* Figures of one column. */
typedef gboolean stand_writer(struct measuring *, const struct stand *,
    gsize column, const char *class_name, GError **);

/* Of all together, if asked for, and of each role, from a column on. */
static gboolean
stand_tell(struct measuring *m, stand_writer *write, gboolean all,
    gsize column, GError **error)
{
	struct stand stand;
	gboolean good;

	stand_make(m, &stand);
	good = !all || write(m, &stand, COLUMN_ALL, "", error);
	for (gsize r = 0; good && r < ROLES; r++)
		good = write(m, &stand, column + r, role_words[r], error);
	g_free(stand.people);
	return good;
}

gboolean
constituency_supporters(struct measuring *m, GError **error)
{
	return stand_tell(m, stand_write, TRUE, COLUMN_MAIN, error);
}

gboolean
constituency_roles(struct measuring *m, GError **error)
{
	return stand_tell(m, stand_write, FALSE, COLUMN_ROLE, error);
}

static gboolean
growth_write(struct measuring *m, const struct stand *stand, gsize column,
    const char *class_name, GError **error)
{
	for (gsize i = 0; i < stand->towns * SPANS; i++) {
		const struct span *span = &m->spans.list[i % SPANS];
		gsize before, after, town = i / SPANS;
		struct value value = VALUE_NONE;

		if (!span->told)
			continue;
		before = (gsize)(span->first - m->facts->history.month);
		after = (gsize)(span->last - m->facts->history.month) + 1;
		value.people = *stand_cell(stand, after, town, column);
		value.denominator = (double)*stand_cell(stand, before, town,
		    column);
		value.numerator = (double)value.people - value.denominator;
		if (!measuring_put_span(m, i % SPANS, &(struct subject){
		    ABOUT_ALL, "", class_name, (guint32)town }, &value,
		    error))
			return FALSE;
	}
	return TRUE;
}

gboolean
constituency_growth(struct measuring *m, GError **error)
{
	return stand_tell(m, growth_write, TRUE, COLUMN_ROLE, error);
}

/* What a person is to the constituency over one span. */
struct move {
	gboolean before, after;		/* a supporter then */
	gboolean attended;		/* in the span */
};

/*
 * People by town and span of whom counts says yes, of those of whom among
 * does; without among there is no denominator.
 */
static gboolean
moves_write(struct measuring *m, gboolean (*counts)(const struct move *),
    gboolean (*among)(const struct move *), GError **error)
{
	const struct supporter *list =
	    (const struct supporter *)m->supporters->data;
	gsize towns = m->facts->towns.count + 1;
	g_autofree gint64 *above = g_new0(gint64, towns * SPANS);
	g_autofree gint64 *below = g_new0(gint64, towns * SPANS);

	for (guint i = 0, end; i < m->supporters->len; i = end) {
		guint32 person = list[i].person;
		guint32 town = m->facts->people.list[person].town;
		guint8 attended = measuring_attended(m, person);

		end = person_end(m->supporters, i);
		for (gsize s = 0; s < SPANS; s++) {
			const struct span *span = &m->spans.list[s];
			gsize count = end - i;
			struct move move = {
				supporters_roles(&list[i], count, span->from
				    - 1) != 0,
				supporters_roles(&list[i], count,
				    span->until) != 0,
				attended >> s & 1
			};

			above[s] += counts(&move);
			below[s] += among != NULL && among(&move);
			if (town == TOWN_UNKNOWN)
				continue;
			above[town * SPANS + s] += counts(&move);
			below[town * SPANS + s] += among != NULL &&
			    among(&move);
		}
	}
	for (gsize i = 0; i < towns * SPANS; i++) {
		struct value value = VALUE_NONE;

		value.people = above[i];
		value.numerator = (double)above[i];
		if (among != NULL)
			value.denominator = (double)below[i];
		if (!measuring_put_span(m, i % SPANS, &(struct subject){
		    ABOUT_ALL, "", "", (guint32)(i / SPANS) }, &value, error))
			return FALSE;
	}
	return TRUE;
}

static gboolean
move_joined(const struct move *move)
{
	return !move->before && move->after;
}

static gboolean
move_left(const struct move *move)
{
	return move->before && !move->after;
}

static gboolean
move_supports(const struct move *move)
{
	return move->after;
}

static gboolean
move_attends(const struct move *move)
{
	return move->after && move->attended;
}

gboolean
constituency_joined(struct measuring *m, GError **error)
{
	return moves_write(m, move_joined, NULL, error);
}

gboolean
constituency_left(struct measuring *m, GError **error)
{
	return moves_write(m, move_left, NULL, error);
}

gboolean
constituency_attending(struct measuring *m, GError **error)
{
	return moves_write(m, move_attends, move_supports, error);
}
