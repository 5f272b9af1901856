/*
 * The settings of pipeline.conf, one row each.  Reading, checking, defaults,
 * --print-config, pipeline.conf itself and pipeline.conf(5) come from here.
 */
#include <stddef.h>
#include <string.h>

#include "conf.h"
#include "settings.h"

#define AT(type, member)	offsetof(struct conf_##type, member)
#define OFTEN			G_MAXINT32

static const char *const copy_words[] = { "auto", "yes", "no", NULL };
static const char *const language_words[] = { "nl", "en", NULL };
/* In the order of AUDIENCE_* and EVERY_*. */
const char *const conf_audiences[] = {
	"organisation", "municipality", "funder", "public", NULL
};
static const char *const every_words[] = { "month", "quarter", "year", NULL };

static const char *const told_words[] = { "refuse", "accept", NULL };

static const struct setting mission_settings[] = {
	{ "name", SETTING_TEXT, AT(mission, name), 0, 0, "Our organisation",
	    NULL, "Welzijn Veldendam",
	    "Name of the organisation, as it stands on every report." },
	{ "statement", SETTING_TEXT, AT(mission, statement), 0, 0, "", NULL,
	    "Wij verbinden mensen.",
	    "The mission in one sentence; printed below the title." },
	{ "rung", SETTING_TEXT, AT(mission, rung), 0, 0, "connected", NULL,
	    NULL, "The rung of the ladder that counts as the mission outcome: "
	    "the first figure of every report, and what activities get credit "
	    "for." },
	{ NULL }
};

static const struct setting store_settings[] = {
	{ "path", SETTING_PATH, AT(store, path), 0, 0, "impact.sqlite", NULL,
	    NULL, "The SQLite file that holds all facts and figures.  Made "
	    "when absent." },
	{ "key", SETTING_PATH, AT(store, key), 0, 0, "impact.key", NULL, NULL,
	    "The file with the secret key that pseudonyms are made with; make "
	    "it once with impact key new, keep it apart from the store and "
	    "from its backups." },
	{ "retention", SETTING_INT, AT(store, retention), 0, 1200, "0", NULL,
	    "60", "Months, up to the last day there is, that facts about "
	    "people stay when impact retention is run; 0: for good.  What was "
	    "published stays." },
	{ NULL }
};

static const struct setting ingest_settings[] = {
	{ "rejects", SETTING_PATH, AT(ingest, rejects), 0, 0, "rejects", NULL,
	    NULL, "Folder for the records that were refused, with the reason "
	    "beside each; they can be mended and read again." },
	{ "reject.share", SETTING_REAL, AT(ingest, reject_share), 0, 100, "5",
	    NULL, NULL, "Share of a file's records, in per cent, that may be "
	    "refused before the run counts as incomplete (exit status 3)." },
	{ "stale.days", SETTING_INT, AT(ingest, stale_days), 0, 3650, "62",
	    NULL, NULL, "A source whose last day is more than so many days "
	    "before that of others is noticed at the end of a run, and marked "
	    "by impact batches; 0: none." },
	{ "file.size", SETTING_INT, AT(ingest, file_size), 1, 1048576, "512",
	    NULL, NULL, "Size of a file, in MiB, above which it is refused "
	    "without being read." },
	{ "places", SETTING_TEXTS, AT(ingest, places), 0, 0, "", NULL,
	    "Brasschaat | Emmerich", "Names that stand where a municipality "
	    "is wanted, are none that Statistics Netherlands (CBS) lists, and "
	    "are right all the same." },
	{ NULL }
};

static const struct setting disclosure_settings[] = {
	{ "threshold", SETTING_INT, AT(disclosure, threshold), 5, 30, "10",
	    NULL, NULL, "Counts of people below this are not shown." },
	{ "base", SETTING_INT, AT(disclosure, base), 1, 100, "5", NULL, NULL,
	    "All other counts are rounded to a multiple of this." },
	{ "money.share", SETTING_REAL, AT(disclosure, share), 0, 100, "10",
	    NULL, NULL, "A sum over funders is not shown when one of them "
	    "could estimate what another gave within so many per cent, or "
	    "when there are fewer than three." },
	{ "told", SETTING_ENUM, AT(disclosure, told), 0, 0, "refuse",
	    told_words, NULL, "When an earlier report shows a count that is "
	    "below the threshold now, because the threshold was lower then: "
	    "refuse stops, since hiding it does not help any more; accept "
	    "hides it from now on." },
	{ NULL }
};

