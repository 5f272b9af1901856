/* impact key; see front_key.h. */
#include <stdio.h>
#include <string.h>

#include "front_key.h"
#include "program.h"
#include "pseudonym.h"

static int
key_new(const struct program *program, const Conf *conf)
{
	GError *error = NULL;

	if (!pseudonym_key_create(conf->store.key, &error))
		return program_fail(program, error);
	printf("%s: a new key; keep a copy in a safe place, apart from the "
	    "store and its backups\n", conf->store.key);
	return EXIT_DONE;
}

static int
key_check(const struct program *program, const Conf *conf)
{
	g_autoptr(PseudonymKey) key = NULL;
	GError *error = NULL;

	key = pseudonym_key_read(conf->store.key, &error);
	if (key == NULL)
		return program_fail(program, error);
	printf("%s: a good key, id %s\n", conf->store.key,
	    pseudonym_key_id(key));
	return EXIT_DONE;
}

int
front_key(int argc, char **argv)
{
	struct program program = {
		.name = "key",
		.summary = "Makes (new) or looks at (check) the pseudonym key.",
		.examples = "Examples:\n  impact key new\n"
		    "  impact key check -c /etc/impact/pipeline.conf\n",
		.wants_words = TRUE,
	};
	g_autoptr(Conf) conf = NULL;
	int status = program_start(&program, &argc, &argv, NULL);

	if (status < 0)
		status = program_configure(&program, &conf, NULL);
	if (status < 0 && argc == 2 && strcmp(argv[1], "new") == 0)
		status = key_new(&program, conf);
	else if (status < 0 && argc == 2 && strcmp(argv[1], "check") == 0)
		status = key_check(&program, conf);
	else if (status < 0) {
		program_say(&program, "say new or check: impact key new");
		status = EXIT_USAGE;
	}
	program_clear(&program);
	return status;
}
