/*
 * TABLE: the kinds of input and their fields, with the column names that
 * Dutch and English registration systems use for them.
 */
#include <string.h>

#include "sources.h"
#include "words.h"

#define NUMBERS	"Cliëntnummer|Nummer|Deelnemersnr|Deelnemersnummer|" \
	"Deelnemernummer|Klantnummer|Dossiernummer|Dossier|Registratienr|" \
	"Ris-dossiernummer|Lidnummer|Relatienummer|Nr|Nummer deelnemer|" \
	"Deelnemer nummer|Nummer client|client_id|PersonalID|Contact ID|" \
	"Id Number|person_id|Person number"
#define GIVEN	"Voornaam|Roepnaam|Voornamen|FirstName|Given name"
#define INITIALS "Voorletters|Voorl|Vl|Initialen"
#define PREFIX	"Tussenvoegsel|Tussenvoegsels|Tussenv|Voorvoegsel|Voorv|Tv"
#define SURNAME	"Achternaam|Geboortenaam|Familienaam|LastName"
#define BIRTH	"Geboortedatum|Geb.datum|Gebdat|Geb|Geboortejaar|DOB|" \
	"date_of_birth|Birth Date|Birth year"
#define POSTCODE "PC|PC6|PC4|postal_code|ZIP"
#define PROJECT	"Programma|ProjectID|Program"
#define TOWN	"Gemeente|Woonplaats|Plaats|City"
#define ACTIVITY "Activiteit|Activiteitcode|Activiteitnummer|Code activiteit|" \
	"Groep|Groepscode|Training|Cursus|Activity code|Event Title"
#define DATE	"Datum|Datum bijeenkomst|Datum contactmoment|Wanneer|" \
	"DateProvided|Delivery Date|visited_at|Event Start Date|Day"
#define START	"Startdatum|Begindatum|Ingangsdatum|Start Date"
#define END	"Einddatum|Einddatum activiteit|End Date"
#define PERIOD	"Periode|Maand|Jaar|Month|Year"
#define AMOUNT	"Bedrag|Bedrag in euro|Euro"

#define NAME	"Naam cliënt|Naam deelnemer|Volledige naam|Full name"

#define PERSON(prefix, number, given, initials, particle, surname, birth, \
    postcode, whole) \
	{ prefix "number", FIELD_CODE, FALSE, NULL, number }, \
	{ prefix "given", FIELD_TEXT, FALSE, NULL, given }, \
	{ prefix "initials", FIELD_TEXT, FALSE, NULL, initials }, \
	{ prefix "prefix", FIELD_TEXT, FALSE, NULL, particle }, \
	{ prefix "surname", FIELD_TEXT, FALSE, NULL, surname }, \
	{ prefix "birth", FIELD_BIRTH, FALSE, NULL, birth }, \
	{ prefix "postcode", FIELD_POSTCODE, FALSE, NULL, postcode }, \
	{ prefix "name", FIELD_TEXT, FALSE, NULL, whole }
#define ONE_PERSON \
	PERSON("", NUMBERS, GIVEN, INITIALS, PREFIX, SURNAME, BIRTH, POSTCODE, \
	    NAME)

static const struct field activity_fields[] = {
	{ "code", FIELD_CODE, TRUE, NULL,
	    "Activiteitcode|Activiteitnummer|Code activiteit|Nummer|Nr|"
	    "Groepscode|Activity code" },
	{ "name", FIELD_NAME, TRUE, NULL,
	    "Naam|Activiteit|Naam activiteit|Naam training|Titel|Title|"
	    "Activity|Activity name" },
	{ "project", FIELD_NAME, FALSE, NULL, PROJECT },
	{ "municipality", FIELD_PLACE, FALSE, NULL, TOWN },
	{ "formula", FIELD_NAME, FALSE, NULL, "Formule|Concept|Brand" },
	{ "theme", FIELD_NAME, FALSE, NULL, "Thema|Onderwerp" },
	{ "start", FIELD_DAY, FALSE, NULL, START },
	{ "end", FIELD_DAY, FALSE, NULL, END },
	{ "form", FIELD_WORD, FALSE, words_form, "Vorm" },
	{ "initiated_by", FIELD_WORD, FALSE, words_initiated,
	    "Initiatief|Initiatiefnemer|Initiated by" },
	{ "question", FIELD_QUESTION, FALSE, NULL, "Hulpvraag|Vraag|Vraagnummer" },
	{ "predecessor", FIELD_CODE, FALSE, NULL, "Voorganger|Vervangt" },
	{ "declares", FIELD_NAME, FALSE, NULL, "Beoogd|Beoogde uitkomst" },
	{ "innovation", FIELD_WORD, FALSE, words_yes, "Innovatie" },
};

