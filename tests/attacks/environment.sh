#!/bin/sh
# What cron, or somebody who edits its table, can put around a run: a PATH with
# traps, files that programs read at their start, variables of every library,
# streams that are closed, limits, any umask.  The bytes are the same, and
# nothing of it is run.  environment.sh BUILD
set -u

name=attacks/environment
[ ! -w /dev/shm ] || TMPDIR=/dev/shm
export TMPDIR
. "$(dirname "$0")/../head.sh"
. "$tree/tests/small.sh"

small base
(cd base && impact ingest && impact transform -p $period) >log 2>&1
cp -R base wanted
(cd wanted && impact report -p $period) >log 2>&1
check "a report: $(cat log)" $?
usual=$PATH
real=$(dirname "$(command -v gnuplot)")

# A trap tells that it was sprung.
mkdir -p traps/open home/.config/gnuplot here
for trap in traps traps/open here; do
	for tool in gnuplot weasyprint rsvg-convert impact-report sh fc-match
	do
		printf '#!/bin/sh\ntouch %s/sprung\nexit 1\n' "$scratch" \
		    >$trap/$tool
		chmod +x $trap/$tool
	done
done
chmod 1777 traps/open
for file in home/.gnuplot home/.gnuplot_history home/gnuplotrc \
    home/.config/gnuplot/gnuplotrc here/.gnuplot; do
	echo "system('touch $scratch/sprung')" >$file
done
mkdir -p overlay/report/charts
echo "system('touch $scratch/sprung')" >overlay/report/charts/style.gp
if command -v gcc >/dev/null 2>&1; then
	echo "#include <stdlib.h>
