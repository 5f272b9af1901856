/*
 * What was noticed about cells that were read all the same.
 */
#include <string.h>

#include "rules.h"
#include "tally.h"

static const struct {
	const char	*rule;
	const char	*text;
} sentences[] = {
	{ "number.ambiguous", "could be thousands or decimals, as 1.234 can; "
	    "they were read with decimal.mark as thousands" },
	{ "day.period", "hold a month, a quarter or a year; date.period made "
	    "a day of it" },
	{ "day.filler", "hold 01-01-1900, which stands for no date; nothing "
	    "was read there" },
	{ "text.unlisted", "hold a text that no list of the configuration has; "
	    "nothing was read there: say what is right with value.$field in "
	    "[source $source]" },
	{ "text.question", "hold a text where the number of a question is "
	    "wanted; only that there is one was kept" },
	{ "text.lines", "hold a line end or a tab; a blank was put in its "
	    "place" },
	{ "postcode.format", "hold no Dutch postcode; nothing was read there" },
	{ "bsn.text", "hold what may be a citizen service number; stars were "
	    "put in its place: keep such numbers out of texts" },
	{ "text.number", "hold a telephone number and nothing else; stars were "
	    "put in its place: say which activity it is with value.$field in "
	    "[source $source]" },
	{ "text.mojibake", "hold signs like \303\203\302\253 for \303\253: the "
	    "export was saved in a wrong encoding on its way here; make it "
	    "again" },
	{ "text.replaced", "hold the sign for a lost letter (U+FFFD); make "
	    "the export again" },
};

void
tally_add(struct tally *tally, guint field, const char *rule, guint64 line)
{
	struct tally_count *count = tally->counts[field];
	guint i;

	for (i = 0; i < TALLY_RULES; i++, count++) {
		if (count->rule != NULL && strcmp(count->rule, rule) != 0)
			continue;
		if (count->rule == NULL)
			*count = (struct tally_count){ .rule = rule,
			    .line = line };
		count->count++;
		return;
	}
}

static const char *
sentence(const char *rule)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(sentences); i++)
		if (strcmp(sentences[i].rule, rule) == 0)
			return sentences[i].text;
	g_error("no sentence for %s", rule);
}

void
tally_report(const struct tally *tally, const struct header *header,
    const Profile *profile, Faults *faults)
{
	guint field, i;

	for (field = 0; field < profile->kind->count; field++)
		for (i = 0; i < TALLY_RULES; i++) {
			const struct tally_count *count =
			    &tally->counts[field][i];
			struct place place = { .line = count->line };
			g_autofree char *text = NULL;

			if (count->rule == NULL)
				break;
			text = rule_fill(profile, field, sentence(
			    count->rule));
			faults_add(faults, FAULT_NOTICE, count->rule, &place,
			    g_strdup_printf("%s: cells from here on that %s: %"
			    G_GUINT64_FORMAT, header_name(header,
			    profile->kind, field), text, count->count));
		}
}
