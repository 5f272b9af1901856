/*
 * Dutch municipalities: the lists, read once, and what can be found in them.
 */
#include <stdio.h>
#include <string.h>

#include "conf.h"
#include "fold.h"
#include "municipality.h"
#include "resource.h"

#define FOLDER	"common/reference/"

struct province {
	char	*code;
	char	*name;
	char	*other;		/* '|' between */
};

struct lists {
	GPtrArray	*all;		/* struct municipality *, by code */
	GArray		*provinces;	/* struct province */
	GHashTable	*codes;		/* code -> municipality */
	GHashTable	*names;		/* name -> municipality */
	GHashTable	*spelled;	/* folded -> GPtrArray of municipality */
	GPtrArray	*keys;		/* of spelled, NULL-ended, in order */
};

/* ------------------------------------------------------------ the lists */

/* Calls a function for every line below the first, with so many cells. */
static void
each_line(const char *file, guint cells, void (*take)(struct lists *, char **),
    struct lists *lists)
{
	g_autofree char *path = g_strconcat(FOLDER, file, NULL);
	g_auto(GStrv) lines = g_strsplit(resource_text(path), "\n", -1);
	guint i;

	for (i = 1; lines[i] != NULL && *lines[i] != '\0'; i++) {
		g_auto(GStrv) row = g_strsplit(lines[i], ";", -1);

		g_assert(g_strv_length(row) == cells);
		take(lists, row);
	}
}

static void
take_province(struct lists *lists, char **row)
{
	struct province province = { g_strdup(row[0]), g_strdup(row[1]),
	    g_strdup(row[2]) };

	g_array_append_val(lists->provinces, province);
}

static struct municipality *
add(struct lists *lists, const char *code, const char *name,
    const char *province)
{
	struct municipality *new = g_new0(struct municipality, 1);

	new->code = g_strdup(code);
	new->name = g_strdup(name);
	new->province = g_strdup(province);
	new->end = DAY_NONE;
	g_ptr_array_add(lists->all, new);
	g_hash_table_insert(lists->codes, new->code, new);
	g_hash_table_insert(lists->names, new->name, new);
	return new;
}

static void
take_municipality(struct lists *lists, char **row)
{
	add(lists, row[0], row[1], row[2]);
}

static void
take_merger(struct lists *lists, char **row)
{
	struct municipality *old = add(lists, row[1], row[2], "");
	g_auto(GStrv) codes = g_strsplit(row[3], "|", -1);
	int year = 0, month = 0, day = 0;
	guint i;

	sscanf(row[0], "%4d-%2d-%2d", &year, &month, &day);
	old->end = day_from_date(year, month, day);
	for (i = 0; codes[i] != NULL; i++) {
		g_assert(i + 1 < G_N_ELEMENTS(old->successors));
		old->successors[i] = g_hash_table_lookup(lists->codes,
		    codes[i]);
		g_assert(old->successors[i] != NULL);
	}
}

/* ------------------------------------------------------------ spellings */

static void
free_list(gpointer list)
{
	g_ptr_array_unref(list);
}

static void
spell(struct lists *lists, const char *text,
    const struct municipality *meant)
{
	char *folded = fold_text(text);
	GPtrArray *list = g_hash_table_lookup(lists->spelled, folded);
	guint i;

	if (list == NULL) {
		list = g_ptr_array_new();
		g_hash_table_insert(lists->spelled, folded, list);
		g_ptr_array_add(lists->keys, folded);
	} else
		g_free(folded);
	for (i = 0; i < list->len; i++)
		if (list->pdata[i] == meant)
			return;
	g_ptr_array_add(list, (gpointer)meant);
}

/* "Alphen a/d Rijn", "St Anthonis": words that are written short. */
static void
spell_short(struct lists *lists, const struct municipality *meant,
    const char *name)
{
	static const char *const words[][2] = {
		{ " aan den ", " a/d " }, { " aan de ", " a/d " },
		{ " bij ", " b/" }, { "Sint ", "St " }, { "Sint-", "St-" },
	};
	guint i;

	spell(lists, name, meant);
	for (i = 0; i < G_N_ELEMENTS(words); i++) {
		g_auto(GStrv) parts = g_strsplit(name, words[i][0], -1);
		g_autofree char *brief = g_strjoinv(words[i][1], parts);

		spell(lists, brief, meant);
	}
}

/* The name with its province behind it, in all forms of that. */
static void
spell_province(struct lists *lists, const struct municipality *meant,
    const char *name)
{
	guint i, j;

	for (i = 0; i < lists->provinces->len; i++) {
		const struct province *province = &g_array_index(
		    lists->provinces, struct province, i);
		g_autofree char *forms = g_strconcat(province->name, "|",
		    province->other, NULL);
		g_auto(GStrv) list = g_strsplit(forms, "|", -1);

		if (strcmp(province->code, meant->province) != 0)
			continue;
		for (j = 0; list[j] != NULL; j++) {
			g_autofree char *both = g_strconcat(name, " ",
			    list[j], NULL);

			spell(lists, both, meant);
		}
	}
}

/* "Bergen (L.)" is Bergen to whoever lives there. */
static void
spell_all(struct lists *lists, const struct municipality *meant)
{
	g_auto(GStrv) parts = g_strsplit(meant->name, " (", 2);

	spell_short(lists, meant, meant->name);
	spell_short(lists, meant, parts[0]);
	spell_province(lists, meant, parts[0]);
}

static void
take_spelling(struct lists *lists, char **row)
{
	spell(lists, row[1], g_hash_table_lookup(lists->codes, row[0]));
}

