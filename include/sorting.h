/*
 * Names in the order of their bytes, which is the same in every locale.
 */
#ifndef IMPACT_SORTING_H
#define IMPACT_SORTING_H

/*
 * Compares two places that hold names (char **), as qsort and g_ptr_array_sort
 * want it.
 */
int	sorting_by_name(const void *one, const void *other);

#endif
