/* The certificate of an audit; see certificate.h. */
#include "certificate.h"

static void
write_rules(json_t *document, const struct protection *protection)
{
	json_t *rules = document_put(document, "rules", json_object());

	document_number(rules, "threshold", protection->threshold);
	document_number(rules, "base", protection->base);
	document_number(rules, "money_base", PROTECT_MONEY_BASE);
	document_number(rules, "share_least", PROTECT_SHARE_LEAST);
	document_number(rules, "price_least", PROTECT_PRICE_LEAST);
	document_number(rules, "funders_least", PROTECT_FUNDERS);
	document_number(rules, "plan", PLAN_VERSION);
}

static void
write_counts(json_t *document, const struct certificate *certificate)
{
	json_t *cells = document_put(document, "cells", json_object());
	json_t *audit = document_put(document, "audit", json_object());

	document_number(cells, "published", certificate->cells);
	document_number(cells, "shown", certificate->shown);
	/* How many of these are small is told to nobody. */
	document_number(cells, "hidden", certificate->cells -
	    certificate->shown);
	document_number(cells, "gathered", certificate->gathered);
	document_number(cells, "unpublished", certificate->unseen);
	document_number(cells, "earlier", certificate->before);
	document_number(cells, "kept", certificate->kept);
	document_number(cells, "restated", certificate->restated);
	document_number(audit, "equations", certificate->relations);
	document_number(audit, "refuted", certificate->refuted);
	document_number(audit, "protected", certificate->goals);
	document_number(audit, "already_known", certificate->known +
	    certificate->told);
	document_number(audit, "components", certificate->components);
	document_number(audit, "programmes", certificate->programmes);
	document_number(audit, "rounds", certificate->rounds);
}

static void
write_before(json_t *document, const Cells *cells)
{
	json_t *list = document_put(document, "shown_before", json_array());
	g_autoptr(GPtrArray) sorted = cells_sorted(cells);
	guint i;

	for (i = 0; i < sorted->len; i++) {
		const struct cell *cell = sorted->pdata[i];
		const struct quantity *quantity = cells_quantity(cells, cell);

		if (quantity != NULL && (quantity->is_fixed ||
		    quantity->is_kept) && quantity->form == FORM_SHOWN)
			document_push(list, json_string(cell->key));
	}
}

char *
certificate_print(const struct certificate *certificate, const Cells *cells,
    const guint8 digest[32])
{
	g_autoptr(json_t) document = json_object();

	/* There is no other kind: what fails is not published. */
	document_text(document, "verdict", "protected");
	document_text(document, "program", "impact " IMPACT_VERSION);
	document_bytes(document, "digest", digest, 32);
	write_rules(document, &certificate->protection);
	write_counts(document, certificate);
	write_before(document, cells);
	return document_print(document);
}

GHashTable *
certificate_kept(const json_t *document)
{
	GHashTable *keys = g_hash_table_new(g_str_hash, g_str_equal);
	json_t *list = json_object_get(document, "shown_before"), *key;
	gsize i;

	json_array_foreach(list, i, key)
		if (json_is_string(key))
			g_hash_table_add(keys,
			    (char *)json_string_value(key));
	return keys;
}

gint64
certificate_threshold(const json_t *document)
{
	return json_integer_value(json_object_get(json_object_get(document,
	    "rules"), "threshold"));
}

char *
certificate_say(const struct certificate *certificate)
{
	return g_strdup_printf("%u cells: %u shown, %u hidden (%u small, %u "
	    "to protect those); the audit holds: none of %u protected counts "
	    "can be told from %u relations (%u programmes)",
	    certificate->cells, certificate->shown, certificate->cells -
	    certificate->shown, certificate->small, certificate->secondary,
	    certificate->goals - certificate->known - certificate->told,
	    certificate->relations,
	    certificate->programmes);
}
