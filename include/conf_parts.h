/*
 * What the files of the configuration share among themselves; others read
 * conf.h.
 */
#ifndef IMPACT_CONF_PARTS_H
#define IMPACT_CONF_PARTS_H

#include "conf.h"

/* Key of Conf.lines. */
char	*conf_place(const char *section, const char *key);
/* Line of a key, else of its section, else 0. */
int	 conf_line(const Conf *, const char *section, const char *key);
void	 conf_complain_at(Conf *, int line, const char *text);
/* Fills names that default to other names. */
void	 conf_default_names(Conf *);
/* Complains about settings that do not go together. */
void	 conf_check(Conf *);

#endif
