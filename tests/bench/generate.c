/*
 * Writes a made-up registration of any size, the same for a seed: projects
 * with a register each, their activities and people, an attendance file for
 * each month and project over 24 months, outcomes, and the pipeline.conf that
 * reads them.  generate ROWS FOLDER [SEED]
 *
 * Twenty attendances a person on average, from 1 to 200, of up to six
 * activities by Zipf's law; every twentieth person goes to a second project
 * and has a number there, too.  A few records contradict one another.
 */
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MONTHS		24
#define FIRST		(2024 * 12 + 10)	/* November 2024 */
#define DAYS		28			/* of a month in which things happen */
#define PER_PERSON	20
#define MOST		200			/* attendances of a person */
#define LIKED		6			/* activities of a person */
#define TOWNS		7
#define MONTHLY		400000			/* rows of a month in one file */

struct shape {
	const char	*folder;
	uint64_t	 seed, rows, people, projects, activities;
};

/* An attendance before it is written. */
struct visit {
	uint32_t	person, activity;
	uint16_t	day;			/* from the first of the first month */
	uint16_t	luck;			/* decides hours, role and status */
};

static const char *const towns[] = { "Amersfoort", "Delft", "Gouda",
    "Groningen", "Leiden", "Utrecht", "Zwolle" };

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
below(uint64_t limit)
{
	return random_next() % limit;
}

static double
chance(void)
{
	return (double)(random_next() >> 11) * 0x1p-53;
}

/* What is drawn next belongs to one thing, whatever else is drawn. */
static void
begin(const struct shape *s, uint64_t what, uint64_t which)
{
	state = (s->seed * 8 + what) * 0x9e3779b97f4a7c15u ^ which << 20;
	random_next();
}