#include <string.h>
extern char *program_invocation_short_name;
__attribute__((constructor)) static void spring(void) {
	if (strstr(program_invocation_short_name, \"gnuplot\"))
		(void)!system(\"touch $scratch/sprung\"); }" >trap.c
	gcc -shared -fPIC -D_GNU_SOURCE -o trap.so trap.c
fi

# run STATUS VARIABLE...: the report, in the folder here, with those variables.
run() {
	wanted_status=$1
	shift
	rm -rf here/out sprung
	(
		cd here || exit 1
		cp -f ../base/impact.sqlite ../base/impact.key .
		exec env "$@" "$build/bin/impact-report" -p $period \
		    -c ../base/pipeline.conf --set store.path="$PWD/impact.sqlite" \
		    --set output.directory="$PWD/out"
	) >log 2>&1
	same "$*: $(tail -n 1 log)" "$wanted_status" $?
	[ ! -e sprung ]
	check "$*: something of it was run" $?
	[ "$wanted_status" -ne 0 ] ||
	    passes "$*: other bytes" "$(diff -rq wanted/output here/out 2>&1 |
	    head -n 3)"
}

run 0 PATH="$usual"
# Not where it stands, not what is relative, not where anybody may write.
run 3 PATH=.
run 3 PATH=
run 3 PATH=::
run 3 PATH=../traps
run 3 PATH="$scratch/traps/open"
run 0 PATH="../traps:.:$scratch/traps/open::$real"
run 0 -u PATH
run 0 HOME="$scratch/home" XDG_CONFIG_HOME="$scratch/home/.config"
run 0 GNUPLOT_LIB="$scratch/home" GNUPLOT_DRIVER_DIR="$scratch/traps" \
    GNUTERM=dumb GNUPLOT_PS_DIR="$scratch" GDFONTPATH="$scratch" \
    GNUPLOT_FONTPATH="$scratch" GNUFITLOG="$scratch/sprung" GNUHELP=/x \
    PAGER="$scratch/traps/sh" SHELL="$scratch/traps/sh"
run 0 G_RESOURCE_OVERLAYS="/impact=$scratch/overlay"
run 0 G_MESSAGES_DEBUG=all G_DEBUG=gc-friendly G_SLICE=debug-blocks \
    GIO_USE_VFS=local GIO_EXTRA_MODULES="$scratch/traps"
run 0 OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=7 GSL_RNG_SEED=7 \
    GSL_RNG_TYPE=taus GSL_IEEE_MODE=round-up MALLOC_PERTURB_=165
run 0 SQLITE_TMPDIR=/nonexistent TMPDIR=/nonexistent TMP=/x TEMP=/x
run 0 PYTHONPATH="$scratch" PYTHONSTARTUP="$scratch/traps/sh" \
    PYTHONHOME=/nonexistent FONTCONFIG_FILE=/nonexistent
run 0 IFS=/ ENV="$scratch/traps/sh" BASH_ENV="$scratch/traps/sh" CDPATH=/
run 0 SOURCE_DATE_EPOCH=1 TERM=xterm COLUMNS=1 LINES=1 POSIXLY_CORRECT=1
run 0 -i
if [ -f trap.so ]; then
	run 0 LD_PRELOAD="$scratch/trap.so"
	run 0 LD_LIBRARY_PATH="$scratch" LD_AUDIT= LD_BIND_NOW=1
fi

# The whole run, with its figures, in cron's own and in a strange one.
for surroundings in '-i PATH=/usr/bin:/bin SHELL=/bin/sh LOGNAME=x' \
    'OPENBLAS_NUM_THREADS=3 OMP_NUM_THREADS=1 MALLOC_PERTURB_=90 LANG=x'; do
	rm -rf work
	cp -R base work
	rm -f work/impact.sqlite
	# shellcheck disable=SC2086 # words
	(cd work && env $surroundings "$build/bin/impact" run -p $period) \
	    >log 2>&1
	check "$surroundings: $(tail -n 1 log)" $?
	dump work/impact.sqlite >work.dump
	dump wanted/impact.sqlite | cmp -s - work.dump
	check "$surroundings: another store" $?
	passes "$surroundings: other bytes" "$(diff -rq wanted/output work/output)"
done

# whole WHAT: the run in work came to what it should.
whole() {
	dump work/impact.sqlite | cmp -s - work.dump
	check "$1: another store" $?
	passes "$1: other bytes" "$(diff -rq wanted/output work/output 2>&1)"
	rm -rf work
	cp -R base work
	rm -f work/impact.sqlite
}

# Streams that are closed: what is said must not land in a file.
rm -rf work
cp -R base work
rm -f work/impact.sqlite
(cd work && exec impact run -v -p $period <&- >&- 2>&-)
check 'closed streams' $?
whole 'closed streams'
(cd work && exec impact run -v -p $period 2>&-) >log
check 'closed standard error' $?
whole 'closed standard error'
(cd work && exec impact run -v -p $period 2>/dev/full) >log
check 'standard error that is full' $?
whole 'standard error that is full'

# Any umask: nothing is open to write, what is private is so.
for mask in 000 022 077 777; do
	(cd work && umask $mask && impact run -p $period) >log 2>&1
	status=$?
	if [ $mask = 777 ] && [ "$(id -u)" -ne 0 ]; then
		skip 'umask 777: not root'
		chmod -R u+rwX work
		whole "umask $mask"
		continue
	fi
	check "umask $mask: $(cat log)" $status
	passes "umask $mask: others may write" \
	    "$(find work ! -type l -newer wanted/pipeline.conf -perm /022)"
	passes "umask $mask: others may read" "$(find work/impact.* \
	    work/rejects -perm /077)"
	whole "umask $mask"
done

# Limits: a file that may not grow is a full disk; few open files are enough.
(cd work && ulimit -f 40 && impact run -p $period) >log 2>&1
same "files of 20 KiB at most: $(tail -n 1 log)" 74 $?
passes 'files of 20 KiB at most: left behind' "$(find work -name '*.new*' \
    -o -name '*-journal')"
(cd work && impact run -p $period) >log 2>&1
whole 'after a limit'
(cd work && ulimit -n 24 && impact run -p $period) >log 2>&1
check "24 open files: $(tail -n 1 log)" $?
whole '24 open files'
finish
