/*
 * Invented people: common given names and surnames of the groups that live
 * in a Dutch town, thrown together at random.
 */
#include <stdio.h>
#include <string.h>

#include "world.h"

/* Names of one origin; lists end with NULL. */
struct origin {
	int		 share;		/* per cent of the people */
	const char	*men[44];
	const char	*women[44];
	/* "van der|Berg": the particle before the bar. */
	const char	*surnames[84];
};

static const struct origin origins[] = {
	{62, {"Jan", "Piet", "Kees", "Henk", "Willem", "Gerard", "Johan",
	    "Dirk", "Arie", "Bram", "Daan", "Ruud", "Theo", "Wim", "Joop",
	    "Maarten", "Jeroen", "Sjoerd", "Tjeerd", "Koen", "Lars", "Niels",
	    "Sven", "Rob", "André", "René", "Gijs", "Huub", "Cor", "Teun",
	    "Jaap", "Siem", "Fedde", "Auke", "Loek", "Hessel", "Joël", NULL},
	    {"Anna", "Maria", "Johanna", "Corrie", "Truus", "Greet", "Ria",
	    "Tineke", "Willy", "Els", "Marijke", "Anneke", "Lies", "Joke",
	    "Saskia", "Femke", "Sanne", "Lotte", "Daphne", "Noor", "Renée",
	    "Zoë", "Chloë", "Loes", "Mieke", "Hanneke", "Geertje", "Sjoukje",
	    "Wiesje", "Ans", "Bep", "Toos", "Ineke", "Karin", "Petra",
	    "Astrid", "Eefje", NULL},
	    {"de|Boer", "de|Vries", "van|Dijk", "Bakker", "Visser", "Smit",
	    "Meijer", "Mulder", "de|Groot", "Bos", "Vos", "Peters",
	    "Hendriks", "van|Leeuwen", "Dekker", "Brouwer", "de|Wit",
	    "Dijkstra", "Smits", "de|Graaf", "van der|Meer", "van der|Linden",
	    "Kok", "Jacobs", "van|Vliet", "van den|Heuvel", "van der|Veen",
	    "van den|Broek", "de|Bruijn", "de|Bruin", "van der|Heijden",
	    "Schouten", "van|Beek", "Willems", "van|Vliet", "van de|Ven",
	    "Hoekstra", "Maas", "Verhoeven", "Koster", "van|Dam",
	    "van der|Wal", "Prins", "Blom", "Huisman", "Peeters", "de|Jonge",
	    "Kuipers", "van|Veen", "Postma", "Kuiper", "Veenstra", "Kramer",
	    "van den|Brink", "Scholten", "van|Wijk", "Postema", "Martens",
	    "Vink", "de|Ruiter", "Timmermans", "Groen", "Gerritsen", "Jonker",
	    "van|Loon", "Boer-Kuipers", "de|Haan-Vos", "in 't|Veld",
	    "van 't|Hof", "Reuvers", "Coenraad", "Tjalsma", "Zijlstra",
	    "op den|Kamp", "ter|Horst", "ten|Have", NULL}},
	{8, {"Mehmet", "Ahmet", "Mustafa", "Hasan", "Hüseyin", "Ömer",
	    "Emre", "Ünal", "Kemal", "Yusuf", NULL},
	    {"Fatma", "Ayşe", "Emine", "Zeynep", "Elif", "Gül", "Özlem",
	    "Hatice", "Şenay", "Nur", NULL},
	    {"Yılmaz", "Kaya", "Demir", "Çelik", "Şahin", "Yıldız", "Öztürk",
	    "Aydın", "Doğan", "Arslan", "Koç", "Çetin", "Kılıç", "Erdoğan",
	    NULL}},
	{10, {"Mohamed", "Youssef", "Rachid", "Hassan", "Karim", "Bilal",
	    "Saïd", "Driss", "Naïm", "Omar", NULL},
	    {"Fatima", "Khadija", "Naïma", "Samira", "Aïcha", "Nadia",
	    "Malika", "Zohra", "Loubna", "Ikram", NULL},
	    {"el|Amrani", "Bouali", "ait|Haddou", "Benali", "el|Idrissi",
	    "Chaoui", "Azzouzi", "ben|Salah", "Tahiri", "Ouali", "Bennani",
	    "el|Khattabi", "Haddad", "Lamrabet", NULL}},
	{9, {"Romeo", "Stanley", "Winston", "Kenneth", "Ruben", "Rajesh",
	    "Soeresh", "Glenn", "Edgar", "Humphrey", NULL},
	    {"Sharda", "Lucia", "Esmeralda", "Sita", "Marlène", "Joyce",
	    "Indra", "Hillary", "Radha", "Cynthia", NULL},
	    {"Ramdin", "Kishoen", "Pinas", "Amatkarijo", "Sewdien",
	    "Kartosen", "Jagesar", "Tjon-A-Kon", "Vriesde", "Ramkhelawan",
	    "Abena", "Djoe", "Landveld", NULL}},
	{6, {"Piotr", "Paweł", "Tomasz", "Michał", "Łukasz", "Marek",
	    "Andrzej", "Krzysztof", NULL},
	    {"Agnieszka", "Małgorzata", "Katarzyna", "Joanna", "Ewa", "Beata",
	    "Zofia", "Grażyna", NULL},
	    {"Kowalski", "Wiśniewski", "Wójcik", "Kamiński", "Lewandowski",
	    "Zieliński", "Szymański", "Woźniak", "Dąbrowski", "Kozłowski",
	    NULL}},
	{5, {"Ahmad", "Khaled", "Tesfay", "Yonas", "Ibrahim", "Samir",
	    "Mahmoud", NULL},
	    {"Rania", "Hiba", "Selam", "Amina", "Layla", "Rahel", "Noura",
	    NULL},
	    {"al|Masri", "Tekle", "Haile", "al|Hamad", "Gebremariam", "Saleh",
	    "Othman", "Ghebre", "Jaber", "Darwish", NULL}},
};

