// Who holds which office, on saved pages: `officials PAGE...` prints name, post and place governed, set
// apart by tabs, a line for each post. examples/officials.py and officials.sh do the same.
#include <khao/khao.h>

#include <fstream>
#include <iostream>
#include <iterator>

int main(int argc, char** argv) {
  khao::Extractor extract(khao::Model::builtin());
  khao::Record record;
  for (int i = 1; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    if (extract.html(bytes, record) == khao::Outcome::error) {
      std::cerr << argv[i] << ": " << record.error.message << '\n';
      return 1;
    }
    for (const khao::Official& official : record.officials) {
      if (official.scope != khao::Scope::official || official.name.empty()) continue;
      for (const khao::Position& post : record.positions(official))
        std::cout << record.view(official.name) << '\t' << record.view(post.text) << '\t'
                  << record.view(post.jurisdiction) << '\n';
    }
  }
}
