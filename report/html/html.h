/*
 * Writing HTML so that text can never become markup: literals go through
 * html_raw (which only takes string literals), everything else through
 * emitters that escape.
 */
#ifndef REPORT_HTML_H
#define REPORT_HTML_H

#include <glib.h>

#include "frame.h"

typedef struct html {
	GString	*out;
	guint	 symbols;	/* of tables, said so far: tables_symbols.c */
} Html;

/* Markup of the program itself; "" literal "" refuses a variable. */
#define html_raw(html, literal) \
	g_string_append((html)->out, "" literal "")

/* Character data: & < > and control characters. */
void	html_text(Html *, const char *text);
/* The inside of a double-quoted attribute value. */
void	html_value(Html *, const char *text);
/*
 * The same for text that runs on: "31-10-2026", "E-value" and "t/m" stay in
 * one line, which a browser would break behind each hyphen.
 */
void	html_prose(Html *, const char *text);
/* <tag>text</tag> */
#define html_element(html, tag, text) \
	(html_raw(html, "<" tag ">"), html_prose(html, text), \
	html_raw(html, "</" tag ">"))
/* An id or a fragment of one: letters, digits, - and _; others become -. */
void	html_id(Html *, const char *text);
/* The inside of a string in a style sheet: others than a-z, 0-9 as \HEX. */
void	html_string(Html *, const char *text);
/* A picture that frame.h has made, and therefore checked. */
void	html_svg(Html *, const struct svg *);
/* "data:TYPE;base64,..." of a file that is built in. */
void	html_data_uri(Html *, const char *type, const char *resource);
/* What dress.h has checked for just this place. */
void	html_checked(Html *, const char *text);
/* A style sheet that is built in. */
void	html_style(Html *, const char *resource);

#endif
