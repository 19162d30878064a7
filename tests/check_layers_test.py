#!/usr/bin/env python3
"""check_layers.py passes trees that keep the layers and names the line of each breach of those that do not."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

SCRIPT = pathlib.Path(__file__).with_name("check_layers.py")
LAYERS = """# comment
base:
khao:
text: base khao
entity: text base khao
entity/bridge.cc: record
record: text base khao
extractor: record entity text base khao
cli: khao
"""


class CheckLayers(unittest.TestCase):
    def check(self, files, layers=LAYERS):
        """Runs the script over a tree of these files; returns (exit code, output lines)."""
        with tempfile.TemporaryDirectory() as root:
            for name, content in {"src/layers.txt": layers, **files}.items():
                path = pathlib.Path(root, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(content, "utf8")
            run = subprocess.run([sys.executable, SCRIPT, root], capture_output=True, text=True, encoding="utf8")
            return run.returncode, (run.stdout + run.stderr).splitlines()

    def test_includes_downwards_pass(self):
        code, _ = self.check({
            "include/khao/span.h": "#include <cstdint>\n",
            "src/text/view.h": '#include <vector>\n#include "khao/span.h"\n',
            "src/entity/a.cc": '#include "entity/a.h"\n#include "text/view.h"\n',
            "src/extractor.cc": '#include "model.h"\n#include "entity/a.h"\n',
            "src/model.h": "",
            "src/cli/main.cc": '#include "command.h"\n#include "khao/span.h"\n',
            "src/cli/command.h": "",
            "examples/one.cc": "#include <khao/khao.h>\n",
        })
        self.assertEqual(code, 0)

    def test_an_include_upwards_is_named_by_line(self):
        code, lines = self.check({"src/text/view.cc": '\n#include "text/view.h"\n  #  include "entity/a.h"\n'})
        self.assertEqual(code, 1)
        self.assertEqual(len(lines), 1)
        self.assertTrue(lines[0].startswith("src/text/view.cc:3: "), lines)

    def test_angle_brackets_hide_nothing(self):
        code, _ = self.check({"src/text/view.cc": "#include <entity/a.h>\n"})
        self.assertEqual(code, 1)

    def test_public_headers_see_public_headers_only(self):
        code, _ = self.check({"include/khao/span.h": '#include "base/utf8.h"\n'})
        self.assertEqual(code, 1)

    def test_bindings_and_examples_see_public_headers_only(self):
        for file in ("bindings/python/khao.cc", "examples/one.cc", "src/cli/main.cc"):
            code, _ = self.check({file: '#include "text/view.h"\n'})
            self.assertEqual(code, 1, file)

    def test_no_layer_sees_the_files_directly_in_src(self):
        code, _ = self.check({"src/model.h": "", "src/entity/a.cc": '#include "model.h"\n'})
        self.assertEqual(code, 1)

    def test_an_exception_holds_for_its_file_only(self):
        code, _ = self.check({"src/entity/bridge.cc": '#include "record/r.h"\n'})
        self.assertEqual(code, 0)
        code, _ = self.check({"src/entity/other.cc": '#include "record/r.h"\n'})
        self.assertEqual(code, 1)

    def test_an_unknown_folder_or_layer_is_a_breach(self):
        code, _ = self.check({"src/misc/a.cc": "\n"})
        self.assertEqual(code, 1)
        code, _ = self.check({}, layers="text: nowhere\n")
        self.assertNotEqual(code, 0)

    def test_layers_cannot_be_declared_upwards(self):
        code, _ = self.check({}, layers="text: entity\nentity:\n")
        self.assertEqual(code, 1)


if __name__ == "__main__":
    unittest.main()
