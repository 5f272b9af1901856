/*
 * TABLE: the legal words of list fields and their synonyms.
 */
#include "words.h"

const struct word words_sex[] = {
	{ "f", 0, "v|vrouw|vrouwelijk|female|woman|mevrouw|mevr" },
	{ "m", 1, "man|mannelijk|male|dhr|meneer" },
	{ "x", 2, "anders|overig|non-binair|other|nonbinary" },
	{ NULL, 0, NULL }
};

const struct word words_yes[] = {
	{ "yes", 1, "ja|j|y|true|waar|1|\342\234\223|\342\234\224|\342\230\221" },
	{ "no", 0, "nee|neen|n|false|onwaar|0" },
	{ NULL, 0, NULL }
};

const struct word words_ground[] = {
	{ "consent", 0, "toestemming|ja|j|yes|y|true|1" },
	{ "contract", 1, "overeenkomst" },
	{ "legal_obligation", 2, "wettelijke verplichting|legal obligation" },
	{ "public_task", 3, "publieke taak|algemeen belang|public task" },
	{ "vital_interest", 4, "vitaal belang|vital interest" },
	{ "legitimate_interest", 5,
	    "gerechtvaardigd belang|legitimate interest" },
	{ "none", 6, "geen|nee|n|no|false|0|ingetrokken|withdrawn" },
	{ NULL, 0, NULL }
};

const struct word words_supporter[] = {
	{ "sympathiser", 0, "sympathisant|belangstellende|sympathizer" },
	{ "member", 1, "lid" },
	{ "client", 2, "cliënt|klant|deelnemer|participant" },
	{ "donor", 3, "donateur|gever|begunstiger" },
	{ "fan", 4, "volger|ambassadeur|follower" },
	{ "staff", 5, "medewerker|beroepskracht|personeel|worker" },
	{ "volunteer", 6, "vrijwilliger" },
	{ NULL, 0, NULL }
};

const struct word words_form[] = {
	{ "collective", 0, "collectief|groep|groepsactiviteit|group" },
	{ "individual", 1, "individueel|persoonlijk|one to one" },
	{ NULL, 0, NULL }
};

const struct word words_initiated[] = {
	{ "client", 0, "cliënt|klant|bewoner|bewoners|inwoner|deelnemer|"
	    "participant|resident" },
	{ "professional", 1, "beroepskracht|medewerker|staff|worker" },
	{ "organisation", 2, "organisatie|instelling|organization" },
	{ "funder", 3, "financier|subsidiegever|gemeente|municipality|fonds" },
	{ NULL, 0, NULL }
};

const struct word words_role[] = {
	{ "participant", 0, "deelnemer|bezoeker|cliënt|klant|hulpvrager|"
	    "cursist|visitor" },
	{ "volunteer", 1, "vrijwilliger|maatje|buddy" },
	{ "co-organiser", 2, "mede-organisator|medeorganisator|organisator|"
	    "co-organizer|organiser|organizer" },
	{ NULL, 0, NULL }
};

const struct word words_status[] = {
	{ "present", 0, "aanwezig|ja|j|yes|y|1|waar|true|gekomen|"
	    "ingecheckt|attended|\342\234\223|\342\234\224|\342\230\221" },
	{ "excused", 1, "afgemeld|afwezig met bericht|verlof|ziek|"
	    "excused absence|cancelled|geannuleerd" },
	{ "absent", 2, "afwezig|nee|neen|n|no|0|onwaar|false|niet gekomen|niet verschenen|"
	    "ongeoorloofd afwezig|afwezig zonder bericht|no-show|"
	    "unexcused absence" },
	{ NULL, 0, NULL }
};

const struct word words_evidence[] = {
	{ "client", 0, "cliënt|klant|deelnemer|participant|zelfrapportage" },
	{ "professional", 1, "beroepskracht|medewerker|worker|staff" },
	{ "register", 2, "registratie|administratie|registration" },
	{ NULL, 0, NULL }
};

const struct word words_end_reason[] = {
	{ "succeeded", 0, "geslaagd|geslaagde koppeling|succesvol afgerond|"
	    "afgerond|completed" },
	{ "failed", 1, "niet geslaagd|koppeling loopt niet|mislukt" },
	{ "external", 2, "extern|overleden|verhuisd|D/V overleden|"
	    "D/V verhuisd|deceased|moved" },
	{ "dropout", 3, "uitval|voortijdig gestopt|onbereikbaar|"
	    "D/V onbereikbaar|D/V niet meer beschikbaar|withdrawn" },
	{ "unknown", 4, "onbekend|overig|other" },
	{ "ignore", 5, "niet tellen|foutieve invoer|"
	    "administratief afgesloten" },
	{ NULL, 0, NULL }
};

const struct word words_direction[] = {
	{ "up", 0, "omhoog|hoger|meer|stijgen|stijgend|higher|increase" },
	{ "down", 1, "omlaag|lager|minder|dalen|dalend|lower|decrease" },
	{ NULL, 0, NULL }
};
