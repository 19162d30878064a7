// The JSON Schema (draft 2020-12) of a record, written by hand in this one place. sink/json.cc obeys it; the tests hold
// the two together with an independent validator.
//
// What must not be written twice is filled in: "@Enum" becomes the names of an enumeration (record/names.cc) with null
// for "none",
// "@Enum!" the names without null, "@warnings" and "@errors" the codes of src/data/problems.tsv with their
// descriptions.
#include "sink/schema.h"

#include "khao/article.h"
#include "khao/entity.h"
#include "khao/error.h"
#include "khao/record.h"
#include "khao/token.h"
#include "record/names.h"

namespace khao::sink {
namespace {

constexpr std::string_view kSchema = R"json({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:khao:record:1",
  "title": "khao record",
  "description": "What was found in one document. Every key always stands there (tokens: with --tokens only); absent values are null or []. Offsets are Unicode code points into article.text, half-open; with --offsets bytes they are UTF-8 bytes.",
  "type": "object",
  "additionalProperties": false,
  "required": ["schema", "source", "outcome", "error", "warnings", "article", "officials", "places", "times", "counts"],
  "properties": {
    "schema": {"const": "khao.record/1"},
    "source": {"$ref": "#/$defs/source"},
    "outcome": {"enum": "@Outcome", "description": "ok: an article, whole; partial: a limit or damage cost a part of it, the warnings say which; no_article: a good page without an article; error: nothing could be read"},
    "error": {"oneOf": [{"type": "null"}, {"$ref": "#/$defs/error"}]},
    "warnings": {"type": "array", "uniqueItems": true, "items": {"oneOf": "@warnings"}},
    "article": {"$ref": "#/$defs/article"},
    "officials": {"type": "array", "items": {"$ref": "#/$defs/official"}},
    "places": {"type": "array", "items": {"$ref": "#/$defs/place"}},
    "times": {"type": "array", "items": {"$ref": "#/$defs/time"}},
    "counts": {"type": "array", "items": {"$ref": "#/$defs/count"}},
    "tokens": {"type": "array", "items": {"$ref": "#/$defs/token"}, "description": "words of article.text: [start, end, kind], without gap"}
  },
  "if": {"properties": {"outcome": {"const": "error"}}},
  "then": {"properties": {"error": {"type": "object"}}},
  "else": {"properties": {"error": {"type": "null"}}},
  "$defs": {
    "text": {"type": "string", "minLength": 1},
    "optional_text": {"type": ["string", "null"], "minLength": 1},
    "offset": {"type": "integer", "minimum": 0, "maximum": 4294967295},
    "range": {"type": "array", "prefixItems": [{"$ref": "#/$defs/offset"}, {"$ref": "#/$defs/offset"}], "minItems": 2, "maxItems": 2},
    "place_code": {"type": ["string", "null"], "pattern": "^([0-9]{2}|[0-9]{4}|[0-9]{6})$", "description": "official code: province 2 digits, district 4, subdistrict and village (its subdistrict's) 6"},
    "source": {
      "type": "object",
      "additionalProperties": false,
      "required": ["path", "id", "url", "charset", "charset_source", "replaced_bytes", "sha256"],
      "properties": {
        "path": {"$ref": "#/$defs/optional_text", "description": "the input file; - is standard input"},
        "id": {"$ref": "#/$defs/optional_text", "description": "the id that a JSON Lines input gives"},
        "url": {"$ref": "#/$defs/optional_text"},
        "charset": {"$ref": "#/$defs/optional_text", "description": "WHATWG name of the charset that the bytes were read in, lower case"},
        "charset_source": {"enum": "@CharsetSource"},
        "replaced_bytes": {"type": "integer", "minimum": 0, "description": "bytes that are no text in that charset, U+FFFD in article.text"},
        "sha256": {"type": ["string", "null"], "pattern": "^[0-9a-f]{64}$", "description": "of the bytes given"}
      }
    },
    "error": {
      "type": "object",
      "additionalProperties": false,
      "required": ["code", "message", "offset"],
      "properties": {
        "code": {"oneOf": "@errors"},
        "message": {"type": "string", "description": "for people; its wording may change"},
        "offset": {"type": "integer", "minimum": 0, "description": "bytes into the input; of JSON Lines, where the line begins"}
      }
    },
    "dated": {
      "oneOf": [
        {"type": "null"},
        {
          "type": "object",
          "additionalProperties": false,
          "required": ["value", "source"],
          "properties": {
            "value": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?)?$", "description": "ISO 8601 in CE"},
            "source": {"enum": "@Source!"}
          }
        }
      ]
    },
    "article": {
      "type": "object",
      "additionalProperties": false,
      "required": ["title", "text", "paragraphs", "byline", "published", "modified", "dateline_place", "site_name", "canonical_url", "section", "tags", "image", "captions", "language", "sources"],
      "properties": {
        "title": {"$ref": "#/$defs/optional_text"},
        "text": {"type": "string", "description": "of a page: title, newline, paragraphs joined by newlines; of a plain text: the text itself"},
        "paragraphs": {"type": "array", "items": {"$ref": "#/$defs/range"}, "description": "[start, end] into text, without the title"},
        "byline": {
          "type": "array",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["name", "role"],
            "properties": {"name": {"$ref": "#/$defs/text"}, "role": {"enum": "@BylineRole"}}
          }
        },
        "published": {"$ref": "#/$defs/dated"},
        "modified": {"$ref": "#/$defs/dated"},
        "dateline_place": {"$ref": "#/$defs/optional_text"},
        "site_name": {"$ref": "#/$defs/optional_text"},
        "canonical_url": {"$ref": "#/$defs/optional_text"},
        "section": {"$ref": "#/$defs/optional_text"},
        "tags": {"type": "array", "items": {"$ref": "#/$defs/text"}},
        "image": {"$ref": "#/$defs/optional_text"},
        "captions": {"type": "array", "items": {"$ref": "#/$defs/text"}},
        "language": {"$ref": "#/$defs/optional_text", "description": "BCP 47"},
        "sources": {
          "type": "object",
          "description": "where each field was found",
          "additionalProperties": false,
          "required": "@Field",
          "patternProperties": {"^[a-z_]+$": {"enum": "@Source"}},
          "propertyNames": {"enum": "@Field"}
        }
      }
    },
)json"
                                     R"json(    "official": {
      "type": "object",
      "description": "a holder of public office, or a post named without its holder",
      "additionalProperties": false,
      "required": ["mention", "start", "end", "name", "honorific", "given", "family", "positions", "scope", "id"],
      "properties": {
        "mention": {"$ref": "#/$defs/text"},
        "start": {"$ref": "#/$defs/offset"},
        "end": {"$ref": "#/$defs/offset"},
        "name": {"$ref": "#/$defs/optional_text", "description": "with honorific and rank; null: a post without its holder"},
        "honorific": {"$ref": "#/$defs/optional_text"},
        "given": {"$ref": "#/$defs/optional_text"},
        "family": {"$ref": "#/$defs/optional_text"},
        "positions": {
          "type": "array",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["text", "role", "organization", "jurisdiction", "status", "organization_id", "jurisdiction_code"],
            "properties": {
              "text": {"$ref": "#/$defs/text"},
              "role": {"$ref": "#/$defs/optional_text"},
              "organization": {"$ref": "#/$defs/optional_text"},
              "jurisdiction": {"$ref": "#/$defs/optional_text"},
              "status": {"enum": "@Status"},
              "organization_id": {"$ref": "#/$defs/optional_text", "description": "official abbreviation or code of the body"},
              "jurisdiction_code": {"$ref": "#/$defs/place_code"}
            }
          }
        },
        "scope": {"enum": "@Scope"},
        "id": {"type": "integer", "minimum": 0, "description": "same person in one document: same id"}
      }
    },
    "place": {
      "type": "object",
      "additionalProperties": false,
      "required": ["mention", "start", "end", "level", "name", "code", "province_code", "iso3166_2", "wikidata", "lat", "lon", "candidates"],
      "properties": {
        "mention": {"$ref": "#/$defs/text"},
        "start": {"$ref": "#/$defs/offset"},
        "end": {"$ref": "#/$defs/offset"},
        "level": {"enum": "@Level"},
        "name": {"$ref": "#/$defs/optional_text", "description": "without the level word"},
        "code": {"$ref": "#/$defs/place_code"},
        "province_code": {"type": ["string", "null"], "pattern": "^[0-9]{2}$"},
        "iso3166_2": {"type": ["string", "null"], "pattern": "^TH-[0-9S]{1,2}$"},
        "wikidata": {"type": ["string", "null"], "pattern": "^Q[1-9][0-9]*$"},
        "lat": {"type": ["number", "null"], "minimum": -90, "maximum": 90, "description": "WGS 84, degrees"},
        "lon": {"type": ["number", "null"], "minimum": -180, "maximum": 180},
        "candidates": {
          "type": "array",
          "description": "readings of a place whose code is not certain: the eight best at most, by score, equal ones by code; there may be more",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["code", "score"],
            "properties": {"code": {"type": "string", "pattern": "^([0-9]{2}|[0-9]{4}|[0-9]{6})$"}, "score": {"type": "number", "minimum": 0, "maximum": 1}}
          }
        }
      }
    },
    "time": {
      "type": "object",
      "additionalProperties": false,
      "required": ["mention", "start", "end", "type", "value", "lunar"],
      "properties": {
        "mention": {"$ref": "#/$defs/text"},
        "start": {"$ref": "#/$defs/offset"},
        "end": {"$ref": "#/$defs/offset"},
        "type": {"enum": "@TimeType"},
        "value": {"type": ["string", "null"], "pattern": "^[0-9T:-]+(/[0-9T:-]+)?$", "description": "ISO 8601 in CE, ranges with /; null: nothing in the document anchors it"},
        "lunar": {
          "oneOf": [
            {"type": "null"},
            {
              "type": "object",
              "additionalProperties": false,
              "required": ["phase", "day", "month"],
              "properties": {
                "phase": {"enum": ["waxing", "waning"]},
                "day": {"type": "integer", "minimum": 1, "maximum": 15},
                "month": {"type": ["integer", "null"], "minimum": 1, "maximum": 12}
              }
            }
          ]
        }
      },
      "if": {"properties": {"type": {"const": "lunar"}}},
      "then": {"properties": {"lunar": {"type": "object"}, "value": {"type": "null"}}},
      "else": {"properties": {"lunar": {"type": "null"}}}
    },
    "count": {
      "type": "object",
      "additionalProperties": false,
      "required": ["mention", "start", "end", "value", "high", "unit", "kind", "item", "mod", "part_of"],
      "properties": {
        "mention": {"$ref": "#/$defs/text"},
        "start": {"$ref": "#/$defs/offset"},
        "end": {"$ref": "#/$defs/offset"},
        "value": {"type": "number", "description": "of a range the low end"},
        "high": {"type": ["number", "null"]},
        "unit": {"$ref": "#/$defs/optional_text", "description": "classifier or unit as written"},
        "kind": {"enum": "@CountKind"},
        "item": {"$ref": "#/$defs/optional_text", "description": "the noun phrase that is counted"},
        "mod": {"enum": "@Mod"},
        "part_of": {"type": ["integer", "null"], "minimum": 0, "description": "index into counts of the total that this is a part of"}
      }
    },
    "token": {"type": "array", "prefixItems": [{"$ref": "#/$defs/offset"}, {"$ref": "#/$defs/offset"}, {"enum": "@TokenKind"}], "minItems": 3, "maxItems": 3}
  }
}
)json";

