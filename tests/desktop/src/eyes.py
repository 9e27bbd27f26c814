"""What a screen reader sees of the one app on its bus, told line by line: a JSON request in, a JSON answer out.

Also what needs a display of its own: pictures of the screen, a file to be dragged, the X button's message.
"""

import json
import os
import sys
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
warnings.simplefilter("ignore", DeprecationWarning)
from gi.repository import Atspi, Gdk, GLib, Gtk  # noqa: E402

heard = []
seen = []
offered = []


def attributes(one):
    return dict(one.get_attributes() or {})


def text_of(one):
    text = one.get_text_iface()
    return Atspi.Text.get_text(text, 0, -1).replace("\ufffc", "") if text else ""


def whole_text(one, depth=0):
    """All the text of an element and of what is in it."""
    parts = [one.get_name() or ""] if one.get_child_count() == 0 else []
    own = text_of(one)
    parts += [whole_text(child, depth + 1) for child in children(one)] if depth < 12 else []
    inner = " ".join(part for part in parts if part)
    return own if len(own) >= len(inner) else inner


def children(one):
    for index in range(one.get_child_count()):
        child = one.get_child_at_index(index)
        if child is not None:
            yield child


def pages():
    """The documents of every app on this bus: there is one."""
    desktop = Atspi.get_desktop(0)
    for app in children(desktop):
        queue = [app]
        while queue:
            one = queue.pop(0)
            if one.get_role() == Atspi.Role.DOCUMENT_WEB:
                yield one
            elif one.get_role() != Atspi.Role.SCROLL_BAR:
                queue.extend(children(one))


def walk(one, depth=0):
    yield depth, one
    for child in children(one):
        yield from walk(child, depth + 1)


def role_of(one, known):
    return known.get("computed-role") or one.get_role_name()


def told(one, depth, known, place):
    box = one.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
    states = [state.value_nick for state in one.get_state_set().get_states()]
    return {
        "place": place,
        "depth": depth,
        "role": role_of(one, known),
        "name": (one.get_name() or "").strip(),
        "description": one.get_description() or "",
        "text": text_of(one).strip(),
        "id": known.get("id", ""),
        "tag": known.get("tag", ""),
        "live": known.get("live", ""),
        "level": known.get("level", ""),
        "current": known.get("current", "false") != "false",
        "invalid": "invalid-entry" in states,
        "states": states,
        "box": [box.x, box.y, box.width, box.height],
    }


def keep(one):
    seen.append(one)
    return len(seen) - 1


def fits(one, known, wanted):
    if wanted.get("id") is not None:
        return known.get("id") == wanted["id"]
    if wanted.get("role") is not None and role_of(one, known) != wanted["role"]:
        return False
    if wanted.get("name") is None:
        return True
    name = " ".join((one.get_name() or whole_text(one)).split())
    if wanted["name"].endswith("*"):
        return name.startswith(wanted["name"][:-1])
    return name == wanted["name"]


def find(wanted):
    for page in pages():
        for depth, one in walk(page):
            known = attributes(one)
            if fits(one, known, wanted):
                return told(one, depth, known, keep(one))
    return None


def turn():
    """Lets events come in."""
    while GLib.MainContext.default().iteration(False):
        pass


def see(ask):
    end = time.monotonic() + ask["patience"]
    while True:
        turn()
        try:
            found = find(ask)
            if found:
                return found
        except GLib.Error:
            pass  # The page drew itself anew meanwhile.
        if time.monotonic() > end:
            return None
        time.sleep(0.1)


def tree(_ask):
    for _ in range(20):
        turn()
        try:
            return [told(one, depth, attributes(one), keep(one)) for page in pages() for depth, one in walk(page)]
        except GLib.Error:
            time.sleep(0.1)  # The page drew itself anew meanwhile.
    return []


def again(ask):
    """The same element once more: where it is now, and its state."""
    one = seen[ask["place"]]
    one.clear_cache()
    try:
        return told(one, 0, attributes(one), ask["place"])
    except GLib.Error:
        return None


