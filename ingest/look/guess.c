/*
 * What a file with a header seems to hold.
 */
#include <string.h>

#include "fold.h"
#include "guess.h"

/* ---------------------------------------------------------------- kind */

static guint
match_kind(const struct kind *kind, char **folded, guint count,
    int columns[MAX_FIELDS], gboolean *complete)
{
	gboolean taken[READER_COLUMNS] = { FALSE };
	guint matched = 0, i, j;

	*complete = TRUE;
	for (i = 0; i < kind->count; i++) {
		columns[i] = NO_COLUMN;
		for (j = 0; j < count && columns[i] == NO_COLUMN; j++)
			if (!taken[j] && *folded[j] != '\0' &&
			    traits_names(&kind->fields[i], folded[j])) {
				taken[j] = TRUE;
				columns[i] = (int)j;
				matched++;
			}
		if (kind->fields[i].required && columns[i] == NO_COLUMN)
			*complete = FALSE;
	}
	return matched;
}

/* The kind with most columns; one that lacks a required one comes last. */
static void
choose_kind(struct guess *guess)
{
	g_auto(GStrv) folded = g_new0(char *, guess->names->count + 1);
	guint best = 0, i;

	for (i = 0; i < guess->names->count; i++)
		folded[i] = fold_text(guess->names->cells[i]);
	for (i = 0; i < KIND_COUNT; i++) {
		int columns[MAX_FIELDS];
		gboolean complete;
		guint matched = match_kind(&kinds[i], folded,
		    guess->names->count, columns, &complete);
		guint score = matched + (complete ? MAX_FIELDS : 0);

		if (matched == 0 || score <= best)
			continue;
		best = score;
		guess->kind = &kinds[i];
		guess->matched = matched;
		guess->complete = complete;
		memcpy(guess->columns, columns, sizeof columns);
	}
}

int
guess_field(const struct guess *guess, guint column)
{
	guint i;

	for (i = 0; guess->kind != NULL && i < guess->kind->count; i++)
		if (guess->columns[i] == (int)column)
			return (int)i;
	return -1;
}

/* -------------------------------------------------------------- traits */

static void
add_trait(struct trait *sum, const struct trait *trait)
{
	sum->filled += trait->filled;
	sum->comma += trait->comma;
	sum->point += trait->point;
	sum->either += trait->either;
	sum->iso += trait->iso;
	sum->dates += trait->dates;
	sum->day_first += trait->day_first;
	sum->month_first += trait->month_first;
	sum->short_years += trait->short_years;
	sum->loose += trait->loose;
	if (trait->sign != '\0')
		sum->sign = trait->sign;
}

static void
sum_traits(const struct dialect *dialect, struct guess *guess)
{
	struct trait dates = { 0 }, numbers = { 0 }, trait;
	guint i;

	for (i = 0; i < dialect->width; i++) {
		int field = guess_field(guess, i);
		enum field_type type = field < 0 ? FIELD_TEXT :
		    guess->kind->fields[field].type;

		traits_column(dialect->grid, guess->header, i, &trait);
		if (type == FIELD_DAY || type == FIELD_BIRTH)
			add_trait(&guess->dates, &trait);
		else if (type == FIELD_MONEY || type == FIELD_HOURS ||
		    type == FIELD_REAL || type == FIELD_COUNT)
			add_trait(&guess->numbers, &trait);
		add_trait(&dates, &trait);
		/* A date with points looks like a number in groups. */
		if (trait.dates + trait.iso == 0)
			add_trait(&numbers, &trait);
	}
	if (guess->dates.filled == 0)
		guess->dates = dates;
	if (guess->numbers.comma + guess->numbers.point +
	    guess->numbers.either == 0)
		guess->numbers = numbers;
}

void
guess_make(const struct dialect *dialect, gboolean no_header,
    struct guess *guess)
{
	guint i;

	*guess = (struct guess){0};
	for (i = 0; i < MAX_FIELDS; i++)
		guess->columns[i] = NO_COLUMN;
	guess->header = no_header ? 0 : traits_header(dialect->grid,
	    dialect->width);
	if (guess->header > 0) {
		guess->names = dialect->grid->pdata[guess->header - 1];
		choose_kind(guess);
	}
	sum_traits(dialect, guess);
}

/* --------------------------------------------------------------- dates */

static char *
date_form(const struct trait *dates, gboolean month_first)
{
	const char *day = dates->loose > 0 ? "d" : "dd";
	const char *month = dates->loose > 0 ? "m" : "mm";
	const char *year = dates->short_years > 0 ? "yy" : "yyyy";

	return g_strdup_printf("%s%c%s%c%s", month_first ? month : day,
	    dates->sign, month_first ? day : month, dates->sign, year);
}

char *
guess_dates(const struct guess *guess, char **why)
{
	const struct trait *dates = &guess->dates;

	if (dates->dates == 0 && dates->iso == 0) {
		*why = g_strdup("no date was seen");
		return NULL;
	}
	if (dates->dates == 0) {
		*why = g_strdup_printf("%u dates begin with the year",
		    dates->iso);
		return g_strdup_printf(dates->loose > 0 ? "yyyy%cm%cd" :
		    "yyyy%cmm%cdd", dates->sign, dates->sign);
	}
	if (dates->iso > 0 || (dates->short_years > 0 &&
	    dates->short_years < dates->dates)) {
		*why = g_strdup_printf("dates are not written alike: %u begin "
		    "with the year, %u end with it, %u of these in two digits",
		    dates->iso, dates->dates, dates->short_years);
		return NULL;
	}
	if (dates->day_first > 0 && dates->month_first > 0) {
		*why = g_strdup_printf("dates contradict each other: %u can "
		    "only begin with the day, %u only with the month",
		    dates->day_first, dates->month_first);
		return NULL;
	}
	if (dates->day_first + dates->month_first == 0) {
		*why = g_strdup_printf("cannot be known from the file: all %u "
		    "dates fit day first and month first", dates->dates);
		return NULL;
	}
	*why = g_strdup_printf("%u of %u dates can only begin with the %s, "
	    "none with the %s", dates->day_first + dates->month_first,
	    dates->dates, dates->day_first > 0 ? "day" : "month",
	    dates->day_first > 0 ? "month" : "day");
	return date_form(dates, dates->month_first > 0);
}

char
guess_mark(const struct guess *guess, char **why)
{
	const struct trait *numbers = &guess->numbers;

	if (numbers->comma > 0 && numbers->point > 0)
		*why = g_strdup_printf("numbers contradict each other: %u have "
		    "a decimal comma, %u a decimal point", numbers->comma,
		    numbers->point);
	else if (numbers->comma + numbers->point > 0)
		*why = g_strdup_printf("%u numbers have decimals behind a %s, "
		    "none behind a %s", numbers->comma + numbers->point,
		    numbers->comma > 0 ? "comma" : "point",
		    numbers->comma > 0 ? "point" : "comma");
	else if (numbers->either > 0)
		*why = g_strdup_printf("cannot be known from the file: %u "
		    "numbers such as 1.234 have decimals or thousands",
		    numbers->either);
	else
		*why = g_strdup("no number with decimals was seen");
	return (numbers->comma > 0) == (numbers->point > 0) ? '\0' :
	    numbers->comma > 0 ? ',' : '.';
}
