#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/// Lets the heap of every thread grow by so many bytes at a time, where the C library grows it by a page at a time and
/// each time stops the threads that touch memory for the first time. What is not touched takes no room.
static inline void malloc_grow_by(int bytes) {
#ifdef __GLIBC__
  mallopt(M_TOP_PAD, bytes);
#else
  (void)bytes;
#endif
}
