#include <sys/stat.h>
#include <sys/wait.h>

#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "meta.h"
#include "program.h"
#include "resource.h"
#include "schema.h"
#include "store.h"

static char *folder, *path;

static void
setup(void)
{
	folder = g_dir_make_tmp("impact-XXXXXX", NULL);
	path = g_build_filename(folder, "s.sqlite", NULL);
}

static void
teardown(void)
{
	g_autofree char *lock = g_strconcat(path, ".lock", NULL);

	g_unlink(path);
	g_unlink(lock);
	g_rmdir(folder);
	g_free(path);
	g_free(folder);
}

TestSuite(store, .init = setup, .fini = teardown);

static void
raw_sql(const char *sql)
{
	sqlite3 *database;

	cr_assert(sqlite3_open(path, &database) == SQLITE_OK);
	cr_assert(sqlite3_exec(database, sql, NULL, NULL, NULL) == SQLITE_OK,
	    "%s", sqlite3_errmsg(database));
	sqlite3_close(database);
}

static void
assert_refused(enum store_mode mode, int code, const char *says)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(Store) store = store_open(path, mode, &error);

	cr_assert(store == NULL);
	cr_expect_eq(error->code, code, "%s", error->message);
	cr_expect(strstr(error->message, says) != NULL, "%s", error->message);
}

Test(store, a_new_store_is_private_and_remembers)
{
	g_autoptr(Store) store = store_open(path, STORE_WRITE, NULL);
	g_autofree char *absent = NULL, *value = NULL;
	struct stat status;

	cr_assert(store != NULL);
	cr_assert(stat(path, &status) == 0);
	cr_expect_eq(status.st_mode & 0777, 0600);
	absent = store_meta(store, "key.id", NULL);
	cr_expect(absent == NULL);
	cr_assert(store_set_meta(store, "key.id", "abc", NULL));
	value = store_meta(store, "key.id", NULL);
	cr_expect_str_eq(value, "abc");
}

Test(store, what_is_rolled_back_is_gone)
{
	g_autoptr(Store) store = store_open(path, STORE_WRITE, NULL);
	g_autofree char *value = NULL;

	cr_assert(store_begin(store, NULL));
	cr_assert(store_set_meta(store, "a", "b", NULL));
	store_rollback(store);
	store_rollback(store);
	value = store_meta(store, "a", NULL);
	cr_expect(value == NULL);
}

Test(store, foreign_keys_and_strict_types_are_enforced)
{
	g_autoptr(Store) store = store_open(path, STORE_WRITE, NULL);
	sqlite3 *database = store_handle(store);

	cr_expect(sqlite3_exec(database, "INSERT INTO outcome VALUES "
	    "(1, 1, 1, NULL, NULL, NULL, 1, 1)", NULL, NULL, NULL) ==
	    SQLITE_CONSTRAINT);
	cr_expect(sqlite3_exec(database, "INSERT INTO register VALUES "
	    "('x', 'y')", NULL, NULL, NULL) != SQLITE_OK);
}

static int
take_number(void *number, int count, char **values, char **names)
{
	(void)names;
	*(int *)number = count == 1 ? atoi(values[0]) : -1;
	return 0;
}

/* What a hostile file, or a slip of ours, could do to the schema. */
Test(store, a_schema_is_neither_written_nor_trusted)
{
	g_autoptr(Store) store = store_open(path, STORE_WRITE, NULL);
	sqlite3 *database = store_handle(store);
	int trusted = -1, checked = -1;

	cr_assert(sqlite3_exec(database, "PRAGMA writable_schema = ON", NULL,
	    NULL, NULL) == SQLITE_OK);
	cr_expect_neq(sqlite3_exec(database, "UPDATE sqlite_master SET sql = "
	    "'CREATE TABLE meta (x)' WHERE name = 'meta'", NULL, NULL, NULL),
	    SQLITE_OK);
	sqlite3_exec(database, "PRAGMA trusted_schema", take_number, &trusted,
	    NULL);
	cr_expect_eq(trusted, 0);
	sqlite3_exec(database, "PRAGMA cell_size_check", take_number,
	    &checked, NULL);
	cr_expect_eq(checked, 1);
}

