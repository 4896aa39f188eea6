/*
 * Preloaded into the GraalPy child (LD_PRELOAD). GraalPy's libpythonjni.so calls its own debug layer
 * through the procedure linkage table, so the definitions here replace it:
 *
 *  - an invalid handle is written down, with the C stack that used it, the one that made it and the one
 *    that closed it, and the run goes on; unaided, GraalPy aborts at the first one without a place;
 *  - the check that makes GraalPy abort as soon as C calls Python and Python calls C again is off;
 *  - builders that were opened and never built are listed at exit;
 *  - text and bytes handed out to C are unmapped when their handle is closed, so a late use stops there.
 *
 * Every event is one line of JSON, written by one write() to a file opened for appending, so that lines of
 * this library and of the Python harness never mix.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <execinfo.h>
#include <fcntl.h>
#include <link.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define TEXT 2048
#define FRAMES 48

/* A debug handle as libpythonjni.so of GraalPy 24.2 lays it out. */
typedef struct {
    void *next, *prev;
    long size;
    long universal;
    long generation;
    unsigned char flags;
    void *raw;
    char *allocation;
    long raw_size;
} DebugHandle;
enum { CLOSED = 1, CONSTANT = 2 };

static int event_file = -2;

static int events(void) {
    if (event_file == -2) {
        const char *path = getenv("HPYPORT_EVENTS");
        event_file = path ? open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666) : -1;
    }
    return event_file;
}

static void emit(const char *format, ...) {
    char line[4 * TEXT];
    va_list args;
    if (events() < 0)
        return;
    va_start(args, format);
    int n = vsnprintf(line, sizeof line - 1, format, args);
    va_end(args);
    if (n <= 0)
        return;
    if (n > (int)sizeof line - 2)
        n = sizeof line - 2;
    line[n] = '\n';
    ssize_t ignored = write(event_file, line, n + 1);
    (void)ignored;
}

static const char *base_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/*
 * The extension's frames of the present stack, innermost first, as "file+0xoffset;...". Offsets are those
 * of the call itself (return address minus one). Empty when the debug layer was entered from GraalPy and
 * not from an extension.
 */
static void frames(char *out, size_t size) {
    void *stack[FRAMES];
    int count = backtrace(stack, FRAMES);
    size_t used = 0;
    out[0] = 0;
    for (int i = 0; i < count && used + 300 < size; i++) {
        Dl_info info;
        if (!dladdr(stack[i], &info) || !info.dli_fname)
            break; /* compiled or interpreted Java code: nothing of ours lies beyond */
        const char *file = base_name(info.dli_fname);
        if (strstr(file, "hpyport_shim") || strchr(file, '"') || strchr(file, '\\'))
            continue;
        if (!strncmp(file, "libpythonjni", 12)) {
            if (used)
                break;
            continue;
        }
        if (!strncmp(file, "libjvm", 6) || !strncmp(file, "libc.so", 7))
            continue;
        used += snprintf(out + used, size - used, "%s%s+0x%lx", used ? ";" : "", file,
                         (long)((char *)stack[i] - (char *)info.dli_fbase) - 1);
    }
}

/* ---- the functions replaced ------------------------------------------------------------------- */

static int find_library(struct dl_phdr_info *info, size_t size, void *found) {
    (void)size;
    if (info->dlpi_name && strstr(info->dlpi_name, "libpythonjni")) {
        *(void **)found = dlopen(info->dlpi_name, RTLD_LAZY | RTLD_NOLOAD);
        return 1;
    }
    return 0;
}

static void *original(const char *name) {
    static void *library;
    if (!library)
        dl_iterate_phdr(find_library, &library);
    void *function = library ? dlsym(library, name) : NULL;
    if (!function) {
        fprintf(stderr, "hpyport_shim: no %s in libpythonjni\n", name);
        _exit(97);
    }
    return function;
}

void report_invalid_debug_context(void) {}

void create_stacktrace(char **out, long limit) {
    char text[TEXT];
    (void)limit;
    frames(text, sizeof text);
    *out = strdup(text);
}

/* Where each handle was closed. A slot is overwritten when another handle hashes to it. */
#define CLOSE_SLOTS 65536
static struct { DebugHandle *handle; char *text; } closings[CLOSE_SLOTS];

static unsigned slot(const void *p) {
    return (unsigned)(((uintptr_t)p >> 4) * 2654435761u) & (CLOSE_SLOTS - 1);
}

static void remember_closing(DebugHandle *handle) {
    char text[TEXT];
    unsigned i = slot(handle);
    frames(text, sizeof text);
    free(closings[i].text);
    closings[i].handle = handle;
    closings[i].text = text[0] ? strdup(text) : NULL;
}

static const char *closing_of(DebugHandle *handle) {
    unsigned i = slot(handle);
    return closings[i].handle == handle && closings[i].text ? closings[i].text : "";
}

typedef long (*Invalid)(void *, DebugHandle *);

