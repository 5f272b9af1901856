#!/bin/sh
# Names, citizen service numbers, telephone numbers, mail and postal addresses
# and free text of people: in nothing that is stored, said, published, left
# behind or shown to others on the machine.  A reject file keeps the row that
# somebody has to correct, for its owner only, without service numbers.
# canaries.sh BUILD
set -u

name=attacks/canaries
[ ! -w /dev/shm ] || TMPDIR=/dev/shm
export TMPDIR
. "$(dirname "$0")/../head.sh"
. "$tree/tests/small.sh"

# A folder whose name has no letters that are looked for.
rm -r "$scratch"
scratch=${TMPDIR-/tmp}/canaries-$$
mkdir -m 700 "$scratch" "$scratch/work"
cd "$scratch/work" || exit 1
# Letters that stand nowhere else; service numbers of the test range.
cat >people.csv <<'CSV'
nummer,voornaam,achternaam,geboortedatum,postcode,straat,telefoon,email,bsn,opmerking
1,Zqvoornaama,Zqachternaama,1950-02-03,9999ZQ,Zqstraat 1,0699887711,zqmail1@zq.example,999993744,Zqvrijetekst over schulden
2,Zqvoornaamb,Zqachternaamb,1951-02-03,9998ZQ,Zqstraat 2,0699887722,zqmail2@zq.example,999990019,Zqvrijetekst twee
3,Zqvoornaamc,Zqachternaamc,geen,9997ZQ,Zqstraat 3,0699887733,zqmail3@zq.example,999991772,Zqvrijetekst drie
CSV
awk 'BEGIN { for (i = 4; i < 60; i++) printf "%d,Zqvoornaam%c%c,Zqachternaam%c%c,19%02d-02-03,99%02dZQ,Zqstraat %d,06998877%02d,zqmail%d@zq.example,,Zqvrijetekst %d\n",
    i, 97 + i % 26, 97 + i % 7, 97 + i % 19, 97 + i % 11, i + 20, i, i, i, i, i }' >>people.csv
{
	echo voornaam,achternaam,geboortedatum,activiteit,datum,opmerking
	tail -n +2 people.csv | awk -F, '$4 != "geen" {
	    printf "%s,%s,%s,A,2026-09-%02d,Zqvrijetekst %s\n", $2, $3, $4,
		1 + NR % 28, $7 }'
	echo Zqvoornaamd,Zqachternaamd,1955-01-01,A,zqdatum@zq.example,x
	echo Zqvoornaame,Zqachternaame,1955-01-01,B,2026-09-03,999993744
} >visits.csv
{
	echo nummer,uitkomst,datum,activiteit
	seq 1 20 | awk '$1 != 3 { printf "%d,connected,2026-10-%02d,A\n", $1, $1 }'
} >results.csv
printf 'code,name,project\nA,Koor,Huis\nB,Eten,Huis\n' >groups.csv
{
	echo nummer,rol,vanaf
	seq 1 9 | sed 's/$/,lid,2026-01-01/'
	echo Zqachternaamf,lid,2026-01-01
	echo 9,Zqvoornaamg,2026-01-01
	echo 9,lid,Zqvoornaamh
} >supporters.csv
# Cells that shifted: in the columns of days, codes, words, hours and amounts.
{
	echo nummer,activiteit,datum,uren,status,rol
	echo 1,A,2026-09-04,1,aanwezig,deelnemer
	echo 1,Zqvoornaami,2026-09-04,1,aanwezig,deelnemer
	echo 1,A,Zqachternaami,1,aanwezig,deelnemer
	echo 1,A,zqachternaamj,1,aanwezig,deelnemer
	echo 1,A,2026-09-05,Zqvoornaamk,aanwezig,deelnemer
	echo 1,A,2026-09-06,1,Zqachternaamk,deelnemer
	echo 1,A,2026-09-07,1,aanwezig,Zqachternaaml
	echo 1,A,9999ZQ,1,aanwezig,deelnemer
	echo '1,A,9998 ZQ,1,aanwezig,deelnemer'
	echo '1,A,"Zqachternaaml, Zqvoornaaml",1,aanwezig,deelnemer'
	echo 1,A,2026-09-08,0611223344,aanwezig,deelnemer
	echo 1,A,999993744,1,aanwezig,deelnemer
} >shifted.csv
printf 'jaar,project,bedrag,soort\n2026,Huis,Zqvoornaamm,huur\nZqachternaamm,Huis,5,huur\n' \
    >costs.csv
