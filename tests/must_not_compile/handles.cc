// Scratch space cannot be copied or made from nothing; what is expensive or lossy is never done implicitly.
#include "khao/khao.h"

void tokenize(khao::Tokenizer tokenizer);
void extract(khao::Extractor extractor);
void report(khao::Error error);

void use(const khao::Model& model, khao::Tokenizer& tokenizer, khao::Extractor& extractor, khao::Extractor& other) {
#ifdef MODEL_FROM_NOTHING  // rejected: no matching
  khao::Model none;
#else
  khao::Model none = model;
#endif

#ifdef TOKENIZER_COPIED  // rejected: deleted
  tokenize(tokenizer);
#else
  tokenize(std::move(tokenizer));
#endif

#ifdef EXTRACTOR_COPIED  // rejected: deleted
  khao::Extractor copy = extractor;
#else
  khao::Extractor copy = std::move(extractor);
#endif

#ifdef EXTRACTOR_ASSIGNED  // rejected: deleted
  other = copy;
#else
  other = std::move(copy);
#endif

#ifdef TOKENIZER_FROM_MODEL  // rejected: conver|no matching
  tokenize(model);
#else
  tokenize(khao::Tokenizer(model));
#endif

#ifdef EXTRACTOR_FROM_MODEL  // rejected: conver|no matching
  extract(model);
#else
  extract(khao::Extractor(model));
#endif

#ifdef ERROR_WITHOUT_CODE  // rejected: conver|no matching
  report(khao::Error("no such file"));
#else
  report(khao::Error(khao::ErrorCode::io, "no such file"));
#endif
}