static const struct setting output_settings[] = {
	{ "directory", SETTING_PATH, AT(output, directory), 0, 0, "output",
	    NULL, NULL, "Folder for reports: one folder per period, and latest, "
	    "which points at the newest." },
	{ "pdf", SETTING_ENUM, AT(output, pdf), 0, 0, "auto", copy_words,
	    NULL, "A copy of each page for printing, made by weasyprint: when "
	    "it is installed (auto), always (yes: a run without it is "
	    "incomplete, exit status 3), or never." },
	{ "png", SETTING_ENUM, AT(output, png), 0, 0, "auto", copy_words,
	    NULL, "A copy of each chart in pixels, made by rsvg-convert; the "
	    "same." },
	{ "contact", SETTING_TEXT, AT(output, contact), 0, 0, "", NULL,
	    "rapport@welzijn-veldendam.example", "Whom a reader asks for "
	    "another format or tells about a barrier: an address or telephone "
	    "number; printed in the accessibility statement." },
	{ "final.days", SETTING_INT, AT(output, final_days), 0, 3650, "31",
	    NULL, NULL, "Days that the facts have to reach beyond the end of a "
	    "month before its figures are final; until then they are marked as "
	    "provisional.  0: final at once." },
	{ "final.deliveries", SETTING_INT, AT(output, final_deliveries), 0,
	    1000, "0", NULL, NULL, "Files with facts of later days that every "
	    "source of attendance of a month has to deliver as well before the "
	    "figures are final." },
	{ "licence", SETTING_TEXT, AT(output, licence), 0, 0, "", NULL,
	    "CC-BY-4.0", "Under which the tables may be used: a name of the "
	    "Open Definition or an address; none is named when empty." },
	{ NULL }
};

static const struct setting rung_settings[] = {
	{ "attendances", SETTING_INT, AT(rung, attendances), 0, 10000, "0",
	    NULL, NULL, "Attendances that bring a person to this rung; 0: not "
	    "by attendance." },
	{ "window", SETTING_INT, AT(rung, window), 1, 3650, "90", NULL, NULL,
	    "Days within which those attendances fall." },
	{ "outcomes", SETTING_WORDS, AT(rung, outcomes), 0, 0, "", NULL,
	    "connected", "Recorded outcome types that bring a person to this "
	    "rung." },
	{ "improved", SETTING_WORDS, AT(rung, improved), 0, 0, "", NULL,
	    "djg6", "Instruments on which improvement at the second "
	    "measurement brings a person to this rung, on its day." },
	{ "sustained", SETTING_WORDS, AT(rung, sustained), 0, 0, "", NULL,
	    "djg6", "The same for improvement that is still there at the "
	    "third." },
	{ "ties", SETTING_BOOL, AT(rung, ties), 0, 0, "no", NULL, NULL,
	    "Whether a tie with another person does." },
	{ "hold.weeks", SETTING_INT, AT(rung, hold_weeks), 0, 520, "8", NULL,
	    NULL, "Weeks that a tie has to last before it counts." },
	{ "label.nl", SETTING_TEXT, AT(rung, label_nl), 0, 0, "", NULL,
	    "verbonden", "What people on this rung are called in Dutch; the "
	    "name when empty." },
	{ "label.en", SETTING_TEXT, AT(rung, label_en), 0, 0, "", NULL,
	    "connected", "The same in English." },
	{ NULL }
};

static const struct setting outcome_settings[] = {
	{ "intended", SETTING_BOOL, AT(outcome, intended), 0, 0, "yes", NULL,
	    NULL, "Whether the organisation aims at it; an effect that was not "
	    "intended is reported apart." },
	{ "control", SETTING_BOOL, AT(outcome, control), 0, 0, "no", NULL,
	    NULL, "Whether it is something that no activity can plausibly "
	    "change.  When those who attend differ in it from those who do "
	    "not, the groups differ in other ways and the comparison shows no "
	    "effect.  An activity that declares the outcome is not compared "
	    "on it." },
	{ "value", SETTING_REAL, AT(outcome, value), 0, 1e9, "", NULL, "800",
	    "What one such outcome is worth in euros, if somebody has found "
	    "out; nothing is said of worth when empty.  Wants value.source.  "
	    "For the mission: in the section of its rung's name, or of a type "
	    "that leads to it." },
	{ "value.low", SETTING_REAL, AT(outcome, value_low), 0, 1e9, "", NULL,
	    "400", "The same at the lowest that can be defended; value when "
	    "empty." },
	{ "value.high", SETTING_REAL, AT(outcome, value_high), 0, 1e9, "",
	    NULL, "1600", "And at the highest." },
	{ "value.source", SETTING_TEXT, AT(outcome, value_source), 0, 0, "",
	    NULL, "Maatschappelijke prijslijst 2024", "Where that worth comes "
	    "from; printed beside it." },
	{ "label.nl", SETTING_TEXT, AT(outcome, label_nl), 0, 0, "", NULL,
	    "schuld opgelost", "What it is called in Dutch; the name when "
	    "empty." },
	{ "label.en", SETTING_TEXT, AT(outcome, label_en), 0, 0, "", NULL,
	    "debt solved", "The same in English." },
	{ NULL }
};

