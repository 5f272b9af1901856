#include <sys/stat.h>

#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <string.h>

#include "program.h"
#include "pseudonym.h"

#define SAMPLE_KEY \
	"000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n"

static char *folder;

static void
setup(void)
{
	folder = g_dir_make_tmp("impact-XXXXXX", NULL);
}

static void
teardown(void)
{
	g_autofree char *path = g_build_filename(folder, "key", NULL);

	g_unlink(path);
	g_rmdir(folder);
	g_free(folder);
}

TestSuite(pseudonym, .init = setup, .fini = teardown);

static PseudonymKey *
key_with(const char *text, int mode, GError **error)
{
	g_autofree char *path = g_build_filename(folder, "key", NULL);

	g_unlink(path);
	cr_assert(g_file_set_contents(path, text, -1, NULL));
	g_chmod(path, mode);
	return pseudonym_key_read(path, error);
}

Test(pseudonym, parts_are_told_apart)
{
	g_autoptr(PseudonymKey) key = key_with(SAMPLE_KEY, 0400, NULL);
	static const char *const one[] = { "ab", "c" };
	static const char *const two[] = { "a", "bc" };
	guint8 a[16], b[16], c[16];

	cr_assert(key != NULL);
	pseudonym_make(key, "name", one, 2, a);
	pseudonym_make(key, "name", two, 2, b);
	cr_expect(memcmp(a, b, 16) != 0);
	pseudonym_make(key, "number", one, 2, b);
	cr_expect(memcmp(a, b, 16) != 0, "domains are told apart");
	pseudonym_make(key, "name", one, 2, c);
	cr_expect(memcmp(a, c, 16) == 0, "the same person again");
}

Test(pseudonym, another_key_gives_other_pseudonyms)
{
	static const char *const parts[] = { "123" };
	g_autofree char *other = g_strdup(SAMPLE_KEY);
	g_autoptr(PseudonymKey) one = key_with(SAMPLE_KEY, 0400, NULL);
	g_autoptr(PseudonymKey) two = NULL;
	guint8 a[16], b[16];

	other[0] = 'f';
	two = key_with(other, 0400, NULL);
	pseudonym_make(one, "number", parts, 1, a);
	pseudonym_make(two, "number", parts, 1, b);
	cr_expect(memcmp(a, b, 16) != 0);
	cr_expect_str_neq(pseudonym_key_id(one), pseudonym_key_id(two));
}

Test(pseudonym, bad_keys_are_refused_with_a_remedy)
{
	static const struct {
		const char *text;
		int mode;
		const char *says;
	} rows[] = {
		{ SAMPLE_KEY, 0440, "chmod 400" },
		{ SAMPLE_KEY, 0404, "chmod 400" },
		{ "", 0400, "impact key new" },
		{ "0123", 0400, "impact key new" },
		{ "zz0102030405060708090a0b0c0d0e0f"
		    "101112131415161718191a1b1c1d1e1f\n", 0400,
		    "impact key new" },
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(GError) error = NULL;

		cr_expect(key_with(rows[i].text, rows[i].mode, &error) ==
		    NULL);
		cr_assert(g_error_matches(error, IMPACT_ERROR, EXIT_CONF));
		cr_expect(strstr(error->message, rows[i].says) != NULL, "%s",
		    error->message);
	}
}

Test(pseudonym, a_key_is_made_once)
{
	g_autofree char *path = g_build_filename(folder, "key", NULL);
	g_autoptr(PseudonymKey) key = NULL;
	g_autoptr(GError) error = NULL;
	struct stat status;

	cr_assert(pseudonym_key_create(path, NULL));
	cr_assert(stat(path, &status) == 0);
	cr_expect_eq(status.st_mode & 0777, 0400);
	key = pseudonym_key_read(path, NULL);
	cr_expect(key != NULL);
	cr_expect_not(pseudonym_key_create(path, &error));
	cr_expect(strstr(error->message, "never overwritten") != NULL);
}

/* The empty message of BLAKE2b-256, from the reference implementation. */
Test(pseudonym, digest_is_blake2b)
{
	static const guint8 want[4] = { 0x0e, 0x57, 0x51, 0xc0 };
	guint8 digest[32];

	digest_end(digest_new(), digest);
	cr_expect(memcmp(digest, want, sizeof want) == 0);
}
