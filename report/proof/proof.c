/* The attack on published packages; see proof.h. */
#include <math.h>
#include <string.h>

#include "attack.h"
#include "cellfile.h"
#include "certificate.h"
#include "checks.h"
#include "empty.h"
#include "hierarchy.h"
#include "many.h"
#include "proof.h"
#include "relations.h"
#include "sdc.h"

struct proof {
	Plan		*plan;		/* NULL: no package yet */
	GHashTable	*seen;		/* objects sdc: the same in each
					 * language */
	struct proven	 proven;
	struct attackers attackers;
};

Proof *
proof_new(const struct attackers *attackers)
{
	Proof *proof = g_new0(Proof, 1);

	proof->attackers = *attackers;
	proof->seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
	    NULL);
	return proof;
}

void
proof_free(Proof *proof)
{
	if (proof == NULL)
		return;
	plan_free(proof->plan);
	g_hash_table_unref(proof->seen);
	g_free(proof);
}

/* -------------------------------------------------------------- packages */

static json_t *
read_document(const char *folder, const char *name)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	g_autofree char *text = NULL;
	gsize size;

	return g_file_get_contents(path, &text, &size, NULL) ?
	    document_read(text, size) : NULL;
}

static GPtrArray *
read_cells(const char *folder)
{
	g_autofree char *path = g_build_filename(folder, CELLFILE_PATH, NULL);
	g_autofree char *text = NULL;

	return g_file_get_contents(path, &text, NULL, NULL) ?
	    cellfile_read(text) : NULL;
}

static void
add_cell(Proof *proof, const struct cellfile_row *row, const char *period,
    GHashTable *before, const char *folder, GPtrArray *differences)
{
	const struct protection *protection = plan_protection(proof->plan);
	g_autofree char *name = sdc_name(row->key, period);
	const struct quantity *known = plan_find(proof->plan, name);
	struct quantity draft;
	const char *mistake;
	guint place;

	if (!cellfile_quantity(row, g_hash_table_contains(before, row->key),
	    protection, &draft) || (known != NULL &&
	    known->unit != draft.unit)) {
		check_differ(differences, folder, row->key, "is not understood");
		return;
	}
	mistake = check_figure(&draft, protection);
	/* What an earlier release showed may have had another base. */
	if (mistake != NULL && !g_hash_table_contains(before, row->key))
		check_differ(differences, folder, row->key, mistake);
	/* One edition was made again from other facts, another was not. */
	proof->proven.restated += known != NULL && known->form !=
	    FORM_UNSEEN && (known->form != draft.form || known->shown !=
	    draft.shown);
	place = plan_add(proof->plan, name, &draft);
	if (row->stem != NULL && !plan_can_span(proof->plan, place,
	    row->first, row->last, row->stem))
		check_differ(differences, folder, row->key, "is about other months "
		    "than in another package");
}

/* ------------------------------------------------------------- the whole */

static void
begin(Proof *proof, const json_t *sdc)
{
	struct protection protection = {
		json_integer_value(json_object_get(sdc, "threshold")),
		json_integer_value(json_object_get(sdc, "base")),
		json_number_value(json_object_get(sdc, "money_share")) };

	if (proof->plan == NULL)
		proof->plan = plan_new(&protection);
}

static GHashTable *
by_key(const GPtrArray *cells)
{
	GHashTable *rows = g_hash_table_new(g_str_hash, g_str_equal);
	guint i;

	for (i = 0; i < cells->len; i++)
		g_hash_table_insert(rows, ((struct cellfile_row *)
		    cells->pdata[i])->key, cells->pdata[i]);
	return rows;
}

/* What a package tells of how many people says less than those of today do. */
static void
mark_lower(const Proof *proof, guint first, const json_t *certificate)
{
	if (certificate_threshold(certificate) >= plan_protection(
	    proof->plan)->threshold)
		return;
	for (; first < plan_quantities(proof->plan); first++)
		plan_quantity(proof->plan, first)->is_lower = TRUE;
}

