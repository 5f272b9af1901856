/*
 * The table of settings: one row says everything about a setting.  For
 * common/conf*.c; others read struct conf.
 */
#ifndef IMPACT_SETTINGS_H
#define IMPACT_SETTINGS_H

#include <glib.h>

enum setting_kind {
	SETTING_TEXT,		/* char * */
	SETTING_PATH,		/* char *, relative to the folder of the file */
	SETTING_CHOICE,		/* char *, one of choices */
	SETTING_ENUM,		/* gint64, index in choices */
	SETTING_INT,		/* gint64 within min..max */
	SETTING_REAL,		/* double within min..max; -1 when optional and
				 * not set */
	SETTING_BOOL,		/* gboolean: yes or no */
	SETTING_WORDS,		/* char **, commas between; choices if given */
	SETTING_TEXTS,		/* char **, bars between */
	SETTING_FIELDS,		/* GHashTable: KEY.FIELD -> text */
	SETTING_MAPS		/* GHashTable: KEY.FIELD -> GHashTable */
};

struct setting {
	const char	*key;
	enum setting_kind kind;
	gsize		 offset;	/* in the struct of the section */
	double		 min, max;
	const char	*initial;	/* default as text; NULL: required */
	const char *const *choices;
	const char	*example;	/* for the manual; NULL: the default */
	const char	*help;		/* whole sentences */
};

struct section {
	const char	*name;		/* "mission", "source" */
	gboolean	 named;		/* [source NAME], any number of them */
	gsize		 offset;	/* in Conf: of the struct, or the array */
	gsize		 size;		/* of the struct */
	const struct setting *settings;	/* ended by a NULL key */
	const char	*help;
};

/* Rows in files of their own. */
extern const struct setting method_settings[];
extern const struct setting source_settings[];
extern const struct setting measures_settings[];
extern const struct setting instrument_settings[];
extern const struct setting waves_settings[];
extern const struct section sections[];	/* ended by a NULL name */

/* Sections that hold when the file has none of their kind, as file text. */
extern const char settings_ladder[];
extern const char settings_reports[];

/* The row that governs a key ("column.date" -> "column"), or NULL. */
const struct setting	*setting_find(const struct section *, const char *key);

/*
 * Typed values.  setting_read stores text at target (freeing what stood
 * there) or returns a message of what is wrong with it, to be freed.
 * setting_write appends the value in the form setting_read takes; FIELDS and
 * MAPS append whole lines.
 */
char	*setting_read(const struct setting *, void *target, const char *key,
	    const char *text, const char *folder);
void	 setting_write(const struct setting *, const void *target, GString *);
void	 setting_clear(const struct setting *, void *target);

#endif
