#!/usr/bin/env python3
"""What PDF/A-3a and PDF/UA-1 ask of a file, looked at with pikepdf. Needs pikepdf.

    python3 pdf_rules.py FILE.pdf…     a line for every fault; exit code 0 when there is none
"""
import re, sys
import pikepdf
from pikepdf import Array, Dictionary, Name

ROLES = set("Document Sect H1 H2 H3 P L LI Lbl LBody Table Caption TR TH TD Figure Link Span TOC TOCI Reference".split())
CHILDREN = {"Table": {"TR", "Caption"}, "TR": {"TH", "TD"}, "L": {"LI"}, "LI": {"Lbl", "LBody"}, "TOC": {"TOCI"}}
PARENTS = {"TR": {"Table"}, "TH": {"TR"}, "TD": {"TR"}, "LI": {"L"}, "TOCI": {"TOC"}, "LBody": {"LI"}}

def check(path):
    faults = []
    def need(true, fault):
        if not true: faults.append(fault)
    with pikepdf.open(path) as pdf:
        root = pdf.Root
        need(pdf.pdf_version == "1.7" and not pdf.is_encrypted, "version or encryption")
        need(root.MarkInfo.Marked is True or bool(root.MarkInfo.Marked), "not marked")
        need(str(root.Lang) == "en-GB", "language")
        need(bool(root.ViewerPreferences.DisplayDocTitle), "title not shown")
        for key in ("/OpenAction", "/AA", "/AcroForm", "/OCProperties"): need(key not in root, f"{key} in the catalog")
        intent = root.OutputIntents[0]
        need(intent.S == Name.GTS_PDFA1 and int(intent.DestOutputProfile.N) == 3, "output intent")
        raw = root.Metadata.read_raw_bytes()
        need("/Filter" not in root.Metadata and raw.startswith(b"<?xpacket begin"), "XMP is packed")
        with pdf.open_metadata() as xmp:
            need((xmp["pdfaid:part"], xmp["pdfaid:conformance"], xmp["pdfuaid:part"]) == ("3", "A", "1"), "XMP claims")
            need(xmp["dc:title"] == str(pdf.docinfo.Title), "XMP and Info say different titles")
            need(xmp["pdf:Producer"] == str(pdf.docinfo.Producer), "XMP and Info say different producers")
        labels = root.PageLabels.Nums
        need(len(labels) == 2 and labels[1].S == Name.D, "page labels")
        for file in root.AF:
            need(file.AFRelationship == Name.Supplement and "/UF" in file and "/Desc" in file and "/Subtype" in file.EF.F, "an associated file")
        outline(root.get("/Outlines"), pdf, need)
        fonts = {}
        marks, links = {}, {}
        for number, page in enumerate(pdf.pages):
            look_at_page(number, page, marks, links, fonts, need)
        for name, font in fonts.items():
            # One of few glyphs has codes of one byte and is led by a table of its own.
            inside = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            led = inside.CIDToGIDMap == Name.Identity if inside is not font else int(font.FontDescriptor.Flags) == 4 and "/Encoding" not in font
            need("/ToUnicode" in font and "/FontFile2" in inside.FontDescriptor and led, f"font {name}")
            need(re.match(r"/[A-Z]{6}\+", str(font.BaseFont)), f"font {name} has no subset tag")
            need(str(inside.FontDescriptor.FontName) == str(font.BaseFont), f"font {name} has two names")
        tree(root.StructTreeRoot, pdf, marks, links, need)
    return faults

def outline(top, pdf, need):
    need(top is not None, "no outline")
    def walk(entry, parent):
        count = 0
        while entry is not None:
            need(entry.Parent.objgen == parent.objgen and str(entry.Title).strip(), "an outline entry")
            need(entry.Dest[0].Type == Name.Page and entry.Dest[1] == Name.XYZ, "an outline goal")
            count += 1 + (walk(entry.First, entry) if "/First" in entry else 0)
            entry = entry.get("/Next")
        return count
    need(top is not None and walk(top.First, top) >= 1, "outline is short")