static const struct field person_fields[] = {
	ONE_PERSON,
	{ "sex", FIELD_WORD, FALSE, words_sex, "Geslacht|M/V|Gender" },
	{ "municipality", FIELD_PLACE, FALSE, NULL, TOWN },
	{ "neighbourhood", FIELD_LISTED, FALSE, NULL,
	    "Wijk|Buurt|Stadsdeel|Neighborhood" },
	{ "ground", FIELD_WORD, FALSE, words_ground,
	    "Grondslag|Toestemming|Consent|Legal ground" },
};

static const struct field session_fields[] = {
	{ "activity", FIELD_CODE, TRUE, NULL, ACTIVITY },
	{ "date", FIELD_DAY, TRUE, NULL, DATE },
	{ "planned", FIELD_WORD, FALSE, words_yes, "Gepland" },
	{ "participants", FIELD_COUNT, FALSE, NULL,
	    "Deelnemers|Aantal deelnemers|Bezoekers|Aantal" },
	{ "volunteers", FIELD_COUNT, FALSE, NULL,
	    "Vrijwilligers|Aantal vrijwilligers" },
};

static const struct field attendance_fields[] = {
	ONE_PERSON,
	{ "activity", FIELD_CODE, TRUE, NULL, ACTIVITY },
	{ "date", FIELD_DAY, TRUE, NULL, DATE },
	{ "hours", FIELD_HOURS, FALSE, NULL,
	    "Aantal uren|Uren|Duur (u:mm)|Duur in uren" },
	{ "role", FIELD_WORD, FALSE, words_role, "Rol|Participant Role" },
	{ "status", FIELD_WORD, FALSE, words_status,
	    "Aanwezig|Aanwezigheid|Presentie|Attendance Status|"
	    "Participant Status|Present" },
};

static const struct field outcome_fields[] = {
	ONE_PERSON,
	{ "type", FIELD_OUTCOME, TRUE, NULL,
	    "Resultaat|Uitkomst|Soort uitkomst|Outcome|Outcome type" },
	{ "date", FIELD_DAY, TRUE, NULL, DATE },
	{ "value", FIELD_WORTH, FALSE, NULL, "Waarde" },
	{ "activity", FIELD_CODE, FALSE, NULL, ACTIVITY },
	{ "evidence", FIELD_WORD, FALSE, words_evidence, "Bewijs|Bron" },
};

static const struct field tie_fields[] = {
	PERSON("a.", "Nummer deelnemer|Deelnemer", "Voornaam deelnemer",
	    "Voorletters deelnemer", "Tussenvoegsel deelnemer",
	    "Achternaam deelnemer", "Geboortedatum deelnemer",
	    "Postcode deelnemer", "Naam deelnemer"),
	PERSON("b.", "Nummer vrijwilliger|Vrijwilliger|Maatje",
	    "Voornaam vrijwilliger", "Voorletters vrijwilliger",
	    "Tussenvoegsel vrijwilliger", "Achternaam vrijwilliger",
	    "Geboortedatum vrijwilliger", "Postcode vrijwilliger",
	    "Naam vrijwilliger"),
	{ "start", FIELD_DAY, TRUE, NULL, START "|Startdatum koppeling" },
	{ "end", FIELD_DAY, FALSE, NULL, "Einddatum|Einddatum koppeling|"
	    "End Date" },
	{ "kind", FIELD_LISTED, FALSE, NULL, "Soort|Soort koppeling" },
	{ "activity", FIELD_CODE, FALSE, NULL, ACTIVITY },
	{ "end_reason", FIELD_WORD, FALSE, words_end_reason,
	    "Afsluitreden|Reden afsluiting|Reden beëindiging|Reden einde" },
};

static const struct field cost_fields[] = {
	{ "activity", FIELD_CODE, FALSE, NULL, ACTIVITY },
	{ "project", FIELD_NAME, FALSE, NULL, PROJECT },
	{ "period", FIELD_PERIOD, TRUE, NULL, PERIOD },
	{ "amount", FIELD_MONEY, TRUE, NULL, AMOUNT "|Kosten" },
	{ "kind", FIELD_NAME, FALSE, NULL, "Soort|Kostensoort" },
	{ "volunteer_hours", FIELD_HOURS, FALSE, NULL,
	    "Vrijwilligersuren|Uren vrijwilligers|Volunteer hours" },
};

static const struct field target_fields[] = {
	{ "measure", FIELD_NAME, TRUE, NULL, "Maat|Indicator|Doel" },
	{ "period", FIELD_PERIOD, TRUE, NULL, PERIOD },
	{ "number", FIELD_REAL, TRUE, NULL, "Aantal|Streefwaarde|Target" },
	{ "municipality", FIELD_PLACE, FALSE, NULL, TOWN },
	{ "direction", FIELD_WORD, FALSE, words_direction, "Richting" },
	{ "origin", FIELD_NAME, FALSE, NULL, "Bron|Herkomst|Source" },
	{ "activity", FIELD_CODE, FALSE, NULL, ACTIVITY },
};

