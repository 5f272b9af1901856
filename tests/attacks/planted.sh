#!/bin/sh
# What somebody else put where files of ours go: links, pipes, second names of
# a file, folders in which anybody may write.  It is refused in words or
# replaced, and what it leads to stays as it was.  planted.sh BUILD
set -u

name=attacks/planted
[ ! -w /dev/shm ] || TMPDIR=/dev/shm
export TMPDIR
. "$(dirname "$0")/../head.sh"
. "$tree/tests/small.sh"

mkdir target
echo precious >target/file
ln target/file target/other-name
small base
(cd base && impact run -p $period) >log 2>&1
cp -R base fresh
rm -rf fresh/output fresh/rejects fresh/impact.sqlite*

# untouched WHAT: the places that what was planted leads to.
untouched() {
	passes "$1: changed what it leads to" "$(cd target
	[ "$(cat file)" = precious ] || echo file
	[ "$(ls | tr '\n' ' ')" = 'file other-name ' ] || ls
	[ "$(stat -c %a file)" = 644 ] || stat -c %a file)"
}

# planted WHAT PLACE STATUS: fresh has it; the whole run ends with the status.
planted() {
	(cd fresh && timeout 30 impact run -p $period) >log 2>&1
	status=$?
	case " $3 " in
	*" $status "*) expected=0 ;;
	*) expected=1 ;;
	esac
	check "$1 as $2: ended with $status: $(tail -n 1 log)" $expected
	untouched "$1 as $2"
	rm -rf fresh
	cp -R base fresh
	rm -rf fresh/output fresh/rejects fresh/impact.sqlite*
}

chmod 644 target/file
umask 022
for place in impact.sqlite impact.sqlite.lock impact.sqlite.run; do
	ln -s ../target/file fresh/$place
	planted 'a link' $place 78
	ln -s ../target/new fresh/$place
	planted 'a link to nothing' $place 78
	ln target/file fresh/$place
	planted 'another name of a file' $place 78
	mkfifo fresh/$place
	planted 'a pipe' $place 78
	mkdir fresh/$place
	planted 'a folder' $place '74 78'
done
for place in impact.sqlite-journal impact.sqlite.digests rejects/visits-visits.csv.new \
    rejects/visits-visits.csv output/latest output/.latest.new; do
	mkdir -p fresh/rejects fresh/output
	ln -s ../../target/file fresh/$place
	planted 'a link' $place '0 1 3 74'
	mkdir -p fresh/rejects fresh/output
	mkfifo fresh/$place
	planted 'a pipe' $place '0 1 3 74'
	mkdir -p fresh/rejects fresh/output
	ln target/file fresh/$place
	planted 'another name of a file' $place '0 1 3 74'
done
for place in output rejects; do
	ln -s ../target/file fresh/$place
	planted 'a link to a file' $place '74 78'
	mkfifo fresh/$place
	planted 'a pipe' $place '74 78'
done
mkdir -p fresh/output
ln -s ../../target fresh/output/$period
planted 'a link to a folder' output/$period 74
mkdir -p fresh/output
ln -s ../../target fresh/output/.$period.new-planted
planted 'a link to a folder' 'what a killed run left' '0 3'
mkdir -p fresh/output/$period/other/nl
ln -s ../../../../../target fresh/output/$period/other/nl/link
ln target/file fresh/output/$period/other/nl/file
mkfifo fresh/output/$period/other/nl/pipe
planted 'links and pipes' 'an old report' '0 3'
mkdir -p fresh/output/$period/other/nl
ln -s ../../../../../target/file fresh/output/$period/other/nl/link
mkfifo fresh/output/$period/other/nl/pipe
(cd fresh && impact ingest && impact transform -p $period &&
    timeout 30 impact report -p $period --only all) >log 2>&1
check "links and pipes beside what --only makes: $(tail -n 1 log)" $?
passes 'of another report only files are kept' \
    "$(find fresh/output ! -type f ! -type d ! -name latest)"
untouched 'what --only keeps'
mkfifo pipe
same 'a pipe as key' 78 "$(timeout 10 impact ingest -c base/pipeline.conf \
    --set store.key="$PWD/pipe" >log 2>&1; echo $?)"
ln -s target/new keylink
impact key new -c base/pipeline.conf --set store.key="$PWD/keylink" >log 2>&1
same 'a key through a link' 1 $?
untouched 'a key through a link'

# Folders in which anybody may write.
rm -rf fresh
cp -R base fresh
# open WHAT FOLDER COMMAND...: refused with the folder's right to write.
open_to_all() {
	what=$1
	folder=$2
	shift 2
	for mode in 777 1777; do
		chmod $mode "$folder"
		(cd fresh && "$@") >log 2>&1
		same "$what in a folder of mode $mode: $(cat log)" 78 $?
		grep -q 'chmod o-w' log
		check "$what, mode $mode: without a remedy" $?
		chmod 755 "$folder"
	done
}
open_to_all 'the store' fresh impact ingest
open_to_all 'the run' fresh impact run -p $period
open_to_all 'the reports' fresh/output impact report -p $period
open_to_all 'refused records' fresh/rejects \
    sh -c 'echo 3,A,nooit >>visits.csv; impact ingest'
open_to_all 'a key' fresh impact key new --set store.key=other.key
chmod 666 fresh/pipeline.conf
(cd fresh && impact run -p $period) >log 2>&1
same "a configuration that anybody may change: $(cat log)" 78 $?
chmod 644 fresh/pipeline.conf

# In a folder like /tmp a link may be somebody else's, and so may a folder.
mkdir shared
chmod 1777 shared
mkdir elsewhere
ln -s ../elsewhere shared/link
(cd fresh && impact report -p $period --set output.directory=../shared/link) \
    >log 2>&1
same "reports through a link in a shared folder: $(cat log)" 78 $?
passes 'reports through a link' "$(ls elsewhere)"
if [ "$(id -u)" -eq 0 ]; then
	mkdir shared/theirs
	chown 65534 shared/theirs
	(cd fresh && impact report -p $period \
	    --set output.directory=../shared/theirs) >log 2>&1
	same "reports in somebody else's folder: $(cat log)" 78 $?
else
	skip "somebody else's folder: not root"
fi
(cd fresh && impact report -p $period --set output.directory=../shared/own) \
    >log 2>&1
same "reports in a folder of our own: $(cat log)" 0 $?
(cd fresh && impact export ../shared/link) >log 2>&1
same "an export over a link: $(cat log)" 1 $?
finish
