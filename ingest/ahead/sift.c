/*
 * Plain text to rows of numbers.
 */
#include <string.h>

#include "dictionary.h"
#include "reader_parts.h"
#include "sift.h"

#define PEOPLE	(6U << 20)	/* most texts of people: 150 MB */
#define OTHERS	(1U << 20)	/* of each other trait */
#define BETWEEN	'\037'		/* columns of one person */
#define EARLY	16		/* rows from asking memory to using it */
#define LINES	4096		/* of a chunk, before they are known */

/* The text of a person, whose number is looked for. */
struct asked {
	guint64		 hash;
	const char	*text;
	guint32		 size;
	guint32		 row;
};

struct sift {
	struct csv_parser parser;
	struct reader_form form;
	Dictionary	*dictionaries[TRAITS];

	const struct plan *plan;
	struct chunk	*chunk;
	GString		*people;	/* room for all in the chunk */
	char		*person;	/* of the row at hand, in people */
	char		*put;		/* behind it */
	struct asked	*asked;		/* room for all in the chunk */
	guint		 found;		/* of them */
	guint		 row;		/* at hand */
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

/* Hot: for every cell. */
static void
on_cell(void *cell, size_t size, void *data)
{
	Sift *sift = data;
	guint column = sift->column++;
	guint8 trait;

	if (column >= sift->plan->width ||
	    sift->row >= sift->chunk->rows->len) {
		sift->odd = sift->odd || size > 0;
		return;
	}
	trait = sift->plan->traits[column];
	if (trait == 0) {
		sift->odd = sift->odd || size > READER_CELL;
		return;
	}
	if (trait - 1 != TRAIT_PERSON)
		g_array_index(sift->chunk->rows, struct row,
		    sift->row).numbers[trait - 1] = dictionary_number(
		    sift->dictionaries[trait - 1], cell, size);
	else {
		memcpy(sift->put, cell, size);
		sift->put += size;
		if (!sift->plan->names)
			*sift->put++ = BETWEEN;
	}
}

static void
on_row(int end, void *data)
{
	Sift *sift = data;
	gsize size = (gsize)(sift->put - sift->person);

	(void)end;
	if (!sift->odd && sift->column >= sift->plan->width &&
	    size < G_MAXUINT8 && sift->row < sift->chunk->rows->len)
		sift->asked[sift->found++] = (struct asked){
		    dictionary_hash(sift->dictionaries[TRAIT_PERSON],
		    sift->person, size), sift->person, (guint32)size,
		    sift->row };
	*sift->put++ = '\0';
	sift->person = sift->put;
	sift->row++;
	sift->column = 0;
	sift->odd = FALSE;
}

/* Where each line starts: as many as there are rows, if all is well. */
static void
find_lines(struct chunk *chunk)
{
	const char *text = chunk->text->str, *end = text + chunk->text->len;
	const char *line = text;
	guint count = 0;

	for (; line < end; line = memchr(line, '\n', (gsize)(end - line)),
	    line++) {
		if (count == chunk->rows->len)
			g_array_set_size(chunk->rows, MAX(2 * count, LINES));
		g_array_index(chunk->rows, struct row, count++) =
		    (struct row){ .offset = (guint32)(line - text) };
	}
	g_array_set_size(chunk->rows, count);
	chunk->lines = count;
}

/* Splits the chunk; FALSE when it is not as plain as it seemed. */
static gboolean
find_cells(Sift *sift, struct chunk *chunk)
{
	gsize size = chunk->text->len;

	sift->chunk = chunk;
	/* A byte behind each cell and one behind each row. */
	g_string_set_size(sift->people, 2 * size);
	sift->person = sift->put = sift->people->str;
	sift->found = sift->row = sift->column = 0;
	sift->odd = FALSE;
	return csv_parse(&sift->parser, chunk->text->str, size, on_cell,
	    on_row, sift) == size && sift->row == chunk->rows->len;
}

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

	for (guint i = 0; i < sift->found; i++) {
		if (i + EARLY < sift->found)
			dictionary_prefetch(people, sift->asked[i +
			    EARLY].hash);
		person_number(sift, &sift->asked[i]);
	}
}

void
sift_chunk(Sift *sift, const struct plan *plan, struct chunk *chunk)
{
	gsize size = chunk->text->len;

	if (plan->width == 0 || size > G_MAXUINT32 ||
	    !is_plain(&sift->form, chunk->text->str, size))
		return;
	sift->plan = plan;
	chunk->plan = *plan;
	find_lines(chunk);
	sift->asked = g_new(struct asked, chunk->rows->len);
	if (find_cells(sift, chunk))
		find_people(sift);
	else {
		/* Nothing is lost: the text is read the careful way. */
		csv_fini(&sift->parser, NULL, NULL, NULL);
		g_array_set_size(chunk->rows, 0);
	}
	g_free(sift->asked);
}