gboolean
proof_add(Proof *proof, const char *folder, GPtrArray *differences)
{
	g_autoptr(json_t) package = read_document(folder, "datapackage.json");
	g_autoptr(json_t) certificate = read_document(folder,
	    CERTIFICATE_NAME);
	g_autoptr(GHashTable) before = certificate_kept(certificate);
	const json_t *sdc = json_object_get(package, "sdc");
	const char *period = json_string_value(json_object_get(sdc,
	    "period"));
	g_autoptr(GPtrArray) cells = NULL;
	g_autoptr(GHashTable) rows = NULL;
	guint i, first;

	if (period == NULL)
		return FALSE;
	cells = read_cells(folder);
	if (cells == NULL) {
		check_differ(differences, folder, CELLFILE_PATH, "cannot be read");
		return FALSE;
	}
	begin(proof, sdc);
	first = plan_quantities(proof->plan);
	proof->proven.packages++;
	rows = by_key(cells);
	for (i = 0; i < cells->len; i++) {
		const struct cellfile_row *row = cells->pdata[i];

		if (*row->counts != '\0')
			add_cell(proof, row, period, before, folder,
			    differences);
		if (*row->of != '\0')
			check_ratio(row, rows, folder, &proof->proven,
			    differences);
	}
	if (g_hash_table_add(proof->seen, document_pack(sdc)) &&
	    !sdc_read(sdc, proof->plan, SDC_ALL))
		check_differ(differences, folder, "sdc", "is not understood");
	mark_lower(proof, first, certificate);
	check_tables(package, rows, folder, &proof->proven, differences);
	return TRUE;
}

static void
count(Proof *proof)
{
	guint i;

	for (i = 0; i < plan_quantities(proof->plan); i++) {
		const struct quantity *quantity = plan_quantity(proof->plan,
		    i);

		gboolean hidden = quantity->form == FORM_SMALL ||
		    quantity->form == FORM_HIDDEN;

		if (quantity->form == FORM_UNSEEN || quantity->twin > 0)
			continue;
		if (quantity->unit == CELL_PEOPLE) {
			proof->proven.cells++;
			proof->proven.hidden += hidden;
		} else if (quantity->rule != RULE_NONE) {
			proof->proven.amounts++;
			proof->proven.hidden_amounts += hidden;
			proof->proven.of_many += hidden &&
			    quantity->is_of_many;
		}
	}
	proof->proven.relations = plan_standing(proof->plan);
}

/* Of facts that have changed since, older figures lose their say. */
static gboolean
settle(Proof *proof, GError **error)
{
	g_autoptr(Audit) audit = attack_begin(proof->plan, ATTACK_ALL, NULL);
	g_autoptr(GArray) doubt = g_array_new(FALSE, FALSE, sizeof(guint));
	g_autoptr(GArray) dropped = NULL;
	guint i;

	for (i = plan_quantities(proof->plan); i-- > 0;) {
		const struct quantity *quantity = plan_quantity(proof->plan,
		    i);

		if (quantity->form == FORM_SHOWN ||
		    quantity->form == FORM_SMALL)
			g_array_append_val(doubt, i);
	}
	if (!audit_settle(audit, doubt, &dropped, error))
		return FALSE;
	proof->proven.restated += dropped->len;
	for (i = 0; i < dropped->len; i++) {
		struct quantity *quantity = plan_quantity(proof->plan,
		    g_array_index(dropped, guint, i));

		quantity->low = 0;
		quantity->high = INFINITY;
		quantity->is_sensitive = FALSE;
	}
	return TRUE;
}

static void
name_breaches(const Proof *proof, Audit *audit, const GArray *breaches,
    const char *what, GPtrArray *differences)
{
	guint i;

	for (i = 0; i < breaches->len; i++) {
		guint column = g_array_index(breaches, struct breach,
		    i).column;

		if (!audit_is_void(audit, column))
			g_ptr_array_add(differences, g_strdup_printf("%s can "
			    "be told from other figures%s", plan_quantity(
			    proof->plan, column)->key, what));
	}
}

