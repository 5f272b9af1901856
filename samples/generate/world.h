/*
 * The invented world: two towns, three registers, their activities, people
 * and what they did.  Filled by life.c from the tables in plan.c, written by
 * the export files.
 */
#ifndef SAMPLE_WORLD_H
#define SAMPLE_WORLD_H

#include <glib.h>

#include "calendar.h"
#include "random.h"

enum { MAATJES, BUURTHUIS, WIJKTEAM, REGISTERS };
enum { VELDENDAM, LINDEMEER, TOWNS };
enum { PRESENT, EXCUSED, ABSENT };

/* An activity: what the register says of it, and what is planted in it. */
struct activity {
	int		 reg;
	const char	*code;
	const char	*name;
	const char	*formula;	/* "" for none */
	const char	*theme;
	const char	*initiative;	/* clients, professionals ... in Dutch */
	gboolean	 individual;
	int		 start;		/* first day; 0: before the data start */
	int		 weekday;	/* 0 Monday; -1 any working day */
	int		 every;		/* days between sessions */
	int		 tenths;	/* hours per session times ten */
	int		 dose;		/* per cent of sessions attended */
	int		 euros;		/* costs per quarter */
	int		 volunteers;	/* hours per quarter */
	const char	*verdict;	/* planted */
	const char	*why;
};

/*
 * People of one kind: where they start, where they go from there, and how
 * many of them come to be connected.
 */
struct group {
	const char	*name;
	int		 people;
	int		 connected;
	const char	*first;		/* gateway code, or NULL */
	const char	*home[4];	/* one of these, with weight */
	int		 weight[4];
	const char	*also[5];	/* and between also_min and also_max of these */
	int		 also_min, also_max;
	int		 lag_min, lag_max;	/* days from entry to connection */
	int		 stay_min, stay_max;	/* days from entry to last visit */
	int		 age_min, age_max;
	char		 sex;		/* 'm', 'v', or 0 for both */
	int		 lindemeer;	/* per cent living there */
};

struct visit {
	int	day;
	int	activity;	/* index */
	int	person;		/* index */
	int	status;
	gboolean volunteer;
};

struct outcome {
	int	day;
	int	person;
	int	activity;	/* -1: none named */
	const char *type;	/* "connected", "debts_settled", "paid_work" */
};

/* Why a tie does not count, if it does not. */
enum { TIE_HELD, TIE_SHORT, TIE_MISTAKE, TIE_YOUNG };

struct tie {
	int	start, end;	/* end 0: still going */
	int	person, volunteer;
	int	fate;
};

struct person {
	char		*given, *surname;
	const char	*prefix;
	char		 initials[12];
	int		 birth;
	char		 sex;		/* 'm', 'v', 'x' */
	int		 town;
	char		 postcode[8];
	gboolean	 in[REGISTERS];
	char		*number[REGISTERS];	/* NULL when not in it */
	int		 since[REGISTERS];	/* registered on this day */
	gboolean	 volunteer;
	int		 connected;	/* day, 0: not */
	int		 twin;		/* index of a twin, -1: none */
};

struct world {
	struct dice	 dice;
	GPtrArray	*people;	/* struct person * */
	GArray		*visits;	/* struct visit, in order of day */
	GArray		*outcomes;	/* struct outcome */
	GArray		*ties;		/* struct tie */
};

/* What else a register says of an activity; "" for nothing. */
struct saying {
	const char	*code;
	const char	*question;	/* id of the client question behind it */
	const char	*before;	/* code of the one that it replaces */
	const char	*aims;		/* outcomes, in Dutch */
	const char	*novel;		/* "ja", "nee" */
};

extern const struct activity activities[];
extern const int activity_count;
extern const struct group groups[];
extern const int group_count;
/* How likely a new person comes in each of the months. */
extern const int entry_weight[MONTHS];

/* Never NULL. */
const struct saying	*activity_saying(const struct activity *);
int	activity_find(const char *code);	/* index; aborts if absent */
/* First day with a session on or after day; 0 when there is none. */
int	activity_next(const struct activity *, int day);

/* A new person with a name, of that age in 2026. */
struct person	*person_new(struct dice *, char sex, int age_min, int age_max,
		    int lindemeer, gboolean plain);
void	person_free(gpointer);
struct person	*world_person(const struct world *, int index);

gboolean	world_visited(const struct world *, int person, int activity);
/* Whether the person is on the list of that activity and day. */
gboolean	person_there(const struct world *, const struct person *,
		    const struct activity *, int day);
/* Adds volunteers, ties, other outcomes, namesakes and who never came. */
void	extra_live(struct world *);
/* Hands out the numbers of each register. */
void	number_people(struct world *);
void	life_simulate(struct world *, guint64 seed);
void	world_clear(struct world *);

#endif
