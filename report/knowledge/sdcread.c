/* What a reader knows, read again; see sdc.h. */
#include <math.h>
#include <string.h>

#include "cellfile.h"
#include "day.h"
#include "places.h"
#include "relations.h"
#include "sdc.h"

char *
sdc_name(const char *key, const char *period)
{
	return g_strdup_printf("%s@%s", key, period);
}

struct reading {
	Plan		*plan;
	const char	*period;
	const json_t	*places;
	enum sdc_part	 part;
};

/* PLAN_NONE: another package says that it is something else. */
static guint
unseen(Plan *plan, const char *name, const struct quantity *model)
{
	gboolean is_hidden = model->rule != RULE_NONE && model->unit !=
	    CELL_PEOPLE;
	struct quantity draft = { .unit = model->unit, .exact = NAN,
	    .form = is_hidden ? FORM_HIDDEN : FORM_UNSEEN,
	    .rule = model->rule, .is_whole = model->is_whole,
	    .is_piece = is_hidden };
	const struct quantity *known = plan_find(plan, name);

	if (known != NULL && known->unit != model->unit)
		return PLAN_NONE;
	quantity_decide(&draft, plan_protection(plan));
	return plan_add(plan, name, &draft);
}

static guint
place_of(const struct reading *it, const char *key,
    const struct quantity *model)
{
	static const struct quantity parts = { .unit = CELL_PEOPLE };
	g_autofree char *name = sdc_name(key, it->period);
	guint place = plan_place(it->plan, name);

	return place != PLAN_NONE ? place : unseen(it->plan, name,
	    model != NULL ? model : &parts);
}

static gboolean
is_read(const struct reading *it, const struct quantity *quantity,
    gboolean has_stem)
{
	return it->part == SDC_ALL || quantity->unit != CELL_PEOPLE ||
	    (it->part == SDC_SPANS && has_stem);
}

static gboolean
read_unknown(const struct reading *it, const json_t *one)
{
	const char *key = json_string_value(json_object_get(one, "key"));
	const char *stem = json_string_value(json_object_get(one, "stem"));
	const char *unit = json_string_value(json_object_get(one, "unit"));
	const char *rule = json_string_value(json_object_get(one, "rule"));
	const char *counts = json_string_value(json_object_get(one,
	    "counts"));
	struct period first, last;
	struct quantity model;
	g_autofree char *name = NULL;
	guint place;

	if (key == NULL || counts == NULL || !cellfile_draft(unit != NULL ?
	    unit : cellfile_unit(CELL_PEOPLE), counts, rule != NULL ? rule :
	    "", &model))
		return FALSE;
	if (!is_read(it, &model, stem != NULL))
		return TRUE;
	name = sdc_name(key, it->period);
	place = unseen(it->plan, name, &model);
	if (place == PLAN_NONE)
		return FALSE;
	if (stem == NULL)
		return TRUE;
	if (!period_parse(json_string_value(json_object_get(one,
	    "first_month")), &first, NULL) || !period_parse(json_string_value(
	    json_object_get(one, "last_month")), &last, NULL))
		return FALSE;
	return plan_can_span(it->plan, place, first.month, last.month,
	    stem);
}

static gboolean
read_places(const struct reading *it, const char *whole, const json_t *over,
    gboolean elsewhere, GArray *parts)
{
	const char *prefix, *rest = places_rest(whole, &prefix);
	struct quantity model = { 0 };
	const json_t *town;
	guint place;
	gsize i;

	if (rest == NULL)
		return FALSE;
	place = place_of(it, whole, NULL);
	model.unit = plan_quantity(it->plan, place)->unit;
	model.is_whole = plan_quantity(it->plan, place)->is_whole;
	if (!json_is_array(over))
		over = it->places;
	json_array_foreach((json_t *)over, i, town) {
		g_autofree char *key = g_strdup_printf("%s%s%s", prefix,
		    json_string_value(town), rest);

		place = place_of(it, key, &model);
		g_array_append_val(parts, place);
	}
	if (elsewhere) {
		g_autofree char *key = g_strconcat("/elsewhere", rest, NULL);

		place = place_of(it, key, &model);
		g_array_append_val(parts, place);
	}
	return TRUE;
}

