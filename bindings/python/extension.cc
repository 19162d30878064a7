// khao._khao: what the Python package needs of the library, and no more. Records cross the border as JSON text (the
// package makes objects of it when asked to), token offsets as arrays of code points.
//
// Every call releases the interpreter lock while the library works, and may come from any thread: extractors and
// tokenizers, which belong to one thread at a time, are lent from a pool.
#include <nanobind/nanobind.h>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/pair.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/tuple.h>
#include <nanobind/stl/unique_ptr.h>
#include <nanobind/stl/vector.h>

#include <fstream>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "khao/khao.h"

namespace nb = nanobind;

namespace {

/// Objects that one thread at a time may use, made for a model and a user's words. Grows to as many as were ever in use
/// at once.
template <typename T>
class Pool {
 public:
  Pool(khao::Model model, khao::Dictionary dictionary) : model_(std::move(model)), dictionary_(std::move(dictionary)) {}

  /// Calls `use` with an object that nobody else uses meanwhile. One that was in use when an exception came is not lent
  /// again.
  template <typename Use>
  void with(const Use& use) {
    std::unique_ptr<T> one = take();
    use(*one);
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(one));
  }

 private:
  std::unique_ptr<T> take() {
    {
      const std::lock_guard lock(mutex_);
      if (!idle_.empty()) {
        std::unique_ptr<T> one = std::move(idle_.back());
        idle_.pop_back();
        return one;
      }
    }
    return std::make_unique<T>(model_, dictionary_);
  }

  khao::Model model_;
  khao::Dictionary dictionary_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<T>> idle_;
};

struct Reader {
  Reader(const khao::Model& model, const khao::Dictionary& dictionary) : extract(model, dictionary) {}
  khao::Extractor extract;
  khao::Record record;
  std::string file;
};

struct Cutter {
  Cutter(const khao::Model& model, const khao::Dictionary& dictionary) : tokenize(model, dictionary) {}
  khao::Tokenizer tokenize;
  std::vector<khao::Token> tokens;
  std::vector<size_t> ends;
};

/// A model and a user's words with what reads by them.
struct Knowledge {
  explicit Knowledge(const khao::Model& of, const khao::Dictionary& words = {})
      : model(of), dictionary(words), readers(of, words), cutters(of, words) {}
  khao::Model model;
  khao::Dictionary dictionary;
  Pool<Reader> readers;
  Pool<Cutter> cutters;
};

/// What was asked for, or the model that is linked in, which is opened at the first call and not at import.
Knowledge& known(Knowledge* asked) {
  if (asked != nullptr) return *asked;
  static Knowledge builtin(khao::Model::builtin());
  return builtin;
}

std::unique_ptr<Knowledge> with_rules(Knowledge* base, const nb::bytes& folder) {
  const std::string path(folder.c_str(), folder.size());
  const nb::gil_scoped_release unlocked;
  return std::make_unique<Knowledge>(known(base).model.with_rules(path), known(base).dictionary);
}

std::unique_ptr<Knowledge> with_words(Knowledge* base, const std::vector<std::pair<nb::bytes, float>>& words) {
  std::vector<khao::DictionaryEntry> entries;
  for (const auto& [word, weight] : words) entries.push_back({{word.c_str(), word.size()}, weight});
  const nb::gil_scoped_release unlocked;
  return std::make_unique<Knowledge>(known(base).model, khao::Dictionary::from_words(entries));
}

std::unique_ptr<Knowledge> with_words_of(Knowledge* base, const nb::bytes& file) {
  const std::string path(file.c_str(), file.size());
  const nb::gil_scoped_release unlocked;
  return std::make_unique<Knowledge>(known(base).model, khao::Dictionary::from_file(path));
}

// --- records ---

/// One document as Python hands it over: its bytes, or the name of the file that holds them; and its charset, if known.
using Input = std::tuple<std::optional<nb::bytes>, std::optional<nb::bytes>, std::string>;

/// The same, readable without the interpreter lock as long as the Input lives.
struct Source {
  explicit Source(const Input& input) : charset(std::get<2>(input)) {
    if (const auto& bytes = std::get<0>(input)) content = std::string_view(bytes->c_str(), bytes->size());
    if (const auto& bytes = std::get<1>(input)) path = std::string(bytes->c_str(), bytes->size());
  }
  std::optional<std::string_view> content;
  std::string path;
  std::string_view charset;
};

struct Options {
  bool plain_text = false;
  std::string url;
  std::string date;
  bool tokens = false;
  size_t max_bytes = khao::ExtractOptions().max_bytes;
  bool explain = false;  ///< give the reasons instead of the record
};

