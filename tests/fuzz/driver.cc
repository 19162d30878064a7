// Runs a fuzz target without libFuzzer: on the files named, or on so many random texts (`-runs=N`), pieces of Thai news
// mixed with broken bytes. The random texts are the same in every run.
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

constexpr std::string_view kPieces[] = {"การ",
                                        "ประชุม",
                                        "น้ำ",
                                        "ท่วม",
                                        "ผู้ว่าราชการจังหวัด",
                                        "นาย",
                                        "สมชาย",
                                        " ",
                                        "  ",
                                        "\n",
                                        "\r\n",
                                        "ๆ",
                                        "ฯ",
                                        "ฯลฯ",
                                        "พ.ศ.",
                                        "2566",
                                        "๑๒",
                                        "1,000.50",
                                        "11.50 น.",
                                        "-",
                                        "–",
                                        "“",
                                        "”",
                                        "(",
                                        ")",
                                        "/",
                                        ":",
                                        ",",
                                        ".",
                                        "...",
                                        "COVID-19",
                                        "Mr.",
                                        "https://a.th/x?y=1",
                                        "a@b.co",
                                        "#ข่าว",
                                        "\u200b",
                                        "\u00ad",
                                        "\u00a0",
                                        "ํา",
                                        "เเ",
                                        "่้",
                                        "ิ",
                                        "เ",
                                        "๛",
                                        "😀",
                                        "é",
                                        "中",
                                        "\xE0",
                                        "\xB8",
                                        "\xFF",
                                        "\xE0\xB8",
                                        std::string_view("\0", 1),
                                        "ส",
                                        "สสสสสสสส",
                                        "กาก",
                                        "%",
                                        "฿"};

void run(const std::string& text) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(text.data()), text.size());
}

}  // namespace

int main(int argc, char** argv) {
  long runs = 0;
  for (int n = 1; n < argc; ++n) {
    const std::string_view argument = argv[n];
    if (argument.starts_with("-runs=")) {
      runs = std::atol(argv[n] + 6);
      continue;
    }
    std::ifstream file(argv[n], std::ios::binary);
    run(std::string(std::istreambuf_iterator<char>(file), {}));
  }
  std::mt19937 random(1);
  for (long n = 0; n < runs; ++n) {
    std::string text;
    for (size_t k = 0, size = random() % 40; k < size; ++k) {
      text += kPieces[random() % std::size(kPieces)];
      if (random() % 16 == 0) text.push_back(static_cast<char>(random()));
      if (random() % 64 == 0 && !text.empty()) text.pop_back();
    }
    run(text);
  }
  return 0;
}
