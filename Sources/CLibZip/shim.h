#pragma once
#include <zip.h>
#include <zlib.h>

// inflateInit2 is a macro; 15 + 32 accepts the gzip and the zlib wrapper.
static inline int fucha_inflate_init(z_stream *stream) { return inflateInit2(stream, 15 + 32); }