/* Before anything is reckoned with it. */
static gboolean
read_signed(const struct reading *it, const json_t *one)
{
	struct quantity *quantity;

	if (!json_is_string(one))
		return FALSE;
	quantity = plan_quantity(it->plan, place_of(it, json_string_value(one),
	    NULL));
	quantity->is_signed = TRUE;
	if (quantity->is_sensitive)
		quantity->want_low = -quantity->want_high;
	quantity_bound(quantity, plan_protection(it->plan));
	return TRUE;
}

/* Of a figure of this package. */
static gboolean
read_of_many(const struct reading *it, const json_t *one)
{
	g_autofree char *name = NULL;
	struct quantity *quantity;

	if (!json_is_string(one))
		return FALSE;
	name = sdc_name(json_string_value(one), it->period);
	quantity = plan_find(it->plan, name);
	if (quantity != NULL)
		quantity->was_of_many = TRUE;
	return TRUE;
}

static gboolean
read_sum(const struct reading *it, const char *whole, const json_t *one)
{
	g_autoptr(GArray) places = g_array_new(FALSE, FALSE, sizeof(guint));
	json_t *parts = json_object_get(one, "parts"), *part;
	guint place;
	gsize i;

	if (json_object_get(one, "over") != NULL && !read_places(it, whole,
	    json_object_get(one, "over"), json_is_true(json_object_get(one,
	    "elsewhere")), places))
		return FALSE;
	json_array_foreach(parts, i, part) {
		if (!json_is_string(part))
			return FALSE;
		place = place_of(it, json_string_value(part), NULL);
		g_array_append_val(places, place);
	}
	relation_sum(it->plan, place_of(it, whole, NULL), places);
	return TRUE;
}

/* Whether it is there, and of that kind. */
static gboolean
is_there(const struct reading *it, const char *key)
{
	g_autofree char *name = key == NULL ? NULL : sdc_name(key, it->period);
	const struct quantity *quantity = name == NULL ? NULL : plan_find(
	    it->plan, name);

	return quantity != NULL && is_read(it, quantity, quantity->stem !=
	    NULL);
}

static gboolean
are_there(const struct reading *it, const json_t *one)
{
	const json_t *parts = json_object_get(one, "parts"), *part;
	gsize i;

	json_array_foreach((json_t *)parts, i, part)
		if (!is_there(it, json_string_value(part)))
			return FALSE;
	return is_there(it, json_string_value(json_object_get(one, "whole")));
}

static gboolean
read_relation(const struct reading *it, const json_t *one)
{
	const char *whole = json_string_value(json_object_get(one, "whole"));
	const char *part = json_string_value(json_object_get(one, "part"));
	const char *most = json_string_value(json_object_get(one, "at_most"));

	if (it->part != SDC_ALL && !are_there(it, one))
		return TRUE;
	if (whole != NULL)
		return read_sum(it, whole, one);
	if (part == NULL || most == NULL)
		return FALSE;
	relation_within(it->plan, place_of(it, part, NULL), place_of(it,
	    most, NULL));
	return TRUE;
}

gboolean
sdc_read(const json_t *sdc, Plan *plan, enum sdc_part part)
{
	struct reading it = { plan, json_string_value(json_object_get(sdc,
	    "period")), json_object_get(sdc, "places"), part };
	json_t *relations = json_object_get(sdc, "relations");
	json_t *unknown = json_object_get(sdc, "unpublished"), *one;
	json_t *below = json_object_get(sdc, "below_zero");
	json_t *many = json_object_get(sdc, "of_many");
	gsize i;

	if (it.period == NULL || !json_is_array(it.places) ||
	    !json_is_array(relations) || !json_is_array(unknown))
		return FALSE;
	json_array_foreach(unknown, i, one)
		if (!read_unknown(&it, one))
			return FALSE;
	json_array_foreach(below, i, one)
		if (part == SDC_ALL && !read_signed(&it, one))
			return FALSE;
	json_array_foreach(many, i, one)
		if (!read_of_many(&it, one))
			return FALSE;
	json_array_foreach(relations, i, one)
		if (!read_relation(&it, one))
			return FALSE;
	return TRUE;
}
