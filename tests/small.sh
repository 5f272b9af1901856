# What the attacks share: a small organisation whose files touch every road, in
# a folder of its own, and faults from strace.  Sourced behind head.sh.

period=2026-10

# small FOLDER: exports, a configuration and a key.  Two rows are refused.
small() {
	mkdir -p "$1"
	(
		cd "$1" || exit 1
		cat >pipeline.conf <<'CONF'
[ingest]
reject.share = 100
[output]
directory = output
pdf = no
png = no
[source groups]
files = groups.csv
kind = activity
register = house
[source visits]
files = visits.csv
kind = attendance
register = house
date.format = yyyy-mm-dd
[source results]
files = results.csv
kind = outcome
register = house
date.format = yyyy-mm-dd
[report all]
audience = municipality
languages = nl
CONF
		cat >groups.csv <<'CSV'
code,name,project,municipality
A,Koor,House,Utrecht
B,Eten,House,Zeist
CSV
		{
			echo number,activity,date
			seq 1 40 | awk '{ for (i = 0; i < 3; i++) printf
			    "%d,%s,2026-%02d-%02d\n", $1, $1 % 3 ? "A" : "B",
			    3 + i, 1 + $1 % 28 }'
			echo 1,A,gisteren
			echo 2,A,2026-02-30
		} >visits.csv
		{
			echo number,type,date
			seq 1 15 | awk '{ printf "%d,connected,2026-05-%02d\n",
			    $1, $1 }'
		} >results.csv
		impact key new >/dev/null
	)
}

# Everything that stands in a store, without the time of day.
dump() {
	sqlite3 "$1" .dump | sed "s/'20[0-9-]*T[0-9:]*Z'/now/"
}

# injects EXPRESSION COMMAND...: with that fault; output goes to the log.
# One thread, so that the calls are counted in one order.
injects() {
	fault=$1
	shift
	strace -f -qq -o /dev/null -e "trace=${fault%%:*}" \
	    -e "inject=$fault" "$@" >log 2>&1
}

can_inject() {
	command -v strace >/dev/null 2>&1 &&
	    injects "getppid:error=EPERM" true 2>/dev/null
}
