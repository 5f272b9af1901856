/* From when on something counts; see begun.h. */
#include "begun.h"

gint32
begun_read(sqlite3_stmt *row, int column)
{
	return sqlite3_column_type(row, column) == SQLITE_NULL ? G_MININT32 :
	    sqlite3_column_int(row, column);
}

gint32
begun_since(gint32 begun, gint32 first)
{
	return begun < first ? first : begun / 12 * 12;
}
