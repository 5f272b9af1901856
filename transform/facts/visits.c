/*
 * Counting sort of touches by activity, in pieces; see visits.h.
 */
#include "visits.h"
#include "work.h"

#define PIECES	16

struct visiting {
	const struct touches	*touches;
	struct visits		*visits;
	gsize			 activities;
	guint32			*next;	/* by piece, then activity: first how
					 * many, then where the next one goes */
};

/* A piece of the touches, and what is counted of it by activity. */
struct part {
	const struct touch	*begin, *end;
	guint32			*next;
};

static struct part
part_of(const struct visiting *v, gsize piece)
{
	const struct touches *touches = v->touches;

	return (struct part){
	    touches->list + touches->count * piece / PIECES,
	    touches->list + touches->count * (piece + 1) / PIECES,
	    v->next + piece * v->activities };
}

static void
piece_count(gpointer data, gsize piece, guint thread)
{
	struct part part = part_of(data, piece);

	(void)thread;
	for (const struct touch *t = part.begin; t < part.end; t++)
		part.next[t->activity]++;
}

/* Stable: within an activity persons and days stay in order. */
static void
piece_place(gpointer data, gsize piece, guint thread)
{
	const struct visiting *v = data;
	struct part part = part_of(v, piece);

	(void)thread;
	for (const struct touch *t = part.begin; t < part.end; t++)
		v->visits->list[part.next[t->activity]++] =
		    (struct visit){ t->person, t->day };
}

void
visits_make(const struct touches *touches, gsize activities,
    struct visits *visits)
{
	g_autofree guint32 *next = g_new0(guint32, PIECES * activities + 1);
	struct visiting visiting = { touches, visits, activities, next };
	guint32 made = 0;

	visits->list = g_new(struct visit, touches->count);
	visits->start = g_new(guint32, activities + 1);
	work_each(PIECES, piece_count, &visiting);
	for (gsize a = 0; a < activities; a++) {
		visits->start[a] = made;
		for (gsize piece = 0; piece < PIECES; piece++) {
			guint32 *place = &next[piece * activities + a];
			guint32 count = *place;

			*place = made;
			made += count;
		}
	}
	visits->start[activities] = made;
	work_each(PIECES, piece_place, &visiting);
}

void
visits_clear(struct visits *visits)
{
	g_free(visits->list);
	g_free(visits->start);
	*visits = (struct visits){ 0 };
}

gsize
visits_person(const struct visit *v, const struct visit *end, gint32 *days)
{
	guint32 person = v->person;
	gsize count = 0;

	for (; v < end && v->person == person; v++)
		days[count++] = v->day;
	return count;
}
