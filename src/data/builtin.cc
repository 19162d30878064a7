// Where builtin.S has put the blob.
#include "data/blob.h"

extern "C" {
extern const char khao_model_begin[];
extern const char khao_model_end[];
}

namespace khao::data {

std::string_view builtin_bytes() { return {khao_model_begin, static_cast<size_t>(khao_model_end - khao_model_begin)}; }

}  // namespace khao::data
