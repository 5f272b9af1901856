# Pages on standard input to PDFs on standard output, each after a line with
# its size.  Options are those of weasyprint, and its main makes them.
import gc
import io
import sys

from weasyprint.__main__ import main

SVG = '{http://www.w3.org/2000/svg}'


# What a picture shows, for who cannot see it; None: it does not say.
def description(box):
    element = box.element
    if element is None:
        return None
    if element.tag == 'img':
        return element.get('alt') or None
    texts = [part.text for part in element
             if part.tag in (SVG + 'desc', 'desc') and part.text]
    return texts[0] if texts else None


# weasyprint 57 tags everything but pictures.  Here each is a Figure with its
# description.  True: it is of a version that this fits.
def tag_pictures():
    try:
        import pydyf
        from weasyprint import __version__, draw, pdf

        if __version__.split('.')[0] != '57':
            return False
        tag, mark = pdf.VARIANTS['pdf/ua-1']
        bare = draw.draw_replacedbox
    except (ImportError, AttributeError, KeyError):
        return False

    def draw_replacedbox(stream, box):
        told = description(box) is not None
        if told:
            stream.begin_marked_content(box, mcid=True, tag='Figure')
        bare(stream, box)
        if told:
            stream.end_marked_content()

    def tag_with_pictures(file, metadata, document, streams):
        tag(file, metadata, document, streams)
        # Of each page its number and, by number of the mark, what it belongs to.
        root = file.objects[int(
            file.catalog['StructTreeRoot'].split()[0])]
        numbers = file.objects[int(root['ParentTree'].split()[0])]['Nums']
        for page, stream in enumerate(streams):
            for mark, (key, box) in enumerate(stream.marked):
                if key == 'Figure':
                    parent = numbers[2 * page + 1][mark]
                    file.objects[int(parent.split()[0])]['Alt'] = \
                        pydyf.String(description(box))

    draw.draw_replacedbox = draw_replacedbox
    pdf.VARIANTS['pdf/ua-1'] = (tag_with_pictures, mark)
    return True


# Every 700 new objects it would look for cycles: a sixth of the time.
gc.set_threshold(20000)
tagged = tag_pictures()
for line in iter(sys.stdin.buffer.readline, b''):
    text = sys.stdin.buffer.read(int(line))
    if tagged:
        # It is in the tags: it need not be printed as well.
        text = text.replace(b'<p class="description">',
                            b'<p class="description" style="display:none">')
    pdf = io.BytesIO()
    main(sys.argv[1:], stdout=pdf, stdin=io.BytesIO(text))
    sys.stdout.buffer.write(b'%d\n' % len(pdf.getvalue()))
    sys.stdout.buffer.write(pdf.getvalue())
