#pragma once
#include <xlsxwriter.h>

// Glibc declares it for GNU sources only, which Swift does not ask for.
extern int memfd_create(const char *name, unsigned int flags);

// 1 is MFD_CLOEXEC.
static inline int fucha_memory_file(const char *name) { return memfd_create(name, 1u); }
