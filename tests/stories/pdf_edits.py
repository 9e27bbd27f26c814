#!/usr/bin/env python3
"""Edits of an exported PDF, one by one, as other programs and people make them. Needs pikepdf.

    python3 pdf_edits.py IN OTHER OLDER FOLDER     writes FOLDER/EDIT.pdf for every edit

OTHER is another person's document, OLDER an earlier one of the same person.
"""
import io, sys
from pathlib import Path
import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

PASSPORT, RECORD, FILE = "countersign.passport", "countersign-pages.json", "E1 plan.txt"

def annotation(pdf, page, kind, **more):
    note = pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name("/" + kind), Rect=Array([60, 60, 200, 90]), Contents=String("Well done"), **more))
    page = pdf.pages[page]
    if "/Annots" not in page: page.Annots = Array()
    page.Annots.append(note)
    return note

def inside(pdf, name):
    names = pdf.Root.Names.EmbeddedFiles.Names
    for at in range(0, len(names), 2):
        if str(names[at + 1].UF) == name: return at, names[at + 1]
    raise KeyError(name)

def put(pdf, name, content):
    spec = inside(pdf, name)[1]
    stream = pdf.make_indirect(Stream(pdf, content))
    spec.EF.F = stream
    spec.EF.UF = stream

def take(pdf, name):
    at, spec = inside(pdf, name)
    names = pdf.Root.Names.EmbeddedFiles.Names
    del names[at + 1], names[at]
    pdf.Root.AF = Array([one for one in pdf.Root.AF if str(one.UF) != name])

def add(pdf, name, content):
    stream = pdf.make_indirect(Stream(pdf, content, Type=Name.EmbeddedFile))
    spec = pdf.make_indirect(Dictionary(Type=Name.Filespec, F=String(name), UF=String(name), EF=Dictionary(F=stream, UF=stream)))
    pdf.Root.Names.EmbeddedFiles.Names.extend([String(name), spec])

def content_of(path, name):
    with pikepdf.open(path) as pdf: return bytes(inside(pdf, name)[1].EF.F.read_bytes())

def elements(pdf, wanted):
    for one in pdf.objects:
        if isinstance(one, Dictionary) and "/S" in one and "/P" in one and wanted(one): yield one

def first(pdf, wanted): return next(elements(pdf, wanted))

def links(pdf):
    for page in pdf.pages:
        for one in page.get("/Annots", []):
            if one.Subtype == Name.Link: yield page, one

def picture(pdf):
    for one in pdf.objects:
        if isinstance(one, Stream) and one.get("/Subtype") == Name.Image and int(one.Width) == 40: return one

def words(pdf, page=1):
    page = pdf.pages[page]
    data = page.Contents.read_bytes()
    at = data.index(b")Tj") - 1
    page.Contents.write(data[:at] + bytes([data[at] ^ 1]) + data[at + 1:])

def over(pdf):
    page = pdf.pages[1]
    page.Contents = Array([page.Contents, pdf.make_indirect(Stream(pdf, b"q 1 1 1 rg 60 60 200 200 re f Q"))])

def dots(pdf):
    one = picture(pdf)
    data = bytearray(one.read_bytes())
    data[100] ^= 255
    one.write(bytes(data))

def letters(pdf):
    for one in pdf.objects:
        if isinstance(one, Dictionary) and one.get("/Type") == Name.Font and "/ToUnicode" in one:
            one.ToUnicode.write(one.ToUnicode.read_bytes().replace(b"<0041>", b"<0042>").replace(b"<0061>", b"<0062>"))

def laid_over(pdf, kind, content=b"1 1 1 rg 0 0 140 30 re f", **more):
    form = pdf.make_indirect(Stream(pdf, content, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 140, 30]), Resources=Dictionary()))
    note = annotation(pdf, 1, kind, AP=Dictionary(N=form), **more)
    note.Rect = Array([60, 700, 300, 760])
    return note

def filled(pdf, kind, **more):
    annotation(pdf, 1, kind, **more).Rect = Array([60, 700, 300, 760])

def another_picture(pdf):
    one = picture(pdf)
    one.write(bytes(200 for _ in one.read_bytes()))

def hidden_layer(pdf):
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("words")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
    page = pdf.pages[1]
    page.Resources = Dictionary({key: value for key, value in page.Resources.items()})
    page.Resources.Properties = Dictionary(L0=layer)
    page.Contents = Array([pdf.make_indirect(Stream(pdf, b"/OC /L0 BDC")), page.Contents, pdf.make_indirect(Stream(pdf, b"EMC"))])

