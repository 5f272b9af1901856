#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <string.h>

#include "conf.h"
#include "program.h"
#include "settings.h"

static Conf *
conf_of(const char *text, char **set)
{
	g_autofree char *folder = g_dir_make_tmp("impact-XXXXXX", NULL);
	g_autofree char *path = g_build_filename(folder, "p.conf", NULL);
	g_autoptr(GError) error = NULL;
	Conf *conf;

	cr_assert(g_file_set_contents(path, text, -1, NULL));
	conf = conf_read(path, set, &error);
	cr_assert(conf != NULL, "%s", error != NULL ? error->message : "");
	g_unlink(path);
	g_rmdir(folder);
	return conf;
}

static const char *
complaint(const Conf *conf, guint i)
{
	return g_array_index(conf->complaints, struct conf_complaint, i).text;
}

static gboolean
complains(const Conf *conf, const char *text)
{
	guint i;

	for (i = 0; i < conf->complaints->len; i++)
		if (strstr(complaint(conf, i), text) != NULL)
			return TRUE;
	return FALSE;
}

Test(conf, an_empty_file_gives_the_defaults)
{
	g_autoptr(Conf) conf = conf_of("", NULL);
	g_autoptr(GError) error = NULL;
	struct conf_rung *top;

	cr_assert(conf_finish(conf, &error));
	cr_expect_eq(conf->method.lookback, 180);
	cr_expect_float_eq(conf->method.half_life, 30, 0);
	cr_expect_eq(conf->method.rate, -1);
	cr_expect_eq(conf->disclosure.threshold, 10);
	cr_assert_eq(conf->rungs->len, 3);
	top = conf->rungs->pdata[2];
	cr_expect_str_eq(top->name, "connected");
	cr_expect(top->ties);
	cr_expect_eq(conf->reports->len, 2);
}

Test(conf, every_default_passes_its_own_check)
{
	g_autofree char *text = conf_print_defaults();
	g_autoptr(Conf) conf = conf_of(text, NULL);
	guint i;

	for (i = 0; i < conf->complaints->len; i++)
		cr_expect(FALSE, "%s", complaint(conf, i));
}

Test(conf, all_mistakes_are_reported_at_once_with_their_line)
{
	static const char text[] =
	    "[mision]\n"
	    "name = x\n"
	    "[method]\n"
	    "lookbak = 90\n"
	    "lookback = ninety\n"
	    "history = 0\n"
	    "models = equal, shapley\n"
	    "this is no setting\n"
	    "[source]\n"
	    "[source a]\n"
	    "kind = attendance\n"
	    "value.status = A\n"
	    "[rung top]\n"
	    "[method]\n";
	static const char *const wanted[] = {
		"p.conf:1: [mision]: no such section; did you mean [mission]?",
		":4: [method] lookbak: no such setting; did you mean 'lookback'?",
		":5: [method] lookback: 'ninety' is not a number",
		":6: [method] history: 0 is outside 1 to 120",
		":7: [method] models: 'shapley' is not known; choose from",
		":8: neither [section] nor key = value",
		":9: [source]: wants a name, as [source NAME]",
		":10: [source a] files: is required",
		":12: [source a] value.status: 'A' has no colon",
		":13: [rung top]: nobody can reach it",
		"[mission] rung: there is no [rung connected]",
		"[method]: stands twice, again in line 14",
	};
	g_autoptr(Conf) conf = conf_of(text, NULL);
	g_autoptr(GError) error = NULL;
	guint i;

	for (i = 0; i < G_N_ELEMENTS(wanted); i++)
		cr_expect(complains(conf, wanted[i]), "not said: %s",
		    wanted[i]);
	cr_expect_not(conf_finish(conf, &error));
	cr_expect(g_error_matches(error, IMPACT_ERROR, EXIT_CONF));
}

Test(conf, a_source_keeps_its_columns_values_and_constants)
{
	g_autoptr(Conf) conf = conf_of("[source a]\nfiles = x/*.csv\n"
	    "kind = attendance\ncolumn.date = Datum | Dag\n"
	    "value.status = A: present | 1:2: absent\n"
	    "constant.hours = 1,5\nmissing = n.v.t. | -\n", NULL);
	struct conf_source *source = conf->sources->pdata[0];
	GHashTable *map = g_hash_table_lookup(source->values, "status");

	cr_assert_eq(conf->complaints->len, 0);
	cr_expect_str_eq(source->register_name, "a");
	cr_expect_str_eq(g_hash_table_lookup(source->columns, "date"),
	    "Datum | Dag");
	cr_expect_str_eq(g_hash_table_lookup(map, "A"), "present");
	cr_expect_str_eq(g_hash_table_lookup(map, "1:2"), "absent");
	cr_expect_str_eq(g_hash_table_lookup(source->constants, "hours"),
	    "1,5");
	cr_expect_str_eq(source->missing[0], "n.v.t.");
	cr_expect(g_str_has_suffix(source->files, "/x/*.csv"));
}

Test(conf, a_setting_of_the_command_line_comes_on_top)
{
	char *set[] = { (char *)"method.lookback=90", NULL };
	char *wrong[] = { (char *)"lookback=90", NULL };
	g_autoptr(Conf) conf = conf_of("[method]\nlookback = 30\n", set);
	g_autoptr(Conf) other = conf_of("", wrong);

	cr_expect_eq(conf->method.lookback, 90);
	cr_expect(complains(other, "SECTION.KEY=VALUE"));
}

Test(conf, nearest_words_are_near)
{
	static const char *const words[] = { "date", "hours", "status", NULL };

	cr_expect_str_eq(conf_nearest("dat", words), "date");
	cr_expect_str_eq(conf_nearest("statsu", words), "status");
	cr_expect(conf_nearest("municipality", words) == NULL);
}

Test(conf, digests_follow_what_they_are_about)
{
	g_autoptr(Conf) a = conf_of("[method]\nlookback = 30\n", NULL);
	g_autoptr(Conf) b = conf_of("[method]\nlookback = 31\n", NULL);
	g_autoptr(Conf) c = conf_of("[method]\nlookback = 30\n[store]\n"
	    "path = other\n", NULL);
	guint8 one[32], two[32], three[32];

	conf_digest(a, one);
	conf_digest(b, two);
	conf_digest(c, three);
	cr_expect(memcmp(one, two, 32) != 0);
	cr_expect(memcmp(one, three, 32) == 0);
}

Test(conf, every_row_of_the_settings_is_whole)
{
	const struct section *section;
	const struct setting *row;

	for (section = sections; section->name != NULL; section++)
		for (row = section->settings; row->key != NULL; row++) {
			cr_expect(row->offset < section->size, "%s.%s",
			    section->name, row->key);
			cr_expect(g_str_has_suffix(row->help, "."), "%s.%s",
			    section->name, row->key);
			cr_expect(setting_find(section, row->key) == row ||
			    row->kind == SETTING_FIELDS ||
			    row->kind == SETTING_MAPS, "%s.%s",
			    section->name, row->key);
		}
}
