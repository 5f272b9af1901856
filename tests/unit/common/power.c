/*
 * The store when the power is cut: everything SQLite asks of the disk goes
 * into a log, and from the log comes the disk as it may be after a cut: what
 * was synced is there, of the rest any sectors.  What was kept has to be there
 * and what was not has to be gone, whole.  POWER_SEEDS=10000 for more cuts.
 */
#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "meta.h"
#include "store.h"

#define SECTOR		512
#define SHARED		60	/* rows that every transaction rewrites */
#define TRANSACTIONS	7

enum what { OP_CREATE, OP_WRITE, OP_TRUNCATE, OP_SYNC, OP_DELETE, OP_KEPT };
enum which { FILE_STORE, FILE_JOURNAL, FILES };

struct op {
	enum what	what;
	enum which	which;
	gint64		offset;		/* or size, or transactions kept */
	GBytes		*bytes;
	gboolean	synced;		/* a deletion that lasts at once */
};

static GArray *ops;		/* struct op */
static sqlite3_vfs *real;

static void
note(enum what what, enum which which, gint64 offset, GBytes *bytes,
    gboolean synced)
{
	struct op op = { what, which, offset, bytes, synced };

	g_array_append_val(ops, op);
}

/* ---------------------------------------------------------- the shim VFS */

struct shim {
	sqlite3_file	base;
	enum which	which;
	gboolean	logged;
};

static sqlite3_file *
real_of(sqlite3_file *file)
{
	return (sqlite3_file *)(void *)((struct shim *)(void *)file + 1);
}

static int
shim_close(sqlite3_file *file)
{
	return real_of(file)->pMethods->xClose(real_of(file));
}

static int
shim_read(sqlite3_file *file, void *bytes, int size, sqlite3_int64 offset)
{
	return real_of(file)->pMethods->xRead(real_of(file), bytes, size,
	    offset);
}

static int
shim_write(sqlite3_file *file, const void *bytes, int size,
    sqlite3_int64 offset)
{
	const struct shim *shim = (struct shim *)(void *)file;

	if (shim->logged)
		note(OP_WRITE, shim->which, offset, g_bytes_new(bytes,
		    (gsize)size), FALSE);
	return real_of(file)->pMethods->xWrite(real_of(file), bytes, size,
	    offset);
}

static int
shim_truncate(sqlite3_file *file, sqlite3_int64 size)
{
	const struct shim *shim = (struct shim *)(void *)file;

	if (shim->logged)
		note(OP_TRUNCATE, shim->which, size, NULL, FALSE);
	return real_of(file)->pMethods->xTruncate(real_of(file), size);
}

static int
shim_sync(sqlite3_file *file, int flags)
{
	const struct shim *shim = (struct shim *)(void *)file;

	if (shim->logged)
		note(OP_SYNC, shim->which, 0, NULL, FALSE);
	return real_of(file)->pMethods->xSync(real_of(file), flags);
}

static int
shim_size(sqlite3_file *file, sqlite3_int64 *size)
{
	return real_of(file)->pMethods->xFileSize(real_of(file), size);
}

static int
shim_lock(sqlite3_file *file, int level)
{
	return real_of(file)->pMethods->xLock(real_of(file), level);
}

static int
shim_unlock(sqlite3_file *file, int level)
{
	return real_of(file)->pMethods->xUnlock(real_of(file), level);
}

static int
shim_reserved(sqlite3_file *file, int *found)
{
	return real_of(file)->pMethods->xCheckReservedLock(real_of(file),
	    found);
}

static int
shim_control(sqlite3_file *file, int what, void *data)
{
	return real_of(file)->pMethods->xFileControl(real_of(file), what,
	    data);
}

static int
shim_sector(sqlite3_file *file)
{
	(void)file;
	return SECTOR;
}

/* Nothing is promised: not even that other sectors stay as they are. */
static int
shim_traits(sqlite3_file *file)
{
	(void)file;
	return 0;
}

static const sqlite3_io_methods methods = { 1, shim_close, shim_read,
	shim_write, shim_truncate, shim_sync, shim_size, shim_lock,
	shim_unlock, shim_reserved, shim_control, shim_sector, shim_traits,
	NULL, NULL, NULL, NULL, NULL, NULL };

static int
shim_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags,
    int *out)
{
	struct shim *shim = (struct shim *)(void *)file;
	int there = 1, result;

	(void)vfs;
	shim->which = flags & SQLITE_OPEN_MAIN_JOURNAL ? FILE_JOURNAL :
	    FILE_STORE;
	shim->logged = (flags & (SQLITE_OPEN_MAIN_JOURNAL |
	    SQLITE_OPEN_MAIN_DB)) != 0;
	if (name != NULL)
		real->xAccess(real, name, SQLITE_ACCESS_EXISTS, &there);
	result = real->xOpen(real, name, real_of(file), flags, out);
	file->pMethods = result == SQLITE_OK ? &methods : NULL;
	if (result == SQLITE_OK && shim->logged && !there)
		note(OP_CREATE, shim->which, 0, NULL, FALSE);
	return result;
}

