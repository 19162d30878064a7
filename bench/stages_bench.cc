// Each stage alone, on what the stages before it make of the corpus. MB/s counts the bytes that the stage is given.
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
