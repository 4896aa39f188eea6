package org.hpyport.migration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.Replacement;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.TokenList;

/**
 * The standard headers that {@code Python.h} includes and {@code hpy.h} does not, each with the
 * names it declares (C11 section 7, POSIX where {@code Python.h} includes POSIX headers) and those
 * of the API that become such names.
 */
final class StandardHeaders {
  private static final Map<String, Set<String>> NAMES = new LinkedHashMap<>();

  static {
    add("assert.h", "assert");
    add(
        "ctype.h",
        "isalnum isalpha isblank iscntrl isdigit isgraph islower isprint ispunct isspace isupper"
            + " isxdigit tolower toupper");
    add(
        "errno.h",
        "errno EINVAL ENOMEM EINTR EAGAIN EWOULDBLOCK ERANGE EDOM ENOENT EEXIST EACCES"
            + " EPERM EBADF EIO ENOSYS EPIPE EILSEQ");
    add("inttypes.h", "PRId64 PRIu64 PRIx64 PRId32 PRIu32 PRIx32 PRIdPTR PRIuPTR");
    add(
        "limits.h",
        "CHAR_BIT CHAR_MAX CHAR_MIN INT_MAX INT_MIN LLONG_MAX LLONG_MIN LONG_MAX LONG_MIN SCHAR_MAX"
            + " SCHAR_MIN SHRT_MAX SHRT_MIN UCHAR_MAX UINT_MAX ULLONG_MAX ULONG_MAX USHRT_MAX"
            + " PATH_MAX");
    add(
        "math.h",
        "HUGE_VAL INFINITY M_E M_PI NAN acos acosh asin asinh atan atan2 atanh cbrt ceil copysign"
            + " cos cosh erf erfc exp exp2 expm1 fabs floor fma fmax fmin fmod frexp hypot isfinite"
            + " isinf isnan isnormal ldexp lgamma llround log log10 log1p log2 lrint lround modf"
            + " nearbyint nextafter pow powf remainder rint round signbit sin sinh sqrt sqrtf tan tanh"
            + " tgamma trunc floorf ceilf fabsf");
    add(
        "stdio.h",
        "BUFSIZ EOF FILE SEEK_CUR SEEK_END SEEK_SET clearerr fclose feof ferror fflush fgetc fgets"
            + " fopen fprintf fputc fputs fread freopen fscanf fseek ftell fwrite getc getchar perror"
            + " printf putc putchar puts remove rename rewind scanf setvbuf snprintf sprintf sscanf"
            + " stderr stdin stdout tmpfile ungetc vfprintf vprintf vsnprintf vsprintf");
    add(
        "string.h",
        "memchr memcmp memcpy memmove memset strcasecmp strcat strchr strcmp strcoll strcpy strcspn"
            + " strdup strerror strlen strncasecmp strncat strncmp strncpy strndup strnlen strpbrk"
            + " strrchr strspn strstr strtok strxfrm");
    add(
        "time.h",
        "clock clock_gettime clock_t difftime gmtime gmtime_r localtime localtime_r mktime nanosleep"
            + " strftime struct_timespec time time_t timegm tm CLOCKS_PER_SEC CLOCK_MONOTONIC");
    add(
        "unistd.h",
        "access chdir close dup dup2 execv fork fsync ftruncate getcwd getegid geteuid getgid"
            + " gethostname getpagesize getpgid getpgrp getpid getppid getuid isatty lseek pipe"
            + " pread pwrite read readlink rmdir setsid sleep symlink sysconf unlink usleep write"
            + " F_OK R_OK W_OK X_OK STDIN_FILENO STDOUT_FILENO STDERR_FILENO _SC_PAGESIZE"
            + " _SC_PAGE_SIZE _SC_CLK_TCK _SC_NPROCESSORS_ONLN _SC_NPROCESSORS_CONF _SC_OPEN_MAX");
    add("wchar.h", "wcscmp wcscpy wcslen wcsncmp wmemcpy");
    for (CApiSymbol symbol : CApiCatalog.get().all()) {
      if (symbol.replacement() instanceof Replacement.Direct direct) {
        NAMES.values().stream()
            .filter(names -> names.contains(direct.target()))
            .forEach(names -> names.add(symbol.name()));
      }
    }
  }

  private StandardHeaders() {}

  private static void add(String header, String names) {
    NAMES.put(header, new HashSet<>(List.of(names.split(" "))));
  }

  /** The directive that includes a header, for the systems that have it. */
  static String include(String header) {
    String line = "#include <" + header + ">";
    return header.equals("unistd.h") ? "#ifndef _WIN32\n" + line + "\n#endif" : line;
  }

  /** The headers that declare a name the file calls or reads, in the order of the alphabet. */
  static List<String> usedIn(SyntaxTree tree) {
    List<String> used = new ArrayList<>();
    NAMES.forEach(
        (header, names) -> {
          if (uses(tree, names)) {
            used.add(header);
          }
        });
    return used;
  }

  /** Whether a file uses one of the names, in its code or in the macros that it defines. */
  static boolean uses(SyntaxTree tree, Set<String> names) {
    TokenList tokens = tree.tokens();
    if (Collections.disjoint(names, tokens.vocabulary())) {
      return false;
    }
    for (int i = 0; i < tokens.size(); i++) {
      boolean member = i > 0 && (tokens.is(i - 1, ".") || tokens.is(i - 1, "->"));
      if (tokens.kind(i) == TokenKind.IDENTIFIER && !member && names.contains(tokens.text(i))) {
        return true;
      }
      if (tokens.kind(i) == TokenKind.DIRECTIVE && tokens.text(i).matches("(?s)#\\s*define.*")) {
        for (String word : tokens.text(i).split("[^A-Za-z0-9_]+")) {
          if (names.contains(word)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
