# Pages on standard input to PDFs on standard output, each after a line with
# its size.  Options are those of weasyprint, and its main makes them.
import copy
import gc
import io
import math
import operator
import re
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


# A chart goes whole to the next page, and leaves as much empty as it is high.
# Where its section then ends higher, tables below it come first: the one of its
# figures, and perhaps the next.
ROOM = 0.15		# of a page, from which it is worth it
MOST = 2		# tables: to see how high they are takes time
START = 46 / 25.4 * 96	# pixels of a long table that stay together, as in CSS


def names(box):
    element = box.element
    return set() if element is None else {
        element.tag, *(element.get('class') or '').split()}


# The chart with its title, and the tables below it with what is said of each:
# places [title, chart, first table, end of each table) among what the section
# has from there on; or None.
def find_chart(children, start):
    for place in range(start, len(children)):
        if 'scroll' in names(children[place]):
            return None
        if 'figure' in names(children[place]):
            break
    else:
        return None
    title = place - (place > start and 'h3' in names(children[place - 1]))
    table = end = place + 1
    ends = []
    while end < len(children) and 'description' in names(children[end]):
        table = end = end + 1
    while end < len(children) and 'scroll' in names(children[end]):
        end += 1
        while end < len(children) and 'folded' in names(children[end]):
            end += 1
        ends.append(end)
    return (title, table, ends[:MOST]) if ends else None


# What stays together, in order: [how high, how high at least at a page's end].
def find_blocks(boxes, heights):
    blocks, glued, last = [], False, set()
    for box, high in zip(boxes, heights):
        name = names(box)
        if 'figure' in name:
            glued = glued or not last & {'scroll', 'folded'}
        if not blocks or not glued and not name & {'description', 'folded'}:
            blocks.append([0, 0])
        block = blocks[-1]
        if block[0] == block[1]:
            block[1] += min(high, START) if 'many' in name else high
        block[0] += high
        glued = name & {'question', 'h2', 'h3'} or glued and 'p' in name
        last = name
    return blocks


# Where they end, beginning at that height of the first page.
def find_end(blocks, top, page):
    end = top
    for high, least in blocks:
        room = page - end % page
        end += high if min(high, least) <= room else room + high
    return end


# For weasyprint 57, whose boxes of a section these are.
def fill_pages():
    from weasyprint.layout import block

    whole, level = block.block_box_layout, block.block_level_layout

    # How high each is, were a page without end.
    def measure(context, section, boxes):
        heights = []
        for box in boxes:
            box.position_x, box.position_y = section.content_box_x(), 0
            heights.append(level(context, box, -math.inf, None,
                                 section)[0].margin_height())
        return heights

    # The order with tables first, if the section then ends higher.
    def better(context, section, start, room):
        found = find_chart(section.children, start)
        page = context.page_bottom - context.page_top
        if found is None or room < ROOM * page:
            return None
        title, first, ends = found
        children = list(section.children)
        heights = [0] * start + measure(context, section,
                                        children[start:ends[-1]])

        def order(items, end):
            return (items[:title] + items[first:end] + items[title:first] +
                    items[end:])

        # What is below those tables moves up as much as they do.
        def ends_at(end):
            return find_end(find_blocks(order(children, end)[start:ends[-1]],
                                        order(heights, end)[start:]),
                            page - room, page)

        least, best = ends_at(first) - ROOM * page, None
        for end in ends:
            at = ends_at(end)
            if at < least:
                least, best = at, end
        if best is None:
            return None
        return order(children, best), title + best - first

    def layout(context, box, bottom, skip, *others, **named):
        if 'html' in names(box):
            context.page_top = box.position_y
        if 'section' not in names(box) or named:
            return whole(context, box, bottom, skip, *others, **named)
        top, margins = box.position_y, list(others[4])
        result = whole(context, box, bottom, skip, *others)
        new, resume = result[:2]
        if new is not None and (resume is None or
                                list(resume.values()) != [None]):
            return result
        if new is None:
            start, end = 0 if skip is None else next(iter(skip)), top
        else:
            start, end = next(iter(resume)), new.children[-1].position_y + \
                new.children[-1].margin_height()
        order = better(context, box, start,
                       context.page_bottom - bottom - end)
        if order is None:
            return result
        was, box.children, box.position_y = box.children, order[0], top
        first = box.children[order[1]].style
        stays, first['break_before'] = first['break_before'], 'auto'
        again = whole(context, box, bottom, skip, *others[:4], margins,
                      *others[5:])
        if again[0] is not None and again[1] != resume:
            return again
        box.children, box.position_y, first['break_before'] = was, top, stays
        return result

    block.block_box_layout = layout


