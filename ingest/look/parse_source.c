/*
 * Looking at one file with a profile: the records as the source reads them,
 * by the same road as into the store, up to where they would be stored.
 */
#include <string.h>
#include <unistd.h>

#include "check.h"
#include "listing.h"
#include "open.h"
#include "parse.h"
#include "towns.h"
#include "typed.h"

struct parse {
	struct load	 load;		/* comes first: it is what others see */
	Listing		 listing;
	guint64		 record;	/* the last one listed */
	ReaderFunction	 function;	/* the road into the load */
	gpointer	 data;
	GPtrArray	*cells;		/* of the record at hand, as read */
};

static void
flush_faults(struct parse *parse)
{
	Faults *faults = &parse->load.faults;
	guint i;

	for (i = 0; i < faults->list->len; i++)
		listing_fault(&parse->listing, &g_array_index(faults->list,
		    struct fault, i));
	g_array_set_size(faults->list, 0);
}

/* The form in which a value would be stored or linked by. */
static void
make_plain(struct load *load)
{
	const struct kind *kind = load->profile->kind;
	guint i;

	for (i = 0; i < kind->count; i++) {
		struct value *value = &load->values[i];
		char postcode[POSTCODE_SIZE];

		if (value->known && kind->fields[i].type == FIELD_PLACE) {
			value->text = towns_name(load, i, value->text);
			value->known = value->text != NULL;
		} else if (value->known && kind->fields[i].type ==
		    FIELD_POSTCODE && value_postcode(value->text, postcode))
			value->text = g_string_chunk_insert(load->split,
			    postcode);
	}
}

/*
 * A record that was checked, instead of storing it.  One that holds several
 * facts is listed for each and counted once.
 */
static void
take(struct load *load)
{
	struct parse *parse = (struct parse *)load;
	GString *out = parse->listing.out;

	make_plain(load);
	listing_record(&parse->listing, load->record, load->line,
	    (char **)parse->cells->pdata, NULL, parse->cells->len);
	g_string_append(out, ",\"fields\":");
	typed_put(load->profile, load->values, out);
	listing_end_record(&parse->listing);
	if (load->record == parse->record)
		parse->listing.records--;
	parse->record = load->record;
}

/* Checking trims cells in place; a number of a citizen is not shown. */
static void
keep_cells(struct parse *parse, const struct record *record)
{
	const struct header *header = &parse->load.header;
	guint i;

	g_ptr_array_set_size(parse->cells, 0);
	for (i = 0; record->rule == NULL && i < record->count; i++)
		g_ptr_array_add(parse->cells, g_strdup(i < header->count &&
		    header->uses[i] == COLUMN_BSN && *record->cells[i] != '\0'
		    ? "*" : record->cells[i]));
}

static void
say_unknown(struct parse *parse)
{
	g_autofree char *unknown = header_unknown(&parse->load.header);

	if (unknown != NULL)
		faults_add(&parse->load.faults, FAULT_NOTICE,
		    "header.unknown", NULL, g_strdup_printf("these columns "
		    "are not read: %s; name one with column.FIELD in [source "
		    "%s] if it should be", unknown,
		    parse->load.profile->source->name));
}

static void
on_record(struct record *record, gpointer data)
{
	struct parse *parse = data;
	gboolean begun;

	if (parse->load.stop)
		return;
	keep_cells(parse, record);
	begun = parse->load.begun;
	parse->function(record, parse->data);
	if (!begun && parse->load.begun)
		say_unknown(parse);
	flush_faults(parse);
}

static gboolean
read_records(struct parse *parse, int file, GError **error)
{
	struct load *load = &parse->load;
	struct fault fault = { 0 };
	struct stream stream;

	load_stream(load, &stream, file);
	parse->function = stream.function;
	parse->data = stream.data;
	stream.function = on_record;
	stream.data = parse;
	if (!stream_read(&stream, &fault, error)) {
		if (fault.rule == NULL)
			return FALSE;
		faults_take(&load->faults, &fault, stream.line);
	}
	if (!load->faults.refused)
		check_end(load, &stream);
	return TRUE;
}

static const struct conf_source *
find_source(const Conf *conf, const char *name, GError **error)
{
	guint i;

	for (i = 0; i < conf->sources->len; i++) {
		const struct conf_source *source = conf->sources->pdata[i];

		if (strcmp(source->name, name) == 0)
			return source;
	}
	g_set_error(error, IMPACT_ERROR, EXIT_CONF, "%s: there is no [source "
	    "%s]", conf->path, name);
	return NULL;
}

int
parse_source(const struct program *program, Conf *conf, const char *name,
    const char *path, GError **error)
{
	const struct conf_source *source = find_source(conf, name, error);
	struct ingest ingest = { .conf = conf };
	struct parse parse = { .load = { .ingest = &ingest, .path = path,
	    .file = path, .take = take } };
	g_autoptr(Profile) profile = NULL;
	gboolean good, refused;
	int file;

	if (source == NULL)
		return -1;
	parse.load.profile = profile = profile_new(conf, source);
	parse.load.first_day = G_MAXINT32;
	parse.load.last_day = G_MININT32;
	parse.load.split = g_string_chunk_new(256);
	parse.load.noticed = g_hash_table_new_full(g_str_hash, g_str_equal,
	    g_free, NULL);
	parse.cells = g_ptr_array_new_with_free_func(g_free);
	faults_init(&parse.load.faults, path);
	listing_init(&parse.listing, program);
	file = open_input(&parse.load, error);
	good = *error == NULL;
	if (file >= 0) {
		good = read_records(&parse, file, error);
		close(file);
	}
	flush_faults(&parse);
	if (good)
		listing_end(&parse.listing, "");
	refused = parse.listing.refused;
	listing_clear(&parse.listing);
	load_clear(&parse.load);
	g_ptr_array_unref(parse.cells);
	return !good ? -1 : refused ? EXIT_PARTLY : EXIT_DONE;
}
