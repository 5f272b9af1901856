/*
 * The configuration: pipeline.conf, read, checked and typed.  Every setting
 * is one row of the table in common/settings.c; reading, checking, defaults,
 * --print-config, pipeline.conf and the manual page derive from that row.
 * Paths are relative to the folder of the file.
 *
 * All strings and arrays belong to the Conf and live as long as it does.
 */
#ifndef IMPACT_CONF_H
#define IMPACT_CONF_H

#include <glib.h>

struct conf_mission {
	char	*name;		/* of the organisation */
	char	*statement;	/* the mission in one sentence */
	char	*rung;		/* the rung that counts as the mission outcome */
};

struct conf_store {
	char	*path;		/* the SQLite file */
	char	*key;		/* the file with the pseudonym key */
	gint64	 retention;	/* months that facts about people stay; 0: for
				 * good */
};

struct conf_ingest {
	char	*rejects;	/* folder for reject files */
	double	 reject_share;	/* per cent of a file above which it counts as
				 * incomplete (exit status 3) */
	gint64	 stale_days;	/* a source so far behind others is stale; 0:
				 * never */
	gint64	 file_size;	/* MiB above which a file is refused */
	char	**places;	/* right, though no municipalities of CBS */
};

enum { OVERHEAD_SPREAD, OVERHEAD_APART };

enum { MARKOV_FIRST, MARKOV_RAW };

/* Which over-dispersion widens the tests of verdicts. */
enum { DISPERSION_WITHIN, DISPERSION_BETWEEN, DISPERSION_NONE };

/* What people of one stratum are alike in; words as in the file. */
enum stratum_field {
	STRATUM_MUNICIPALITY,
	STRATUM_AGE,
	STRATUM_SEX,
	STRATUM_SEVERITY,
	STRATUM_FIELDS
};
extern const char *const	stratum_words[];	/* NULL-ended */

struct conf_method {
	gint64	 history;	/* months up to T1 that credit and verdicts cover */
	gint64	 lookback;	/* W, days */
	double	 half_life;	/* H, days */
	double	 position_first;	/* f of the position model */
	double	 position_last;		/* l of the position model */
	char	**models;	/* credit models to compute, NULL-ended */
	char	*model;		/* the one that headlines use */
	gint64	 markov_order;
	gint64	 markov_transform;	/* MARKOV_* */
	gboolean journey_credit;	/* keep credit by journey */
	double	 rate;		/* materiality m_rate: outcomes per person-year;
				 * < 0 when not set */
	double	 kappa;		/* acceptable euros per outcome; < 0 not set */
	double	 alpha;
	double	 q;
	gint64	 dispersion;	/* DISPERSION_* */
	char	**strata;	/* stratum_words, the most important first */
	char	*severity;	/* instrument of STRATUM_SEVERITY; "" */
	gint64	 n_min;
	double	 known_share;	/* per cent of participants whose outcome must be
				 * known */
	gint64	 access_people;	/* u from which an activity is only access */
	double	 access_share;	/* per cent, the same */
	double	 gateway_share;	/* per cent, F/D from which it is a gateway */
	gint64	 gateway_people;	/* and F at least */
	double	 overlap_share;	/* per cent of participants shared */
	gint64	 exposure;	/* W_e, days: how long an attendance lasts when
				 * people are compared */
	gint64	 tie_attendances;	/* k: joint ones that make a tie ... */
	gint64	 tie_window;	/* W_n: ... within so many days ... */
	gint64	 tie_crowd;	/* g_max: ... at sessions of so many at most */
	gint64	 overhead;	/* OVERHEAD_*: costs of a whole project */
};

struct conf_measures {
	gint64	 new_months;	/* an innovation is new for so long */
	double	 held_share;	/* per cent of planned sessions that an activity
				 * that runs has held */
	double	 alike;		/* per cent: names so alike want a look */
	gint64	 left_days;	/* who stayed away so long has left */
};