def look_at_page(number, page, marks, links, fonts, need):
    need(page.Tabs == Name.S and "/StructParents" in page, f"page {number}: tab order")
    need("/Group" not in page and "/AA" not in page, f"page {number}: group or action")
    fonts.update(page.Resources.get("/Font", {}).items())
    depth, inside = 0, False
    for operands, operator in pikepdf.parse_content_stream(page):
        word = str(operator)
        if word in ("BDC", "BMC"):
            depth += 1
            need(depth == 1, f"page {number}: marked content in marked content")
            if str(operands[0]) == "/Artifact": inside = True
            else:
                inside = "/MCID" in operands[1]
                marks.setdefault(number, []).append(int(operands[1].MCID))
        elif word == "EMC": depth -= 1; inside = False
        elif word in ("Tj", "TJ", "f", "S", "B", "Do", "f*", "sh"): need(inside, f"page {number}: {word} outside of marked content")
    need(depth == 0, f"page {number}: marked content left open")
    need(marks.get(number, []) == list(range(len(marks.get(number, [])))), f"page {number}: ids of marked content")
    for area in page.get("/Annots", []):
        need(area.Subtype == Name.Link and int(area.F) & 4 and str(area.Contents).strip(), f"page {number}: a link")
        links[area.objgen] = int(area.StructParent)

def tree(top, pdf, marks, links, need):
    numbers = {page.objgen: at for at, page in enumerate(pdf.pages)}
    nums = top.ParentTree.Nums
    parents = {int(nums[i]): nums[i + 1] for i in range(0, len(nums), 2)}
    keys = {int(page.StructParents): at for at, page in enumerate(pdf.pages)}
    said, led, heading, last = set(), set(), [0], {}
    def walk(element, parent, role):
        need(element.P.objgen == parent.objgen, "a part names another parent")
        mine = str(element.S)[1:]
        need(mine in ROLES, f"role {mine}")
        need(mine in CHILDREN.get(role, {mine}), f"{mine} in {role}")
        need(role in PARENTS.get(mine, {role}), f"{mine} in {role}")
        attributes = element.get("/A", Dictionary())
        if mine == "TH": need(attributes.get("/Scope") in (Name.Row, Name.Column), "TH without scope")
        if mine == "Figure": need(str(element.get("/Alt", "")).strip() and "/BBox" in attributes, "Figure without words or box")
        if mine == "L": need("/ListNumbering" in attributes, "L without numbering")
        if re.fullmatch(r"H\d", mine):
            level = int(mine[1])
            need(level <= heading[0] + 1, f"H{heading[0]} before {mine}")
            heading[0] = level
        kids = element.get("/K", Array())
        for kid in kids if isinstance(kids, Array) else [kids]:
            if isinstance(kid, int) or not isinstance(kid, Dictionary): mark(element, element.Pg, int(kid))
            elif kid.get("/Type") == Name.MCR: mark(element, kid.get("/Pg", element.get("/Pg")), int(kid.MCID))
            elif kid.get("/Type") == Name.OBJR:
                need(kid.Obj.objgen in links and parents[links[kid.Obj.objgen]].objgen == element.objgen, "a link leads to another part")
                need(mine == "Link", "a link in no Link")
                led.add(kid.Obj.objgen)
            else: walk(kid, element, mine)
        own = kids if isinstance(kids, Array) else [kids]
        leads = any(isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR for kid in own)
        need(mine != "Link" or leads, "a Link that leads nowhere")
    def mark(element, page, number):
        at = numbers[page.objgen]
        need((at, number) not in said, "said twice")
        said.add((at, number))
        need(number > last.get(at, -1), "parts are read in another order than they stand in")
        last[at] = number
        key = int(page.StructParents)
        need(parents[key][number].objgen == element.objgen, "marked content leads to another part")
    kids = top.K
    for kid in kids if isinstance(kids, Array) else [kids]: walk(kid, top, "")
    need(said == {(page, id) for page, ids in marks.items() for id in ids}, "marked content that no part says")
    need(led == set(links), "a link that no part says")
    need(len(keys) == len(pdf.pages), "pages share a key")

if __name__ == "__main__":
    sys.setrecursionlimit(10_000)
    bad = 0
    for path in sys.argv[1:]:
        for fault in sorted(set(check(path)))[:20]: print(f"{path}: {fault}"); bad = 1
    sys.exit(bad)
