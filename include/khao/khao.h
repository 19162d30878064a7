// All of khao. Begin with Model, Extractor and Record:
//
//     khao::Extractor extract(khao::Model::builtin());
//     khao::Record record;
//     extract.html(bytes, record);
//     for (const khao::Official& o : record.officials) std::cout << record.view(o.mention) << '\n';
//
// Guide to the headers
//   extractor.h   a page or text to a Record, on one thread or many
//   record.h      the Record; article.h, entity.h, token.h: its parts; span.h: offsets
//   explain.h     why the items of a Record were made
//   json.h        the Record as JSON, its schema
//   parse.h       one date, number or place by itself
//   tokenizer.h   text to words; dictionary.h: your own words
//   model.h       the shared, immutable knowledge
//   options.h     what you can say about a document; error.h: what can go wrong
//   version.h     the version; export.h: symbol visibility
#ifndef KHAO_KHAO_H_
#define KHAO_KHAO_H_

#include "khao/article.h"
#include "khao/dictionary.h"
#include "khao/entity.h"
#include "khao/error.h"
#include "khao/explain.h"
#include "khao/extractor.h"
#include "khao/json.h"
#include "khao/model.h"
#include "khao/options.h"
#include "khao/parse.h"
#include "khao/record.h"
#include "khao/span.h"
#include "khao/token.h"
#include "khao/tokenizer.h"
#include "khao/version.h"

#endif  // KHAO_KHAO_H_