static gboolean
run_whole(Proof *proof, Audit *audit, GPtrArray *differences, GError **error)
{
	guint i, count = plan_quantities(proof->plan);
	g_autofree gboolean *whole = g_new0(gboolean, count + 1);
	g_autoptr(GArray) breaches = NULL;

	for (i = 0; i < count; i++)
		whole[i] = plan_quantity(proof->plan, i)->is_whole;
	if (!audit_whole(audit, whole, &breaches, &proof->proven.undecided,
	    error))
		return FALSE;
	name_breaches(proof, audit, breaches, ", since people are whole",
	    differences);
	return TRUE;
}

/*
 * Everybody who may be alone, or one of two, in something hidden.  Credit in
 * parts of people is no number that somebody is in.
 */
static GArray *
insiders_of(Proof *proof)
{
	GArray *insiders = g_array_new(FALSE, FALSE, sizeof(struct insider));
	gboolean is_count;
	guint i, persons;

	for (i = 0; i < plan_quantities(proof->plan); i++) {
		const struct quantity *quantity = plan_quantity(proof->plan,
		    i);
		struct insider insider = { i, NAN };

		if (quantity->form == FORM_SHOWN || quantity->form ==
		    FORM_GIVEN || quantity->is_empty || quantity->is_signed ||
		    quantity->twin > 0)
			continue;
		is_count = quantity->unit == CELL_PEOPLE && quantity->is_whole;
		proof->proven.insiders += is_count || quantity->rule ==
		    RULE_GIVER;
		if (quantity->rule == RULE_GIVER)
			g_array_append_val(insiders, insider);
		for (persons = 1; is_count && persons <= 2; persons++) {
			insider.value = persons;
			g_array_append_val(insiders, insider);
		}
	}
	return insiders;
}

static gboolean
run_insiders(Proof *proof, Audit *audit, GPtrArray *differences,
    GError **error)
{
	g_autoptr(GArray) insiders = insiders_of(proof), found = NULL;
	guint i, column = PLAN_NONE;

	if (!audit_insiders(audit, insiders, &found, error))
		return FALSE;
	for (i = 0; i < found->len; i++) {
		const struct inside *inside = &g_array_index(found,
		    struct inside, i);

		/* The first of them stands for all. */
		if (inside->column == column)
			continue;
		column = inside->column;
		g_ptr_array_add(differences, g_strdup_printf("%s can be told "
		    "by who is in %s", plan_quantity(proof->plan,
		    column)->key, plan_quantity(proof->plan,
		    inside->insider)->key));
	}
	return TRUE;
}

gboolean
proof_run(Proof *proof, struct proven *proven, GPtrArray *differences,
    GError **error)
{
	g_autoptr(Audit) audit = NULL;
	struct audit_count counts;
	g_autoptr(GArray) breaches = NULL;
	guint column;

	*proven = proof->proven;
	if (proof->plan == NULL)
		return TRUE;
	plan_twins(proof->plan);
	hierarchy_spans(proof->plan);
	empty_find(proof->plan);
	many_find(proof->plan);
	count(proof);
	if (!settle(proof, error))
		return FALSE;
	audit = attack_begin(proof->plan, ATTACK_ALL, NULL);
	if (!audit_run(audit, &breaches, &column, error))
		return FALSE;
	name_breaches(proof, audit, breaches, "", differences);
	if (proof->attackers.insider && !run_insiders(proof, audit,
	    differences, error))
		return FALSE;
	if (proof->attackers.whole && !run_whole(proof, audit, differences,
	    error))
		return FALSE;
	audit_counts(audit, &counts);
	proof->proven.programmes = counts.programmes;
	*proven = proof->proven;
	return TRUE;
}
