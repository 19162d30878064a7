#!/usr/bin/env python3
"""Checks that includes follow the layers of src/layers.txt: arrows go down only.

usage: check_layers.py [ROOT]

A file's layer is its folder under src/ (`extractor` for files directly in src/, `khao` for include/khao, `cli` for bindings/
and examples/ too). Every `#include` of a header of ours must name the file's own layer or one that layers.txt allows. A line
`LAYER/FILE: layers...` of layers.txt allows one file more than its layer. Prints each breach as file:line and then exits 1.
"""
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)')
SOURCES = {".h", ".hh", ".hpp", ".cc", ".cpp", ".cxx", ".c", ".inc"}


def read_layers(path):
    """Layer (or LAYER/FILE) -> the set of layers whose headers it may include, itself included."""
    allowed = {}
    for number, line in enumerate(path.read_text("utf8").splitlines(), 1):
        line = line.split("#", 1)[0].strip()
        if not line:
            continue
        name, colon, rest = line.partition(":")
        if not colon:
            raise SystemExit(f"{path}:{number}: no colon in {line!r}")
        allowed[name.strip()] = {name.strip().split("/")[0], *rest.split()}
    layers = {name for name in allowed if "/" not in name}
    for name, targets in allowed.items():
        for unknown in sorted(targets - layers):
            raise SystemExit(f"{path}: {name} names the unknown layer {unknown}")
    return allowed


def order_breaches(path, allowed):
    """layers.txt lists lower layers first; a layer that allows one below it in the file would let arrows go up."""
    names = [name for name in allowed if "/" not in name]
    for name in names:
        for target in sorted(allowed[name]):
            if names.index(target) > names.index(name):
                yield f"{path}: {name} may not include {target}, which stands above it"


def layer_of(relative):
    """The layer of a file, from its path below the root."""
    parts = relative.parts
    if parts[0] == "include":
        return "khao"
    if parts[0] == "src":
        return parts[1] if len(parts) > 2 else "extractor"
    return "cli"


def target_layer(included, quoted, file, root, allowed):
    """The layer of an included header; None if the header is not ours."""
    head = included.split("/")[0]
    if "/" in included:
        if head in allowed or (root / "src" / included).exists():
            return head
        return None
    if not quoted:
        return None
    if (file.parent / included).exists():
        return layer_of(file.relative_to(root))
    return "extractor" if (root / "src" / included).exists() else None


def breaches(root):
    layers_file = root / "src" / "layers.txt"
    allowed = read_layers(layers_file)
    yield from order_breaches(layers_file.relative_to(root), allowed)
    for top in ("include", "src", "bindings", "examples"):
        for file in sorted((root / top).rglob("*")):
            if file.suffix not in SOURCES or not file.is_file():
                continue
            relative = file.relative_to(root)
            layer = layer_of(relative)
            if layer not in allowed:
                yield f"{relative}:1: layer {layer} is not in src/layers.txt"
                continue
            may = allowed[layer] | allowed.get("/".join(relative.parts[1:]), set())
            for number, line in enumerate(file.read_text("utf8", "replace").splitlines(), 1):
                match = INCLUDE.match(line)
                if not match:
                    continue
                included = match.group(1) or match.group(2)
                target = target_layer(included, match.group(1) is not None, file, root, allowed)
                if target is not None and target not in may:
                    yield f"{relative}:{number}: layer {layer} may not include {included} ({target})"


def main(arguments):
    root = pathlib.Path(arguments[0] if arguments else pathlib.Path(__file__).parent.parent).resolve()
    found = list(breaches(root))
    print("\n".join(found) if found else "layers: all includes point down")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