struct conf_disclosure {
	gint64	 threshold;	/* k: smaller counts are hidden */
	gint64	 base;		/* others are rounded to a multiple of it */
	double	 share;		/* p: nobody may estimate what one funder gave
				 * within so many per cent */
	gint64	 told;		/* TOLD_* */
};

enum { TOLD_REFUSE, TOLD_ACCEPT };

enum { COPY_AUTO, COPY_YES, COPY_NO };

struct conf_output {
	char	*directory;
	gint64	 pdf, png;	/* COPY_*: with the tool for it, or without */
	char	*contact;	/* whom to ask for another format; "" if nobody */
	gint64	 final_days;	/* that facts reach beyond a final month */
	gint64	 final_deliveries;	/* later files of each of its sources */
	char	*licence;	/* of the tables; "" if none is named */
};

struct conf_rung {
	char	*name;		/* [rung NAME]; order of the file is the ladder */
	int	 line;
	gint64	 attendances;	/* at least so many (0: not by attendance) ... */
	gint64	 window;	/* ... within so many days */
	char	**outcomes;	/* recorded outcome types that count */
	char	**improved;	/* instruments, at the second measurement ... */
	char	**sustained;	/* ... and still at the third */
	gboolean ties;		/* a tie counts */
	gint64	 hold_weeks;	/* a tie counts when it lasted so long */
	char	*label_nl;
	char	*label_en;
};

struct conf_outcome {
	char	*name;		/* [outcome NAME] */
	int	 line;
	gboolean intended;
	gboolean control;	/* no activity can plausibly change it */
	double	 value;		/* euros an outcome is worth; < 0 not set */
	double	 value_low, value_high;	/* the same, carefully and at best */
	char	*value_source;	/* who says so */
	char	*label_nl;
	char	*label_en;
};

enum { CHANGE_EITHER, CHANGE_CUT, CHANGE_DIFFERENCE };

enum { DIRECTION_DOWN, DIRECTION_UP };

struct conf_instrument {
	char	*name;		/* [instrument NAME] */
	int	 line;
	gint64	 change;	/* CHANGE_*: what improvement is */
	double	 cut;		/* these three: < 0 not set */
	double	 difference;
	double	 interval;	/* days */
	gint64	 direction;	/* DIRECTION_* */
	char	**answers;	/* from least on; none: the usual ones */
	gboolean licence;
	char	**conversion;	/* "7: 7.00" */
};

struct conf_waves {
	char	**words[3];	/* what each is called; case does not count */
};

struct conf_source {
	char	*name;		/* [source NAME] */
	int	 line;
	char	*files;		/* glob, absolute or relative to the file */
	char	*kind;
	char	*register_name;	/* whose person numbers and activity codes */
	char	*register_b;	/* the same for person B of a tie */
	char	*project;	/* for rows that do not name one */
	char	*municipality;	/* for rows that do not name one */
	char	*place_day;	/* of the names of municipalities; "": today */
	char	*delimiter;	/* one character, or "tab" */
	char	*quote;		/* one character, or "none" */
	char	*escape;	/* one character; "": none */
	char	*encoding;
	char	*date_format;	/* "dd-mm-yyyy" and so on */
	char	*date_period;	/* "refuse", "first" or "last" day of one */
	gint64	 year_window;	/* first year of two digits; 0: usual */
	char	*file_date;	/* form of the date in the name of the file */
	char	*decimal;	/* ",", "." or "any" */
	char	*percent;	/* "refuse", "fraction" or "number" */
	char	*hours_unit;	/* "hours", "minutes" or "days" */
	gint64	 header_rows;	/* records of the header */
	char	*shape;		/* "records" or "matrix" */
	char	*matrix_field;	/* "status" or "hours" */
	char	*matrix_format;	/* of the dates above a matrix */
	gint64	 matrix_year;	/* of the first of them; 0: they have one */
	char	**fill_down;	/* fields */
	char	**totals;	/* words that lines of totals begin with */
	char	**skip;		/* the same for footers */
	gint64	 pad_number;	/* digits of a person number; 0: as it is */
	char	**key;		/* person fields that identify a person */
	char	**missing;	/* cells that mean "not known" */
	char	*unknown_person;	/* "reject", "create" or "auto" */
	char	*unknown_activity;	/* "reject" or "create" */
	char	*delivery;	/* "add" or "replace" */
	char	*legal_ground;	/* "optional" or "required" */
	GHashTable *columns;	/* field -> header name */
	GHashTable *values;	/* field -> GHashTable of cell -> value */
	GHashTable *splits;	/* field -> separator of its items */
	GHashTable *constants;	/* field -> cell text */
};

