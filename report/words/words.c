/* Sentences and number formats of a language; see words.h. */
#include <math.h>
#include <stdarg.h>
#include <string.h>

#include "day.h"
#include "resource.h"
#include "singular.h"
#include "words.h"

#define FOLDER	"report/languages"
#define MINUS	"\342\210\222"

struct words {
	char		*language;
	GKeyFile	*file;
	char		*thousand;
	char		*decimal;
	char		**months;
	char		**months_short;
	GHashTable	*texts;		/* "group\nkey" -> text */
	GPtrArray	*singular;	/* see singular.h */
};

char **
words_languages(void)
{
	char **names = resource_list(FOLDER, ".ini");
	guint i;

	for (i = 0; names[i] != NULL; i++) {
		char *base = g_path_get_basename(names[i]);

		base[strlen(base) - strlen(".ini")] = '\0';
		g_free(names[i]);
		names[i] = base;
	}
	return names;
}

Words *
words_open(const char *language)
{
	g_auto(GStrv) languages = words_languages();
	g_autofree char *path = NULL;
	g_autoptr(GError) error = NULL;
	Words *words;
	const char *text;

	if (!g_strv_contains((const char *const *)languages, language))
		return NULL;
	path = g_strdup_printf(FOLDER "/%s.ini", language);
	text = resource_text(path);
	words = g_new0(Words, 1);
	words->language = g_strdup(language);
	words->file = g_key_file_new();
	words->texts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
	    g_free);
	if (!g_key_file_load_from_data(words->file, text, strlen(text),
	    G_KEY_FILE_NONE, &error))
		g_error("%s: %s", path, error->message);
	words->thousand = g_strdup(words_text(words, "format", "thousand"));
	words->decimal = g_strdup(words_text(words, "format", "decimal"));
	words->months = g_strsplit(words_text(words, "format", "months"),
	    " ", 12);
	words->months_short = g_strsplit(words_text(words, "format",
	    "months.short"), " ", 12);
	words->singular = singular_read(words->file);
	return words;
}

void
words_free(Words *words)
{
	if (words == NULL)
		return;
	g_ptr_array_unref(words->singular);
	g_key_file_unref(words->file);
	g_hash_table_unref(words->texts);
	g_strfreev(words->months);
	g_strfreev(words->months_short);
	g_free(words->language);
	g_free(words->thousand);
	g_free(words->decimal);
	g_free(words);
}

const char *
words_language(const Words *words)
{
	return words->language;
}

const char *
words_text(const Words *words, const char *group, const char *key)
{
	g_autofree char *name = g_strconcat(group, "\n", key, NULL);
	char *text = g_hash_table_lookup(words->texts, name);

	if (text != NULL)
		return text;
	text = g_key_file_get_string(words->file, group, key, NULL);
	if (text == NULL)
		g_error("report: no word [%s] %s in language %s", group, key,
		    words->language);
	g_hash_table_insert(words->texts, g_steal_pointer(&name), text);
	return text;
}

const char *
words_maybe(const Words *words, const char *group, const char *key,
    const char *otherwise)
{
	return g_key_file_has_key(words->file, group, key, NULL) ?
	    words_text(words, group, key) : otherwise;
}

/* ------------------------------------------------------------- sentences */

/* Fills one {name}; pairs is NULL-ended name, text, name, text. */
static void
fill_name(GString *out, const char *name, gsize length, GPtrArray *pairs)
{
	guint i;

	for (i = 0; i + 1 < pairs->len; i += 2) {
		const char *candidate = pairs->pdata[i];

		if (strlen(candidate) == length &&
		    strncmp(candidate, name, length) == 0) {
			g_string_append(out, pairs->pdata[i + 1]);
			return;
		}
	}
	g_error("report: nothing to fill {%.*s} with", (int)length, name);
}

