/* Orders; see sorting.h. */
#include <string.h>

#include "sorting.h"

int
sorting_by_name(const void *one, const void *other)
{
	return strcmp(*(const char *const *)one, *(const char *const *)other);
}
