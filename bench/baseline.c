// The least a site generator can do: two threads read every entry of a folder, parse it with libcmark-gfm,
// render it to HTML and write it. No shell around the page, no links, no tags, no index.
//
//     baseline JOURNAL OUTPUT

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { threads = 2, options = CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES };
static const char *const extensions[] = {"table", "strikethrough", "autolink", "tasklist"};

static const char *input, *output;
static char **names;
static size_t count;
static atomic_size_t next;

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static char *contents(const char *path, size_t *length) {
  struct stat status;
  int file = open(path, O_RDONLY);
  if (file < 0 || fstat(file, &status) < 0) fail(path);
  char *text = malloc((size_t)status.st_size + 1);
  if (!text || read(file, text, (size_t)status.st_size) != status.st_size) fail(path);
  text[status.st_size] = 0;
  close(file);
  *length = (size_t)status.st_size;
  return text;
}

static void convert(const char *name) {
  char path[4096];
  size_t length;
  snprintf(path, sizeof path, "%s/%s", input, name);
  char *text = contents(path, &length);
  char *end = strncmp(text, "---\n", 4) == 0 ? strstr(text + 3, "\n---\n") : NULL;
  char *body = end ? end + 5 : text;

  cmark_parser *parser = cmark_parser_new(options);
  for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++)
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extensions[i]));
  cmark_parser_feed(parser, body, length - (size_t)(body - text));
  cmark_node *document = cmark_parser_finish(parser);
  char *html = cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser));

  snprintf(path, sizeof path, "%s/%.*s.html", output, (int)strlen(name) - 3, name);
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  size_t size = strlen(html);
  if (file < 0 || write(file, html, size) != (ssize_t)size || close(file) < 0) fail(path);

  free(html);
  cmark_node_free(document);
  cmark_parser_free(parser);
  free(text);
}

static void *work(void *unused) {
  (void)unused;
  for (size_t i; (i = atomic_fetch_add(&next, 1)) < count;) convert(names[i]);
  return NULL;
}

int main(int argc, char **argv) {
  if (argc != 3) return fputs("usage: baseline JOURNAL OUTPUT\n", stderr), 2;
  input = argv[1];
  output = argv[2];
  cmark_gfm_core_extensions_ensure_registered();
  if (mkdir(output, 0755) < 0) fail(output);

  DIR *folder = opendir(input);
  if (!folder) fail(input);
  for (struct dirent *item; (item = readdir(folder));) {
    size_t length = strlen(item->d_name);
    if (length < 4 || strcmp(item->d_name + length - 3, ".md") != 0) continue;
    if (count % 1024 == 0 && !(names = realloc(names, (count + 1024) * sizeof *names))) fail("realloc");
    names[count++] = strdup(item->d_name);
  }
  closedir(folder);

  pthread_t workers[threads];
  for (int i = 0; i < threads; i++)
    if (pthread_create(&workers[i], NULL, work, NULL)) fail("pthread_create");
  for (int i = 0; i < threads; i++) pthread_join(workers[i], NULL);
  return 0;
}