static int
shim_delete(sqlite3_vfs *vfs, const char *name, int sync)
{
	(void)vfs;
	if (g_str_has_suffix(name, "-journal"))
		note(OP_DELETE, FILE_JOURNAL, 0, NULL, sync != 0);
	return real->xDelete(real, name, sync);
}

static sqlite3_vfs shim_vfs;

static void
shim_begin(void)
{
	real = sqlite3_vfs_find(NULL);
	shim_vfs = *real;
	shim_vfs.zName = "power";
	shim_vfs.szOsFile = (int)sizeof(struct shim) + real->szOsFile;
	shim_vfs.xOpen = shim_open;
	shim_vfs.xDelete = shim_delete;
	cr_assert(sqlite3_vfs_register(&shim_vfs, 1) == SQLITE_OK);
	ops = g_array_new(FALSE, FALSE, sizeof(struct op));
}

static void
shim_end(void)
{
	sqlite3_vfs_unregister(&shim_vfs);
	sqlite3_vfs_register(real, 1);
}

/* --------------------------------------------- the disk after a power cut */

struct disk_file {
	GByteArray	*bytes;		/* NULL: there is none */
};

static void
put(struct disk_file *file, gint64 offset, const guint8 *bytes, gsize size)
{
	gsize old;

	if (file->bytes == NULL)
		return;
	old = file->bytes->len;
	if ((gsize)offset + size > old) {
		g_byte_array_set_size(file->bytes, (guint)((gsize)offset +
		    size));
		memset(file->bytes->data + old, 0, (gsize)offset + size - old);
	}
	memcpy(file->bytes->data + offset, bytes, size);
}

/* Whole, or of each sector perhaps. */
static void
apply_write(struct disk_file *file, const struct op *op, GRand *chance)
{
	gsize size, at = 0;
	const guint8 *bytes = g_bytes_get_data(op->bytes, &size);

	while (at < size) {
		gsize part = MIN(size - at, SECTOR - (gsize)(op->offset +
		    (gint64)at) % SECTOR);

		if (chance == NULL || g_rand_boolean(chance))
			put(file, op->offset + (gint64)at, bytes + at, part);
		at += part;
	}
}

static void
apply(struct disk_file *file, const struct op *op, GRand *chance)
{
	if (op->what == OP_WRITE)
		apply_write(file, op, chance);
	else if (chance != NULL && !op->synced && g_rand_boolean(chance))
		return;
	else if (op->what == OP_CREATE && file->bytes == NULL)
		file->bytes = g_byte_array_new();
	else if (op->what == OP_TRUNCATE && file->bytes != NULL)
		g_byte_array_set_size(file->bytes, (guint)op->offset);
	else if (op->what == OP_DELETE)
		g_clear_pointer(&file->bytes, g_byte_array_unref);
}

/* Where the last sync of that file is, before the cut. */
static guint
last_sync(enum which which, guint cut)
{
	guint i;

	for (i = cut; i > 0; i--) {
		const struct op *op = &g_array_index(ops, struct op, i - 1);

		if (op->which == which && (op->what == OP_SYNC ||
		    (op->what == OP_DELETE && op->synced)))
			return i;
	}
	return 0;
}

/* How many transactions had been kept by then. */
static gint64
disk_after(guint cut, GRand *chance, struct disk_file disk[FILES])
{
	guint syncs[FILES] = { last_sync(FILE_STORE, cut),
	    last_sync(FILE_JOURNAL, cut) };
	gint64 kept = 0;
	guint i;

	for (i = 0; i < cut; i++) {
		const struct op *op = &g_array_index(ops, struct op, i);

		if (op->what == OP_KEPT)
			kept = op->offset;
		else
			apply(&disk[op->which], op, i < syncs[op->which] ?
			    NULL : chance);
	}
	return kept;
}

/* ------------------------------------------------------- what is looked at */

static char *folder, *path, *journal;

static void
transaction(Store *store, int number)
{
	/* Some are so large that pages leave before they are kept. */
	int rows = number % 3 == 2 ? 400 : 20;
	g_autofree char *value = g_strdup_printf("%d", number);
	g_autofree char *filler = g_strnfill(number % 3 == 2 ? 2000 : 50, 'x');
	int i;

	cr_assert(store_begin(store, NULL));
	for (i = 0; i < SHARED; i++) {
		g_autofree char *name = g_strdup_printf("shared-%d", i);

		cr_assert(store_set_meta(store, name, value, NULL));
	}
	for (i = 0; i < rows; i++) {
		g_autofree char *name = g_strdup_printf("own-%d-%d", number,
		    i);

		cr_assert(store_set_meta(store, name, filler, NULL));
	}
	cr_assert(store_commit(store, NULL));
	note(OP_KEPT, FILE_STORE, number, NULL, FALSE);
}