def picture_on_a_layer(pdf):
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("pictures")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
    picture(pdf).OC = layer

def other_outlines(pdf):
    fonts = [one for one in pdf.objects if isinstance(one, Dictionary) and one.get("/Type") == Name.FontDescriptor and "/FontFile2" in one]
    fonts[0].FontFile2, fonts[1].FontFile2 = fonts[1].FontFile2, fonts[0].FontFile2

def metadata(pdf, old, new):
    packet = pdf.Root.Metadata.read_bytes()
    assert old in packet
    pdf.Root.Metadata.write(packet.replace(old, new))

def form_field(pdf):
    field = annotation(pdf, 1, "Widget", FT=Name.Tx, T=String("Result"), V=String("Achieved"))
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]), NeedAppearances=True)

SCRIPT = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))

def swap(pdf):
    part = first(pdf, lambda one: one.S == Name.Document or one.S == Name.Sect)
    kids = list(part.K)
    part.K = Array([kids[1], kids[0]] + kids[2:])

def way_back(pdf):
    for entry in pdf.Root.StructTreeRoot.ParentTree.Nums:
        if isinstance(entry, Array) and len(entry) > 3:
            entry[0], entry[-1] = entry[-1], entry[0]
            return

def of_a_class(pdf):
    pdf.Root.StructTreeRoot.ClassMap = Dictionary(heading=Dictionary(O=Name.Table, Scope=Name.Column))
    first(pdf, lambda one: one.S == Name.TD).C = Name.heading

def in_two_parts(pdf):
    data = pdf.pages[1].Contents.read_bytes()
    at = data.index(b"EMC\n") + 4
    pdf.pages[1].Contents = Array([pdf.make_indirect(Stream(pdf, part)) for part in (data[:at], data[at:])])

def behind(pdf, more): pdf.pages[1].Contents = Array([pdf.pages[1].Contents, pdf.make_indirect(Stream(pdf, more))])

def font(pdf, change):
    fonts = pdf.pages[1].Resources.Font
    change(fonts, next(name for name, one in fonts.items() if "/Widths" in one))

def mixed(pdf, note):
    note.AP.N.Resources = Dictionary(ExtGState=Dictionary(G=Dictionary(BM=Name.Multiply)))

def kept(sort): return lambda pdf: annotation(pdf, 1, sort)

# What is only saved again.
SAVED = {
    "saved": {}, "saved-for-the-web": dict(linearize=True), "saved-plain": dict(qdf=True),
    "saved-without-packs": dict(object_stream_mode=pikepdf.ObjectStreamMode.disable),
    "saved-unpacked": dict(compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.generalized),
    "saved-packed-again": dict(recompress_flate=True), "saved-tidied": dict(normalize_content=True),
}