static char *
fill(const Words *words, const char *sentence, GPtrArray *pairs)
{
	GString *out = g_string_new(NULL);
	g_autofree char *whole = singular_write(words->singular,
	    sentence, pairs);
	const char *text = whole, *open, *close;

	while ((open = strchr(text, '{')) != NULL) {
		close = strchr(open, '}');
		g_assert(close != NULL);
		g_string_append_len(out, text, open - text);
		fill_name(out, open + 1, (gsize)(close - open - 1), pairs);
		text = close + 1;
	}
	g_string_append(out, text);
	return g_string_free(out, FALSE);
}

static GPtrArray *
pairs_collect(va_list arguments)
{
	GPtrArray *pairs = g_ptr_array_new();
	const char *item;

	while ((item = va_arg(arguments, const char *)) != NULL) {
		g_ptr_array_add(pairs, (void *)item);
		item = va_arg(arguments, const char *);
		g_ptr_array_add(pairs, (void *)(item != NULL ? item : ""));
	}
	return pairs;
}

char *
words_fill(const Words *words, const char *group, const char *key, ...)
{
	g_autoptr(GPtrArray) pairs = NULL;
	va_list arguments;

	va_start(arguments, key);
	pairs = pairs_collect(arguments);
	va_end(arguments);
	return fill(words, words_text(words, group, key), pairs);
}

char *
words_fill_pairs(const Words *words, const char *group, const char *key,
    GPtrArray *pairs)
{
	return fill(words, words_text(words, group, key), pairs);
}

char *
words_count(const Words *words, gint64 count, const char *group,
    const char *key, ...)
{
	g_autoptr(GPtrArray) pairs = NULL;
	g_autofree char *number = words_number(words, (double)count, 0);
	g_autofree char *full = g_strconcat(key,
	    count == 1 ? ".one" : ".many", NULL);
	va_list arguments;

	va_start(arguments, key);
	pairs = pairs_collect(arguments);
	va_end(arguments);
	g_ptr_array_add(pairs, (void *)"count");
	g_ptr_array_add(pairs, number);
	return fill(words, words_text(words, group, full), pairs);
}

char *
words_list(const Words *words, char **items)
{
	GString *out = g_string_new(NULL);
	guint i, count = g_strv_length(items);

	for (i = 0; i < count; i++) {
		if (i > 0)
			g_string_append(out, i + 1 == count ?
			    words_text(words, "format", "and") : ", ");
		g_string_append(out, items[i]);
	}
	return g_string_free(out, FALSE);
}

/* --------------------------------------------------------------- numbers */

char *
words_number(const Words *words, double value, int decimals)
{
	char digits[G_ASCII_DTOSTR_BUF_SIZE + 400], format[16];
	GString *out = g_string_new(NULL);
	const char *point;
	gsize whole, i;

	g_snprintf(format, sizeof(format), "%%.%df", decimals);
	g_ascii_formatd(digits, sizeof(digits), format, fabs(value));
	point = strchr(digits, '.');
	whole = point != NULL ? (gsize)(point - digits) : strlen(digits);
	/* No minus before a zero. */
	if (value < 0 && strpbrk(digits, "123456789") != NULL)
		g_string_append(out, MINUS);
	for (i = 0; i < whole; i++) {
		if (i > 0 && (whole - i) % 3 == 0)
			g_string_append(out, words->thousand);
		g_string_append_c(out, digits[i]);
	}
	if (point != NULL)
		g_string_append_printf(out, "%s%s", words->decimal, point + 1);
	return g_string_free(out, FALSE);
}

char *
words_euros(const Words *words, double value)
{
	g_autofree char *number = words_number(words, fabs(value), 0);
	g_autofree char *euros = words_fill(words, "format", "euros",
	    "number", number, NULL);

	return g_strconcat(value <= -0.5 ? MINUS : "", euros, NULL);
}

char *
words_share(const Words *words, double per_cent, int decimals)
{
	g_autofree char *number = words_number(words, per_cent, decimals);

	return words_fill(words, "format", "share", "number", number, NULL);
}

/*
 * A verdict or an answer; what an earlier version published, and this one has
 * no word for, stands as it is.
 */
