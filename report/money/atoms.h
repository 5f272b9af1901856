/*
 * What activities cost, as what every sum of costs is made of: of an activity,
 * a project, a municipality, a formula.  A sum that is told of some and not of
 * others tells what is left; so an attacker reckons with each of them, also
 * where no table shows it.
 */
#ifndef REPORT_ATOMS_H
#define REPORT_ATOMS_H

#include "figures.h"

/*
 * Declares it where any costs were divided by attendance; when all figures are
 * read and only where cells are collected.
 */
gboolean	 atoms_relate(const struct figures *, Store *, GError **);

#endif