EDITS = {
    "note": kept("Text"), "highlight": kept("Highlight"), "typed": kept("FreeText"), "drawn": kept("Ink"),
    "stamped": kept("Stamp"), "struck-out": kept("StrikeOut"), "underlined": kept("Underline"), "boxed": kept("Square"),
    "two-notes": lambda pdf: [annotation(pdf, 1, "Text"), annotation(pdf, 2, "Text")],
    "signed-elsewhere": lambda pdf: annotation(pdf, 1, "Widget", FT=Name.Sig, T=String("Signature")),
    "file-pinned-on": lambda pdf: annotation(pdf, 1, "FileAttachment"),
    "film": lambda pdf: annotation(pdf, 1, "Screen"),
    "words-changed": words, "painted-over": over, "picture-changed": dots, "letters-mean-others": letters,
    "last-page-changed": lambda pdf: words(pdf, len(pdf.pages) - 1),
    "page-taken-out": lambda pdf: pdf.pages.remove(p=2), "pages-swapped": lambda pdf: pdf.pages.reverse(),
    "page-twice": lambda pdf: pdf.pages.insert(2, pdf.pages[1]),
    "page-turned": lambda pdf: pdf.pages[1].rotate(90, relative=True),
    "page-cut": lambda pdf: setattr(pdf.pages[1], "CropBox", Array([0, 0, 300, 400])),
    "picture-described-otherwise": lambda pdf: setattr(first(pdf, lambda one: "/Alt" in one), "Alt", String("A certificate")),
    "picture-not-described": lambda pdf: first(pdf, lambda one: "/Alt" in one).__delitem__("/Alt"),
    "word-said-otherwise": lambda pdf: setattr(first(pdf, lambda one: "/ActualText" in one), "ActualText", String("Achieved")),
    "word-said-instead": lambda pdf: setattr(first(pdf, lambda one: one.S == Name.P), "ActualText", String("Achieved")),
    "heading-made-text": lambda pdf: setattr(first(pdf, lambda one: one.S == Name.H2), "S", Name.P),
    "header-of-nothing": lambda pdf: first(pdf, lambda one: one.S == Name.TH and "/A" in one).__delitem__("/A"),
    "read-in-another-order": swap, "structure-taken-out": lambda pdf: pdf.Root.__delitem__("/StructTreeRoot"),
    "structure-of-itself": lambda pdf: setattr(pdf.Root.StructTreeRoot, "K", Array([pdf.Root.StructTreeRoot] * 2)),
    "roles-mean-others": lambda pdf: setattr(pdf.Root.StructTreeRoot, "RoleMap", Dictionary(H1=Name.P)),
    "bookmark-changed": lambda pdf: setattr(pdf.Root.Outlines.First, "Title", String("All achieved")),
    "bookmarks-taken-out": lambda pdf: pdf.Root.__delitem__("/Outlines"),
    "title-changed": lambda pdf: pdf.docinfo.__setitem__("/Title", "Portfolio of Nia Price"),
    "link-leads-elsewhere": lambda pdf: setattr(next(links(pdf))[1], "Dest", Array([pdf.pages[0].obj, Name.XYZ, None, 0, None])),
    "link-says-otherwise": lambda pdf: setattr(next(links(pdf))[1], "Contents", String("Achieved")),
    "link-taken-out": lambda pdf: next(links(pdf))[0].Annots.__delitem__(0),
    "link-added": lambda pdf: annotation(pdf, 1, "Link", A=Dictionary(S=Name.URI, URI=String("https://example.org"))),
    "passport-of-another": lambda pdf: put(pdf, PASSPORT, content_of(OTHER, PASSPORT)),
    "passport-from-before": lambda pdf: put(pdf, PASSPORT, content_of(OLDER, PASSPORT)),
    "passport-damaged": lambda pdf: put(pdf, PASSPORT, content_of(IN, PASSPORT)[:-20]),
    "passport-taken-out": lambda pdf: take(pdf, PASSPORT), "passport-twice": lambda pdf: add(pdf, PASSPORT, content_of(OTHER, PASSPORT)),
    "file-replaced": lambda pdf: put(pdf, FILE, b"another plan"), "file-taken-out": lambda pdf: take(pdf, FILE),
    "file-added": lambda pdf: add(pdf, "E1 certificate.txt", b"achieved"),
    "file-renamed": lambda pdf: setattr(inside(pdf, FILE)[1], "UF", String("E2 plan.txt")),
    "record-taken-out": lambda pdf: take(pdf, RECORD), "record-changed": lambda pdf: put(pdf, RECORD, b"{}"),
    "script-at-opening": lambda pdf: setattr(pdf.Root, "OpenAction", Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))),
    "script-by-name": lambda pdf: setattr(pdf.Root.Names, "JavaScript", Dictionary(Names=Array([String("a"), Dictionary(S=Name.JavaScript, JS=String("1"))]))),
    "stamp-over-words": lambda pdf: laid_over(pdf, "Stamp"),
    "stamp-with-a-picture": lambda pdf: laid_over(pdf, "Stamp", b"140 0 0 30 0 0 cm /Im1 Do"),
    "stamp-of-lines": lambda pdf: laid_over(pdf, "Stamp", b"1 0 0 RG 2 2 136 26 re S"),
    "stamp-one-sees-through": lambda pdf: laid_over(pdf, "Stamp", CA=0.3),
    "box-filled": lambda pdf: filled(pdf, "Square", IC=Array([1, 1, 1])),
    "typed-on-white": lambda pdf: filled(pdf, "FreeText", C=Array([1, 1, 1])),
    "field-on-white": lambda pdf: filled(pdf, "Widget", FT=Name.Tx, T=String("x"), MK=Dictionary(BG=Array([1, 1, 1]))),
    "form-field": form_field,
    "picture-of-the-same-size": another_picture, "page-on-a-hidden-layer": hidden_layer,
    "picture-on-a-hidden-layer": picture_on_a_layer, "letters-of-other-shapes": other_outlines,
    "pages-turned-round": lambda pdf: [page.rotate(180, relative=True) for page in pdf.pages],
    "page-larger": lambda pdf: setattr(pdf.pages[1], "MediaBox", Array([0, 0, 595.276, 1200])),
    "first-page-twice": lambda pdf: pdf.pages.append(pdf.pages[0]),
    "author-changed": lambda pdf: pdf.docinfo.__setitem__("/Author", "Nia Price"),
    "metadata-title": lambda pdf: metadata(pdf, b"Portfolio of ", b"Diploma of "),
    "metadata-author": lambda pdf: metadata(pdf, b"<rdf:li>Amina Yusuf</rdf:li>", b"<rdf:li>Nia Price</rdf:li>"),
    "language-changed": lambda pdf: setattr(pdf.Root, "Lang", String("fr")),
    "file-said-to-be-the-source": lambda pdf: setattr(inside(pdf, FILE)[1], "AFRelationship", Name.Source),
    "file-said-to-be-else": lambda pdf: setattr(inside(pdf, FILE)[1], "Desc", String("Certificate")),
    "file-of-two-names": lambda pdf: setattr(inside(pdf, FILE)[1], "F", String("certificate.txt")),
    "last-bookmark-changed": lambda pdf: setattr(pdf.Root.Outlines.Last, "Title", String("Achieved")),
    "bookmark-leads-elsewhere": lambda pdf: setattr(pdf.Root.Outlines.First, "Dest", Array([pdf.pages[-1].obj, Name.XYZ, 0, 9, 0])),
    "script-on-a-bookmark": lambda pdf: setattr(pdf.Root.Outlines.First, "A", SCRIPT),
    "script-on-a-note": lambda pdf: annotation(pdf, 1, "Text", A=SCRIPT),
    "script-on-a-page": lambda pdf: setattr(pdf.pages[1].obj, "AA", Dictionary(O=SCRIPT)),
    "asks-the-web-when-opened": lambda pdf: setattr(pdf.Root, "OpenAction", Dictionary(S=Name.URI, URI=String("https://example.org"))),
    "asks-the-web-on-a-page": lambda pdf: setattr(pdf.pages[1].obj, "AA", Dictionary(O=Dictionary(S=Name.URI, URI=String("https://example.org")))),
    "sends-what-is-typed": lambda pdf: annotation(pdf, 1, "Widget", FT=Name.Btn, T=String("Send"), A=Dictionary(S=Name.SubmitForm, F=String("https://example.org"))),
    "opens-on-another-page": lambda pdf: setattr(pdf.Root, "OpenAction", Array([pdf.pages[2].obj, Name.Fit])),
    "said-in-another-language": lambda pdf: setattr(first(pdf, lambda one: one.S == Name.P), "Lang", String("fr")),
    "label-changed": lambda pdf: setattr(pdf.Root, "PageLabels", Dictionary(Nums=Array([0, Dictionary(S=Name.r)]))),
    "labels-begin-later": lambda pdf: setattr(pdf.Root, "PageLabels", Dictionary(Nums=Array([0, Dictionary(S=Name.D), 2, Dictionary(S=Name.D, St=40)]))),
    "labels-taken-out": lambda pdf: pdf.Root.__delitem__("/PageLabels"),
    "said-to-have-no-parts": lambda pdf: setattr(pdf.Root, "MarkInfo", Dictionary(Marked=False)),
    "part-of-another": lambda pdf: setattr(first(pdf, lambda one: one.S == Name.P), "P", first(pdf, lambda one: one.S == Name.Table)),
    "part-leads-back-elsewhere": way_back, "parts-of-a-class": of_a_class,
    "part-not-read": lambda pdf: first(pdf, lambda one: one.S == Name.Sect).K.__delitem__(0),
    "link-leads-back-elsewhere": lambda pdf: setattr(next(links(pdf))[1], "StructParent", 1),
    "opens-as-a-collection": lambda pdf: setattr(pdf.Root, "Collection", Dictionary(D=String(FILE), View=Name.D)),
    "subject-added": lambda pdf: pdf.docinfo.__setitem__("/Subject", "All statements achieved"),
    "keywords-added": lambda pdf: pdf.docinfo.__setitem__("/Keywords", "achieved"),
    "metadata-describes": lambda pdf: metadata(pdf, b"<dc:format>", b"<dc:description><rdf:Alt><rdf:li>Achieved</rdf:li></rdf:Alt></dc:description><dc:format>"),
    "metadata-of-another-day": lambda pdf: metadata(pdf, b"<xmp:CreateDate>2026-", b"<xmp:CreateDate>2025-"),
    "made-on-another-day": lambda pdf: pdf.docinfo.__setitem__("/CreationDate", "D:20200101120000+00'00'"),
    "file-under-another-key": lambda pdf: setattr(pdf.Root.Names.EmbeddedFiles, "Names", Array([String("certificate.txt") if str(one) == FILE else one for one in pdf.Root.Names.EmbeddedFiles.Names])),
    "file-not-in-the-list": lambda pdf: (lambda at: [pdf.Root.Names.EmbeddedFiles.Names.__delitem__(at) for _ in range(2)])(inside(pdf, FILE)[0]),
    "file-of-no-document": lambda pdf: setattr(pdf.Root, "AF", Array([one for one in pdf.Root.AF if str(one.UF) != FILE])),
    "turned-all-the-way-round": lambda pdf: setattr(pdf.pages[1].obj, "Rotate", 360),
    "content-in-two-parts": in_two_parts, "nothing-behind-the-content": lambda pdf: behind(pdf, b"q Q"[:0]),
    "all-pages-turned-by-their-list": lambda pdf: setattr(pdf.Root.Pages, "Rotate", 90),
    "unit-of-a-page": lambda pdf: setattr(pdf.pages[1].obj, "UserUnit", 2),
    "trimmed-for-print": lambda pdf: setattr(pdf.pages[1].obj, "TrimBox", Array([10, 10, 500, 800])),
    "font-of-the-reader": lambda pdf: font(pdf, lambda fonts, name: fonts.__setitem__(name, pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)))),
    "letters-told-no-more": lambda pdf: font(pdf, lambda fonts, name: fonts[name].__delitem__("/ToUnicode")),
    "letters-of-other-widths": lambda pdf: font(pdf, lambda fonts, name: setattr(fonts[name], "Widths", Array([900 for _ in fonts[name].Widths]))),
    "marker-that-hides": lambda pdf: laid_over(pdf, "Highlight"),
    "marker-one-sees-through": lambda pdf: mixed(pdf, laid_over(pdf, "Highlight", b"/G gs 1 1 0 rg 0 0 140 30 re f")),
    "pen-as-broad-as-a-line": lambda pdf: filled(pdf, "Ink", BS=Dictionary(W=14), C=Array([1, 1, 1]), InkList=Array([Array([60, 730, 300, 730])])),
    "pen": lambda pdf: filled(pdf, "Ink", BS=Dictionary(W=2), InkList=Array([Array([60, 730, 300, 730])])),
    "note-as-large-as-a-line": lambda pdf: laid_over(pdf, "Text"),
    "redacted": lambda pdf: filled(pdf, "Redact", IC=Array([0, 0, 0])),
    "link-with-a-face": lambda pdf: setattr(next(links(pdf))[1], "AP", Dictionary(N=pdf.make_indirect(Stream(pdf, b"1 1 1 rg 0 0 140 30 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 140, 30])))))
    ,
    "bookmark-closed": lambda pdf: setattr(pdf.Root.Outlines, "Count", 0),
    "shown-side-by-side": lambda pdf: setattr(pdf.Root, "PageLayout", Name.TwoColumnLeft),
    "turns-by-itself": lambda pdf: setattr(pdf.pages[1].obj, "Dur", 1),
    "page-blank": lambda pdf: pdf.add_blank_page(),
    "program-on-a-link": lambda pdf: setattr(next(links(pdf))[1], "A", Dictionary(S=Name.Launch, F=String("calc.exe"))),
}

def appended(data, change):
    """One more revision behind a file, with one object of it as `change` writes it."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        page = pdf.pages[1].obj
        number, size = page.objgen[0], int(pdf.trailer.Size)
        page.Contents = pdf.make_indirect(Stream(pdf, change(pdf, page)))
        content = page.Contents.read_bytes()
        body = page.unparse(resolved=True).replace(b"%d 0 R" % page.Contents.objgen[0], b"%d 0 R" % size)
        root, info = pdf.Root.objgen[0], pdf.trailer.Info.objgen[0]
    before = int(data[data.rindex(b"startxref") + 9:].split()[0])
    first = len(data)
    out = data + b"%d 0 obj\n" % number + body + b"\nendobj\n"
    second = len(out)
    out += b"%d 0 obj\n<</Length %d>>stream\n" % (size, len(content)) + content + b"\nendstream\nendobj\n"
    table = len(out)
    rows = b"".join(bytes([1]) + at.to_bytes(4, "big") + bytes(2) for at in ([first, second]))
    return out + (b"%d 0 obj\n<</Type/XRef/Size %d/Root %d 0 R/Info %d 0 R/W[1 4 2]/Index[%d 1 %d 1]/Prev %d/Length %d>>stream\n"
        % (size + 1, size + 2, root, info, number, size, before, len(rows))) + rows + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % table

def revised(data, change):
    """A revision behind a file in which `change` gives objects, as an object number each, and their bytes."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        objects, size = change(pdf), int(pdf.trailer.Size)
        root, info = pdf.Root.objgen[0], pdf.trailer.Info.objgen[0]
    before = int(data[data.rindex(b"startxref") + 9:].split()[0])
    out, places = data, []
    for number, body in sorted(objects.items()):
        places.append((number, len(out)))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = len(out)
    rows = b"".join(bytes([1]) + at.to_bytes(4, "big") + bytes(2) for _, at in places)
    index = b" ".join(b"%d 1" % number for number, _ in places)
    last = max([size, *(number + 1 for number in objects)])
    return out + (b"%d 0 obj\n<</Type/XRef/Size %d/Root %d 0 R/Info %d 0 R/W[1 4 2]/Index[%s]/Prev %d/Length %d>>stream\n"
        % (last, last + 1, root, info, index, before, len(rows))) + rows + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % table

def said_behind(pdf):
    part = first(pdf, lambda one: "/Alt" in one)
    part.Alt = String("A certificate")
    return {part.objgen[0]: part.unparse(resolved=True)}

def noted_behind(pdf):
    page, size = pdf.pages[1].obj, int(pdf.trailer.Size)
    body = page.unparse(resolved=True)
    note = b"<</Type/Annot/Subtype/Text/Rect[60 60 80 80]/Contents(Well done)>>"
    if b"/Annots" in body:
        at = body.index(b"/Annots")
        at = body.index(b"[", at) + 1
        return {page.objgen[0]: body[:at] + b" %d 0 R" % size + body[at:], size: note}
    return {page.objgen[0]: body[:-2] + b"/Annots[%d 0 R]>>" % size, size: note}

def titled_behind(pdf):
    pdf.docinfo["/Title"] = "Portfolio of Nia Price"
    return {pdf.trailer.Info.objgen[0]: pdf.trailer.Info.unparse(resolved=True)}

def passport_behind(pdf):
    stream = inside(pdf, PASSPORT)[1].EF.F
    other = content_of(OTHER, PASSPORT)
    return {stream.objgen[0]: b"<</Type/EmbeddedFile/Length %d>>stream\n" % len(other) + other + b"\nendstream"}

def emptied(data): return appended(data, lambda pdf, page: b"q Q")

def emptied_and_put_back(data):
    with pikepdf.open(io.BytesIO(data)) as pdf: content = pdf.pages[1].Contents.read_bytes()
    return appended(emptied(data), lambda pdf, page: content)

# What is done to the bytes.
BYTES = {
    "something-before": lambda data: b"Content-Type: application/pdf\r\n\r\n" + data,
    "something-behind": lambda data: data + b"\n% kept by the ward\n",
    "two-behind-one-another": lambda data: data + Path(OTHER).read_bytes(),
    "emptied-behind-the-end": emptied, "emptied-and-put-back": emptied_and_put_back,
    "noted-behind-the-end": lambda data: revised(data, noted_behind),
    "said-otherwise-behind-the-end": lambda data: revised(data, said_behind),
    "titled-behind-the-end": lambda data: revised(data, titled_behind),
    "another-passport-behind-the-end": lambda data: revised(data, passport_behind),
    "cut-short": lambda data: data[: len(data) // 2],
}

if __name__ == "__main__":
    IN, OTHER, OLDER, to = sys.argv[1:5]
    for name, how in SAVED.items():
        with pikepdf.open(IN) as pdf: pdf.save(f"{to}/{name}.pdf", **how)
    for name, edit in EDITS.items():
        with pikepdf.open(IN) as pdf:
            edit(pdf)
            pdf.save(f"{to}/{name}.pdf")
    for name, edit in BYTES.items():
        Path(f"{to}/{name}.pdf").write_bytes(edit(Path(IN).read_bytes()))
