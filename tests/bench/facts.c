/*
 * Fills a store with made-up facts, past ingest, so that transform can be
 * measured alone: towns with activities of skewed size, people who mostly
 * stay in their town, outcomes, ties, identities, over 24 months.  The same
 * for the same numbers.  facts ROWS STORE [CROSSING], crossing being how many
 * of a thousand people also go to another town (10).
 */
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "day.h"
#include "presence.h"
#include "pseudonym.h"
#include "store.h"

#define MONTHS		24
#define MONTH		((2024 - 1970) * 12 + 10)	/* November 2024 */
#define PER_PERSON	20	/* attendances, on average */
#define MOST		200	/* of one person */
#define TOWNS		342
#define PROJECTS	1000
#define ACTIVITIES	20000
#define FAVOURITES	6	/* activities of a person, at most */

/* Bits of an attendance as one number, in the order of the table. */
#define RECORD_BITS	23
#define ACTIVITY_BITS	15

struct shape {
	uint64_t rows, people, activities, towns, projects, crossing;
	gint32	 first, days;
};

static uint64_t state = 20261031;

/* splitmix64 (Steele, Lea & Flood 2014) */
static uint64_t
random_next(void)
{
	uint64_t z = state += 0x9e3779b97f4a7c15u;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
	z = (z ^ z >> 27) * 0x94d049bb133111ebu;
	return z ^ z >> 31;
}

static uint64_t
below(uint64_t limit)
{
	return random_next() % limit;
}

static double
chance(void)
{
	return (double)(random_next() >> 11) * 0x1p-53;
}

static void
stop(Store *store, const char *what)
{
	fprintf(stderr, "facts: %s: %s\n", what,
	    sqlite3_errmsg(store_handle(store)));
	exit(1);
}

static void
run(Store *store, const char *sql)
{
	if (sqlite3_exec(store_handle(store), sql, NULL, NULL, NULL) !=
	    SQLITE_OK)
		stop(store, sql);
}

static sqlite3_stmt *
prepare(Store *store, const char *sql)
{
	sqlite3_stmt *row;

	if (sqlite3_prepare_v2(store_handle(store), sql, -1, &row, NULL) !=
	    SQLITE_OK)
		stop(store, sql);
	return row;
}

static void
insert(Store *store, sqlite3_stmt *row)
{
	if (sqlite3_step(row) != SQLITE_DONE)
		stop(store, sqlite3_sql(row));
	sqlite3_reset(row);
}

/* ----------------------------------------------------------- the small ones */

static const char names[] =
    "INSERT INTO register (id, name) VALUES (1, 'one'), (2, 'two');"
    "INSERT INTO outcome_type (id, name) VALUES (1, 'connected'),"
    " (2, 'debt_solved');"
    "INSERT INTO source (id, name, kind) VALUES (1, 's', 'attendance');"
    "INSERT INTO batch (id, source_id, file, digest, profile, bytes, shape,"
    " read, stored, unchanged, corrected, duplicate, rejected, unresolved,"
    " loaded_at) VALUES (1, 1, 'f', zeroblob(32), zeroblob(32), 0, '[]',"
    " 0, 0, 0, 0, 0, 0, 0, '2026-11-01T00:00:00Z');";

static void
named(Store *store, const char *sql, uint64_t count)
{
	sqlite3_stmt *row = prepare(store, sql);

	for (uint64_t i = 1; i <= count; i++) {
		sqlite3_bind_int64(row, 1, (gint64)i);
		insert(store, row);
	}
	sqlite3_finalize(row);
}