/// Reads at most `limit` bytes; false if the file cannot be read.
bool read_file(const std::string& path, size_t limit, std::string& content) {
  constexpr size_t kBlock = 1 << 16;
  std::ifstream file(path, std::ios::binary);
  if (!file) return false;
  content.clear();
  while (content.size() < limit) {
    const size_t before = content.size();
    const size_t ask = std::min(kBlock, limit - before);
    content.resize(before + ask);
    file.read(content.data() + before, static_cast<std::streamsize>(ask));
    content.resize(before + static_cast<size_t>(file.gcount()));
    if (file.bad()) return false;
    if (static_cast<size_t>(file.gcount()) < ask) return file.eof();
  }
  return true;
}

/// The record of one document, or the reasons for it, as JSON.
std::string extract(Knowledge& knowledge, const Source& source, const Options& options) {
  std::string json;
  knowledge.readers.with([&](Reader& reader) {
    khao::Record& record = reader.record;
    khao::Explanation why;
    const size_t limit = options.max_bytes == SIZE_MAX ? SIZE_MAX : options.max_bytes + 1;
    if (!source.content && !read_file(source.path, limit, reader.file)) {
      record.clear();
      record.outcome = khao::Outcome::error;
      record.error = {khao::Problem::unreadable, "cannot be read", 0};
    } else {
      const std::string_view bytes = source.content ? *source.content : reader.file;
      khao::ExtractOptions with;
      with.url = options.url;
      with.date = options.date;
      with.charset = source.charset;
      with.tokens = options.tokens;
      with.max_bytes = options.max_bytes;
      if (options.plain_text) {
        reader.extract.text(bytes, record, with);
      } else {
        reader.extract.html(bytes, record, with);
      }
      if (options.explain) why = reader.extract.explain();
    }
    record.source.path = source.path;
    json = options.explain ? khao::to_json(record, why) : khao::to_json(record, {.tokens = options.tokens});
  });
  return json;
}

std::vector<std::string> extract_all(Knowledge& knowledge, const std::vector<Input>& inputs, const Options& options,
                                     size_t threads) {
  const std::vector<Source> sources(inputs.begin(), inputs.end());
  std::vector<std::string> records(sources.size());
  const nb::gil_scoped_release unlocked;
  khao::for_each_ordered(threads, 4 * threads,
                         {.more = [&](size_t i) { return i < sources.size(); },
                          .work = [&](size_t i, size_t) { records[i] = extract(knowledge, sources[i], options); },
                          .deliver = [](size_t) { return true; }});
  return records;
}

// --- tokens ---

/// Native-endian bytes of an array of 32-bit numbers.
nb::bytes array_of(const std::vector<uint32_t>& numbers) {
  return nb::bytes(numbers.data(), numbers.size() * sizeof(uint32_t));
}

