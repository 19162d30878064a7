#include "cli/token_format.h"

#include <rapidjson/writer.h>

#include "cli/characters.h"
#include "cli/command.h"

namespace khao::cli {
namespace {

/// Valid UTF-8 for JSON: each byte that begins no character becomes U+FFFD. `characters` counts what was appended.
std::string as_utf8(std::string_view text, uint64_t& characters) {
  std::string out;
  while (!text.empty()) {
    const size_t size = character_size(text);
    out += size == 0 ? std::string_view("\uFFFD") : text.substr(0, size);
    text.remove_prefix(std::max<size_t>(size, 1));
    ++characters;
  }
  return out;
}

struct StringStream {
  using Ch = char;
  std::string& out;
  void Put(char c) { out.push_back(c); }
  void Flush() {}
};

}  // namespace

TokenFormat::TokenFormat(const Options& options)
    : kind_(options.format == "json"  ? Kind::json
            : options.format == "tsv" ? Kind::tsv
                                      : Kind::lines),
      separator_(options.separator),
      no_space_(options.no_space) {
  // One character only: with more, the end of a token and a separator could together look like another separator.
  const bool one = !separator_.empty() && character_size(separator_) == separator_.size();
  if (!one || separator_ == "\\" || separator_ == "\n" || separator_ == "\r")
    throw Failure(kUsage, "--separator: give one character, no backslash and no line end");
}

std::string_view TokenFormat::head() const { return kind_ == Kind::tsv ? "line\tstart\tend\tkind\ttext\n" : ""; }

void TokenFormat::write(std::string_view line, std::span<const Token> tokens, std::string_view end, uint64_t number,
                        std::string& out) const {
  switch (kind_) {
    case Kind::lines:
      write_lines(line, tokens, out);
      out += end;
      break;
    case Kind::json:
      write_json(line, tokens, out);
      out += '\n';
      break;
    case Kind::tsv:
      write_tsv(line, tokens, number, out);
      break;
  }
}

void TokenFormat::write_lines(std::string_view line, std::span<const Token> tokens, std::string& out) const {
  bool first = true;
  for (const Token& token : tokens) {
    if (left_out(token)) continue;
    if (!first) out += separator_;
    first = false;
    const std::string_view text = line.substr(token.span.begin, token.span.size());
    for (size_t at = 0; at < text.size(); ++at) {
      if (text[at] == '\\' || text.substr(at).starts_with(separator_)) out += '\\';
      out += text[at];
    }
  }
}

void TokenFormat::write_json(std::string_view line, std::span<const Token> tokens, std::string& out) const {
  StringStream stream{out};
  rapidjson::Writer<StringStream> json(stream);
  json.StartArray();
  uint64_t at = 0;
  for (const Token& token : tokens) {
    const uint64_t begin = at;
    const std::string text = as_utf8(line.substr(token.span.begin, token.span.size()), at);
    if (left_out(token)) continue;
    const std::string_view kind = name(token.kind);
    json.StartObject();
    json.Key("text");
    json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
    json.Key("start");
    json.Uint64(begin);
    json.Key("end");
    json.Uint64(at);
    json.Key("kind");
    json.String(kind.data(), static_cast<rapidjson::SizeType>(kind.size()));
    json.Key("known");
    json.Bool(token.known);
    json.EndObject();
  }
  json.EndArray();
}

void TokenFormat::write_tsv(std::string_view line, std::span<const Token> tokens, uint64_t number,
                            std::string& out) const {
  uint64_t at = 0;
  for (const Token& token : tokens) {
    const uint64_t begin = at;
    const std::string_view text = line.substr(token.span.begin, token.span.size());
    as_utf8(text, at);
    if (left_out(token)) continue;
    for (const uint64_t cell : {number, begin, at}) out.append(std::to_string(cell)) += '\t';
    out.append(name(token.kind)) += '\t';
    for (const char c : text) {
      const char* escaped = c == '\t' ? "\\t" : c == '\\' ? "\\\\" : c == '\r' ? "\\r" : nullptr;
      if (escaped) {
        out += escaped;
      } else {
        out += c;
      }
    }
    out += '\n';
  }
}

}  // namespace khao::cli
