/*
 * The options of ingest that look at one file and store nothing.
 */
#include "decode.h"
#include "look.h"
#include "profile.h"
#include "suggest.h"

GOptionEntry *
look_options(struct look *look, const GOptionEntry *others)
{
	const GOptionEntry entries[] = {
		{ "parse", 0, 0, G_OPTION_ARG_FILENAME, &look->parse,
		    "print the records of a file as JSON lines", "FILE" },
		{ "source", 0, 0, G_OPTION_ARG_FILENAME, &look->source,
		    "... as this [source NAME] reads them", "NAME" },
		{ "suggest", 0, 0, G_OPTION_ARG_FILENAME, &look->suggest,
		    "print a [source] for a file, with reasons", "FILE" },
		{ "delimiter", 0, 0, G_OPTION_ARG_FILENAME, &look->delimiter,
		    "for both: one sign, tab or none", "SIGN" },
		{ "quote", 0, 0, G_OPTION_ARG_FILENAME, &look->quote,
		    "for both: one sign or none", "SIGN" },
		{ "escape", 0, 0, G_OPTION_ARG_FILENAME, &look->escape,
		    "for --parse: one sign that frees the next, or none",
		    "SIGN" },
		{ "encoding", 0, 0, G_OPTION_ARG_FILENAME, &look->encoding,
		    "for both: as in pipeline.conf", "NAME" },
		{ "no-header", 0, 0, G_OPTION_ARG_NONE, &look->no_header,
		    "for both: the first record holds no names", NULL },
		{ "keep-blanks", 0, 0, G_OPTION_ARG_NONE, &look->blanks,
		    "for --parse: blanks around cells belong to them", NULL }
	};
	GArray *all = g_array_new(TRUE, FALSE, sizeof *entries);

	g_array_append_vals(all, entries, G_N_ELEMENTS(entries));
	for (; others->long_name != NULL; others++)
		g_array_append_val(all, *others);
	return (GOptionEntry *)(gpointer)g_array_free(all, FALSE);
}

gboolean
look_wanted(const struct look *look)
{
	return look->parse != NULL || look->suggest != NULL ||
	    look->source != NULL || look->delimiter != NULL ||
	    look->quote != NULL || look->escape != NULL ||
	    look->encoding != NULL ||
	    look->no_header || look->blanks;
}

static const char *
complaint(const struct look *look)
{
	char sign;

	if ((look->parse == NULL) == (look->suggest == NULL))
		return "these options want one of --parse FILE and --suggest "
		    "FILE";
	if (look->source != NULL && (look->suggest != NULL ||
	    look->delimiter != NULL || look->quote != NULL ||
	    look->escape != NULL || look->encoding != NULL ||
	    look->no_header || look->blanks))
		return "--source goes with --parse alone: the source says how "
		    "the file is written";
	if (look->delimiter != NULL && !parse_sign(look->delimiter, &sign))
		return "--delimiter wants one sign, tab or none";
	if (look->quote != NULL && !parse_sign(look->quote, &sign))
		return "--quote wants one sign or none";
	if (look->escape != NULL && !parse_sign(look->escape, &sign))
		return "--escape wants one sign or none";
	if (look->encoding != NULL && !decode_knows(look->encoding))
		return "--encoding: not known here; usual ones are utf-8, "
		    "windows-1252 and utf-16";
	return NULL;
}

static int
run_source(const struct look *look, struct program *program, GError **error)
{
	Conf *conf = NULL;
	int status = program_configure(program, &conf, profile_check_all);

	if (status < 0)
		status = parse_source(program, conf, look->source,
		    look->parse, error);
	g_clear_pointer(&conf, conf_free);
	return status;
}

int
look_run(const struct look *look, struct program *program)
{
	const struct parse_form form = {
		.delimiter = look->delimiter, .quote = look->quote,
		.escape = look->escape,
		.encoding = look->encoding, .no_header = look->no_header,
		.blanks = look->blanks
	};
	const char *wrong = complaint(look);
	GError *error = NULL;
	int status;

	if (wrong != NULL) {
		program_say(program, "%s", wrong);
		return EXIT_USAGE;
	}
	status = look->suggest != NULL ? suggest_file(program, look->suggest,
	    &form, &error) : look->source != NULL ? run_source(look, program,
	    &error) : parse_file(program, look->parse, &form, &error);
	return error != NULL ? program_fail(program, error) : status;
}

void
look_clear(struct look *look)
{
	g_free(look->parse);
	g_free(look->suggest);
	g_free(look->source);
	g_free(look->delimiter);
	g_free(look->quote);
	g_free(look->escape);
	g_free(look->encoding);
}