# And a file without a header, of which the first record stands in its place.
printf '7,Zqvoornaamn,Zqachternaamn,1961-02-03,9991ZQ\n' >headless.csv
settings >pipeline.conf
cat >>pipeline.conf <<'CONF'
[source groups]
files = groups.csv
kind = activity
register = huis
[source people]
files = people.csv
kind = person
register = huis
[source visits]
files = visits.csv
kind = attendance
register = lijst
column.activity = activiteit
column.date = datum
project = Huis
unknown.activity = create
[source results]
files = results.csv
kind = outcome
register = huis
[source shifted]
files = shifted.csv
kind = attendance
register = huis
date.format = yyyy-mm-dd
[source costs]
files = costs.csv
kind = cost
column.period = jaar
[source headless]
files = headless.csv
kind = person
register = huis
[source supporters]
files = supporters.csv
kind = supporter
register = huis
value.role = lid: member
[report intern]
audience = organisation
[report dorp]
audience = municipality
languages = nl
[report fonds]
audience = funder
languages = nl
[report openbaar]
audience = public
languages = nl
CONF
impact key new >/dev/null
mkdir tmp ../said
# Processes that were started here, by whichever way.
ours() {
	cat /proc/[0-9]*/stat 2>/dev/null | awk -v top=$$ '
	    { pid = $1; sub(/.*\) /, ""); parent[pid] = $2 }
	    END {
		for (pid in parent) {
			up = pid
			while (up in parent && up != top)
				up = parent[up]
			if (up == top && pid != top)
				print "/proc/" pid "/cmdline",
				    "/proc/" pid "/environ"
		} }'
}
# What others on the machine see of them; no longer than there is this test.
(
	while [ -d ../said ] && [ ! -e ../said/end ] && kill -0 $$ 2>/dev/null
	do
		cat $(ours) /dev/null 2>/dev/null | tr '\0' '\n' >../said/now
		grep -ai 'zq[vasmd]' ../said/now | head -n 5
		! grep -aq impact-report ../said/now || : >../said/looked
	done >../said/processes 2>/dev/null
) &
watcher=$!
# Whatever is written, also what is taken away again.
if command -v strace >/dev/null 2>&1; then
	TMPDIR=$PWD/tmp strace -f -qq --seccomp-bpf -s 1000000 -y \
	    -o ../written -e trace=write,pwrite64,writev,sendto,sendmsg \
	    "$build/bin/impact-ingest" -v >../said/ingest 2>&1
else
	TMPDIR=$PWD/tmp impact ingest -v >../said/ingest 2>&1
	skip 'what is taken away again: no strace'
	: >../written
fi
status=$?
[ $status -eq 0 ] || [ $status -eq 3 ]
check "people are read: $(tail -n 1 ../said/ingest)" $?
{
	impact transform -v -p $period
	impact report -v -p $period
	impact report -v -p $period --only openbaar --set output.pdf=auto \
	    --set output.png=auto
	impact batches
	impact people review
	impact ingest --json
	impact ingest --dry-run -v
	impact report --list
	impact explain c2_activities/huis:A/credit -p $period
	impact export figures
	impact transform -p $period --without huis:A
	echo 5 | impact forget huis
} >../said/rest 2>&1
touch ../said/end
wait $watcher
[ "$(sqlite3 impact.sqlite 'SELECT count(*) > 50 FROM person_record')" = 1 ] &&
    [ "$(sqlite3 impact.sqlite "SELECT count(*) FROM person WHERE id IN (
	SELECT person_id FROM person_of GROUP BY 1 HAVING count(*) > 1)")" -gt 30 ]
check 'people are known by names and numbers, and linked' $?

# canary WHAT PATTERN: in nothing at all but the input and the reject files.
canary() {
	passes "$1 in a file" "$(grep -rliaE "$2" . ../said 2>/dev/null |
	    grep -vxE '\./(people|visits|results|supporters|shifted|costs|headless)\.csv|\./pipeline\.conf' |
	    grep -v '^\./rejects/')"
	passes "$1 in a name of a file" "$(find . | grep -iE "$2")"
	passes "$1 on its way to a file or a screen" \
	    "$(grep -aiE "$2" ../written | grep -v '/rejects/' | cut -c 1-200)"
}
canary 'a given name' zqvoornaam
canary 'a surname' zqachternaam
canary 'a street' zqstraat
canary 'a postcode' '99[0-9][0-9] ?zq'
canary 'a telephone number' '06998877|0611223344'
canary 'a mail address' 'zqmail|zq\.example'
canary 'a citizen service number' '99999(3744|0019|1772)'
canary 'free text' zqvrijetekst
[ -e ../said/looked ]
check 'no process was looked at' $?
passes 'seen by others on the machine' "$(cat ../said/processes)"
passes 'left in a folder for temporary files' "$(find tmp -type f)"

# In what is packed: PDF, pictures, fonts.
for file in $(find output -name '*.pdf'); do
	if command -v pdftotext >/dev/null 2>&1; then
		passes "in $file" "$({ pdftotext "$file" -
		    pdfinfo "$file"; pdfinfo -meta "$file"; } 2>/dev/null |
		    grep -iE 'zq[vasm]|06998877|99999(3744|0019|1772)')"
	fi
	passes "who made $file" "$(strings -a "$file" | grep -E \
	    "/root/|/home/|$scratch|/Author|/Creator" | head -n 3)"
done
passes 'pictures say who made them' "$(find output -name '*.png' -exec \
    strings -a {} + | grep -E 'tEXt|iTXt|eXIf|/root/|/home/' | head -n 3)"
# Reject files: for the owner only, the row to correct, no service numbers.
[ -s rejects/visits-visits.csv ] && [ -s rejects/people-people.csv ] &&
    [ "$(wc -l <rejects/shifted-shifted.csv)" -eq 12 ]
check 'no reject file to look at' $?
passes 'others may read' "$(find rejects impact.sqlite impact.key -perm /077)"
passes 'a service number in a reject file' \
    "$(grep -rE '99999(3744|0019|1772)' rejects)"
passes 'columns that nobody asked for in a reject file' \
    "$(grep -rhiE 'zqvrijetekst|zqstraat|zqmail|06998877' rejects | head -n 3)"
# A crash leaves no memory behind.
(
	ulimit -c unlimited 2>/dev/null
	exec impact-transform -p $period
) >/dev/null 2>&1 &
pid=$!
limit=
while [ -d /proc/$pid ] && [ -z "$limit" ]; do
	limit=$(sed -n 's/^Max core file size *\([0-9a-z]*\).*/\1/p' \
	    /proc/$pid/limits 2>/dev/null | grep -x 0)
done
wait $pid
same 'a core file' 0 "$limit"
finish