static gint64
ask(Store *store, const char *sql)
{
	sqlite3_stmt *statement;
	gint64 number = -1;

	if (sqlite3_prepare_v2(store_handle(store), sql, -1, &statement,
	    NULL) == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW)
		number = sqlite3_column_int64(statement, 0);
	sqlite3_finalize(statement);
	return number;
}

static void
write_disk(const char *name, const struct disk_file *file)
{
	if (file->bytes == NULL)
		g_unlink(name);
	else
		cr_assert(g_file_set_contents(name,
		    (const char *)file->bytes->data,
		    (gssize)file->bytes->len, NULL));
}

/* What a reader of the store then finds. */
static gboolean
is_whole(gint64 kept, GString *wrong)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(Store) store = store_open(path, STORE_WRITE, &error);
	gint64 found, rows, i;

	if (store == NULL) {
		g_string_append(wrong, error->message);
		return FALSE;
	}
	found = ask(store, "SELECT CASE WHEN count(DISTINCT value) <= 1 THEN "
	    "ifnull(max(CAST(value AS INTEGER)), 0) ELSE -2 END "
	    "FROM meta WHERE name LIKE 'shared-%'");
	/* What was being kept may be there already, but whole. */
	if (found != kept && found != kept + 1)
		g_string_append_printf(wrong, "kept %d, found %d",
		    (int)kept, (int)found);
	for (i = 1; i <= TRANSACTIONS && found >= 0; i++) {
		g_autofree char *sql = g_strdup_printf("SELECT count(*) FROM "
		    "meta WHERE name LIKE 'own-%d-%%'", (int)i);

		rows = ask(store, sql);
		if (rows != (i > found ? 0 : i % 3 == 2 ? 400 : 20))
			g_string_append_printf(wrong, "; %d rows of %d",
			    (int)rows, (int)i);
	}
	if (ask(store, "SELECT integrity_check = 'ok' FROM "
	    "pragma_integrity_check") != 1)
		g_string_append(wrong, "; damaged");
	return wrong->len == 0;
}

static gboolean
survives(guint32 seed, struct disk_file start, GString *wrong)
{
	GRand *chance = g_rand_new_with_seed(seed);
	guint cut = (guint)g_rand_int_range(chance, 0, (gint32)ops->len + 1);
	struct disk_file disk[FILES] = { { NULL }, { NULL } };
	gint64 kept;
	gboolean good;

	disk[FILE_STORE].bytes = g_byte_array_append(g_byte_array_new(),
	    start.bytes->data, start.bytes->len);
	kept = disk_after(cut, chance, disk);
	write_disk(path, &disk[FILE_STORE]);
	write_disk(journal, &disk[FILE_JOURNAL]);
	good = is_whole(kept, wrong);
	g_byte_array_unref(disk[FILE_STORE].bytes);
	g_clear_pointer(&disk[FILE_JOURNAL].bytes, g_byte_array_unref);
	g_rand_free(chance);
	return good;
}

static void
setup(void)
{
	folder = g_dir_make_tmp("impact-XXXXXX", NULL);
	path = g_build_filename(folder, "s.sqlite", NULL);
	journal = g_build_filename(folder, "s.sqlite-journal", NULL);
}

static void
teardown(void)
{
	g_autofree char *lock = g_strconcat(path, ".lock", NULL);

	g_unlink(path);
	g_unlink(journal);
	g_unlink(lock);
	g_rmdir(folder);
	g_free(path);
	g_free(journal);
	g_free(folder);
}

TestSuite(power, .init = setup, .fini = teardown);

Test(power, what_is_kept_lasts_and_what_is_not_is_gone)
{
	const char *wish = g_getenv("POWER_SEEDS");
	guint32 seeds = wish != NULL ? (guint32)atoi(wish) : 300, seed;
	struct disk_file start = { NULL };
	g_autofree char *bytes = NULL;
	gsize size;
	Store *store;
	int i;

	store_close(store_open(path, STORE_WRITE, NULL));
	cr_assert(g_file_get_contents(path, &bytes, &size, NULL));
	start.bytes = g_byte_array_append(g_byte_array_new(), (guint8 *)bytes,
	    (guint)size);
	shim_begin();
	store = store_open(path, STORE_WRITE, NULL);
	cr_assert(store != NULL);
	sqlite3_exec(store_handle(store), "PRAGMA cache_size = 20", NULL, NULL,
	    NULL);
	for (i = 1; i <= TRANSACTIONS; i++)
		transaction(store, i);
	store_close(store);
	shim_end();
	cr_assert(ops->len > 100);
	for (seed = 0; seed < seeds; seed++) {
		g_autoptr(GString) wrong = g_string_new(NULL);

		cr_assert(survives(seed, start, wrong), "seed %u: %s", seed,
		    wrong->str);
	}
	for (seed = 0; seed < ops->len; seed++)
		g_clear_pointer(&g_array_index(ops, struct op, seed).bytes,
		    g_bytes_unref);
	g_array_unref(ops);
	g_byte_array_unref(start.bytes);
}