/// Where each token of a UTF-8 text begins, and the text's end, in code points; and each token's kind. Tokens that
/// begin inside a code point (there are some only where the text is no UTF-8) are joined to the one before.
struct CodePointSpans {
  CodePointSpans() = default;
  CodePointSpans(std::string_view text, const khao::Token* first, const khao::Token* end) {
    const auto is_start = [&](size_t i) { return (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80; };
    uint32_t chars = 0;
    size_t at = 0;
    for (const khao::Token* token = first; token != end; ++token) {
      for (; at < token->span.begin; ++at) chars += is_start(at);
      if (!is_start(at)) continue;
      starts.push_back(chars);
      kinds.push_back(static_cast<char>(token->kind));
    }
    for (; at < text.size(); ++at) chars += is_start(at);
    starts.push_back(chars);
  }
  std::vector<uint32_t> starts;
  std::string kinds;
};

/// The spans of many texts: (starts, kinds) of each.
std::vector<std::pair<nb::bytes, nb::bytes>> spans(const std::vector<nb::bytes>& texts, size_t threads,
                                                   Knowledge* knowledge) {
  constexpr size_t kPart = 1 << 15;  // bytes that one thread takes at a time, in whole texts
  std::vector<std::string_view> views;
  std::vector<size_t> parts = {0};  // where each begins, and the end
  for (size_t size = 0; const nb::bytes& text : texts) {
    views.emplace_back(text.c_str(), text.size());
    if ((size += text.size()) < kPart) continue;
    parts.push_back(views.size());
    size = 0;
  }
  if (parts.back() != views.size()) parts.push_back(views.size());
  std::vector<CodePointSpans> found(views.size());
  const auto work = [&](size_t n) {
    known(knowledge).cutters.with([&](Cutter& cutter) {
      const std::span<const std::string_view> part(views.data() + parts[n], parts[n + 1] - parts[n]);
      cutter.tokenize(part, cutter.tokens, cutter.ends);
      for (size_t i = 0, from = 0; i < part.size(); from = cutter.ends[i++])
        found[parts[n] + i] =
            CodePointSpans(part[i], cutter.tokens.data() + from, cutter.tokens.data() + cutter.ends[i]);
    });
  };
  {
    const nb::gil_scoped_release unlocked;
    khao::for_each_ordered(threads, 4 * threads,
                           {.more = [&](size_t n) { return n + 1 < parts.size(); },
                            .work = [&](size_t n, size_t) { work(n); },
                            .deliver = [](size_t) { return true; }});
  }
  std::vector<std::pair<nb::bytes, nb::bytes>> made;
  for (const CodePointSpans& one : found)
    made.emplace_back(array_of(one.starts), nb::bytes(one.kinds.data(), one.kinds.size()));
  return made;
}

std::vector<std::string> token_kinds() {
  std::vector<std::string> names;
  for (int kind = 0; kind <= static_cast<int>(khao::TokenKind::other); ++kind)
    names.emplace_back(name(static_cast<khao::TokenKind>(kind)));
  return names;
}

// --- one date, number or place ---

std::string_view view(const nb::bytes& text) { return {text.c_str(), text.size()}; }

/// What a parser gives as JSON; None where it gives nothing.
template <typename Value>
std::optional<std::string> json(const std::optional<Value>& value) {
  return value ? std::optional(khao::to_json(*value)) : std::nullopt;
}

std::optional<std::string> parse_date(const nb::bytes& text, const std::string& date) {
  const std::string_view bytes = view(text);
  const nb::gil_scoped_release unlocked;
  return json(khao::parse_date(bytes, {.date = date}));
}

std::optional<double> parse_number(const nb::bytes& text) {
  const std::string_view bytes = view(text);
  const nb::gil_scoped_release unlocked;
  return khao::parse_number(bytes);
}

std::optional<std::string> resolve_place(const nb::bytes& text, Knowledge* knowledge) {
  const std::string_view bytes = view(text);
  const nb::gil_scoped_release unlocked;
  return json(khao::resolve_place(bytes, known(knowledge).model));
}

// --- errors ---

/// Raises khao.Error(message, code) for khao::Error.
void translate(const std::exception_ptr& thrown, void* error_class) {
  try {
    std::rethrow_exception(thrown);
  } catch (const khao::Error& error) {
    const std::string code(name(error.code()));
    const nb::object raised = nb::borrow(static_cast<PyObject*>(error_class))(error.what(), code);
    PyErr_SetObject(static_cast<PyObject*>(error_class), raised.ptr());
  }
}

}  // namespace

NB_MODULE(_khao, module) {
  // Held for the life of the process, as translators are.
  nb::register_exception_translator(translate,
                                    nb::object(nb::module_::import_("khao._error").attr("Error")).release().ptr());

  nb::class_<Knowledge>(module, "Knowledge");
  module.def("with_rules", &with_rules, nb::arg("base").none(), nb::arg("folder"));
  module.def("with_words", &with_words, nb::arg("base").none(), nb::arg("words"));
  module.def("with_words_of", &with_words_of, nb::arg("base").none(), nb::arg("file"));
  module.def(
      "extract",
      [](const std::vector<Input>& inputs, Knowledge* model, bool plain_text, std::string url, std::string date,
         bool tokens, size_t max_bytes, bool explain, size_t threads) {
        return extract_all(known(model), inputs,
                           {plain_text, std::move(url), std::move(date), tokens, max_bytes, explain}, threads);
      },
      nb::kw_only(), nb::arg("inputs"), nb::arg("model").none(), nb::arg("plain_text"), nb::arg("url"), nb::arg("date"),
      nb::arg("tokens"), nb::arg("max_bytes"), nb::arg("explain"), nb::arg("threads"));
  module.def("spans", &spans, nb::arg("texts"), nb::arg("threads"), nb::arg("model").none());
  module.def("token_kinds", &token_kinds);
  module.def("parse_date", &parse_date, nb::arg("text"), nb::arg("date"));
  module.def("parse_number", &parse_number, nb::arg("text"));
  module.def("resolve_place", &resolve_place, nb::arg("text"), nb::arg("model").none());
  module.def("schema", &khao::json_schema);
  module.attr("version") = std::to_string(KHAO_VERSION_MAJOR) + "." + std::to_string(KHAO_VERSION_MINOR) + "." +
                           std::to_string(KHAO_VERSION_PATCH);
}
