#pragma once
// With ICU the headers bring the system's unicode/*.h, which quarrels with the copy inside
// Foundation. Only the inside of xmlCharEncodingHandler depends on it, and we never look there.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

// xmlFree is a mutable global function pointer, which Swift 6 refuses as unsafe across threads.
static inline void fucha_xml_free(void *p) { xmlFree(p); }
