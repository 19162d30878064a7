// Each stage alone, on what the stages before it make of the corpus. MB/s counts the bytes that the stage is given.
#include <unicode/brkiter.h>

#include <memory>

#include "article/article.h"
#include "base/sha256.h"
#include "corpus.h"
#include "entity/entities.h"
#include "entity/scratch.h"
#include "html/tree.h"
#include "khao/extractor.h"
#include "khao/json.h"
#include "khao/tokenizer.h"
#include "model.h"
#include "text/charset.h"
#include "text/view.h"
#include "token/tokenizer.h"

namespace khao::bench {
namespace {

/// A document after every stage.
struct Staged {
  text::Decoded decoded;
  html::Tree tree;
  Record record;
  std::vector<Token> tokens;
  bool html = false;
};

/// From the bytes of a page to its article, scratch reused.
struct PageReader {
  Model model = Model::builtin();
  text::Decoded decoded;
  html::Scratch html_scratch;
  html::Tree tree;
  article::Scratch scratch;
  Article article;
  std::vector<Problem> warnings;

  void read(std::string_view bytes) {
    text::decode(bytes, {.option = {}, .http = {}, .html = true}, decoded);
    html::parse(decoded.utf8, html_scratch, tree);
    warnings.clear();
    article::read_page(model.impl().article, tree, {}, scratch, article, warnings);
    benchmark::DoNotOptimize(article.text.data());
  }
};

const std::vector<Staged>& staged() {
  static const std::vector<Staged> all = [] {
    std::vector<Staged> out(corpus().documents.size());
    Extractor extractor(Model::builtin());
    Tokenizer tokenizer(Model::builtin());
    html::Scratch scratch;
    for (size_t i = 0; i < out.size(); ++i) {
      const Document& document = corpus().documents[i];
      Staged& staged = out[i];
      staged.html = document.html;
      text::decode(document.bytes, {.option = {}, .http = {}, .html = document.html}, staged.decoded);
      if (document.html) {
        html::parse(staged.decoded.utf8, scratch, staged.tree);
        extractor.html(document.bytes, staged.record);
      } else {
        extractor.text(document.bytes, staged.record);
      }
      tokenizer(staged.record.article.text, staged.tokens);
    }
    return out;
  }();
  return all;
}

/// Runs `stage(document)` over all documents; it returns the bytes that it was given.
template <typename Stage>
void run(benchmark::State& state, Stage&& stage) {
  size_t bytes = 0;
  for (auto _ : state) {
    bytes = 0;
    for (size_t i = 0; i < staged().size(); ++i) bytes += stage(i);
  }
  report(state, bytes);
}

void sha256(benchmark::State& state) {
  std::string digest;
  run(state, [&](size_t i) {
    base::sha256_hex(corpus().documents[i].bytes, digest);
    return corpus().documents[i].bytes.size();
  });
}
BENCHMARK(sha256);

void decode(benchmark::State& state) {
  text::Decoded decoded;
  run(state, [&](size_t i) {
    const Document& document = corpus().documents[i];
    text::decode(document.bytes, {.option = {}, .http = {}, .html = document.html}, decoded);
    return document.bytes.size();
  });
}
BENCHMARK(decode);

void parse(benchmark::State& state) {
  html::Scratch scratch;
  html::Tree tree;
  run(state, [&](size_t i) {
    if (!staged()[i].html) return size_t{0};
    html::parse(staged()[i].decoded.utf8, scratch, tree);
    return staged()[i].decoded.utf8.size();
  });
}
BENCHMARK(parse);

void find_article(benchmark::State& state) {
  const Model model = Model::builtin();
  article::Scratch scratch;
  Article article;
  std::vector<Problem> warnings;
  run(state, [&](size_t i) {
    const Staged& document = staged()[i];
    warnings.clear();
    if (document.html) {
      article::read_page(model.impl().article, document.tree, {}, scratch, article, warnings);
    } else {
      article::read_text(model.impl().article, document.decoded.utf8, {}, scratch, article, warnings);
    }
    return document.decoded.utf8.size();
  });
}
BENCHMARK(find_article);

// Bytes to article: the three stages before the tokens, as compare_pages.py sets them beside other extractors.
void page_to_article(benchmark::State& state) {
  PageReader reader;
  run(state, [&](size_t i) {
    const Document& document = corpus().documents[i];
    if (document.html) reader.read(document.bytes);
    return document.html ? document.bytes.size() : 0;
  });
}
BENCHMARK(page_to_article)->Unit(benchmark::kMillisecond);

// A page of about so many bytes, half of it furniture: the time for a byte is the same at every size.
std::string page_of(size_t bytes) {
  std::string page =
      "<html><head><meta charset=utf-8><title>น้ำท่วมตลาดเก่าสูงสองเมตร</title></head><body><article><h1 "
      "class=entry-title>น้ำท่วมตลาดเก่าสูงสองเมตร</h1><div class=entry-content>";
  std::string furniture = "</div></article><ul class=sidebar>";
  for (size_t i = 0; page.size() + furniture.size() < bytes; ++i) {
    const std::string number = std::to_string(i);
    page += "<p class=\"wp-block-paragraph\">เมื่อเวลา 10.00 น. วันที่ 11 สิงหาคม 2558 เจ้าหน้าที่ <b>รายที่ " + number +
            "</b> เข้าช่วยเหลือประชาชนในชุมชนริมน้ำ พร้อมมอบถุงยังชีพและน้ำดื่มให้ทุกหลังคาเรือน</p>\n";
    furniture += "<li class=\"menu-item item-" + number + "\"><a href=\"/news/" + number +
                 "\" title=\"ข่าว\">ข่าวเด่นประจำวันเรื่องที่ " + number + "</a><script>track(" + number + ");</script>\n";
  }
  return page + furniture + "</ul></body></html>";
}

void page_of_size_to_article(benchmark::State& state) {
  PageReader reader;
  const std::string page = page_of(static_cast<size_t>(state.range(0)));
  for (auto _ : state) reader.read(page);
  state.counters["MB/s"] =
      benchmark::Counter(static_cast<double>(page.size()) / 1e6, benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK(page_of_size_to_article)->RangeMultiplier(10)->Range(10'000, 10'000'000)->Unit(benchmark::kMillisecond);

void matching_view(benchmark::State& state) {
  text::View view;
  run(state, [&](size_t i) {
    text::make_view(staged()[i].record.article.text, view);
    return staged()[i].record.article.text.size();
  });
}
BENCHMARK(matching_view);

void tokenize(benchmark::State& state) {
  Tokenizer tokenizer(Model::builtin());
  std::vector<Token> tokens;
  run(state, [&](size_t i) {
    tokenizer(staged()[i].record.article.text, tokens);
    return staged()[i].record.article.text.size();
  });
}
BENCHMARK(tokenize);

void find_entities(benchmark::State& state) {
  const Model model = Model::builtin();
  entity::Scratch scratch;
  entity::Out out;
  run(state, [&](size_t i) {
    const Article& article = staged()[i].record.article;
    const entity::In in = {.text = article.text,
                           .tokens = staged()[i].tokens,
                           .paragraphs = article.paragraphs,
                           .title = {},
                           .published = text::parse_iso_date(article.published.value)};
    entity::find_entities(model.impl().entity, in, scratch, out);
    return article.text.size();
  });
}
BENCHMARK(find_entities);

// The words of the same texts by ICU, from UTF-16: the measure that text_to_record is held against.
void icu_words(benchmark::State& state) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(icu::BreakIterator::createWordInstance(icu::Locale("th"), status));
  std::vector<icu::UnicodeString> texts;
  for (const Staged& document : staged()) texts.push_back(icu::UnicodeString::fromUTF8(document.record.article.text));
  run(state, [&](size_t i) {
    words->setText(texts[i]);
    while (words->next() != icu::BreakIterator::DONE) {
    }
    return staged()[i].record.article.text.size();
  });
}
BENCHMARK(icu_words);

void text_to_record(benchmark::State& state) {
  Extractor extractor(Model::builtin());
  Record record;
  run(state, [&](size_t i) {
    extractor.text(staged()[i].record.article.text, record);
    return staged()[i].record.article.text.size();
  });
}
BENCHMARK(text_to_record);

void write_json(benchmark::State& state) {
  std::string json;
  run(state, [&](size_t i) {
    json.clear();
    append_json(staged()[i].record, {}, json);
    return json.size();
  });
}
BENCHMARK(write_json);

void open_model(benchmark::State& state) {
  for (auto _ : state) {
    const Model_impl model(data::Blob::open(data::builtin_bytes()));
    benchmark::DoNotOptimize(&model);
  }
}
BENCHMARK(open_model)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace khao::bench
