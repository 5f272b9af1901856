# Pages on standard input to PDFs on standard output, each after a line with
# its size.  Options are those of weasyprint, and its main makes them.
import gc
import io
import sys

from weasyprint.__main__ import main

# Every 700 new objects it would look for cycles: a sixth of the time.
gc.set_threshold(20000)
for line in iter(sys.stdin.buffer.readline, b''):
    page = io.BytesIO(sys.stdin.buffer.read(int(line)))
    pdf = io.BytesIO()
    main(sys.argv[1:], stdout=pdf, stdin=page)
    sys.stdout.buffer.write(b'%d\n' % len(pdf.getvalue()))
    sys.stdout.buffer.write(pdf.getvalue())
