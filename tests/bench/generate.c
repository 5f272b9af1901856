/*
 * Writes a made-up registration of any size, the same for a seed: activities,
 * people and monthly attendance files over 24 months, with skewed activities
 * and 1 to 200 attendances a person.  generate ROWS FOLDER [SEED]
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#define MONTHS	24
#define FIRST	(2024 * 12 + 10)	/* November 2024 */

static uint64_t state;

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
random_below(uint64_t limit)
{
	return random_next() % limit;
}

static FILE *
file_open(const char *folder, const char *name)
{
	char path[4096];
	FILE *file;

	snprintf(path, sizeof path, "%s/%s", folder, name);
	file = fopen(path, "w");
	if (file == NULL) {
		perror(path);
		exit(1);
	}
	return file;
}

static void
file_close(FILE *file)
{
	if (fclose(file) != 0) {
		perror("close");
		exit(1);
	}
}

static void
write_activities(const char *folder, uint64_t count)
{
	FILE *file = file_open(folder, "activities.csv");
	uint64_t i;

	fprintf(file, "code,name,municipality\n");
	for (i = 0; i < count; i++)
		fprintf(file, "A%04" PRIu64 ",Activity %" PRIu64 ",Town %"
		    PRIu64 "\n", i, i, i % 7);
	file_close(file);
}

static void
write_people(const char *folder, uint64_t count)
{
	FILE *file = file_open(folder, "people.csv");
	uint64_t i;

	fprintf(file, "number,given,surname,birth,municipality\n");
	for (i = 0; i < count; i++)
		fprintf(file, "P%07" PRIu64 ",Given%" PRIu64 ",Surname%" PRIu64
		    ",%d-%02d-%02d,Town %" PRIu64 "\n", i, random_below(900),
		    random_below(20000), 1930 + (int)random_below(80),
		    1 + (int)random_below(12), 1 + (int)random_below(28),
		    i % 7);
	file_close(file);
}

/* The smaller of several draws: a skew much like Zipf's, without tables. */
static uint64_t
skewed(uint64_t limit)
{
	uint64_t a = random_below(limit), b = random_below(limit);
	uint64_t c = random_below(limit);

	if (b < a)
		a = b;
	return c < a ? c : a;
}

static void
write_month(const char *folder, int month, uint64_t rows, uint64_t people,
    uint64_t activities)
{
	char name[32];
	FILE *file;
	uint64_t i;

	snprintf(name, sizeof name, "attendance-%d-%02d.csv",
	    (FIRST + month) / 12, (FIRST + month) % 12 + 1);
	file = file_open(folder, name);
	fprintf(file, "number,activity,date,hours,status\n");
	for (i = 0; i < rows; i++)
		fprintf(file, "P%07" PRIu64 ",A%04" PRIu64
		    ",%d-%02d-%02d,%d.%d,%s\n", random_below(people),
		    skewed(activities), (FIRST + month) / 12,
		    (FIRST + month) % 12 + 1, 1 + (int)random_below(28),
		    1 + (int)random_below(3), 5 * (int)random_below(2),
		    random_below(10) == 0 ? "absent" : "present");
	file_close(file);
}

static void
write_outcomes(const char *folder, uint64_t people)
{
	FILE *file = file_open(folder, "outcomes.csv");
	uint64_t i;

	fprintf(file, "number,type,date\n");
	for (i = 0; i < people; i += 1 + random_below(8)) {
		int month = FIRST + (int)random_below(MONTHS);

		fprintf(file, "P%07" PRIu64 ",connected,%d-%02d-%02d\n", i,
		    month / 12, month % 12 + 1, 1 + (int)random_below(28));
	}
	file_close(file);
}

int
main(int argc, char **argv)
{
	uint64_t rows, people, activities;
	int month;

	if (argc < 3) {
		fprintf(stderr, "usage: generate ROWS FOLDER [SEED]\n");
		return 2;
	}
	rows = strtoull(argv[1], NULL, 10);
	state = argc > 3 ? strtoull(argv[3], NULL, 10) : 1;
	people = rows / 20 + 1;
	activities = people / 250 + 10;
	if (activities > 9999)
		activities = 9999;
	write_activities(argv[2], activities);
	write_people(argv[2], people);
	for (month = 0; month < MONTHS; month++)
		write_month(argv[2], month, rows / MONTHS, people, activities);
	write_outcomes(argv[2], people);
	return 0;
}