static const char *
pick(struct dice *d, const char *const *list)
{
	int count = 0;

	while (list[count] != NULL)
		count++;
	return list[dice_between(d, 0, count - 1)];
}

/*
 * Letters that do not come apart into a plain letter and a mark, so that a
 * register that cannot write them really spells another name.
 */
static gboolean
is_plain(const char *name)
{
	return strstr(name, "ı") == NULL && strstr(name, "ł") == NULL &&
	    strstr(name, "Ł") == NULL;
}

static void
name_fill(struct person *p, struct dice *d, gboolean plain)
{
	static const char letters[] = "ABCDEFGHJKLMPRSTW";
	int shares[G_N_ELEMENTS(origins)];
	const struct origin *o;
	const char *surname, *bar;

	for (gsize i = 0; i < G_N_ELEMENTS(origins); i++)
		shares[i] = origins[i].share;
	do {
		o = &origins[dice_weighted(d, shares, G_N_ELEMENTS(origins))];
		surname = pick(d, o->surnames);
		g_free(p->given);
		p->given = g_strdup(pick(d, p->sex == 'v' ? o->women : o->men));
	} while (plain && (!is_plain(surname) || !is_plain(p->given)));
	p->prefix = "";
	if ((bar = strchr(surname, '|')) != NULL) {
		g_autofree char *prefix = g_strndup(surname, bar - surname);

		p->prefix = g_intern_string(prefix);
		surname = bar + 1;
	}
	p->surname = g_strdup(surname);
	p->initials[g_unichar_to_utf8(g_utf8_get_char(p->given),
	    p->initials)] = '\0';
	strcat(p->initials, ".");
	if (dice_chance(d, 45))
		strncat(p->initials, (char[]){letters[dice_between(d, 0, 16)],
		    '.', '\0'}, 3);
}

/* SA, SD and SS are never given out: these postcodes belong to nobody. */
static void
postcode_fill(struct person *p, struct dice *d)
{
	static const char *const pairs[] = {"SA", "SD", "SS"};

	int quarter = dice_between(d, 1, 5);

	snprintf(p->postcode, sizeof p->postcode, "99%c%c %s",
	    p->town == VELDENDAM ? '3' : '4', '0' + quarter,
	    pairs[dice_between(d, 0, 2)]);
}

struct person *
person_new(struct dice *d, char sex, int age_min, int age_max, int lindemeer,
    gboolean plain)
{
	struct person *p = g_new0(struct person, 1);
	int year, month;

	if (sex != 0)
		p->sex = sex;
	else if (dice_chance(d, 1))
		p->sex = 'x';
	else
		p->sex = dice_chance(d, 57) ? 'v' : 'm';
	/* One throw a statement: C may evaluate arguments in any order. */
	year = 2026 - dice_between(d, age_min, age_max);
	month = dice_between(d, 1, 12);
	p->birth = calendar_day(year, month, dice_between(d, 1, 28));
	p->town = dice_chance(d, lindemeer) ? LINDEMEER : VELDENDAM;
	p->twin = -1;
	name_fill(p, d, plain);
	postcode_fill(p, d);
	return p;
}

void
person_free(gpointer data)
{
	struct person *p = data;

	g_free(p->given);
	g_free(p->surname);
	for (int r = 0; r < REGISTERS; r++)
		g_free(p->number[r]);
	g_free(p);
}