/* Activity i is in town i % towns and the i / towns-th in size there. */
static void
activities(Store *store, const struct shape *s)
{
	sqlite3_stmt *row = prepare(store, "INSERT INTO activity (id,"
	    " register_id, code, name, project_id, municipality_id, batch_id,"
	    " line) VALUES (?1, 1 + ?1 % 2, printf('A%05d', ?1), 'Activity',"
	    " ?2, ?3, 1, ?1)");

	for (uint64_t i = 0; i < s->activities; i++) {
		uint64_t town = i % s->towns, per = MAX(1, s->projects /
		    s->towns);

		sqlite3_bind_int64(row, 1, (gint64)i + 1);
		sqlite3_bind_int64(row, 2, (gint64)((town + i / s->towns %
		    per * s->towns) % s->projects) + 1);
		sqlite3_bind_int64(row, 3, (gint64)town + 1);
		insert(store, row);
	}
	sqlite3_finalize(row);
	row = prepare(store, "INSERT INTO cost (project_id, first_day,"
	    " last_day, kind, cents, batch_id, line) VALUES (?1, ?2, ?3,"
	    " 'all', ?4, 1, ?1)");
	for (uint64_t i = 1; i <= s->projects; i++) {
		sqlite3_bind_int64(row, 1, (gint64)i);
		sqlite3_bind_int(row, 2, s->first);
		sqlite3_bind_int(row, 3, s->first + s->days - 1);
		sqlite3_bind_int64(row, 4, (gint64)(500000 +
		    below(20000000)));
		insert(store, row);
	}
	sqlite3_finalize(row);
}

/* ------------------------------------------------------------------ people */

static void
bind_pseudonym(sqlite3_stmt *row, int column, uint64_t domain, uint64_t of)
{
	uint64_t kept = state, words[2];

	state = of * 64 + domain;
	words[0] = random_next();
	words[1] = random_next();
	state = kept;
	sqlite3_bind_blob(row, column, words, sizeof words,
	    SQLITE_TRANSIENT);
}

static uint64_t
town_of(const struct shape *s, uint64_t person)
{
	uint64_t kept = state;
	double u;

	state = person;
	u = chance();
	state = kept;
	return (uint64_t)(u * u * (double)s->towns);
}

/* Some people stand in both registers: every fiftieth is who came before. */
static uint64_t
human(uint64_t person)
{
	return person % 50 == 49 ? person - 1 : person;
}

static void
people(Store *store, const struct shape *s)
{
	sqlite3_stmt *row = prepare(store, "INSERT INTO person_record (id,"
	    " register_id, pseudonym, birth_year, sex, municipality_id,"
	    " batch_id, line) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1, ?1)");

	for (uint64_t p = 0; p < s->people; p++) {
		uint64_t who = human(p);

		sqlite3_bind_int64(row, 1, (gint64)p + 1);
		sqlite3_bind_int64(row, 2, 1 + (gint64)(p % 2));
		bind_pseudonym(row, 3, 0, p);
		sqlite3_bind_int64(row, 4, 1930 + (gint64)(who % 80));
		sqlite3_bind_text(row, 5, who % 3 ? "f" : "m", 1,
		    SQLITE_STATIC);
		sqlite3_bind_int64(row, 6, (gint64)town_of(s, who) + 1);
		insert(store, row);
	}
	sqlite3_finalize(row);
}

/*
 * What given name, surname and birth date come to.  Given names and initials
 * with a birth date are shared by several.
 */
static void
identities(Store *store, const struct shape *s)
{
	static const char letters[] = "cgiswy";
	sqlite3_stmt *row = prepare(store, "INSERT INTO identity_list"
	    " (record_id, batch_id, identities) VALUES (?1, 1, ?2)");

	for (uint64_t p = 0; p < s->people; p++) {
		uint8_t list[6 * IDENTITY_BYTES];
		uint64_t kept = state;

		for (uint32_t k = 0; k < 6; k++) {
			uint64_t who = human(p);

			if (letters[k] == 'g' || letters[k] == 'i')
				who = who / 3 * 3;
			state = who * 64 + k + 1;
			list[k * IDENTITY_BYTES] = (uint8_t)letters[k];
			for (int i = 0; i < 2; i++) {
				uint64_t word = random_next();

				memcpy(list + k * IDENTITY_BYTES + 1 + 8 * i,
				    &word, 8);
			}
		}
		state = kept;
		sqlite3_bind_int64(row, 1, (gint64)p + 1);
		sqlite3_bind_blob(row, 2, list, sizeof list, SQLITE_STATIC);
		insert(store, row);
	}
	sqlite3_finalize(row);
}

