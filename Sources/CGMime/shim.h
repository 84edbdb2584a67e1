// The part of GMime 3 and GObject that reading a mail takes, loaded when the first mail is read: linked, their 15
// libraries would make every command start 3 ms later, and keep the program from starting where they are missing.
//
// The declarations are those of GMime's own headers; this finds what differs:
//   cc -fsyntax-only -x c -include gmime/gmime.h $(pkg-config --cflags gmime-3.0) Sources/CGMime/shim.h

#include <dlfcn.h>
#include <stddef.h>
#include <sys/types.h>

typedef struct _GMimeStream GMimeStream;
typedef struct _GMimeStreamMem GMimeStreamMem;
typedef struct _GMimeStreamFilter GMimeStreamFilter;
typedef struct _GMimeFilter GMimeFilter;
typedef struct _GMimeParser GMimeParser;
typedef struct _GMimeParserOptions GMimeParserOptions;
typedef struct _GMimeObject GMimeObject;
typedef struct _GMimeMessage GMimeMessage;
typedef struct _GMimeMultipart GMimeMultipart;
typedef struct _GMimePart GMimePart;
typedef struct _GMimeContentType GMimeContentType;
typedef struct _GMimeDataWrapper GMimeDataWrapper;
typedef struct _GTypeInstance GTypeInstance;
typedef struct _GByteArray GByteArray;
#ifndef __G_LIB_H__
struct _GByteArray {
  unsigned char *data;
  unsigned int len;
};
#endif

void(g_object_unref)(void *object);
int g_type_check_instance_is_a(GTypeInstance *instance, size_t type);

void g_mime_init(void);
GMimeStream *g_mime_stream_mem_new(void);
GMimeStream *g_mime_stream_mem_new_with_buffer(const char *buffer, size_t length);
GByteArray *g_mime_stream_mem_get_byte_array(GMimeStreamMem *stream);
int g_mime_stream_flush(GMimeStream *stream);
GMimeStream *g_mime_stream_filter_new(GMimeStream *stream);
int g_mime_stream_filter_add(GMimeStreamFilter *stream, GMimeFilter *filter);
GMimeFilter *g_mime_filter_charset_new(const char *from, const char *to);

GMimeParser *g_mime_parser_new_with_stream(GMimeStream *stream);
GMimeMessage *g_mime_parser_construct_message(GMimeParser *parser, GMimeParserOptions *options);

const char *g_mime_message_get_subject(GMimeMessage *message);
const char *g_mime_object_get_header(GMimeObject *object, const char *name);

GMimeObject *g_mime_message_get_mime_part(GMimeMessage *message);
size_t g_mime_multipart_get_type(void);
int g_mime_multipart_get_count(GMimeMultipart *multipart);
GMimeObject *g_mime_multipart_get_part(GMimeMultipart *multipart, int index);
size_t g_mime_part_get_type(void);
GMimeContentType *g_mime_object_get_content_type(GMimeObject *object);
int g_mime_content_type_is_type(GMimeContentType *type, const char *name, const char *subtype);
const char *g_mime_content_type_get_parameter(GMimeContentType *type, const char *name);
GMimeDataWrapper *g_mime_part_get_content(GMimePart *part);
ssize_t g_mime_data_wrapper_write_to_stream(GMimeDataWrapper *content, GMimeStream *stream);

#define GMIME_FUNCTIONS(F)             \
  F(g_object_unref)                    \
  F(g_type_check_instance_is_a)        \
  F(g_mime_init)                       \
  F(g_mime_stream_mem_new)             \
  F(g_mime_stream_mem_new_with_buffer) \
  F(g_mime_stream_mem_get_byte_array)  \
  F(g_mime_stream_flush)               \
  F(g_mime_stream_filter_new)          \
  F(g_mime_stream_filter_add)          \
  F(g_mime_filter_charset_new)         \
  F(g_mime_parser_new_with_stream)     \
  F(g_mime_parser_construct_message)   \
  F(g_mime_message_get_subject)        \
  F(g_mime_object_get_header)          \
  F(g_mime_message_get_mime_part)      \
  F(g_mime_multipart_get_type)         \
  F(g_mime_multipart_get_count)        \
  F(g_mime_multipart_get_part)         \
  F(g_mime_part_get_type)              \
  F(g_mime_object_get_content_type)    \
  F(g_mime_content_type_is_type)       \
  F(g_mime_content_type_get_parameter) \
  F(g_mime_part_get_content)           \
  F(g_mime_data_wrapper_write_to_stream)

/// The functions above, by their names; all are null until they are loaded.
struct GMimeFunctions {
#define GMIME_POINTER(name) __typeof__(&name) name;
  GMIME_FUNCTIONS(GMIME_POINTER)
#undef GMIME_POINTER
};

/// Loads the library if need be, and finds its functions; false where it is not installed.
static inline _Bool gmime_load(struct GMimeFunctions *functions) {
  static const char *const paths[] = {
#ifdef __APPLE__
      "/opt/homebrew/lib/libgmime-3.0.0.dylib",
      "/usr/local/lib/libgmime-3.0.0.dylib",
#else
      "libgmime-3.0.so.0",
#endif
  };
  void *library = NULL;
  for (size_t place = 0; !library && place < sizeof paths / sizeof *paths; place++)
    library = dlopen(paths[place], RTLD_NOW | RTLD_LOCAL);
  if (!library) return 0;
#define GMIME_FIND(name) \
  if (!(functions->name = (__typeof__(&name))dlsym(library, #name))) return 0;
  GMIME_FUNCTIONS(GMIME_FIND)
#undef GMIME_FIND
  return 1;
}
