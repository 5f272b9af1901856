/*
 * Names of people, folded; Dutch particles in one place.
 */
#include <stdlib.h>
#include <string.h>

#include "fold.h"
#include "names.h"

/* As g_strv_contains; most words differ in their first letter. */
static gboolean
contains(const char *const *words, const char *word)
{
	for (; *words != NULL; words++)
		if (**words == *word && strcmp(*words, word) == 0)
			return TRUE;
	return FALSE;
}

static gboolean
is_particle(const char *folded)
{
	static const char *const particles[] = {
		"aan", "al", "bij", "d", "da", "de", "del", "den", "der", "des",
		"di", "dos", "du", "el", "het", "in", "la", "le", "los", "o",
		"onder", "op", "over", "s", "t", "te", "ten", "ter", "tot",
		"uit", "v", "van", "vd", "vom", "von", "voor", "zu", "zum",
		"zur", NULL
	};

	return contains(particles, folded);
}

static gboolean
is_joint(const char *folded)
{
	static const char *const joints[] = { "echtgenotevan", "ev", "geb",
	    "geboren", "gehuwd", "weduwevan", "wv", NULL };

	return contains(joints, folded);
}

gboolean
name_is_particle(const char *word)
{
	g_autofree char *folded = fold_text(word);

	return is_particle(folded);
}

/*
 * How a particle counts: "v.d." stands for "van de", "van den" and "van der",
 * which nobody keeps apart, and "'t" for "het".  before is the particle in
 * front of it, or "".
 */
static const char *
particle_plain(const char *folded, const char *before)
{
	if (strcmp(folded, "v") == 0)
		return "van";
	if (strcmp(folded, "vd") == 0)
		return "vand";
	if (strcmp(folded, "het") == 0)
		return "t";
	if (strcmp(before, "van") == 0 && (strcmp(folded, "d") == 0 ||
	    strcmp(folded, "de") == 0 || strcmp(folded, "den") == 0 ||
	    strcmp(folded, "der") == 0))
		return "d";
	return folded;
}

/* "Vandenberg" is "van den Berg". */
static void
append_name(GString *out, const char *folded)
{
	gsize cut = g_str_has_prefix(folded, "vanden") ||
	    g_str_has_prefix(folded, "vander") ? strlen("vander") : 0;

	if (cut > 0 && strlen(folded) >= cut + 3)
		g_string_append_printf(out, "vand%s", folded + cut);
	else
		g_string_append(out, folded);
}

gboolean
name_is_joint(const char *word)
{
	g_autofree char *folded = fold_text(word);

	return is_joint(folded);
}

/* A surname of one word without a prefix is itself, Vandenberg excepted. */
static char *
simple_surname(const char *prefix, const char *surname)
{
	g_autofree char *folded = prefix == NULL ? name_simple(surname, 1) :
	    NULL;

	if (folded == NULL || is_particle(folded) || is_joint(folded) ||
	    g_str_has_prefix(folded, "vand"))
		return NULL;
	return g_steal_pointer(&folded);
}

static gboolean
all_particles(const char *text)
{
	g_auto(GStrv) words = g_strsplit_set(text, " ", -1);
	guint i, count = 0;

	for (i = 0; words[i] != NULL; i++) {
		if (*words[i] == '\0')
			continue;
		if (!name_is_particle(words[i]))
			return FALSE;
		count++;
	}
	return count > 0;
}

/* Whether the first words of the surname are the prefix already. */
static gboolean
begins_with_words(const char *surname, const char *prefix)
{
	const char *p = surname;

	while ((p = strchr(p, ' ')) != NULL) {
		g_autofree char *head = g_strndup(surname,
		    (gsize)(p - surname));
		g_autofree char *folded = fold_text(head);

		if (strcmp(folded, prefix) == 0)
			return TRUE;
		p++;
	}
	return FALSE;
}

/* Prefix and surname in the order in which they are said. */
static char *
spoken(const char *prefix, const char *surname)
{
	g_autofree char *before = fold_text(prefix != NULL ? prefix : "");
	const char *comma = strchr(surname, ',');
	g_autofree char *whole = NULL;

	if (comma != NULL && all_particles(comma + 1)) {
		g_autofree char *head = g_strndup(surname,
		    (gsize)(comma - surname));

		whole = g_strconcat(comma + 1, " ", head, NULL);
		g_strchug(whole);
	} else
		whole = g_strdup(surname);
	if (*before == '\0' || begins_with_words(whole, before))
		return g_steal_pointer(&whole);
	return g_strconcat(prefix, " ", whole, NULL);
}