Test(store, a_second_writer_is_told_to_wait)
{
	g_autoptr(Store) store = store_open(path, STORE_WRITE, NULL);
	int status;

	cr_assert(store != NULL);
	if (fork() == 0) {
		g_autoptr(GError) error = NULL;

		_exit(store_open(path, STORE_WRITE, &error) == NULL ?
		    error->code : 0);
	}
	wait(&status);
	cr_expect_eq(WEXITSTATUS(status), EXIT_BUSY);
}

Test(store, what_is_not_ours_is_left_alone)
{
	assert_refused(STORE_READ, EXIT_NOTHING, "run impact ingest first");
	raw_sql("CREATE TABLE recipes (name TEXT)");
	assert_refused(STORE_WRITE, EXIT_NOTHING, "not a store of impact");
	g_unlink(path);
	cr_assert(g_file_set_contents(path, "this is no database, but a text "
	    "that is long enough to look at ................................"
	    "...............................................", -1, NULL));
	assert_refused(STORE_WRITE, EXIT_NOTHING, "not a database");
}

/* What SQLite says of its tables and indexes, however they came about. */
static char *
shape_of(const char *prepare)
{
	static const char question[] = "SELECT s.type, s.name, x.name, x.type,"
	    " x.\"notnull\", x.dflt_value, x.pk FROM sqlite_schema AS s "
	    "LEFT JOIN pragma_table_xinfo(s.name) AS x ORDER BY 1, 2, x.cid";
	GString *shape = g_string_new(NULL);
	sqlite3_stmt *statement;
	sqlite3 *database;
	int i;

	if (prepare != NULL)
		raw_sql(prepare);
	store_close(store_open(path, STORE_WRITE, NULL));
	cr_assert(sqlite3_open(path, &database) == SQLITE_OK);
	cr_assert(sqlite3_prepare_v2(database, question, -1, &statement,
	    NULL) == SQLITE_OK, "%s", sqlite3_errmsg(database));
	while (sqlite3_step(statement) == SQLITE_ROW) {
		for (i = 0; i < sqlite3_column_count(statement); i++)
			g_string_append_printf(shape, "%s|", (const char *)
			    sqlite3_column_text(statement, i));
		g_string_append_c(shape, '\n');
	}
	sqlite3_finalize(statement);
	sqlite3_close(database);
	g_unlink(path);
	return g_string_free(shape, FALSE);
}

Test(store, every_version_has_its_step)
{
	const char *step = resource_text("common/migrations.sql");
	gint64 version = 1;

	while ((step = strstr(step + 1, "\n-- version: ")) != NULL)
		cr_expect_eq(g_ascii_strtoll(step + 13, NULL, 10), ++version);
	cr_expect_eq(version, schema_version());
}

/* store-N.sql is schema.sql as it was when its version was N. */
static char *
store_of(int version)
{
	g_autofree char *name = g_strdup_printf("tests/unit/common/store-%d."
	    "sql", version);
	char *schema;

	cr_assert(g_file_get_contents(name, &schema, NULL, NULL));
	return schema;
}

Test(store, an_older_store_is_brought_up_to_date)
{
	g_autofree char *fresh = shape_of(NULL);
	int version;

	for (version = 1; version < schema_version(); version++) {
		g_autofree char *old = store_of(version), *upgraded = NULL;
		g_autofree char *sql = g_strdup_printf("%s;"
		    "PRAGMA user_version = %d;"
		    "PRAGMA application_id = 0x494d5043;"
		    "INSERT INTO register (name) VALUES ('house')", old,
		    version);

		upgraded = shape_of(sql);
		cr_expect_str_eq(upgraded, fresh, "version %d", version);
	}
}

/* One text of all that a query gives. */
static char *
answer(const char *question)
{
	GString *out = g_string_new(NULL);
	sqlite3_stmt *statement;
	sqlite3 *database;
	int i;

	cr_assert(sqlite3_open(path, &database) == SQLITE_OK);
	cr_assert(sqlite3_prepare_v2(database, question, -1, &statement,
	    NULL) == SQLITE_OK, "%s", sqlite3_errmsg(database));
	while (sqlite3_step(statement) == SQLITE_ROW)
		for (i = 0; i < sqlite3_column_count(statement); i++)
			g_string_append_printf(out, "%s|", (const char *)
			    sqlite3_column_text(statement, i));
	sqlite3_finalize(statement);
	sqlite3_close(database);
	return g_string_free(out, FALSE);
}

