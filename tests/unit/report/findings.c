#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "findings.h"
#include "target.h"

Test(findings, a_forecast_is_told_no_surer_than_it_is)
{
	static const struct {
		const char *name;
		double target, bands[4];
		const char *wanted;
	} rows[] = {
		{ "all above", 100, { 110, 120, 130, 140 }, "course.sure" },
		{ "95 % starts at it", 110, { 110, 120, 130, 140 },
		    "course.sure" },
		{ "80 % above", 115, { 110, 120, 130, 140 },
		    "course.likely" },
		{ "in the middle", 125, { 110, 120, 130, 140 },
		    "course.open" },
		{ "80 % below", 135, { 110, 120, 130, 140 },
		    "course.unlikely" },
		{ "95 % ends at it", 140, { 110, 120, 130, 140 },
		    "course.unlikely" },
		{ "all below", 141, { 110, 120, 130, 140 }, "course.out" }
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++)
		cr_expect_str_eq(finding_course_key(rows[i].target,
		    rows[i].bands[0], rows[i].bands[1], rows[i].bands[2],
		    rows[i].bands[3]), rows[i].wanted, "%s", rows[i].name);
}

Test(findings, a_verdict_on_few_people_is_not_told)
{
	static const struct {
		const char *verdict;
		gint64 people;
		gint64 touched, unique, first;
		const char *wanted;
		enum verdict_group group;
	} rows[] = {
		{ "prune", 30, 0, 0, 0, "prune", GROUP_PRUNE },
		{ "prune", 28, 0, 0, 0, "prune", GROUP_PRUNE },
		{ "prune", 27, 0, 0, 0, "too_few", GROUP_UNCLEAR },
		{ "prune", 3, 0, 0, 0, "too_few", GROUP_UNCLEAR },
		{ "gateway", 27, 12, 0, 12, "too_few", GROUP_UNCLEAR },
		{ "gateway", 80, 15, 0, 9, "withheld", GROUP_UNCLEAR },
		{ "gateway", 80, 15, 0, 10, "gateway", GROUP_OTHER },
		{ "only_access", 12, 0, 12, 0, "too_few", GROUP_UNCLEAR },
		{ "only_access", 40, 0, 9, 0, "withheld", GROUP_UNCLEAR },
		{ "only_access", 40, 0, 10, 0, "only_access", GROUP_OTHER },
		{ "contributes", 12, 10, 0, 0, "contributes",
		    GROUP_CONTRIBUTES },
		{ "contributes", 12, 9, 0, 0, "withheld", GROUP_UNCLEAR },
		{ "overlapping", 12, 12, 0, 0, "overlapping", GROUP_OTHER },
		{ "inconclusive", 90, 9, 90, 9, "withheld", GROUP_UNCLEAR },
		{ "inconclusive", 90, 10, 90, 9, "inconclusive",
		    GROUP_UNCLEAR },
		{ "too_little", 12, 9, 0, 0, "too_little", GROUP_UNCLEAR },
		{ "no_data", 0, 0, 0, 0, "no_data", GROUP_UNCLEAR }
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		const struct protection usual = { 10, 5 };
		g_autoptr(Cells) cells = cells_new(&usual);
		const struct verdict_grounds grounds = {
			cells_count(cells, rows[i].people, "people"),
			cells_count(cells, rows[i].touched, "touched"),
			cells_count(cells, rows[i].unique, "unique"),
			cells_count(cells, rows[i].first, "first")
		};
		const struct verdict_kind *kind = verdict_published(
		    rows[i].verdict, &grounds);

		cr_expect_str_eq(kind->verdict, rows[i].wanted, "%s of %"
		    G_GINT64_FORMAT, rows[i].verdict, rows[i].people);
		cr_expect_eq(kind->group, rows[i].group);
	}
}

Test(findings, what_was_needed_is_said_beside_what_came)
{
	static const struct {
		const char *name, *sentence, *wanted;
		double touched, least;	/* below 10: hidden as small */
	} rows[] = {
		{ "more than enough", "inconclusive", "least.reached", 30, 20 },
		{ "a small minimum is below what is shown", "inconclusive",
		    "least.reached", 30, 7 },
		{ "just enough is rounded", "inconclusive", "least.open", 20,
		    20 },
		{ "not quite", "inconclusive", "least.open", 15, 20 },
		{ "both are hidden", "inconclusive", NULL, 4, 7 },
		{ "what came is hidden", "inconclusive", NULL, 4, 20 },
		{ "no second sentence", "contributes", NULL, 30, 20 },
		{ "too few", "prune", "least", 4, 20 },
		{ "too few, of how many is hidden", "prune", NULL, 4, 7 }
	};
	const struct protection usual = { 10, 5 };
	static Conf conf;
	static const struct figures figures = { .conf = &conf };
	guint i;

	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(Cells) cells = cells_new(&usual);
		const struct activity_figure activity = {
			.sentence = rows[i].sentence,
			.touched = cells_count(cells, rows[i].touched, "D"),
			.materiality = cells_count(cells, rows[i].least, "M")
		};

		cr_expect_eq(g_strcmp0(finding_verdict_more(&figures,
		    &activity), rows[i].wanted), 0, "%s", rows[i].name);
	}
}