static const char *
cell_word(const Words *words, const char *word)
{
	return words_maybe(words, "verdict", word, words_maybe(words,
	    "answer", word, word));
}

char *
words_cell(const Words *words, const struct cell *cell)
{
	/* A count is hidden, a ratio cannot be given. */
	if (cell == NULL || g_strcmp0(cell->symbol, CELL_REFUSED) == 0)
		return g_strdup(words_text(words, "format", cell != NULL &&
		    cell->base > 0 ? "withheld" : "none"));
	if (cell->symbol != NULL && cell->symbol[0] == '<') {
		g_autofree char *k = g_strdup(cell->symbol + 1);

		return words_fill(words, "format", "hidden", "k", k, NULL);
	}
	if (cell->unit == CELL_WORD)
		return g_strdup(cell_word(words, cell->symbol));
	if (cell->unit == CELL_EUROS)
		return words_euros(words, cell->value);
	if (cell->unit == CELL_SHARE)
		return words_share(words, cell->value, 0);
	if (cell->unit == CELL_HOURS) {
		g_autofree char *number = words_number(words, cell->value, 0);

		return words_fill(words, "format", "hours", "number", number,
		    NULL);
	}
	if (cell->unit == CELL_RATE)
		return words_number(words, cell->value, 1);
	return words_number(words, cell->value, 0);
}

char *
words_range(const Words *words, const struct cell *low,
    const struct cell *high)
{
	g_autofree char *from = words_cell(words, low);
	g_autofree char *to = low->unit == CELL_EUROS && low->value >= 0 ?
	    words_number(words, high->value, 0) : words_cell(words, high);

	/* A dash beside a minus would be another. */
	return words_fill(words, "format", low->value < 0 ? "range.below" :
	    "range", "low", from, "high", to, NULL);
}

/* ----------------------------------------------------------------- dates */

char *
words_day(const Words *words, gint32 day)
{
	int year, month, day_of_month;
	char y[8], m[4], d[4], single[4];

	day_to_date(day, &year, &month, &day_of_month);
	g_snprintf(y, sizeof(y), "%04d", year);
	g_snprintf(m, sizeof(m), "%02d", month);
	g_snprintf(d, sizeof(d), "%02d", day_of_month);
	g_snprintf(single, sizeof(single), "%d", day_of_month);
	return words_fill(words, "format", "day", "year", y, "mm", m, "dd", d,
	    "d", single, "month", words->months[month - 1], "mon",
	    words->months_short[month - 1], NULL);
}

char *
words_month(const Words *words, gint32 month)
{
	int year, number;

	day_to_date(month_first_day(month), &year, &number, NULL);
	return g_strdup_printf("%s %d", words->months[number - 1], year);
}

char *
words_month_brief(const Words *words, gint32 month)
{
	int year, number;

	day_to_date(month_first_day(month), &year, &number, NULL);
	return g_strdup_printf("%s %d", words->months_short[number - 1],
	    year);
}

char *
words_month_short(const Words *words, gint32 month)
{
	int number;

	day_to_date(month_first_day(month), NULL, &number, NULL);
	return g_strdup(words->months_short[number - 1]);
}

/* ---------------------------------------------------------------- labels */

/* A label is optional in the configuration; the name always exists. */
static const char *
label(const Words *words, const char *nl, const char *en, const char *name)
{
	const char *text = strcmp(words->language, "nl") == 0 ? nl : en;

	return text != NULL && *text != '\0' ? text : name;
}

const char *
words_rung(const Words *words, const struct conf_rung *rung)
{
	return label(words, rung->label_nl, rung->label_en, rung->name);
}

const char *
words_outcome(const Words *words, const struct conf_outcome *outcome)
{
	return label(words, outcome->label_nl, outcome->label_en,
	    outcome->name);
}

const char *
words_title(const Words *words, const struct conf_report *report)
{
	return label(words, report->title_nl, report->title_en,
	    words_text(words, "page", "title"));
}