static struct lists *
read_lists(void)
{
	struct lists *lists = g_new0(struct lists, 1);
	guint i;

	lists->all = g_ptr_array_new();
	lists->provinces = g_array_new(FALSE, FALSE, sizeof(struct province));
	lists->codes = g_hash_table_new(g_str_hash, g_str_equal);
	lists->names = g_hash_table_new(g_str_hash, g_str_equal);
	lists->spelled = g_hash_table_new_full(g_str_hash, g_str_equal,
	    g_free, free_list);
	lists->keys = g_ptr_array_new();
	each_line("provinces.csv", 3, take_province, lists);
	each_line("municipalities.csv", 3, take_municipality, lists);
	each_line("mergers.csv", 4, take_merger, lists);
	for (i = 0; i < lists->all->len; i++)
		spell_all(lists, lists->all->pdata[i]);
	each_line("spellings.csv", 2, take_spelling, lists);
	g_ptr_array_add(lists->keys, NULL);
	return lists;
}

/* They never change, so that one copy is enough for everybody. */
static const struct lists *
lists_get(void)
{
	static gsize once;
	static struct lists *lists;

	if (g_once_init_enter(&once)) {
		lists = read_lists();
		g_once_init_leave(&once, 1);
	}
	return lists;
}

/* -------------------------------------------------------------- finding */

/* GM0344, 0344, 344: the code, or NULL when the text is no number. */
static char *
as_code(const char *folded)
{
	const char *digits = g_str_has_prefix(folded, "gm") ? folded + 2 :
	    folded;
	gsize size = strlen(digits);

	if (size == 0 || size > 4 || strspn(digits, "0123456789") != size)
		return NULL;
	return g_strdup_printf("GM%04d", (int)g_ascii_strtoll(digits, NULL,
	    10));
}

/* Without "Gemeente" before or behind it. */
static char *
plain_fold(const char *text)
{
	static const char word[] = "gemeente";
	char *folded = fold_text(text);
	gsize size = strlen(folded), length = strlen(word);

	if (size > length && g_str_has_prefix(folded, word))
		memmove(folded, folded + length, size - length + 1);
	else if (size > length && g_str_has_suffix(folded, word))
		folded[size - length] = '\0';
	return folded;
}

/* All that a text can stand for; a static list, or NULL. */
static const GPtrArray *
candidates(const char *folded)
{
	return g_hash_table_lookup(lists_get()->spelled, folded);
}

static enum municipality_match
on_day(const struct municipality *named, gint32 day,
    const struct municipality **answer)
{
	enum municipality_match match = MUNICIPALITY_FOUND;

	while (named->end != DAY_NONE && (day == DAY_NONE ||
	    day >= named->end)) {
		*answer = named;
		if (named->successors[1] != NULL)
			return MUNICIPALITY_DIVIDED;
		match = MUNICIPALITY_MERGED;
		named = named->successors[0];
	}
	*answer = named;
	return match;
}

enum municipality_match
municipality_find(const char *text, gint32 day,
    const struct municipality **answer)
{
	const struct municipality *named = municipality_named(text);
	const GPtrArray *list;
	g_autofree char *folded = NULL, *code = NULL;

	*answer = NULL;
	if (named != NULL)
		return on_day(named, day, answer);
	folded = plain_fold(text);
	code = as_code(folded);
	if (code != NULL) {
		named = g_hash_table_lookup(lists_get()->codes, code);
		return named == NULL ? MUNICIPALITY_UNKNOWN : on_day(named,
		    day, answer);
	}
	list = candidates(folded);
	if (list == NULL)
		return MUNICIPALITY_UNKNOWN;
	if (list->len == 1)
		return on_day(list->pdata[0], day, answer);
	*answer = list->pdata[0];
	return MUNICIPALITY_AMBIGUOUS;
}

/* "A, B or C". */
static char *
join(const struct municipality *const *list, guint count)
{
	GString *out = g_string_new(NULL);
	guint i;

	for (i = 0; i < count; i++)
		g_string_append_printf(out, "%s%s", i == 0 ? "" :
		    i + 1 < count ? ", " : " or ", list[i]->name);
	return g_string_free(out, FALSE);
}

char *
municipality_near(const char *text)
{
	const struct lists *lists = lists_get();
	g_autofree char *folded = plain_fold(text);
	const GPtrArray *list = candidates(folded);
	const struct municipality *answer;
	const char *near;
	guint count = 0;

	if (list != NULL && list->len > 1)
		return join((const struct municipality *const *)list->pdata,
		    list->len);
	if (municipality_find(text, DAY_NONE, &answer) ==
	    MUNICIPALITY_DIVIDED) {
		while (answer->successors[count] != NULL)
			count++;
		return join(answer->successors, count);
	}
	near = conf_nearest(folded, (const char *const *)lists->keys->pdata);
	list = near == NULL ? NULL : g_hash_table_lookup(lists->spelled, near);
	return list == NULL ? NULL : join((const struct municipality *const *)
	    list->pdata, list->len);
}

const struct municipality *
municipality_named(const char *name)
{
	return g_hash_table_lookup(lists_get()->names, name);
}

const char *
municipality_name(const char *text, gint32 day)
{
	const struct municipality *answer;
	enum municipality_match match = municipality_find(text, day, &answer);

	return match == MUNICIPALITY_FOUND || match == MUNICIPALITY_MERGED ||
	    match == MUNICIPALITY_DIVIDED ? answer->name : text;
}
