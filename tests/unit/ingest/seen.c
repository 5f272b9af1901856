/*
 * Digests of files that have not changed since they were read.
 */
#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "seen.h"

#define NOW	G_GINT64_CONSTANT(1790000000)

static char *folder, *path;

static void
begin(void)
{
	folder = g_dir_make_tmp("seen-XXXXXX", NULL);
	path = g_build_filename(folder, "digests", NULL);
}

static void
end(void)
{
	g_unlink(path);
	g_rmdir(folder);
	g_free(path);
	g_free(folder);
}

TestSuite(seen, .init = begin, .fini = end);

static struct stat
file_of(guint64 inode, gint64 size, gint64 second)
{
	return (struct stat){ .st_ino = inode, .st_size = size,
	    .st_mtim = { second, 5 }, .st_ctim = { second, 7 } };
}

static void
fill(guint8 digest[32], guint8 byte)
{
	memset(digest, byte, 32);
}

Test(seen, kept_and_found_again)
{
	struct stat file = file_of(1, 10, 1780000000);
	struct stat other = file_of(2, 10, 1780000000);
	guint8 digest[32], found[32];
	Seen *seen = seen_open(path);

	cr_expect_not(seen_find(seen, &file, found));
	fill(digest, 0xa1);
	seen_add(seen, &file, digest, NOW);
	fill(digest, 0xb2);
	seen_add(seen, &other, digest, NOW);
	cr_assert(seen_keep(seen));
	seen_free(seen);

	seen = seen_open(path);
	cr_assert(seen_find(seen, &file, found));
	cr_expect_eq(found[0], 0xa1);
	cr_expect_eq(found[31], 0xa1);
	/* What no run asks for goes. */
	cr_assert(seen_keep(seen));
	seen_free(seen);
	seen = seen_open(path);
	cr_expect(seen_find(seen, &file, found));
	cr_expect_not(seen_find(seen, &other, found));
	seen_drop(seen, &file);
	cr_expect_not(seen_find(seen, &file, found));
	seen_free(seen);
}

Test(seen, every_change_of_the_inode_tells)
{
	const struct stat file = file_of(1, 10, 1780000000);
	struct stat changed[6];
	guint8 digest[32] = { 0 };
	Seen *seen = seen_open(path);
	guint i;

	seen_add(seen, &file, digest, NOW);
	for (i = 0; i < G_N_ELEMENTS(changed); i++)
		changed[i] = file;
	changed[0].st_ino++;
	changed[1].st_size++;
	changed[2].st_mtim.tv_sec++;
	changed[3].st_mtim.tv_nsec++;
	changed[4].st_ctim.tv_sec++;
	changed[5].st_ctim.tv_nsec++;
	for (i = 0; i < G_N_ELEMENTS(changed); i++)
		cr_expect_not(seen_find(seen, &changed[i], digest),
		    "change %u is not noticed", i);
	cr_expect(seen_find(seen, &file, digest));
	seen_free(seen);
}

Test(seen, a_file_of_just_now_is_not_kept)
{
	const struct { gint64 second; gboolean kept; } cases[] = {
		{ NOW - 4, TRUE }, { NOW - 3, FALSE }, { NOW, FALSE },
		{ NOW + 100, FALSE }	/* the clock was set back */
	};
	guint8 digest[32] = { 0 };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(cases); i++) {
		struct stat file = file_of(1, 10, cases[i].second);
		Seen *seen = seen_open(path);

		seen_add(seen, &file, digest, NOW);
		cr_expect_eq(seen_find(seen, &file, digest), cases[i].kept,
		    "case %u", i);
		seen_free(seen);
	}
}

Test(seen, numbers_are_decimal_whatever_they_begin_with)
{
	struct stat file = file_of(1, 10, 1780000000);
	guint8 digest[32];
	Seen *seen;

	file.st_ctim.tv_nsec = 61181192;
	cr_assert(g_file_set_contents(path, "impact digests 1\n"
	    "0000000000000000000000000000000000000000000000000000000000000000"
	    " 1 10 1780000000 000000005 1780000000 061181192\n", -1, NULL));
	seen = seen_open(path);
	cr_expect(seen_find(seen, &file, digest));
	seen_free(seen);
}

Test(seen, what_is_not_whole_is_nothing)
{
	static const char *const texts[] = { "", "impact digests 2\n",
	    "impact digests 1\nnonsense\n",
	    "impact digests 1\n00 1 10 1780000000 5 1780000000 7\n",
	    "impact digests 1\n"
	    "0000000000000000000000000000000000000000000000000000000000000000"
	    " 1 10 1780000000 5 1780000000\n",
	    "impact digests 1\n"
	    "0000000000000000000000000000000000000000000000000000000000000000"
	    " 1 10 1780000000 5 1780000000 7" };
	struct stat file = file_of(1, 10, 1780000000);
	guint8 digest[32];
	guint i;

	for (i = 0; i < G_N_ELEMENTS(texts); i++) {
		Seen *seen;

		cr_assert(g_file_set_contents(path, texts[i], -1, NULL));
		seen = seen_open(path);
		cr_expect_not(seen_find(seen, &file, digest), "text %u", i);
		seen_free(seen);
	}
}

Test(seen, cannot_be_kept_where_there_is_no_folder)
{
	g_autofree char *nowhere = g_build_filename(folder, "no", "digests",
	    NULL);
	Seen *seen = seen_open(nowhere);

	cr_expect_not(seen_keep(seen));
	seen_free(seen);
}