def act(ask):
    """What a screen reader does for its user: the first action of an element, such as a press."""
    return seen[ask["place"]].get_action_iface().do_action(0)


def focus(ask):
    return seen[ask["place"]].get_component_iface().grab_focus()


def reach(ask):
    """Brings an element into sight."""
    return seen[ask["place"]].get_component_iface().scroll_to(Atspi.ScrollType.ANYWHERE)


def menu(_ask):
    """The items of menus outside the page, such as the one of a right click."""
    names = []
    time.sleep(0.4)
    turn()
    for app in children(Atspi.get_desktop(0)):
        queue = list(children(app))
        while queue:
            one = queue.pop(0)
            if one.get_role() == Atspi.Role.MENU_ITEM:
                names.append((one.get_name() or "").strip())
            if one.get_role() != Atspi.Role.DOCUMENT_WEB:
                queue.extend(children(one))
    return names


def focused(_ask):
    turn()
    for page in pages():
        for depth, one in walk(page):
            if one.get_state_set().contains(Atspi.StateType.FOCUSED):
                return told(one, depth, attributes(one), keep(one))
    return None


def hear(event):
    """Keeps what a live region said."""
    try:
        known = attributes(event.source)
        live = known.get("container-live") or known.get("live")
        if live and live != "off":
            said = event.any_data if isinstance(event.any_data, str) else whole_text(event.source)
            if said.strip():
                heard.append(said.strip())
    except GLib.Error:
        pass


def listen(_ask):
    listener = Atspi.EventListener.new(hear)
    for event in ("object:text-changed:insert", "object:children-changed:add"):
        listener.register(event)
    offered.append(listener)
    return True


def said(ask):
    end = time.monotonic() + ask["patience"]
    while True:
        turn()
        if any(ask["words"] in one for one in heard) or time.monotonic() > end:
            return list(heard)
        time.sleep(0.05)


def picture(ask):
    root = Gdk.get_default_root_window()
    turn()
    taken = Gdk.pixbuf_get_from_window(root, *ask["box"])
    if ask.get("file"):
        taken.savev(ask["file"], "png", [], [])
    with open(ask["raw"], "wb") as raw:
        raw.write(taken.get_pixels())
    return [taken.get_rowstride(), taken.get_n_channels()]


def offer(ask):
    """Puts a small window at a place of the screen, from which these files can be dragged."""
    box = Gtk.Window(type=Gtk.WindowType.POPUP)
    handle = Gtk.EventBox()
    handle.add(Gtk.Label(label="files"))
    box.add(handle)
    handle.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
    handle.drag_source_add_uri_targets()
    uris = [GLib.filename_to_uri(os.path.abspath(file)) for file in ask["files"]]
    handle.connect("drag-data-get", lambda _w, _c, data, _i, _t: data.set_uris(uris))
    box.move(*ask["at"])
    box.resize(60, 60)
    box.show_all()
    offered.append(box)
    turn()
    return True


def close(ask):
    """Says to a window what its X button says."""
    from Xlib import X, display
    from Xlib.protocol.event import ClientMessage

    shown = display.Display()
    window = shown.create_resource_object("window", ask["window"])
    protocols, delete = shown.intern_atom("WM_PROTOCOLS"), shown.intern_atom("WM_DELETE_WINDOW")
    message = ClientMessage(window=window, client_type=protocols, data=(32, [delete, X.CurrentTime, 0, 0, 0]))
    window.send_event(message)
    # Only what the server has taken is sent.
    shown.sync()
    shown.close()
    return True


DEEDS = {
    deed.__name__: deed
    for deed in (see, tree, again, act, focus, reach, menu, focused, listen, said, picture, offer, close)
}


def asked(channel, _condition):
    line = channel.readline()
    if not line:
        Gtk.main_quit()
        return False
    ask = json.loads(line)
    try:
        answer = {"ok": DEEDS[ask["do"]](ask)}
    except GLib.Error as error:
        answer = {"failed": str(error)}
    print(json.dumps(answer), flush=True)
    return True


Gtk.init([])
GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IOCondition.IN | GLib.IOCondition.HUP, asked)
Gtk.main()