/* -------------------------------------------------------------- attendance */

/* Zipf: the k-th of n about as often as 1/k. */
static uint64_t
zipf(uint64_t n)
{
	double k = exp(chance() * log((double)n + 1));

	return MIN((uint64_t)k - 1, n - 1);
}

static uint64_t
activity_in(const struct shape *s, uint64_t town)
{
	uint64_t there = (s->activities - town + s->towns - 1) / s->towns;

	return town + zipf(there) * s->towns;
}

/* Attendances of a person into keys, and their last day. */
static uint64_t
attend(const struct shape *s, uint64_t person, uint64_t *keys, gint32 *last)
{
	uint64_t most = 1 + (uint64_t)(MOST * pow(chance(), 9));
	uint64_t liked = 1 + below(FAVOURITES), list[FAVOURITES], made = 0;
	uint64_t town = town_of(s, human(person));
	gint32 day = (gint32)below((uint64_t)s->days);

	for (uint64_t i = 0; i < liked; i++)
		list[i] = activity_in(s, below(1000) < s->crossing &&
		    i > 0 ? below(s->towns) : town);
	/* Each activity comes again a week later at the earliest. */
	while (made < most) {
		uint64_t activity = list[made % liked];
		gint32 held = day - day % 7 + (gint32)(activity % 7);

		keys[made++] = ((uint64_t)(held % s->days) << ACTIVITY_BITS |
		    activity) << RECORD_BITS | person;
		last[person] = held % s->days;
		day = (day + (gint32)((6 + liked) / liked + below(6))) %
		    s->days;
	}
	return made;
}

/* Two passes of 16 bits and one of the rest would do; this is a bench. */
static void
sort(uint64_t *keys, uint64_t count)
{
	uint64_t *other = g_new(uint64_t, count);

	for (int shift = 0; shift < 48; shift += 12) {
		uint64_t place[4097] = { 0 };

		for (uint64_t i = 0; i < count; i++)
			place[(keys[i] >> shift & 4095) + 1]++;
		for (int i = 1; i <= 4096; i++)
			place[i] += place[i - 1];
		for (uint64_t i = 0; i < count; i++)
			other[place[keys[i] >> shift & 4095]++] = keys[i];
		memcpy(keys, other, count * sizeof *keys);
	}
	g_free(other);
}

static void
put_list(Store *store, sqlite3_stmt *row, gint64 day, int part,
    GString *people)
{
	presence_end(people);
	sqlite3_bind_int64(row, 1, day);
	sqlite3_bind_int(row, 2, part);
	sqlite3_bind_text(row, 3, people->str, (int)people->len,
	    SQLITE_TRANSIENT);
	insert(store, row);
	g_string_truncate(people, 0);
}

static gint64
day_of(const struct shape *s, uint64_t key)
{
	return s->first + (gint64)(key >> RECORD_BITS >> ACTIVITY_BITS);
}

static void
attendances(Store *store, const struct shape *s, gint32 *last)
{
	uint64_t *keys = g_new(uint64_t, s->rows + MOST + 1), made = 0;
	sqlite3_stmt *row = prepare(store, "INSERT INTO attendance_list (day,"
	    " batch_id, part, people) VALUES (?1, 1, ?2, ?3)");
	GString *people = g_string_new(NULL);
	struct presence before = { 0 };
	int part = 0;

	for (uint64_t p = 0; made < s->rows; p = (p + 1) % s->people)
		made += attend(s, p, keys + made, last);
	sort(keys, made);
	for (uint64_t i = 0; i < made; i++) {
		gint64 day = day_of(s, keys[i]);
		struct presence presence = {
			.activity = (guint32)(keys[i] >> RECORD_BITS &
			    ((1 << ACTIVITY_BITS) - 1)) + 1,
			.record = (guint32)(keys[i] &
			    ((1 << RECORD_BITS) - 1)) + 1,
			.line = (guint32)i + 1,
			.minutes = 60 + 30 * (gint32)below(4),
			.role = below(20) == 0,
			.status = below(20) == 0 ? 2 : 0
		};
		gboolean ends = i + 1 == made || day_of(s, keys[i + 1]) != day;

		if (i == 0 || keys[i] != keys[i - 1]) {
			presence_add(people, people->len > 0 ? &before : NULL,
			    &presence);
			before = presence;
		}
		if (people->len > 0 && (ends ||
		    people->len >= PRESENCE_FULL))
			put_list(store, row, day, part++, people);
		if (ends)
			part = 0;
	}
	sqlite3_finalize(row);
	g_string_free(people, TRUE);
	g_free(keys);
}

