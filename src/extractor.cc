// The index of the whole program: the stages in order, the outcome decided after each, and nothing else.
//
//     bytes -> text         text/charset.h       empty, too_large, not_text end here
//     text -> page tree     html/tree.h          pages only
//     tree -> article       article/article.h    ok, partial or no_article
//     article -> tokens     token/tokenizer.h
//     tokens -> entities    entity/entities.h
#include "khao/extractor.h"

#include <algorithm>
#include <limits>

#include "article/article.h"
#include "base/sha256.h"
#include "date_option.h"
#include "entity/entities.h"
#include "entity/scratch.h"
#include "html/tree.h"
#include "khao/error.h"
#include "model.h"
#include "text/charset.h"
#include "token/own_words.h"
#include "token/tokenizer.h"

namespace khao {
inline namespace v0 {

struct Extractor::Impl {
  Impl(Model model, Dictionary dictionary) : model(std::move(model)), dictionary(std::move(dictionary)) {}

  Model model;
  Dictionary dictionary;
  std::unique_ptr<const token::OwnWords> own = token::own_words(this->model.impl().token, this->dictionary);
  text::Decoded decoded;
  html::Scratch html_scratch;
  html::Tree tree;
  article::Scratch article_scratch;
  token::Scratch token_scratch;
  std::vector<Token> tokens;
  text::View view;  // of the article's text
  entity::Scratch entity_scratch;
  entity::Out entities;

  void read(std::string_view bytes, Record& record, const ExtractOptions& options, bool html);
  bool decode(std::string_view bytes, Record& record, const ExtractOptions& options, bool html);
  void find_article(Record& record, const ExtractOptions& options, bool html);
  void find_entities(Record& record, bool keep_tokens);
};

namespace {

void check_options(const ExtractOptions& options) {
  date_option(options.date);
  if (!options.charset.empty() && text::charset_by_label(options.charset).empty())
    throw Error(ErrorCode::bad_option, "unknown charset '" + std::string(options.charset) + "'");
}

/// Records the error that ends an extraction. Always false, for the caller to return.
bool fail(Record& record, Problem code, std::string message) {
  record.outcome = Outcome::error;
  record.error.code = code;
  record.error.message = std::move(message);
  return false;
}

void warn_if(bool found, Problem problem, Record& record) {
  if (found) record.warnings.push_back(problem);
}

bool blank(std::string_view bytes) { return bytes.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos; }

/// A reason of the entity stage with what its row and words say.
Cause cause(const data::Blob& blob, const entity::Context& context, const entity::Reason& reason) {
  Cause out;
  out.rule = reason.rule;
  if (reason.begin < reason.end) out.words = context.span(reason.begin, reason.end);
  if (reason.table == data::kNoRow || reason.row == data::kNoRow) return out;
  const data::Table table = blob.table_at(reason.table);
  out.table = table.name();
  out.own = blob.is_own(reason.table, reason.row);
  for (uint32_t column = 0; column < table.columns(); ++column) {
    std::string value = data::cell_text(blob, table, reason.row, column);
    const bool zero = table.column_type(column) == data::ColumnType::integer && value == "0";  // what an empty cell is
    if (!value.empty() && !zero) out.row.push_back({std::string(table.column_name(column)), std::move(value)});
  }
  return out;
}

template <typename Item>
void add_reasons(const data::Blob& blob, const entity::Context& context, const std::vector<Item>& items,
                 std::vector<Reason>& out) {
  for (const Item& item : items)
    out.push_back({cause(blob, context, item.reason), cause(blob, context, item.basis), item.score});
}

/// The place of the title in the text; an empty span if it does not stand there.
Span title_span(const Article& article) {
  const size_t at = article.title.empty() ? std::string::npos : article.text.find(article.title);
  if (at == std::string::npos) return {};
  return {static_cast<uint32_t>(at), static_cast<uint32_t>(at + article.title.size())};
}

}  // namespace

void Extractor::Impl::read(std::string_view bytes, Record& record, const ExtractOptions& options, bool html) {
  check_options(options);
  record.clear();
  entity_scratch.items.clear();
  record.source.url = options.url;
  if (!decode(bytes, record, options, html)) return;
  find_article(record, options, html);
  if (record.outcome != Outcome::no_article) find_entities(record, options.tokens);
  std::sort(record.warnings.begin(), record.warnings.end());
  record.warnings.erase(std::unique(record.warnings.begin(), record.warnings.end()), record.warnings.end());
}

bool Extractor::Impl::decode(std::string_view bytes, Record& record, const ExtractOptions& options, bool html) {
  if (bytes.size() > options.max_bytes)
    return fail(record, Problem::too_large, "more than " + std::to_string(options.max_bytes) + " bytes");
  base::sha256_hex(bytes, record.source.sha256);
  if (blank(bytes)) return fail(record, Problem::empty, bytes.empty() ? "no bytes" : "nothing but white space");

  text::decode(bytes, {.option = options.charset, .http = options.http_charset, .html = html}, decoded);
  if (decoded.binary) return fail(record, Problem::not_text, "binary data");
  if (decoded.utf8.size() >= std::numeric_limits<uint32_t>::max())
    return fail(record, Problem::too_large, "more than 4 GiB of text");
  record.source.charset = decoded.charset;
  record.source.charset_source = decoded.source;
  record.source.replaced_bytes = decoded.replaced_bytes;
  warn_if(decoded.label_wrong, Problem::charset_label_wrong, record);
  warn_if(decoded.replaced_bytes > 0, Problem::replaced_bytes, record);
  warn_if(decoded.double_encoded, Problem::double_encoded, record);
  warn_if(decoded.truncated, Problem::truncated, record);
  return true;
}

void Extractor::Impl::find_article(Record& record, const ExtractOptions& options, bool html) {
  const article::Tables& tables = model.impl().article;
  if (html) {
    html::parse(decoded.utf8, html_scratch, tree);
    warn_if(tree.depth_capped, Problem::depth_capped, record);
    warn_if(tree.nodes_capped, Problem::nodes_capped, record);
    warn_if(tree.truncated, Problem::truncated, record);
    record.outcome = article::read_page(tables, tree, options, article_scratch, record.article, record.warnings);
  } else {
    record.outcome =
        article::read_text(tables, decoded.utf8, options, article_scratch, record.article, record.warnings);
  }
  const bool damaged = tree.depth_capped || tree.nodes_capped || tree.truncated;
  if (record.outcome == Outcome::ok && (decoded.truncated || (html && damaged))) record.outcome = Outcome::partial;
}

void Extractor::Impl::find_entities(Record& record, bool keep_tokens) {
  const Article& article = record.article;
  token::tokenize(model.impl().token, own.get(), article.text, token_scratch, tokens, &view);
  const entity::In in = {.text = article.text,
                         .tokens = tokens,
                         .paragraphs = article.paragraphs,
                         .title = title_span(article),
                         .published = text::parse_iso_date(article.published.value),
                         .view = &view};
  entity::find_entities(model.impl().entity, in, entity_scratch, entities);
  // Swapped, not copied: record and scratch hand their capacity to each other.
  record.officials.swap(entities.officials);
  record.position_pool.swap(entities.positions);
  record.places.swap(entities.places);
  record.candidate_pool.swap(entities.candidates);
  record.times.swap(entities.times);
  record.counts.swap(entities.counts);
  if (keep_tokens) record.tokens.swap(tokens);
}

Explanation Extractor::explain() const {
  const data::Blob& blob = impl_->model.impl().blob;
  const entity::Context& context = impl_->entity_scratch.context;
  const entity::Items& items = impl_->entity_scratch.items;
  Explanation all;
  add_reasons(blob, context, items.officials, all.officials);
  add_reasons(blob, context, items.places, all.places);
  add_reasons(blob, context, items.times, all.times);
  add_reasons(blob, context, items.counts, all.counts);
  return all;
}

Extractor::Extractor(Model model, Dictionary dictionary) : impl_(new Impl(std::move(model), std::move(dictionary))) {}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

Outcome Extractor::html(std::string_view bytes, Record& record, const ExtractOptions& options) {
  impl_->read(bytes, record, options, true);
  return record.outcome;
}

Outcome Extractor::text(std::string_view bytes, Record& record, const ExtractOptions& options) {
  impl_->read(bytes, record, options, false);
  return record.outcome;
}

}  // namespace v0
}  // namespace khao