enum audience {
	AUDIENCE_ORGANISATION,	/* internal: exact, not to be passed on */
	AUDIENCE_MUNICIPALITY,
	AUDIENCE_FUNDER,
	AUDIENCE_PUBLIC,
	AUDIENCES
};

/* Their names, as in the configuration; ends in NULL. */
extern const char *const conf_audiences[];

enum { EVERY_MONTH, EVERY_QUARTER, EVERY_YEAR };

#define MUNICIPALITY_EACH	"each"

struct conf_report {
	char	*name;		/* [report NAME] */
	int	 line;
	gint64	 audience;	/* AUDIENCE_* */
	char	*title_nl;
	char	*title_en;
	char	**languages;
	char	*municipality;	/* "" for all, or MUNICIPALITY_EACH */
	char	*funder;	/* "" for all */
	gint64	 every;		/* EVERY_*: the months it is made for */
	char	*stylesheet;	/* of the user; "" if none */
	char	*logo;		/* the same */
};

struct conf_complaint {
	int	 line;
	char	*text;
};

typedef struct conf {
	char	*path;		/* of the file */
	char	*folder;	/* that relative paths start from */
	struct conf_mission	 mission;
	struct conf_store	 store;
	struct conf_ingest	 ingest;
	struct conf_method	 method;
	struct conf_measures	 measures;
	struct conf_disclosure	 disclosure;
	struct conf_output	 output;
	struct conf_waves	 waves;
	GPtrArray	*rungs;		/* struct conf_rung * */
	GPtrArray	*outcomes;	/* struct conf_outcome * */
	GPtrArray	*instruments;	/* struct conf_instrument * */
	GPtrArray	*sources;	/* struct conf_source * */
	GPtrArray	*reports;	/* struct conf_report * */
	GArray		*complaints;	/* struct conf_complaint, by line */
	GHashTable	*lines;		/* "section\nkey" -> line */
} Conf;

/*
 * Reads and checks the file; set holds "section.key=value" strings that come
 * on top (may be NULL).  NULL with an error only when the file cannot be
 * read; mistakes in it are complaints, see conf_finish.
 */
Conf	*conf_read(const char *path, char **set, GError **);
void	conf_free(Conf *);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Conf, conf_free)

/* Adds "path:line: [section] key: text".  key may be NULL. */
void	conf_complain(Conf *, const char *section, const char *key,
	    const char *format, ...) G_GNUC_PRINTF(4, 5);
/* FALSE, with all complaints in one error of code EXIT_CONF, if any. */
gboolean	conf_finish(Conf *, GError **);

/* The word of choices (NULL-ended) nearest to word, or NULL if none is near. */
const char	*conf_nearest(const char *word, const char *const *choices);

/* The whole configuration as in force, as a file that can be read again. */
char	*conf_print(const Conf *);
/* pipeline.conf with every default, commented. */
char	*conf_print_defaults(void);
/* The settings as an mdoc list, for pipeline.conf(5). */
char	*conf_print_manual(void);

/* A name of a device, which a reader's computer may not be able to unpack. */
gboolean conf_folder_is_reserved(const char *name);

/*
 * SHA-256-sized digest over the settings that change derived figures
 * (mission, method, rungs, outcomes), for provenance.
 */
void	conf_digest(const Conf *, guint8 digest[32]);
/*
 * Digest over one source's settings, and what else says how it is read: a
 * changed profile reads a file again.
 */
void	conf_source_digest(const struct conf_source *, const char *also,
	    guint8 digest[32]);

#endif