/*
 * Outcomes of every sixth person, most of them soon after they attended last,
 * with a value for the second kind.
 */
static void
outcomes(Store *store, const struct shape *s, const gint32 *last)
{
	sqlite3_stmt *row = prepare(store, "INSERT OR IGNORE INTO outcome"
	    " (record_id, type_id, day, value, evidence, batch_id, line)"
	    " VALUES (?1, ?2, ?3, ?4, 'register', 1, ?1)");

	for (uint64_t p = 0; p < s->people; p++) {
		uint64_t type = 1 + (below(4) == 0);

		if (below(6) != 0)
			continue;
		sqlite3_bind_int64(row, 1, (gint64)p + 1);
		sqlite3_bind_int64(row, 2, (gint64)type);
		sqlite3_bind_int(row, 3, s->first + (below(5) == 0 ?
		    (gint32)below((uint64_t)s->days) :
		    MIN(last[p] + (gint32)below(60), s->days - 1)));
		sqlite3_bind_null(row, 4);
		if (type == 2)
			sqlite3_bind_double(row, 4, 100 +
			    (double)below(900));
		insert(store, row);
	}
	sqlite3_finalize(row);
}

static void
ties(Store *store, const struct shape *s)
{
	sqlite3_stmt *row = prepare(store, "INSERT OR IGNORE INTO tie"
	    " (record_a, record_b, start_day, batch_id, line)"
	    " VALUES (?1, ?2, ?3, 1, ?1)");

	for (uint64_t p = 0; p + 1 < s->people; p += 40 + below(20)) {
		sqlite3_bind_int64(row, 1, (gint64)p + 1);
		sqlite3_bind_int64(row, 2, (gint64)p + 2);
		sqlite3_bind_int(row, 3, s->first +
		    (gint32)below((uint64_t)s->days));
		insert(store, row);
	}
	sqlite3_finalize(row);
}

int
main(int argc, char **argv)
{
	struct shape s = { 0 };
	GError *error = NULL;
	gint32 *last;
	Store *store;

	if (argc < 3) {
		fprintf(stderr, "usage: facts ROWS STORE [CROSSING]\n");
		return 2;
	}
	s.rows = strtoull(argv[1], NULL, 10);
	s.crossing = argc > 3 ? strtoull(argv[3], NULL, 10) : 10;
	s.people = s.rows / PER_PERSON + 2;
	s.activities = MIN(ACTIVITIES, s.rows / 500 + 10);
	s.towns = MIN(TOWNS, s.activities / 50 + 1);
	s.projects = MIN(PROJECTS, s.activities / 20 + 1);
	s.first = month_first_day(MONTH);
	s.days = month_last_day(MONTH + MONTHS - 1) - s.first + 1;
	store = store_open(argv[2], STORE_WRITE, &error);
	if (store == NULL) {
		fprintf(stderr, "facts: %s\n", error->message);
		return 1;
	}
	run(store, "PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;"
	    "BEGIN");
	run(store, names);
	named(store, "INSERT INTO municipality (id, name)"
	    " VALUES (?1, printf('Town %03d', ?1))", s.towns);
	named(store, "INSERT INTO project (id, name)"
	    " VALUES (?1, printf('Project %04d', ?1))", s.projects);
	activities(store, &s);
	people(store, &s);
	identities(store, &s);
	last = g_new0(gint32, s.people);
	attendances(store, &s, last);
	outcomes(store, &s, last);
	g_free(last);
	ties(store, &s);
	run(store, "COMMIT");
	store_close(store);
	return 0;
}
