/* The command impact key: makes the pseudonym key, or looks at it. */
#ifndef IMPACT_FRONT_KEY_H
#define IMPACT_FRONT_KEY_H

/* An exit status; what was wrong has been said. */
int	front_key(int argc, char **argv);

#endif