static const struct setting report_settings[] = {
	{ "title.nl", SETTING_TEXT, AT(report, title_nl), 0, 0, "", NULL,
	    "Wat onze missie opleverde", "Title in Dutch; a usual one when "
	    "empty." },
	{ "title.en", SETTING_TEXT, AT(report, title_en), 0, 0, "", NULL,
	    "What our mission achieved", "Title in English." },
	{ "languages", SETTING_WORDS, AT(report, languages), 0, 0, "nl, en",
	    language_words, NULL, "Languages to make it in." },
	{ "audience", SETTING_ENUM, AT(report, audience), 0, 0, "public",
	    conf_audiences, NULL, "Whom it is for, which decides what stands "
	    "in it and in which order.  organisation: everything, exact, for "
	    "internal use only: marked so on every page, and no other user of "
	    "the machine can read its files.  The others have small numbers "
	    "protected: municipality (all that concerns the town, with target, "
	    "earlier periods and comparison), funder (what a funder's money "
	    "did, in short), public (the main figures)." },
	{ "municipality", SETTING_TEXT, AT(report, municipality), 0, 0, "",
	    NULL, "Veldendam", "Only people and activities of this "
	    "municipality; all when empty.  each: a report for every "
	    "municipality in which an activity was attended, in a folder named "
	    "after it." },
	{ "funder", SETTING_TEXT, AT(report, funder), 0, 0, "", NULL,
	    "Fonds Samen", "Only activities that this funder gave a grant for, "
	    "and its share in them; all when empty." },
	{ "every", SETTING_ENUM, AT(report, every), 0, 0, "month",
	    every_words, NULL, "Made for every month, or only for the last "
	    "month of a quarter or of a year.  impact report --only makes it "
	    "for any month." },
	{ "stylesheet", SETTING_PATH, AT(report, stylesheet), 0, 0, "", NULL,
	    "huisstijl.css", "A file with CSS rules that come after those of "
	    "the page, for colours and letters of your own: "
	    ":root{--accent:#8a1c5b} gives links and key figures a colour, "
	    "dark enough to read on white.  Charts keep theirs.  It may ask "
	    "for nothing from elsewhere: no @import, no url()." },
	{ "logo", SETTING_PATH, AT(report, logo), 0, 0, "", NULL, "logo.svg",
	    "A picture at the top of the page, SVG or PNG; it becomes part of "
	    "the page.  An SVG with scripts, links or anything from elsewhere "
	    "is refused." },
	{ NULL }
};

#define FIXED(type, help) \
	{ #type, FALSE, offsetof(Conf, type), sizeof(struct conf_##type), \
	    type##_settings, help }
#define NAMED(type, help) \
	{ #type, TRUE, offsetof(Conf, type##s), sizeof(struct conf_##type), \
	    type##_settings, help }

const struct section sections[] = {
	FIXED(mission, "Who reports, and what for."),
	FIXED(store, "Where facts are kept."),
	FIXED(ingest, "Reading exports."),
	FIXED(method, "How credit is given and verdicts are reached."),
	FIXED(measures, "What the measures beside credit and verdicts go "
	    "by."),
	FIXED(disclosure, "Protection of small numbers in all that is "
	    "published."),
	FIXED(output, "Where reports go."),
	NAMED(rung, "A rung of the ladder, lowest first in the file.  A person "
	    "stands on it from the first day that one of its conditions "
	    "holds."),
	NAMED(outcome, "A recorded outcome type, or an instrument on which "
	    "people improve."),
	FIXED(waves, "What the field wave of a measurement calls the first, "
	    "the second and the third of a person.  One without a known name "
	    "takes its place by its date."),
	NAMED(instrument, "A questionnaire: djg11, djg6, ucla3, lsns6, "
	    "zrm2017, wemwbs, swemwbs, or one of your own that supplies "
	    "totals.  djg6:emotional is a subscale, zrm2017:network a "
	    "domain; credit and verdicts are only about those that have a "
	    "section.  Else none is needed where the defaults fit."),
	NAMED(source, "One kind of export file: where it is and how to read "
	    "it."),
	NAMED(report, "A report to make."),
	{ NULL }
};

const char settings_ladder[] =
    "[rung reached]\n"
    "attendances = 1\n"
    "label.nl = bereikt\n"
    "label.en = reached\n"
    "\n"
    "[rung regular]\n"
    "attendances = 4\n"
    "window = 90\n"
    "label.nl = regelmatig\n"
    "label.en = regular\n"
    "\n"
    "[rung connected]\n"
    "outcomes = connected\n"
    "ties = yes\n"
    "hold.weeks = 8\n"
    "label.nl = verbonden\n"
    "label.en = connected\n";

const char settings_reports[] =
    "[report organisation]\n"
    "audience = organisation\n"
    "languages = nl, en\n"
    "\n"
    "[report public]\n"
    "audience = public\n"
    "languages = nl, en\n";

const struct setting *
setting_find(const struct section *section, const char *key)
{
	const struct setting *row;

	for (row = section->settings; row->key != NULL; row++) {
		gsize size = strlen(row->key);

		if (row->kind != SETTING_FIELDS && row->kind != SETTING_MAPS) {
			if (strcmp(row->key, key) == 0)
				return row;
		} else if (strncmp(row->key, key, size) == 0 &&
		    key[size] == '.' && key[size + 1] != '\0') {
			return row;
		}
	}
	return NULL;
}