/// The names of an enumeration as a JSON array.
template <typename Enum>
std::string enum_array(bool with_null) {
  std::string out = "[";
  for (const std::string_view name : record::names<Enum>()) {
    if (name.empty() && !with_null) continue;
    if (out.size() > 1) out += ", ";
    out += name.empty() ? std::string("null") : '"' + std::string(name) + '"';
  }
  return out + "]";
}

struct EnumRow {
  std::string_view name;
  std::string (*array)(bool with_null);
};
constexpr EnumRow kEnums[] = {
    {"BylineRole", enum_array<BylineRole>},
    {"Source", enum_array<Source>},
    {"Field", enum_array<Field>},
    {"Scope", enum_array<Scope>},
    {"Status", enum_array<Status>},
    {"Level", enum_array<Level>},
    {"TimeType", enum_array<TimeType>},
    {"CountKind", enum_array<CountKind>},
    {"Mod", enum_array<Mod>},
    {"TokenKind", enum_array<TokenKind>},
    {"Outcome", enum_array<Outcome>},
    {"CharsetSource", enum_array<CharsetSource>},
};

/// The codes of one kind, each a constant with its description. They hold no character that JSON escapes.
std::string code_list(std::span<const ProblemRow> problems, bool error) {
  std::string out = "[";
  for (const ProblemRow& row : problems) {
    if (row.error != error) continue;
    if (out.size() > 1) out += ", ";
    out.append("{\"const\": \"")
        .append(row.code)
        .append("\", \"description\": \"")
        .append(row.description)
        .append("\"}");
  }
  return out + "]";
}

/// What stands for the marker `name` (`Level`, `Source!`, `errors`).
std::string filled(std::string_view name, std::span<const ProblemRow> problems) {
  if (name == "warnings" || name == "errors") return code_list(problems, name == "errors");
  const bool with_null = !name.ends_with('!');
  if (!with_null) name.remove_suffix(1);
  for (const EnumRow& row : kEnums)
    if (row.name == name) return row.array(with_null);
  return {};
}

}  // namespace

std::string schema(std::span<const ProblemRow> problems) {
  std::string out;
  std::string_view rest = kSchema;
  for (size_t at; (at = rest.find("\"@")) != std::string_view::npos;) {
    const size_t end = rest.find('"', at + 2);
    out.append(rest.substr(0, at)).append(filled(rest.substr(at + 2, end - at - 2), problems));
    rest.remove_prefix(end + 1);
  }
  return out.append(rest);
}

}  // namespace khao::sink
