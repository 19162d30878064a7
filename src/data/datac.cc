// datac: compiles the TSV tables of src/data and the raw sections of other layers into the blob that is linked into the
// library.
//
//     datac SOURCE_FOLDER OUTPUT
//
// Run by the build. It links only base, data, text's view, and what makes the raw sections.
#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "data/compile.h"
#include "data/file.h"
#include "entity/counts_pairs.h"
#include "entity/word_classes.h"
#include "text/view.h"
#include "token/compile.h"

namespace {

namespace fs = std::filesystem;
using khao::data::Piece;
using khao::data::read_file;

std::vector<Piece> read_tables(const fs::path& folder) {
  std::vector<Piece> tables;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".tsv")
      tables.push_back({entry.path().stem().string(), read_file(entry.path()), entry.path().string()});
  return tables;
}

// Sections that are no tables: a layer that compiles its own data (the word model, the classes of words, the weights of
// pairs) adds a piece here.
std::vector<Piece> make_sections(const fs::path& folder) {
  const fs::path words = folder / "words" / "words.tsv", weights = folder / "words" / "weights.bin";
  const std::string bytes = khao::token::compile_words(read_file(words), words.string(), read_file(weights));
  const fs::path classes = folder / "words" / "classes.tsv", pairs = folder / "words" / "pair_weights.bin";
  return {{std::string(khao::token::kSection), bytes, weights.string()},
          {std::string(khao::entity::kWordClasses),
           khao::entity::compile_word_classes(read_file(classes), classes.string()), classes.string()},
          {std::string(khao::entity::kPairWeights), read_file(pairs), pairs.string()}};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: datac SOURCE_FOLDER OUTPUT\n", stderr);
    return 2;
  }
  try {
    khao::data::write_file(argv[2],
                           khao::data::compile(read_tables(argv[1]), make_sections(argv[1]), khao::text::fold));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
  return 0;
}
