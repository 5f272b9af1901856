/*
 * Whether the dates of a column have day and month in the order that the
 * profile says.
 */
#include "mention.h"
#include "order.h"

/* Whether day and month of such dates can be taken for one another. */
static gboolean
order_matters(const struct date_format *dates)
{
	return dates->order == 'd' || dates->order == 'm' ||
	    (dates->order == 0 && dates->parts[0].what != 'y');
}

void
order_judge(struct load *load, guint field, const char *text, gboolean good)
{
	const struct date_format *dates = &load->profile->dates;
	struct order *order = &load->orders[field];

	if (!order_matters(dates))
		return;
	if (good && order->proof == 0 && date_proves(dates, text))
		order->proof = load->line;
	if (good || order->against != 0 || !date_contradicts(dates, text))
		return;
	order->against = load->line;
	if (!kind_is_person_field(load->profile->kind, field))
		order->text = mention_cell(text, FALSE);
}

static void
report_order(struct load *load, guint field)
{
	const struct order *order = &load->orders[field];
	const char *text = order->text != NULL ? order->text : "";
	struct place place = { .line = order->against };
	g_autofree char *other = order->proof == 0 ? g_strdup_printf("set "
	    "date.format in [source %s] to the other order if the export is "
	    "written so", load->profile->source->name) :
	    g_strdup_printf("line %" G_GUINT64_FORMAT " can only be the one, "
	    "and this the other; make the export again with one form of date",
	    order->proof);

	if (order->against == 0)
		return;
	faults_add(&load->faults, FAULT_FILE, "day.sequence", &place,
	    g_strdup_printf("%s %s%shas day and month the other way round "
	    "than %s, so no date of the column can be relied on; %s",
	    header_name(&load->header, load->profile->kind, field),
	    text, *text != '\0' ? " " : "",
	    load->profile->dates.text, other));
}

void
order_report(struct load *load)
{
	guint i;

	for (i = 0; i < load->profile->kind->count; i++)
		report_order(load, i);
}
