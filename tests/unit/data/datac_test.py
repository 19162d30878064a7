#!/usr/bin/env python3
"""The program datac: what it reads, what it writes, how it says what is wrong. usage: datac_test.py DATAC SOURCE_FOLDER"""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

DATAC, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])


class Datac(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.temporary.name) / "tables"
        shutil.copytree(SOURCE, self.folder)
        self.output = pathlib.Path(self.temporary.name) / "model.bin"

    def tearDown(self):
        self.temporary.cleanup()

    def run_datac(self, *arguments):
        return subprocess.run([DATAC, *arguments], capture_output=True, text=True, encoding="utf8")

    def test_the_same_tables_give_the_same_bytes_wherever_they_lie(self):
        self.assertEqual(self.run_datac(str(self.folder), str(self.output)).returncode, 0)
        other = self.output.with_name("other.bin")
        self.assertEqual(self.run_datac(str(SOURCE), str(other)).returncode, 0)
        self.assertEqual(self.output.read_bytes(), other.read_bytes())
        self.assertEqual(self.output.read_bytes()[:4], b"khao")

    def test_a_fault_names_file_and_line_and_leaves_no_output(self):
        (self.folder / "bad.tsv").write_text("a\tb:integer\n1\t2\n3\tx\n", "utf8")
        run = self.run_datac(str(self.folder), str(self.output))
        self.assertEqual(run.returncode, 1)
        self.assertIn("bad.tsv:3: column b", run.stderr)
        self.assertFalse(self.output.exists())

    def test_a_new_table_is_compiled_without_a_change_elsewhere(self):
        self.run_datac(str(self.folder), str(self.output))
        before = self.output.read_bytes()
        (self.folder / "new_table.tsv").write_text("word:pattern\nคำใหม่\n", "utf8")
        self.assertEqual(self.run_datac(str(self.folder), str(self.output)).returncode, 0)
        self.assertNotEqual(self.output.read_bytes(), before)
        self.assertIn(b"table/new_table", self.output.read_bytes())

    def test_wrong_use(self):
        self.assertEqual(self.run_datac().returncode, 2)
        self.assertEqual(self.run_datac(str(self.folder / "none"), str(self.output)).returncode, 1)
        self.assertEqual(self.run_datac(str(self.folder), str(self.output / "below")).returncode, 1)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