static const struct field grant_fields[] = {
	{ "funder", FIELD_NAME, TRUE, NULL,
	    "Financier|Subsidiegever|Fonds|Subsidieverstrekker" },
	{ "activity", FIELD_CODE, FALSE, NULL, ACTIVITY },
	{ "project", FIELD_NAME, FALSE, NULL, PROJECT },
	{ "period", FIELD_PERIOD, TRUE, NULL, PERIOD },
	{ "amount", FIELD_MONEY, TRUE, NULL, AMOUNT "|Subsidie|Bijdrage" },
};

static const struct field score_fields[] = {
	ONE_PERSON,
	{ "instrument", FIELD_INSTRUMENT, TRUE, NULL,
	    "Instrument|Vragenlijst|Meetinstrument|Schaal|Questionnaire" },
	{ "date", FIELD_DAY, TRUE, NULL, DATE "|Meetdatum|Afnamedatum" },
	{ "total", FIELD_REAL, FALSE, NULL,
	    "Score|Totaal|Totaalscore|Total score" },
	{ "items", FIELD_ANSWERS, FALSE, NULL, "Antwoorden|Answers" },
	{ "wave", FIELD_WAVE, FALSE, NULL, "Meting|Meetmoment" },
};

static const struct field supporter_fields[] = {
	ONE_PERSON,
	{ "role", FIELD_WORD, TRUE, words_supporter, "Rol|Soort|Relatie" },
	{ "from", FIELD_DAY, TRUE, NULL, "Vanaf|Sinds|" START },
	{ "to", FIELD_DAY, FALSE, NULL, "Tot|" END },
};

static const struct field norm_fields[] = {
	{ "measure", FIELD_NAME, TRUE, NULL, "Maat|Indicator|Norm" },
	{ "value", FIELD_REAL, TRUE, NULL, "Waarde|Aantal" },
	{ "municipality", FIELD_PLACE, FALSE, NULL, TOWN },
	{ "origin", FIELD_NAME, FALSE, NULL, "Bron|Herkomst|Source" },
};

static const struct field alias_fields[] = {
	{ "name", FIELD_NAME, TRUE, NULL, "Lokale naam|Local name" },
	{ "formula", FIELD_NAME, TRUE, NULL, "Formule|Concept|Brand" },
	{ "from", FIELD_DAY, FALSE, NULL, "Vanaf|" START },
	{ "to", FIELD_DAY, FALSE, NULL, "Tot|" END },
};

#define KIND(name, people) \
	{ #name, people, G_N_ELEMENTS(name##_fields), name##_fields }

const struct kind kinds[KIND_COUNT] = {
	[KIND_ACTIVITY] = KIND(activity, 0),
	[KIND_PERSON] = KIND(person, 1),
	[KIND_SESSION] = KIND(session, 0),
	[KIND_ATTENDANCE] = KIND(attendance, 1),
	[KIND_OUTCOME] = KIND(outcome, 1),
	[KIND_TIE] = KIND(tie, 2),
	[KIND_COST] = KIND(cost, 0),
	[KIND_TARGET] = KIND(target, 0),
	[KIND_GRANT] = KIND(grant, 0),
	[KIND_SCORE] = KIND(score, 1),
	[KIND_SUPPORTER] = KIND(supporter, 1),
	[KIND_NORM] = KIND(norm, 0),
	[KIND_ALIAS] = KIND(alias, 0),
};

const struct kind *
kind_find(const char *name)
{
	guint i;

	for (i = 0; i < KIND_COUNT; i++)
		if (strcmp(kinds[i].name, name) == 0)
			return &kinds[i];
	return NULL;
}

int
kind_field(const struct kind *kind, const char *name)
{
	guint i;

	for (i = 0; i < kind->count; i++)
		if (strcmp(kind->fields[i].name, name) == 0)
			return (int)i;
	return -1;
}

const char *const *
kind_names(void)
{
	static const char *names[KIND_COUNT + 1];
	guint i;

	for (i = 0; i < KIND_COUNT; i++)
		names[i] = kinds[i].name;
	return names;
}

const char **
kind_field_names(const struct kind *kind)
{
	const char **names = g_new0(const char *, kind->count + 1);
	guint i;

	for (i = 0; i < kind->count; i++)
		names[i] = kind->fields[i].name;
	return names;
}

gboolean
kind_is_person_field(const struct kind *kind, guint field)
{
	return field < kind->people * PERSON_FIELDS;
}
