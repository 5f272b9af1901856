#!/bin/sh
# gnuplot, weasyprint and rsvg-convert that are missing, hang, crash, talk
# without end or fill memory: the report is there with its tables and a note
# where a chart is missing, in time, and the exit status is 3.  tools.sh BUILD
set -u

name=attacks/tools
. "$(dirname "$0")/../head.sh"
. "$tree/tests/small.sh"

small sample
cd sample || exit 1
(impact ingest && impact transform -p $period) >../log 2>&1
mkdir tools
timeout=$(command -v timeout)
report=$build/bin/impact-report
folder=output/$period/all/nl

# stub PROGRAM SCRIPT: stands on the PATH alone with what it needs.
stub() {
	rm -rf tools
	mkdir tools
	printf '#!/bin/sh\n%s\n' "$2" >tools/"$1"
	chmod +x tools/"$1"
}

# A PATH of the stub, as cron has it: behind it nothing of ours.
run() {
	rm -rf output
	begun=$(date +%s)
	PATH="$PWD/tools" "$timeout" 60 "$report" -p $period "$@" >../log 2>&1
	status=$?
	seconds=$(($(date +%s) - begun))
}

whole() {
	grep -q '<caption>' $folder/report.html
	check "$1: no table on the page" $?
	[ -s $folder/tables/c2_activities.csv ]
	check "$1: no table" $?
	impact verify output/$period >../verified 2>&1
	check "$1: $(cat ../verified)" $?
	passes "$1: something is left running" "$(ps -eo pid,args |
	    grep "[/]sample/tools/" | grep "$scratch")"
	passes "$1: something is left behind" "$(find output -name '*.new*')"
}

# chart WHAT SCRIPT WORDS MOST: a gnuplot like that.
chart() {
	stub gnuplot "$2"
	run
	same "gnuplot $1: $(cat ../log)" 3 $status
	grep -q "$3" ../log
	check "gnuplot $1: not said: $(cat ../log)" $?
	passes "gnuplot $1: $(cat ../log)" "$(sed -n 4p ../log |
	    grep -v 'no chart')"
	[ $seconds -le "$4" ]
	check "gnuplot $1: took $seconds s" $?
	whole "gnuplot $1"
	grep -q 'class="note"' $folder/report.html
	check "gnuplot $1: no note on the page" $?
	passes "gnuplot $1: a chart that it cannot have drawn" \
	    "$(find output -name 'c2_activities.svg')"
}

rm -rf tools
mkdir tools
run
same "no gnuplot: $(cat ../log)" 3 $status
whole 'no gnuplot'
sh=$(command -v sh)
cat=$(command -v cat)
chart 'crashes' 'kill -SEGV $$' 'no whole picture\|whole picture' 20
chart 'fails' 'echo wrong >&2; exit 1' wrong 20
chart 'fails before it has read anything' \
    "exec <&-; echo wrong >&2; $(command -v sleep) 0.5; exit 1" wrong 20
chart 'is no program' "$(printf '\001\002')" 'picture\|gnuplot' 20
chart 'says nothing' 'exit 0' 'whole picture' 20
chart 'talks without end' "exec $cat /dev/zero" 'picture\|answer' 45
chart 'complains without end' "exec $cat /dev/zero >&2" 'picture\|answer' 45
if [ -n "${FULL-}" ]; then
	chart 'has a child that stays' \
	    "$sh -c 'while :; do :; done' & exit 1" 'picture\|answer' 45
	chart 'hangs' 'while :; do read x || break; done; exec sleep 1000' \
	    'no answer in 10 seconds\|picture' 45
	chart 'ignores its end' \
	    'trap "" TERM INT HUP; while :; do :; done' 'answer\|picture' 45
	chart 'fills memory' \
	    'x=x; while :; do x=$x$x; done' 'picture\|answer' 45
fi
# copy PROGRAM SETTING WHAT SCRIPT WORDS: a program for copies like that.
copy() {
	stub "$1" "$4"
	ln -s "$(command -v gnuplot)" tools/gnuplot
	for wanted in yes auto; do
		run --set "output.$2=$wanted"
		[ $wanted = yes ] && missing=3 || missing=0
		same "$1 $3, $wanted: $(cat ../log)" $missing $status
		grep -q "$5" ../log
		check "$1 $3, $wanted: not said: $(cat ../log)" $?
		whole "$1 $3, $wanted"
		passes "$1 $3: a copy" "$(find output -name '*.pdf' -o \
		    -name 'c3_funnel.png')"
	done
}
for pair in 'weasyprint pdf' 'rsvg-convert png'; do
	set -- $pair
	copy $1 $2 'crashes' 'kill -SEGV $$' "$1"
	copy $1 $2 'answers with half' 'printf "%%PDF-1.7 \211PNG\r\n\032\n"' "$1"
	copy $1 $2 'talks without end' "exec $cat /dev/zero" "$1"
	rm -rf tools
	mkdir tools
	run --set output.$2=yes
	same "no $1: $(cat ../log)" 3 $status
	grep -q 'install' ../log
	check "no $1: not said" $?
	whole "no $1"
done
# Copies alone are no reason for 3 when nobody asked for them.
stub weasyprint 'exit 1'
ln -s "$(command -v gnuplot)" tools/gnuplot
run --set output.pdf=auto
same "weasyprint fails, auto: $(cat ../log)" 0 $status

# What is started is started alone: no file of ours, no surroundings.
cat >tools/weasyprint <<'STUB'
#!/bin/sh
{
	/bin/ls -l /proc/$$/fd/
	echo "cwd $(/bin/readlink /proc/$$/cwd)"
	/usr/bin/tr '\0' '\n' </proc/$$/environ
	ulimit -c
} >&2
exit 1
STUB
sed 's|>&2|>"'"$PWD"'/seen"|; 1n' tools/weasyprint >tools/w
cat tools/w >tools/weasyprint
exec 9<pipeline.conf
SECRET=x LD_PRELOAD= GNUPLOT_LIB=/evil run --set output.pdf=yes
exec 9<&-
passes 'a tool gets files of ours' "$(grep -- '->' seen |
    grep -v ' [012] -> \| 10 -> \|/seen\|memfd')"
passes 'a tool gets our surroundings' "$(sed -n '/^cwd/,$p' seen |
    grep -vxE 'cwd /|HOME=/nonexistent|LC_ALL=C|SOURCE_DATE_EPOCH=[0-9]*|PWD=/|0')"
finish