/* ------------------------------------------------------ double surnames */

/* One of the names in a double name. */
struct part {
	GString	*whole;		/* with its particles, folded */
	GString	*core;		/* without */
};

static void
part_free(gpointer data)
{
	struct part *part = data;

	g_string_free(part->whole, TRUE);
	g_string_free(part->core, TRUE);
	g_free(part);
}

static struct part *
part_add(GPtrArray *parts)
{
	struct part *part = g_new(struct part, 1);

	part->whole = g_string_new(NULL);
	part->core = g_string_new(NULL);
	g_ptr_array_add(parts, part);
	return part;
}

/* Particles at the end belong to the front: "BERG VAN DER". */
static void
parts_turn(GPtrArray *parts)
{
	struct part *first = parts->pdata[0];
	struct part *last = parts->pdata[parts->len - 1];

	if (last->core->len > 0 || parts->len < 2)
		return;
	g_string_prepend(first->whole, last->whole->str);
	g_ptr_array_set_size(parts, (int)parts->len - 1);
}

static gint
compare_parts(gconstpointer a, gconstpointer b)
{
	const struct part *const *left = a, *const *right = b;

	return strcmp((*left)->whole->str, (*right)->whole->str);
}

/*
 * A hyphen, "e/v", or a particle behind a name begins the next part; so
 * "El-Amrani" is one name, and "Jansen de Vries" two.
 */
static GPtrArray *
surname_parts(const char *prefix, const char *surname)
{
	g_autofree char *whole = spoken(prefix, surname);
	g_auto(GStrv) words = NULL;
	GPtrArray *parts = g_ptr_array_new_with_free_func(part_free);
	struct part *part = part_add(parts);
	const char *before = "";
	guint i;

	g_strdelimit(whole, "-\t", ' ');
	words = g_strsplit(whole, " ", -1);
	for (i = 0; words[i] != NULL; i++) {
		g_autofree char *folded = fold_text(words[i]);
		gboolean particle = is_particle(folded);
		gboolean joint = is_joint(folded);

		if (part->core->len > 0 && (joint || particle))
			part = part_add(parts);
		if (joint && (part->whole->len > 0 || parts->len > 1))
			continue;
		if (*folded == '\0')
			continue;
		if (particle) {
			const char *plain = particle_plain(folded, before);

			g_string_append(part->whole, plain);
			before = strcmp(plain, "van") == 0 ? "van" : "";
			continue;
		}
		before = "";
		append_name(part->whole, folded);
		g_string_append(part->core, folded);
	}
	parts_turn(parts);
	g_ptr_array_sort(parts, compare_parts);
	return parts;
}

/* Where a hyphen stands between two names, rather than in "El-Amrani". */
static char *
mark_hyphens(const char *surname)
{
	g_auto(GStrv) pieces = g_strsplit(surname, "-", -1);
	GString *out = g_string_new(pieces[0]);
	guint i;

	for (i = 1; pieces[i - 1] != NULL && pieces[i] != NULL; i++) {
		g_strstrip(pieces[i]);
		g_string_append(out, all_particles(pieces[i - 1]) ? "-" :
		    " e/v ");
		g_string_append(out, pieces[i]);
	}
	return g_string_free(out, FALSE);
}

char *
name_surname(const char *prefix, const char *surname)
{
	char *simple = simple_surname(prefix, surname);
	g_autofree char *marked = NULL;
	g_autoptr(GPtrArray) parts = NULL;
	GString *out;
	guint i;

	if (simple != NULL)
		return simple;
	marked = mark_hyphens(surname);
	parts = surname_parts(prefix, marked);
	out = g_string_new(NULL);
	for (i = 0; i < parts->len; i++)
		g_string_append(out,
		    ((struct part *)parts->pdata[i])->whole->str);
	return g_string_free(out, FALSE);
}

guint
name_cores(const char *prefix, const char *surname, char *cores[NAME_CORES])
{
	char *simple = simple_surname(prefix, surname);
	g_autofree char *marked = NULL;
	g_autoptr(GPtrArray) parts = NULL;
	guint count = 0, i;

	if (simple != NULL) {
		cores[0] = simple;
		return 1;
	}
	marked = mark_hyphens(surname);
	parts = surname_parts(prefix, marked);
	for (i = 0; i < parts->len && count < NAME_CORES; i++) {
		const struct part *part = parts->pdata[i];

		if (part->core->len > 0 && (count == 0 ||
		    strcmp(cores[0], part->core->str) != 0))
			cores[count++] = g_strdup(part->core->str);
	}
	return count;
}