/* All that is said where more than one activity has a verdict. */
Test(findings, what_holds_for_several_is_said_once)
{
	static const struct {
		const char *verdict, *wanted;
	} rows[] = {
		{ "contributes", "followed: 95; connected: 60" },
		{ "gateway", "followed: 95; connected: 60" },
		{ "only_access", "followed: 95; connected: 60; coming "
		    "nowhere else: fewer than 10" },
		{ "overlapping", "also at \342\200\234Koor\342\200\235" },
		{ "inconclusive", "followed: 95; connected: 60; needed: "
		    "fewer than 10" },
		{ "too_little", "followed: 95; participants still needed: "
		    "about 20" },
		{ "too_few", NULL }, { "withheld", NULL },
		{ "too_new", NULL }, { "not_measured", NULL },
		{ "no_materiality", NULL }, { "no_data", NULL }
	};
	const struct protection usual = { 10, 5 };
	g_autoptr(Cells) cells = cells_new(&usual);
	static Conf conf;
	static struct conf_report report;
	const struct figures figures = { .conf = &conf, .cells = cells,
		.report = &report, .model = (char *)"equal" };
	g_autoptr(Words) words = words_open("en");
	guint i;

	report.municipality = (char *)"";
	conf.mission.name = conf.mission.rung = (char *)"connected";
	cr_expect_null(finding_several(&figures, words, "prune"));
	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		const struct activity_figure activity = {
			.verdict = rows[i].verdict,
			.sentence = rows[i].verdict,
			.overlaps = (char *)"Koor",
			.followed = cells_count(cells, 95, "n"),
			.touched = cells_count(cells, 60, "D"),
			.unique = cells_count(cells, 4, "u"),
			.needed = cells_count(cells, 20, "needed"),
			.materiality = cells_count(cells, 7, "M")
		};
		g_autofree char *several = finding_several(&figures, words,
		    rows[i].verdict);
		g_autofree char *each = finding_each(&figures, words,
		    &activity);

		cr_expect_not_null(several, "%s", rows[i].verdict);
		cr_expect_eq(g_strcmp0(each, rows[i].wanted), 0, "%s: %s",
		    rows[i].verdict, each);
	}
}

/* What the number was before it was rounded to five may be two more or less. */
Test(findings, a_headline_is_no_surer_than_its_rounding)
{
	static const struct {
		const char *name;
		double now, path, target;
		int month;
		gboolean is_exact;
		const char *heading, *course;
	} rows[] = {
		{ "well above", 190, 183, 220, 10, FALSE, "at least",
		    "No forecast" },
		{ "above by what was rounded away", 185, 183, 220, 10, FALSE,
		    "at least", "No forecast" },
		{ "on it", 185, 184, 220, 10, FALSE, "about what",
		    "No forecast" },
		{ "below by less than that", 185, 187, 220, 10, FALSE,
		    "about what", "No forecast" },
		{ "below", 185, 188, 220, 10, FALSE, "asked for 188",
		    "No forecast" },
		{ "on it, not rounded", 185, 185, 220, 10, TRUE, "at least",
		    "No forecast" },
		{ "one below, not rounded", 184, 185, 220, 10, TRUE,
		    "asked for 185", "No forecast" },
		{ "met", 225, 183, 220, 10, FALSE, "at least",
		    "already been met" },
		{ "met, as far as it is told", 220, 183, 220, 10, FALSE,
		    "at least", "No forecast" },
		{ "at the end as well", 220, 220, 220, 12, FALSE, "about what",
		    "cannot be told" },
		{ "missed", 215, 220, 220, 12, FALSE, "asked for 220",
		    "not been met" }
	};
	const struct protection usual = { 10, 5 };
	static Conf conf;
	static struct conf_report report;
	g_autoptr(Words) words = words_open("en");
	guint i;

	report.municipality = (char *)"";
	conf.mission.name = conf.mission.rung = (char *)"connected";
	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(Cells) cells = rows[i].is_exact ? cells_open(&usual,
		    CELLS_EXACT, NULL, "", "") :
		    cells_new(&usual);
		const struct cell path = { .value = rows[i].path };
		const struct cell target = { .value = rows[i].target };
		const struct figures figures = { .conf = &conf,
			.cells = cells, .report = &report, .year = 2026,
			.month = rows[i].month, .connected = cells_count(cells,
			    rows[i].now, "now"), .path = &path,
			.target = &target };
		g_autofree char *heading = finding_connected(&figures, words);
		g_autofree char *course = finding_course(&figures, words);

		cr_expect_not_null(strstr(heading, rows[i].heading),
		    "%s: %s", rows[i].name, heading);
		cr_expect_not_null(strstr(course, rows[i].course), "%s: %s",
		    rows[i].name, course);
	}
}

