/*
 * Plain text to rows of numbers.
 */
#include <string.h>

#include "dictionary.h"
#include "reader_parts.h"
#include "sift.h"

#define PEOPLE	(6U << 20)	/* most texts of people: 150 MB */
#define OTHERS	(1U << 20)	/* of each other trait */
#define BETWEEN	"\037"		/* columns of one person */
#define ASKED	1		/* a number is to be found */
#define EARLY	16		/* rows from asking memory to using it */

struct sift {
	struct csv_parser parser;
	struct reader_form form;
	Dictionary	*dictionaries[TRAITS];
	GString		*people;	/* of the chunk, a NUL behind each */

	const struct plan *plan;
	struct chunk	*chunk;
	struct row	 row;		/* at hand */
	guint		 column;	/* of the next cell */
	gboolean	 odd;		/* the row cannot be relied on */
};

Sift *
sift_new(void)
{
	Sift *sift = g_new0(Sift, 1);
	guint i;

	for (i = 0; i < TRAITS; i++)
		sift->dictionaries[i] = dictionary_new(i == TRAIT_PERSON ?
		    PEOPLE : OTHERS);
	sift->people = g_string_new(NULL);
	sift->form.delimiter = ',';
	reader_parser(&sift->form, &sift->parser, CSV_STRICT);
	return sift;
}

void
sift_free(Sift *sift)
{
	guint i;

	if (sift == NULL)
		return;
	for (i = 0; i < TRAITS; i++)
		dictionary_free(sift->dictionaries[i]);
	g_string_free(sift->people, TRUE);
	csv_free(&sift->parser);
	g_free(sift);
}

void
sift_begin(Sift *sift, const struct reader_form *form)
{
	guint i;

	csv_free(&sift->parser);
	sift->form = *form;
	reader_parser(form, &sift->parser, CSV_STRICT);
	for (i = 0; i < TRAITS; i++)
		if (i != TRAIT_PERSON)
			dictionary_clear(sift->dictionaries[i]);
}

/* ------------------------------------------------------------ plainness */

/* Every CR has a LF behind it. */
static gboolean
plain_ends(const char *text, gsize size)
{
	const char *end = text + size;

	while ((text = memchr(text, '\r', (gsize)(end - text))) != NULL)
		if (++text == end || *text != '\n')
			return FALSE;
	return TRUE;
}

static gboolean
is_plain(const struct reader_form *form, const char *text, gsize size)
{
	char quote = form->quote == '\0' ? '"' : form->quote;

	return size > 0 && text[size - 1] == '\n' &&
	    (form->quote == READER_NONE ||
	    memchr(text, quote, size) == NULL) &&
	    memchr(text, '\0', size) == NULL && plain_ends(text, size);
}

/* ----------------------------------------------------------------- cells */

static void
on_cell(void *cell, size_t size, void *data)
{
	Sift *sift = data;
	guint column = sift->column++;
	guint8 trait;

	if (column >= sift->plan->width) {
		sift->odd = sift->odd || size > 0;
		return;
	}
	trait = sift->plan->traits[column];
	if (trait == 0) {
		sift->odd = sift->odd || size > READER_CELL;
		return;
	}
	if (trait - 1 != TRAIT_PERSON)
		sift->row.numbers[trait - 1] = dictionary_number(
		    sift->dictionaries[trait - 1], cell, size);
	else {
		g_string_append_len(sift->people, cell, (gssize)size);
		if (!sift->plan->names)
			g_string_append(sift->people, BETWEEN);
	}
}

static void
on_row(int end, void *data)
{
	Sift *sift = data;

	(void)end;
	g_string_append_c(sift->people, '\0');
	sift->row.numbers[TRAIT_PERSON] = sift->odd ||
	    sift->column < sift->plan->width ? 0 : ASKED;
	g_array_append_val(sift->chunk->rows, sift->row);
	memset(&sift->row, 0, sizeof sift->row);
	sift->column = 0;
	sift->odd = FALSE;
}

/* The text of a person at a place in people. */
struct asked {
	guint64		 hash;
	const char	*text;
	guint32		 size;
	guint32		 row;
};

static void
person_number(Sift *sift, const struct asked *asked)
{
	Dictionary *people = sift->dictionaries[TRAIT_PERSON];
	guint32 before = dictionary_count(people);
	guint32 number = dictionary_hashed(people, asked->hash, asked->text,
	    asked->size);
	struct chunk *chunk = sift->chunk;
	struct newcomer newcomer = { number, (guint32)chunk->names->len };

	g_array_index(chunk->rows, struct row,
	    asked->row).numbers[TRAIT_PERSON] = number;
	if (number <= before || !sift->plan->names)
		return;
	g_array_append_val(chunk->newcomers, newcomer);
	g_string_append_len(chunk->names, asked->text, asked->size + 1);
}

/*
 * The numbers of people, once their texts are together: finding one of
 * millions waits for memory, 90 ns, unless it was asked for in time, 20.
 */
static void
find_people(Sift *sift)
{
	Dictionary *people = sift->dictionaries[TRAIT_PERSON];
	struct row *rows = (struct row *)(void *)sift->chunk->rows->data;
	guint count = sift->chunk->rows->len, found = 0, i;
	g_autofree struct asked *asked = g_new(struct asked, count);
	const char *text = sift->people->str;

	for (i = 0; i < count; i++) {
		gsize size = strlen(text);

		if (rows[i].numbers[TRAIT_PERSON] == ASKED && size < G_MAXUINT8)
			asked[found++] = (struct asked){
			    dictionary_hash(people, text, size), text,
			    (guint32)size, i };
		else
			rows[i].numbers[TRAIT_PERSON] = 0;
		text += size + 1;
	}
	for (i = 0; i < found; i++) {
		if (i + EARLY < found)
			dictionary_prefetch(people, asked[i + EARLY].hash);
		person_number(sift, &asked[i]);
	}
}

/* Where the line of each row starts; FALSE when a line has no row. */
static gboolean
find_lines(struct chunk *chunk)
{
	const char *text = chunk->text->str, *end = text + chunk->text->len;
	const char *line = text, *next;
	guint count = chunk->rows->len, i;

	for (i = 0; line < end && i < count; i++, line = next + 1) {
		g_array_index(chunk->rows, struct row, i).offset =
		    (guint32)(line - text);
		next = memchr(line, '\n', (gsize)(end - line));
	}
	chunk->lines = count;
	return line == end && i == count;
}

void
sift_chunk(Sift *sift, const struct plan *plan, struct chunk *chunk)
{
	const char *text = chunk->text->str;
	gsize size = chunk->text->len;

	if (plan->width == 0 || size > G_MAXUINT32 ||
	    !is_plain(&sift->form, text, size))
		return;
	sift->plan = plan;
	sift->chunk = chunk;
	chunk->plan = *plan;
	g_string_truncate(sift->people, 0);
	if (csv_parse(&sift->parser, text, size, on_cell, on_row, sift) ==
	    size && find_lines(chunk)) {
		find_people(sift);
		return;
	}
	/* Nothing is lost: the text is read the careful way. */
	csv_fini(&sift->parser, NULL, NULL, NULL);
	g_array_set_size(chunk->rows, 0);
	memset(&sift->row, 0, sizeof sift->row);
	sift->column = 0;
	sift->odd = FALSE;
}