# What pages of one look have in common, made once: what comes of their first
# style sheet with its fonts, and the lines that texts are broken into.
class Look:
    def __init__(self, style):
        from weasyprint.text.fonts import FontConfiguration

        self.style = style
        self.fonts = FontConfiguration()
        self.sheet = None
        self.lines = {}


look = None


def take_look(page):
    global look

    style = re.search(b'<style>(.*?)</style>', page, re.S)
    style = '' if style is None else style[1].decode('utf-8', 'replace')
    if look is None or look.style != style:
        look = Look(style)


# All of a style that weasyprint 57 looks at where it breaks text into lines.
SHAPE = operator.itemgetter(
    'font_size', 'font_style', 'font_stretch', 'font_weight', 'lang',
    'font_language_override', 'font_variation_settings', 'font_kerning',
    'font_variant_ligatures', 'font_variant_position', 'font_variant_caps',
    'font_variant_numeric', 'font_variant_alternates',
    'font_variant_east_asian', 'font_feature_settings', 'letter_spacing',
    'word_spacing', 'white_space', 'overflow_wrap', 'word_break', 'tab_size',
    'hyphens', 'hyphenate_character', 'hyphenate_limit_chars',
    'hyphenate_limit_zone', 'text_decoration_line')


def shape(style):
    try:
        return style.shape
    except AttributeError:
        found = SHAPE(style), *style['font_family']
        if type(style) is not dict:
            style.shape = found
        return found


# A table asks for the lines of a cell up to six times, and nine in ten texts
# of a page are on another one as well.
def share():
    from weasyprint import css, document
    from weasyprint.layout import inline, preferred
    from weasyprint.text import line_break

    parse, split = css.CSS, line_break.split_first_line

    # What it leaves with the page, besides itself, is left with each.
    def sheet(*others, string=None, counter_style=None, page_rules=None,
              **named):
        if string is None or string != look.style:
            return parse(*others, string=string, counter_style=counter_style,
                         page_rules=page_rules, **named)
        if look.sheet is None:
            counters, rules = counter_style.copy(), []
            look.sheet = parse(*others, string=string, counter_style=counters,
                               page_rules=rules, **named), counters, rules
        counter_style.update(look.sheet[1])
        page_rules.extend(look.sheet[2])
        return look.sheet[0]

    def split_first_line(text, style, context, *how, **named):
        key = text, shape(style), *how, *named.items()
        line = look.lines.get(key)
        if line is None:
            line = split(text, style, context, *how, **named)
            line[0].context = None
            look.lines[key] = line
        # It is drawn once for each place where it stands.
        layout = copy.copy(line[0])
        layout.context = context
        return layout, *line[1:]

    css.CSS = sheet
    document.FontConfiguration = lambda: look.fonts
    for module in inline, line_break, preferred:
        module.split_first_line = split_first_line


# It would look for cycles after every 700 new objects, a sixth of the time; the
# memory that they keep is had back once in so many pages.
COLLECTED = 4
gc.disable()
tagged = tag_pictures()
if tagged:
    fill_pages()
    share()
for number, line in enumerate(iter(sys.stdin.buffer.readline, b''), 1):
    text = sys.stdin.buffer.read(int(line))
    if tagged:
        take_look(text)
        # It is in the tags: it need not be printed as well.
        text = text.replace(b'<p class="description">',
                            b'<p class="description" style="display:none">')
    pdf = io.BytesIO()
    main(sys.argv[1:], stdout=pdf, stdin=io.BytesIO(text))
    sys.stdout.buffer.write(b'%d\n' % len(pdf.getvalue()))
    sys.stdout.buffer.write(pdf.getvalue())
    if number % COLLECTED == 0:
        gc.collect()
# With its last use its folder of fonts is removed.
look = None