static long invalid(void *ctx, DebugHandle *handle) {
    char use[TEXT];
    frames(use, sizeof use);
    int constant = (handle->flags & CONSTANT) != 0;
    emit("{\"ev\":\"invalid\",\"kind\":\"%s\",\"use\":\"%s\",\"alloc\":\"%s\",\"close\":\"%s\"}",
         constant ? "constant" : "closed", use, handle->allocation ? handle->allocation : "",
         constant ? "" : closing_of(handle));
    /* Asked to stop, so that GraalPy names the method that was being called. */
    if (!use[0] && getenv("HPYPORT_STOP_AT_INVALID"))
        return ((Invalid)original("DHPy_invalid_handle"))(ctx, handle);
    return handle->universal;
}

long DHPy_invalid_handle(void *ctx, DebugHandle *handle) {
    Dl_info caller;
    void *from = __builtin_return_address(0);
    long result = invalid(ctx, handle);
    /* Else HPy_Close goes on to close the interpreter's own handle again, which may be another's by now. */
    if (dladdr(from, &caller) && caller.dli_sname && !strcmp(caller.dli_sname, "debug_ctx_Close"))
        handle->universal = 0;
    return result;
}

void DHPy_close(void *ctx, DebugHandle *handle) {
    static void (*close_handle)(void *, DebugHandle *);
    if (!close_handle)
        close_handle = (void (*)(void *, DebugHandle *))original("DHPy_close");
    if (!handle || (handle->flags & CLOSED))
        return; /* the caller has reported it */
    if (handle->flags & CONSTANT) {
        invalid(ctx, handle);
        return; /* a constant stays open: closing it would make every later use of it an error too */
    }
    remember_closing(handle);
    close_handle(ctx, handle);
}

/* ---- builders ---------------------------------------------------------------------------------- */

typedef struct Builder {
    struct Builder *next;
    void *handle;
    const char *what;
    long position;
    char text[];
} Builder;
static Builder *open_builders;

static void *builder_opened(void *handle, const char *what) {
    char text[TEXT];
    if (!handle)
        return handle;
    frames(text, sizeof text);
    Builder *b = malloc(sizeof *b + strlen(text) + 1);
    if (b) {
        strcpy(b->text, text);
        b->handle = handle;
        b->what = what;
        /* Where the event file ended then tells the reader which test was running. */
        b->position = events() < 0 ? 0 : lseek(event_file, 0, SEEK_END);
        b->next = open_builders;
        open_builders = b;
    }
    return handle;
}

static void builder_closed(void *handle) {
    for (Builder **p = &open_builders; *p; p = &(*p)->next)
        if ((*p)->handle == handle) {
            Builder *gone = *p;
            *p = gone->next;
            free(gone);
            return;
        }
}

void *DHPyTupleBuilder_open(void *ctx, long builder) {
    static void *(*open_builder)(void *, long);
    if (!open_builder)
        open_builder = (void *(*)(void *, long))original("DHPyTupleBuilder_open");
    return builder_opened(open_builder(ctx, builder), "tuple");
}

void *DHPyListBuilder_open(void *ctx, long builder) {
    static void *(*open_builder)(void *, long);
    if (!open_builder)
        open_builder = (void *(*)(void *, long))original("DHPyListBuilder_open");
    return builder_opened(open_builder(ctx, builder), "list");
}

void DHPy_builder_handle_close(void *ctx, void *handle) {
    static void (*close_builder)(void *, void *);
    if (!close_builder)
        close_builder = (void (*)(void *, void *))original("DHPy_builder_handle_close");
    builder_closed(handle);
    close_builder(ctx, handle);
}

void DHPy_invalid_builder_handle(void *ctx) {
    char use[TEXT];
    (void)ctx;
    frames(use, sizeof use);
    emit("{\"ev\":\"invalid\",\"kind\":\"builder\",\"use\":\"%s\",\"alloc\":\"\",\"close\":\"\"}", use);
}

__attribute__((destructor)) static void list_open_builders(void) {
    for (Builder *b = open_builders; b; b = b->next)
        emit("{\"ev\":\"builder\",\"what\":\"%s\",\"position\":%ld,\"alloc\":\"%s\"}", b->what, b->position,
             b->text);
    open_builders = NULL;
}

/* ---- text and bytes ---------------------------------------------------------------------------- */

static size_t whole_pages(long size) {
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    return ((size_t)(size > 0 ? size : 1) + page - 1) / page * page;
}

void *raw_data_copy(const void *data, long size, _Bool read_only) {
    void *copy = mmap(NULL, whole_pages(size), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (copy == MAP_FAILED)
        return NULL;
    memcpy(copy, data, (size_t)size);
    if (read_only)
        mprotect(copy, whole_pages(size), PROT_READ);
    return copy;
}

void raw_data_protect(void *data, long size) {
    mprotect(data, whole_pages(size), PROT_NONE);
}

int raw_data_free(void *data, long size) {
    return munmap(data, whole_pages(size));
}

/* ---- the end ----------------------------------------------------------------------------------- */

void abort(void) {
    char use[TEXT];
    frames(use, sizeof use);
    emit("{\"ev\":\"abort\",\"use\":\"%s\"}", use);
    signal(SIGABRT, SIG_DFL);
    raise(SIGABRT);
    _exit(134);
}