static FILE *
file_open(const struct shape *s, const char *name)
{
	char path[4096];
	FILE *file;

	snprintf(path, sizeof path, "%s/%s", s->folder, name);
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
put_date(FILE *file, unsigned day)
{
	unsigned month = FIRST + day / DAYS;

	fprintf(file, "%02u-%02u-%u", day % DAYS + 1, month % 12 + 1,
	    month / 12);
}

/* ------------------------------------------------------ activities, people */

static void
write_activities(const struct shape *s, uint64_t project)
{
	char name[64];
	FILE *file;
	uint64_t i;

	snprintf(name, sizeof name, "activities-%02" PRIu64 ".csv", project);
	file = file_open(s, name);
	fprintf(file, "code;naam;project;gemeente\n");
	for (i = project; i < s->activities; i += s->projects)
		fprintf(file, "A%04" PRIu64 ";Activiteit %" PRIu64 ";Project %"
		    PRIu64 ";%s\n", i, i, project, towns[i % TOWNS]);
	file_close(file);
}

/* Person p belongs to project p % projects. */
static uint64_t
human(const struct shape *s, uint64_t person)
{
	return person % 20 == 19 && person > s->projects ?
	    person - 1 : person;
}

/* No two people share a surname, so that nobody is like another by chance. */
static void
put_name(FILE *file, uint64_t who)
{
	static const char *const syllables[] = { "ba", "den", "ke", "lo",
	    "mi", "nos", "ra", "sel", "ti", "ven", "wou", "zo", "gar", "hul",
	    "jan", "pe" };
	uint64_t given = below(900), i;

	for (i = 0; i < 3; i++, given /= 10)
		fputs(syllables[given % 10], file);
	fputc(';', file);
	for (i = 0; i < 6; i++, who /= 16)
		fputs(syllables[who % 16], file);
}

static void
write_people(const struct shape *s, uint64_t project)
{
	char name[64];
	FILE *file;
	uint64_t p;

	snprintf(name, sizeof name, "people-%02" PRIu64 ".csv", project);
	file = file_open(s, name);
	fprintf(file, "nummer;voornaam;achternaam;geboortedatum;gemeente\n");
	for (p = project; p < s->people; p += s->projects) {
		uint64_t who = human(s, p);

		begin(s, 1, who);
		fprintf(file, "P%07" PRIu64 ";", p);
		put_name(file, who);
		fprintf(file, ";%02u-%02u-%u;%s\n",
		    1 + (unsigned)below(28), 1 + (unsigned)below(12),
		    1930 + (unsigned)below(80), towns[below(TOWNS)]);
	}
	file_close(file);
}

/* -------------------------------------------------------------- attendance */

/* Zipf: the k-th of n about as often as 1/k. */
static uint64_t
zipf(uint64_t n)
{
	uint64_t k = (uint64_t)exp(chance() * log((double)n + 1));

	return k > n ? n - 1 : k - 1;
}

/* The visits of one person, in order of day; returns how many. */
static uint64_t
visits_of(const struct shape *s, uint64_t person, struct visit *visits)
{
	uint64_t project = person % s->projects, liked[LIKED], count, most, i;
	uint64_t there = (s->activities - project + s->projects - 1) /
	    s->projects;
	unsigned day, step;

	begin(s, 2, person);
	most = 1 + (uint64_t)(MOST * pow(chance(), 9));
	most = most > MOST ? MOST : most;
	count = 1 + below(LIKED);
	for (i = 0; i < count; i++)
		liked[i] = project + zipf(there) * s->projects;
	step = 1 + (unsigned)(MONTHS * DAYS / 4 / most);
	day = (unsigned)below(MONTHS * DAYS);
	for (i = 0; i < most; i++) {
		visits[i] = (struct visit){ .person = (uint32_t)person,
		    .activity = (uint32_t)liked[below(count)],
		    .day = (uint16_t)day, .luck = (uint16_t)below(65536) };
		day = (day + 1 + (unsigned)below(step)) % (MONTHS * DAYS);
	}
	return most;
}

static void
put_visit(FILE *file, const struct visit *visit)
{
	fprintf(file, "P%07" PRIu32 ";A%04" PRIu32 ";", visit->person,
	    visit->activity);
	put_date(file, visit->day);
	fprintf(file, ";%u,%u;%s;%s\n", 1 + visit->luck % 3,
	    5 * (visit->luck / 3 % 2), visit->luck / 6 % 20 == 0 ?
	    "vrijwilliger" : "deelnemer", visit->luck / 120 % 10 == 0 ?
	    "afwezig" : "aanwezig");
}

static void
write_month(const struct shape *s, uint64_t project, unsigned month,
    struct visit *visits, uint64_t count)
{
	char name[64];
	FILE *file;
	uint64_t i;

	snprintf(name, sizeof name, "attendance-%02" PRIu64 "-%u-%02u.csv",
	    project, (FIRST + month) / 12, (FIRST + month) % 12 + 1);
	file = file_open(s, name);
	fprintf(file, "nummer;activiteit;datum;uren;rol;status\n");
	/* In no order, as rows come from many hands. */
	begin(s, 3, project * MONTHS + month);
	for (i = count; i > 1; i--) {
		uint64_t other = below(i);
		struct visit swap = visits[i - 1];

		visits[i - 1] = visits[other];
		visits[other] = swap;
	}
	for (i = 0; i < count; i++)
		put_visit(file, &visits[i]);
	file_close(file);
}

static void
write_attendance(const struct shape *s, uint64_t project)
{
	uint64_t count = 0, room = 1 << 16, starts[MONTHS + 1] = { 0 }, p, i;
	struct visit *all = malloc(room * sizeof *all), *sorted;
	unsigned month;

	for (p = project; p < s->people; p += s->projects) {
		if (count + MOST > room)
			all = realloc(all, (room *= 2) * sizeof *all);
		count += visits_of(s, p, all + count);
	}
	sorted = malloc(count * sizeof *sorted);
	for (i = 0; i < count; i++)
		starts[all[i].day / DAYS + 1]++;
	for (i = 1; i <= MONTHS; i++)
		starts[i] += starts[i - 1];
	for (i = 0; i < count; i++)
		sorted[starts[all[i].day / DAYS]++] = all[i];
	for (month = 0; month < MONTHS; month++) {
		uint64_t from = month == 0 ? 0 : starts[month - 1];

		write_month(s, project, month, sorted + from,
		    starts[month] - from);
	}
	free(all);
	free(sorted);
}

/* Of every sixth person, most of them soon after they attended. */
static void
write_outcomes(const struct shape *s, uint64_t project)
{
	struct visit visits[MOST];
	char name[64];
	FILE *file;
	uint64_t p;

	snprintf(name, sizeof name, "outcomes-%02" PRIu64 ".csv", project);
	file = file_open(s, name);
	fprintf(file, "nummer;type;datum\n");
	for (p = project; p < s->people; p += s->projects) {
		uint64_t count = visits_of(s, p, visits);
		unsigned day;

		begin(s, 4, p);
		if (below(6) != 0)
			continue;
		day = visits[below(count)].day + (unsigned)below(90);
		fprintf(file, "P%07" PRIu64 ";connected;", p);
		put_date(file, day < MONTHS * DAYS ? day : MONTHS * DAYS - 1);
		fputc('\n', file);
	}
	file_close(file);
}

/* ----------------------------------------------------------- configuration */

static void
put_source(FILE *file, const char *kind, const char *files, uint64_t project)
{
	fprintf(file, "[source %s-%02" PRIu64 "]\nfiles = %s-%02" PRIu64
	    "%s.csv\nkind = %s\nregister = project-%02" PRIu64 "\n"
	    "delimiter = ;\ndate.format = dd-mm-yyyy\ndecimal.mark = ,\n",
	    kind, project, files, project, strcmp(kind, "attendance") == 0 ?
	    "-*" : "", kind, project);
}

static void
write_conf(const struct shape *s)
{
	FILE *file = file_open(s, "pipeline.conf");
	uint64_t project;

	fprintf(file, "[method]\nlookback = 180\nrate = 0.1\n");
	for (project = 0; project < s->projects; project++) {
		put_source(file, "activity", "activities", project);
		put_source(file, "person", "people", project);
		put_source(file, "attendance", "attendance", project);
		put_source(file, "outcome", "outcomes", project);
	}
	file_close(file);
}

int
main(int argc, char **argv)
{
	struct shape s = { .seed = 1 };
	uint64_t project;

	if (argc < 3) {
		fprintf(stderr, "usage: generate ROWS FOLDER [SEED]\n");
		return 2;
	}
	s.rows = strtoull(argv[1], NULL, 10);
	s.folder = argv[2];
	if (argc > 3)
		s.seed = strtoull(argv[3], NULL, 10);
	s.people = s.rows / PER_PERSON + 1;
	s.projects = s.rows / (MONTHLY * MONTHS / 10) + 1;
	if (s.projects > 20)
		s.projects = 20;
	s.activities = s.rows / 5000 + 10;
	if (s.activities > 20000)
		s.activities = 20000;
	write_conf(&s);
	for (project = 0; project < s.projects; project++) {
		write_activities(&s, project);
		write_people(&s, project);
		write_attendance(&s, project);
		write_outcomes(&s, project);
	}
	return 0;
}