/*
 * A count that stands as the total before it did may be nine more by now, and
 * what is expected as well.
 */
Test(findings, what_is_held_is_told_no_surer_than_it_is)
{
	static const struct {
		const char *name;
		double now, lag, bands[4];
		const char *heading, *course;
	} rows[] = {
		{ "below the path", 70, 0, { 75, 80, 92, 97 },
		    "asked for 83", "will not be met" },
		{ "held", 70, 9, { 75, 80, 92, 97 }, "asked for 83",
		    "cannot be told: the count of now stands" },
		{ "held, and far below", 40, 9, { 45, 50, 60, 65 },
		    "asked for 83", "will not be met" },
		{ "above the path", 95, 0, { 101, 104, 110, 115 },
		    "at least", "almost certainly" },
		{ "held above it", 90, 9, { 101, 104, 110, 115 },
		    "asked for 83", "cannot be told: the count of now stands" }
	};
	const struct protection usual = { 10, 5 };
	static Conf conf;
	static struct conf_report report;
	g_autoptr(Words) words = words_open("en");
	g_autoptr(Cells) cells = cells_new(&usual);
	guint i, j;

	report.municipality = (char *)"";
	conf.mission.name = conf.mission.rung = (char *)"connected";
	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		const struct cell now = { .value = rows[i].now, .base = 5,
			.lag = rows[i].lag };
		const struct cell path = { .value = 83 };
		const struct cell target = { .value = 100 };
		struct cell bands[4] = { { .value = 0 } };
		struct figures figures = { .conf = &conf, .cells = cells,
			.report = &report, .year = 2026, .month = 10,
			.connected = &now, .path = &path, .target = &target };
		g_autofree char *heading = NULL, *course = NULL;

		for (j = 0; j < 4; j++)
			bands[j].value = rows[i].bands[j];
		figures.months[11].low95 = &bands[0];
		figures.months[11].low80 = &bands[1];
		figures.months[11].high80 = &bands[2];
		figures.months[11].high95 = &bands[3];
		heading = finding_connected(&figures, words);
		course = finding_course(&figures, words);
		cr_expect_not_null(strstr(heading, rows[i].heading),
		    "%s: %s", rows[i].name, heading);
		cr_expect_not_null(strstr(course, rows[i].course), "%s: %s",
		    rows[i].name, course);
	}
}

/* Targets as year, month, year, month, number. */
static GArray *
targets_new(const int rows[][5], guint count)
{
	GArray *targets = g_array_new(FALSE, FALSE, sizeof(struct target));
	guint i;

	for (i = 0; i < count; i++) {
		struct target target;

		target.first = day_from_date(rows[i][0], rows[i][1], 1);
		target.last = month_last_day(day_month(
		    day_from_date(rows[i][2], rows[i][3], 1)));
		target.number = rows[i][4];
		g_array_append_val(targets, target);
	}
	return targets;
}

Test(target, of_a_year_asks_a_twelfth_each_month)
{
	static const int rows[][5] = { { 2026, 1, 2026, 12, 1200 },
		{ 2026, 1, 2026, 3, 999 } };
	g_autoptr(GArray) targets = targets_new(rows, 2);
	gint32 january = day_month(day_from_date(2026, 1, 1));
	int i;

	cr_expect_eq(target_year(targets, january), 1200);
	for (i = 0; i < 12; i++)
		cr_expect_eq(target_path(targets, january, january + i),
		    100 * (i + 1));
}

Test(target, of_quarters_adds_up_to_the_year)
{
	static const int rows[][5] = { { 2026, 1, 2026, 3, 100 },
		{ 2026, 4, 2026, 6, 50 }, { 2026, 7, 2026, 9, 50 },
		{ 2026, 10, 2026, 12, 200 } };
	g_autoptr(GArray) targets = targets_new(rows, 4);
	g_autoptr(GArray) three = targets_new(rows, 3);
	gint32 january = day_month(day_from_date(2026, 1, 1));

	cr_expect_eq(target_year(targets, january), 400);
	cr_expect_eq(target_path(targets, january, january + 2), 100);
	cr_expect_eq(target_path(targets, january, january + 5), 150);
	cr_expect(isnan(target_year(three, january)));
}

Test(target, that_is_not_there_is_not_a_number)
{
	static const int rows[][5] = { { 2025, 1, 2025, 12, 1200 } };
	g_autoptr(GArray) none = targets_new(rows, 0);
	g_autoptr(GArray) other = targets_new(rows, 1);
	gint32 january = day_month(day_from_date(2026, 1, 1));

	cr_expect(isnan(target_year(none, january)));
	cr_expect(isnan(target_year(other, january)));
	cr_expect(isnan(target_path(other, january, january)));
}
