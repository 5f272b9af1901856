/*
 * Tarjan's algorithm with a stack of its own; see components.h.
 */
#include "components.h"

/* A state being looked at, and the next of its links to follow. */
struct frame {
	guint32	state;
	gsize	link;
};

struct search {
	const struct chain	*chain;
	struct components	*found;
	guint32			*number;	/* order of discovery; 0: not yet */
	guint32			*low;		/* smallest number in reach */
	guint32			*stack;		/* without a component so far */
	gsize			 waiting;	/* on it */
	struct frame		*frames;
	gsize			 depth;
	guint32			 last;		/* number given out */
};

static void
state_enter(struct search *search, guint32 state)
{
	search->number[state] = search->low[state] = ++search->last;
	search->stack[search->waiting++] = state;
	search->frames[search->depth++] = (struct frame){ state,
	    search->chain->start[state] };
}

static int
state_compare(const void *one, const void *other)
{
	guint32 a = *(const guint32 *)one, b = *(const guint32 *)other;

	return (a > b) - (a < b);
}

/* The states from this one on the stack upwards are a component. */
static void
state_close(struct search *search, guint32 state)
{
	struct components *found = search->found;
	gsize from = found->start[found->count], to = from;
	guint32 top;

	do {
		top = search->stack[--search->waiting];
		found->of[top] = (guint32)found->count;
		found->list[to++] = top;
	} while (top != state);
	if (to - from > 1)
		qsort(found->list + from, to - from, sizeof(*found->list),
		    state_compare);
	found->start[++found->count] = to;
}

static void
state_leave(struct search *search)
{
	guint32 state = search->frames[--search->depth].state;

	if (search->low[state] == search->number[state])
		state_close(search, state);
	if (search->depth > 0) {
		guint32 above = search->frames[search->depth - 1].state;

		search->low[above] = MIN(search->low[above],
		    search->low[state]);
	}
}

static void
search_from(struct search *search, guint32 root)
{
	const struct chain *chain = search->chain;

	state_enter(search, root);
	while (search->depth > 0) {
		struct frame *frame = &search->frames[search->depth - 1];
		guint32 to;

		if (frame->link == chain->start[frame->state + 1]) {
			state_leave(search);
			continue;
		}
		to = chain->links[frame->link++].to;
		if (search->number[to] == 0)
			state_enter(search, to);
		else if (search->found->of[to] == G_MAXUINT32)
			search->low[frame->state] = MIN(
			    search->low[frame->state], search->number[to]);
	}
}

void
components_make(const struct chain *chain, struct components *found)
{
	gsize states = chain->states;
	g_autofree guint32 *number = g_new0(guint32, states);
	g_autofree guint32 *low = g_new(guint32, states);
	g_autofree guint32 *stack = g_new(guint32, states);
	g_autofree struct frame *frames = g_new(struct frame, states);
	struct search search = { .chain = chain, .found = found,
	    .number = number, .low = low, .stack = stack, .frames = frames };

	*found = (struct components){ .start = g_new0(gsize, states + 1),
	    .list = g_new(guint32, states), .of = g_new(guint32, states) };
	for (gsize i = 0; i < states; i++)
		found->of[i] = G_MAXUINT32;
	for (gsize i = 0; i < states; i++)
		if (number[i] == 0)
			search_from(&search, (guint32)i);
}

void
components_clear(struct components *found)
{
	g_free(found->start);
	g_free(found->list);
	g_free(found->of);
	*found = (struct components){ 0 };
}