/* An older store whose attendance is to be kept, whatever its form. */
static void
assert_attendance_kept(int version, const char *attendance)
{
	static const char came_question[] = "SELECT * FROM attendance "
	    "ORDER BY day, activity_id, record_id";
	static const char known_question[] = "SELECT hex(pseudonym), "
	    "record_id, strength, batch_id FROM person_identity ORDER BY 1, 2";
	g_autofree char *old = store_of(version);
	g_autofree char *sql = g_strdup_printf("%s; PRAGMA user_version = %d;"
	    "PRAGMA application_id = 0x494d5043; %s"
	    "INSERT INTO person_record (id, register_id, pseudonym, batch_id, "
	    "line) VALUES (1, 1, zeroblob(16), 7, 1);"
	    "INSERT INTO person_identity VALUES "
	    "(x'00112233445566778899aabbccddeeff', 1, 'weak', 7), "
	    "(x'ff112233445566778899aabbccddee00', 1, 'strong', 7), "
	    "(x'0a112233445566778899aabbccddee00', 1, 'home', 8);", old,
	    version, attendance);
	g_autofree char *came = NULL, *known = NULL, *lists = NULL;
	g_autoptr(GError) error = NULL;
	Store *store;
	g_autofree char *came_now = NULL, *known_now = NULL;

	raw_sql(sql);
	came = answer(came_question);
	known = answer(known_question);
	store = store_open(path, STORE_WRITE, &error);
	cr_assert(store != NULL, "%s", error != NULL ? error->message : "");
	store_close(store);
	came_now = answer(came_question);
	known_now = answer(known_question);
	lists = answer("SELECT count(*) > 3, max(length(people)) < 8000 "
	    "FROM attendance_list");
	cr_expect_str_eq(came_now, came);
	cr_expect_str_eq(known_now, known);
	cr_expect_str_eq(lists, "1|1|");
	g_unlink(path);
}

Test(store, an_upgrade_keeps_attendance_and_identities)
{
	assert_attendance_kept(1,
	    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
	    "WHERE i < 300) INSERT INTO attendance SELECT 20000 + i / 100, "
	    "i % 2, i, CASE WHEN i % 3 THEN i END, i % 5 = 0, i % 7 % 3, "
	    "1 + i % 4 / 3, i FROM n;");
	/* Many short lists, and long ones in several parts. */
	assert_attendance_kept(2,
	    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
	    "WHERE i < 400) INSERT INTO attendance_list SELECT day, activity, "
	    "batch, part, json_group_array(json(person)) FROM (SELECT 20000 + "
	    "i / 150 AS day, CASE WHEN i % 2 THEN 7 ELSE i % 30 END AS "
	    "activity, 1 + i % 4 / 3 AS batch, i % 7 / 3 AS part, CASE i % 3 "
	    "WHEN 0 THEN json_array(i, i) WHEN 1 THEN json_array(i, i, 60, 0, "
	    "i % 2) ELSE json_array(i, i, NULL, 1) END AS person FROM n) "
	    "GROUP BY 1, 2, 3, 4;"
	    "INSERT INTO attendance_list VALUES (20009, 7, 1, 0, '[]'), "
	    "(20000, 7, 1, 9, '[]');");
}

Test(store, a_newer_store_is_refused_in_words)
{
	g_autofree char *next = g_strdup_printf("PRAGMA user_version = %"
	    G_GINT64_FORMAT, schema_version() + 1);

	store_close(store_open(path, STORE_WRITE, NULL));
	raw_sql(next);
	assert_refused(STORE_WRITE, EXIT_NOTHING, "newer version");
	assert_refused(STORE_READ, EXIT_NOTHING, "newer version");
	raw_sql("PRAGMA user_version = 99");
	assert_refused(STORE_WRITE, EXIT_NOTHING, "newer version");
}

Test(store, who_only_reads_does_not_bring_it_up_to_date)
{
	int version = (int)schema_version() - 1;
	g_autofree char *old = store_of(version);
	g_autofree char *sql = g_strdup_printf("%s; PRAGMA user_version = %d;"
	    "PRAGMA application_id = 0x494d5043", old, version);
	g_autofree char *before = NULL, *after = NULL;

	raw_sql(sql);
	before = answer("SELECT sql FROM sqlite_schema ORDER BY name");
	assert_refused(STORE_READ, EXIT_NOTHING, "an older store; run impact "
	    "ingest");
	after = answer("SELECT sql FROM sqlite_schema ORDER BY name");
	cr_expect_str_eq(after, before);
}
