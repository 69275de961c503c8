#pragma once
// SHA-256 of the source files, nothing else.
#include <openssl/evp.h>
