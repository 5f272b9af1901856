/*
 * Conformance: walks the cases of a corpus, prints a table by suite and tier,
 * and names what is not as it should be.
 *
 *	conformance TREE BUILD CORPUS
 */
#include <stdio.h>
#include <string.h>

#include "conformance.h"

enum { MUST, SHOULD, REPORT, ROBUST, TIERS };
static const char *const tiers[] = { "must", "should", "report", "robust" };

struct tally {
	guint	cases[TIERS];
	guint	good[TIERS];
	guint	reported[TIERS];	/* of the good */
	guint	elsewhere;		/* not for a reader to see */
};

static const struct {
	const char	*folder;
	enum verdict	(*compare)(struct check *);
} parts[] = {
	{ "1-dialect/*", compare_dialect },
	{ "2-european/real", compare_export },
	{ "2-european/constructed", compare_export },
};

static gboolean
is_good(int tier, enum verdict verdict)
{
	switch (tier) {
	case MUST:
		return verdict == EQUAL;
	case SHOULD:
		return verdict == EQUAL || verdict == REPORTED;
	case REPORT:
		return verdict == REPORTED;
	default:
		return verdict != BROKEN;
	}
}

static int
tier_of(json_t *document)
{
	const char *name = json_string_value(json_object_get(document,
	    "tier"));
	int i;

	/* Real exports have no tier: they have to be read. */
	for (i = 0; i < TIERS; i++)
		if (g_strcmp0(name, tiers[i]) == 0)
			return i;
	return MUST;
}

static enum verdict
compare_once(const struct place *place, const char *file, json_t *document,
    enum verdict (*compare)(struct check *), gboolean blanks, GString *why)
{
	json_t *expect = json_object_get(document, "expect");
	json_t *dialect = json_object_get(document, "dialect");
	const char *encoding = json_string_value(json_object_get(document,
	    "encoding"));
	g_auto(GStrv) options = NULL;
	struct check check = { .expect = expect, .dialect = dialect,
	    .metadata = json_object_get(document, "csvw_metadata"),
	    .place = place, .id = json_string_value(json_object_get(document,
	    "id")), .file = file, .why = why };
	struct output *output;
	enum verdict verdict;

	/* Of Central European text nothing shows: a person has to say it. */
	if (encoding == NULL && g_strcmp0(json_string_value(json_object_get(
	    expect, "encoding")), "cp1250") == 0)
		encoding = "windows-1250";
	options = case_options(dialect, encoding, blanks);
	output = output_of(place->program, file, options);
	check.got = output;
	verdict = compare(&check);
	/* Where a message is the right answer, it may come beside the rows. */
	if (verdict == EQUAL && tier_of(document) == REPORT &&
	    output_tells(output, ""))
		verdict = REPORTED;
	output_free(output);
	return verdict;
}

static void
run_case(const struct place *place, const char *path, struct tally *tally,
    enum verdict (*compare)(struct check *))
{
	static const char *const words[] = { "equal", "reported", "differs",
	    "broken", "elsewhere" };
	json_t *document = json_load_file(path, JSON_ALLOW_NUL, NULL);
	g_autofree char *file = g_strdup(path);
	g_autoptr(GString) why = g_string_new(NULL);
	enum verdict verdict;
	int tier;

	if (document == NULL)
		return;
	strcpy(file + strlen(file) - strlen("json"), "csv");
	verdict = compare_once(place, file, document, compare, FALSE, why);
	/* Some suites keep blanks around cells: so can we, when told. */
	if (verdict != EQUAL && verdict != BROKEN) {
		g_string_truncate(why, 0);
		if (compare_once(place, file, document, compare, TRUE, why)
		    == EQUAL)
			verdict = EQUAL;
	}
	tier = tier_of(document);
	tally->cases[tier]++;
	tally->reported[tier] += verdict == REPORTED;
	if (verdict == ELSEWHERE)
		tally->elsewhere++;
	else if (is_good(tier, verdict))
		tally->good[tier]++;
	else
		printf("%s: %s, %s: %s\n", path, tiers[tier], words[verdict],
		    why->str);
	json_decref(document);
}

static void
print_row(const char *name, const struct tally *tally)
{
	guint i;

	printf("%-22s", name);
	for (i = 0; i < TIERS; i++)
		if (tally->cases[i] > 0)
			printf(" %4u of %-4u (%3u)", tally->good[i],
			    tally->cases[i], tally->reported[i]);
		else
			printf("%19s", "");
	if (tally->elsewhere > 0)
		printf(" %3u", tally->elsewhere);
	putchar('\n');
}

static gint
compare_names(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Names in a folder that end so, in order. */
static GPtrArray *
names_in(const char *folder, const char *end)
{
	GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
	GDir *dir = g_dir_open(folder, 0, NULL);
	const char *name;

	while (dir != NULL && (name = g_dir_read_name(dir)) != NULL)
		if (g_str_has_suffix(name, end))
			g_ptr_array_add(names, g_build_filename(folder, name,
			    NULL));
	if (dir != NULL)
		g_dir_close(dir);
	g_ptr_array_sort(names, compare_names);
	return names;
}

static void
run_folder(const struct place *place, const char *folder, struct tally *tally,
    enum verdict (*compare)(struct check *))
{
	g_autoptr(GPtrArray) cases = names_in(folder, ".json");
	guint i;

	for (i = 0; i < cases->len; i++)
		run_case(place, cases->pdata[i], tally, compare);
}

int
main(int argc, char **argv)
{
	g_autoptr(GString) table = g_string_new(NULL);
	struct tally tallies[64] = { 0 }, all = { 0 };
	g_autoptr(GPtrArray) shown = g_ptr_array_new_with_free_func(g_free);
	guint bad = 0, i, j;

	g_autofree char *program = NULL;
	struct place place;

	if (argc != 4)
		return 2;
	program = g_build_filename(argv[2], "bin", "impact-ingest", NULL);
	place = (struct place){ program, argv[1], argv[2] };
	for (i = 0; i < G_N_ELEMENTS(parts); i++) {
		gboolean many = g_str_has_suffix(parts[i].folder, "/*");
		g_autofree char *name = g_strndup(parts[i].folder,
		    strlen(parts[i].folder) - (many ? 2 : 0));
		g_autofree char *path = g_build_filename(argv[3], name, NULL);
		g_autoptr(GPtrArray) folders = many ? names_in(path, "") :
		    g_ptr_array_new_with_free_func(g_free);

		if (!many)
			g_ptr_array_add(folders, g_strdup(path));
		for (j = 0; j < folders->len && shown->len < 64; j++) {
			run_folder(&place, folders->pdata[j],
			    &tallies[shown->len], parts[i].compare);
			g_ptr_array_add(shown, g_path_get_basename(
			    folders->pdata[j]));
		}
	}
	printf("%-22s %-18s %-18s %-18s %-18s\n", "good of all (reported)",
	    "must", "should", "report", "robust");
	for (i = 0; i < shown->len; i++) {
		print_row(shown->pdata[i], &tallies[i]);
		for (j = 0; j < TIERS; j++) {
			all.cases[j] += tallies[i].cases[j];
			all.good[j] += tallies[i].good[j];
			all.reported[j] += tallies[i].reported[j];
		}
		all.elsewhere += tallies[i].elsewhere;
	}
	print_row("all", &all);
	for (j = 0; j < TIERS; j++)
		bad += all.cases[j] - all.good[j];
	bad -= all.elsewhere;
	printf("conformance: %u good, %u not, %u not for a reader to see\n",
	    all.good[0] + all.good[1] + all.good[2] + all.good[3], bad,
	    all.elsewhere);
	return bad > 0;
}
