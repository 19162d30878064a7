// Bylines: lines that sign an article, and whether a name is a person's (data/byline_words.tsv).
//
//     ภาพ/ข่าว สมชาย ใจดี          #สมชาย ใจดี สำนักข่าวเมืองตรัง จังหวัดตรัง รายงาน          ภาพ มานี มีนา ข่าว ปิติ พอใจ
//     Story by John Smith        ผู้สื่อข่าว : สมชาย ใจดี                               ข่าว/ภาพ สมชาย ใจดี ผู้สื่อข่าวจังหวัดน่าน
#ifndef KHAO_ARTICLE_BYLINE_H_
#define KHAO_ARTICLE_BYLINE_H_

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "data/blob.h"
#include "khao/article.h"

namespace khao::article {

class BylineTable {
 public:
  explicit BylineTable(const data::Blob& blob);

  /// Reads a line (in one line, trimmed). True if the whole line is a byline or a credit; then appends the persons that
  /// it names. `edge`: it stands first or last in the article, or where the page shows its author; weaker forms count
  /// there only.
  bool read_line(std::string_view line, bool edge, std::vector<Byline>& out) const;

  /// `by`, `โดย`, `Written by:` alone: the writer's name follows.
  bool is_writer_mark(std::string_view part) const;

  /// Whether this is the full name of a person: no organisation, desk, login or nickname.
  bool is_person(std::string_view name) const;

 private:
  /// The choices of byline_words.tsv, in their order.
  enum class Use : uint8_t { mark, weak, credit, desk, tail, report, not_person, login, title };
  struct Word {
    std::string_view text;  ///< of the model; ASCII in lower case
    Use use;
    BylineRole role;
    bool alone;
  };
  struct Mark {
    const Word* word = nullptr;
    size_t end = 0;     ///< behind the word and its sign
    bool sign = false;  ///< a colon, dash or slash follows
  };

  const Word* longest(std::string_view lower, size_t at, Use first, Use last) const;
  Mark mark_at(std::string_view lower, size_t at) const;
  bool read_marked(std::string_view line, std::string_view lower, bool edge, std::vector<Byline>& out) const;
  bool read_signed(std::string_view line, std::string_view lower, bool edge, std::vector<Byline>& out) const;
  bool read_trailing_mark(std::string_view line, std::string_view lower, std::vector<Byline>& out) const;
  bool read_doer(std::string_view part, std::string_view lower, std::vector<Byline>& out) const;
  bool read_names(std::string_view names, BylineRole role, bool sure, std::vector<Byline>& out) const;
  std::string_view without_tail(std::string_view name) const;
  std::string_view without_title(std::string_view name) const;
  bool is_no_person(std::string_view lower_token) const;

  static size_t bucket(std::string_view text, size_t at);

  std::vector<Word> words_;            ///< longest first
  std::array<uint16_t, 257> first_{};  ///< of each first letter: where its words begin in by_begin_
  std::vector<uint16_t> by_begin_;     ///< words by first letter, longest first
  std::vector<uint16_t> reports_;      ///< words that end a line
};

}  // namespace khao::article

#endif  // KHAO_ARTICLE_BYLINE_H_
