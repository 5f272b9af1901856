# What the attacks share: a small organisation whose files touch every road, in
# a folder of its own, and faults from strace.  Sourced behind head.sh.

period=2026-10

# settings: how a configuration of an attack begins: bad rows stop nothing, and
# copies by other programs are left out.
settings() {
	cat <<'CONF'
[ingest]
reject.share = 100
[output]
directory = output
pdf = no
png = no
CONF
}

# small FOLDER: exports, a configuration and a key.  Two rows are refused.
small() {
	mkdir -p "$1"
	(
		cd "$1" || exit 1
		settings >pipeline.conf
		cat >>pipeline.conf <<'CONF'
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
			seq 1 40 | awk '{ for (i = 3; i < 6; i++)
			    printf "%d,%s,2026-%02d-%02d\n", $1,
				$1 % 3 ? "A" : "B", i, 1 + $1 % 28 }'
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
	sqlite3 "$1" .dump | sed "s/'[0-9-]*T[0-9:]*Z'/now/"
}

# ------------------------------------------------------- faults by strace

# can_strike: whether strace is here and may do it.
can_strike() {
	command -v strace >/dev/null 2>&1 && [ "$(strace -qq -o /dev/null \
	    -e trace=uname -e inject=uname:error=EPERM uname 2>/dev/null; echo $?)" \
	    -ne 0 ]
}

# places: folders ingest, transform and report, each before that stage of a
# run, with the store and the reports of an earlier run; and wanted, after all.
# Gnuplot, which has calls of its own, is left out.
places() {
	small ingest
	(
		cd ingest && impact run -p 2026-09 && impact run -p $period
		ln -sfn 2026-09 output/latest
		seq 41 60 | awk '{ printf "%d,B,2026-09-%02d\n", $1,
		    $1 - 40 }' >>visits.csv
		sed -i 's/^1,A,gisteren$/1,A,eergisteren/' visits.csv
	) >log 2>&1
	cp -R ingest transform
	(cd transform && impact ingest) >log 2>&1
	cp -R transform report
	(cd report && impact transform -p $period) >log 2>&1
	cp -R report wanted
	(cd wanted && PATH=/nonexistent "$build/bin/impact-report" \
	    -p $period) >log 2>&1
	for place in ingest transform report wanted; do
		dump $place/impact.sqlite >$place.dump
	done
}

# strike STAGE CALL FAULT AT: the stage in a new folder work, in which that
# call meets that fault; leaves status, log, and call as strace saw it.  The
# calls of a thread are counted apart, so there is one thread if possible.
strike() {
	rm -rf work
	cp -R "$1" work
	strike_period="-p $period"
	# Signals do not come through a filter (strace 6.1).
	case $3 in
	signal=*) strike_filter= ;;
	*) strike_filter=--seccomp-bpf ;;
	esac
	[ "$1" != ingest ] || strike_period=
	(
		cd work || exit 1
		# shellcheck disable=SC2086 # two words or none
		PATH=/nonexistent "$strace" -f -y -q $strike_filter \
		    -o ../trace -e "trace=$2" -e "inject=$2:$3:when=$4" \
		    "$build/bin/impact-$1" --threads=1 $strike_period
		exit $?
	) >log 2>&1
	status=$?
	call=$(grep 'INJECTED\|killed by SIGKILL' trace)
	# Another thread may have come in between; then the first half says what.
	case $call in
	*' resumed>'*) call="$(grep '<unfinished' trace) $call" ;;
	esac
}
strace=$(command -v strace)

# remains: files that lie about in work.
remains() {
	find work -name '*.new*' -o -name 'core*' -o -name '*-old' \
	    -o -name '*-journal'
}

# whole PLACE: reports and refused records are all the old or all the new ones.
whole() {
	for part in output/$period rejects; do
		diff -rq -x '*.new' "$1/$part" work/$part >/dev/null 2>&1 ||
		    diff -rq -x '*.new' wanted/$part work/$part 2>&1
	done
	case $(readlink work/output/latest) in
	2026-09 | "$period") ;;
	*) echo 'latest leads elsewhere' ;;
	esac
}

# repairs WHAT: the next run ends as if nothing had happened.
repairs() {
	(cd work && impact ingest && impact transform -p $period
	    PATH=/nonexistent "$build/bin/impact-report" -p $period) \
	    >again 2>&1
	dump work/impact.sqlite | cmp -s - wanted.dump
	check "$1: the next run ends otherwise" $?
	passes "$1: the next run writes otherwise" "$(
	    diff -rq wanted/output work/output
	    diff -rq wanted/rejects work/rejects
	    remains)"
}

# every N: a step of N, or every one with FULL set.
every() {
	if [ -n "${FULL-}" ]; then echo 1; else echo "$1"; fi
}
