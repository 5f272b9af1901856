/* Text as markup can hold it; see markup.h. */
#include "markup.h"
#include "plain.h"

char *
markup_escape(const char *text)
{
	g_autofree char *plain = plain_text(text);

	return g_markup_escape_text(plain, -1);
}
