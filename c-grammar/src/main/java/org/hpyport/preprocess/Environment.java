package org.hpyport.preprocess;

import java.util.Map;
import java.util.Set;

/**
 * The compiler and platform the main world assumes: CPython 3.11 without debugging, GNU C, Linux on
 * x86-64. Sources: {@code patchlevel.h} of CPython 3.11.2 and {@code gcc -dM -E}.
 */
final class Environment {
  private static final Map<String, String> DEFINES =
      Map.ofEntries(
          Map.entry("PY_VERSION_HEX", "0x030B02F0"),
          Map.entry("PY_MAJOR_VERSION", "3"),
          Map.entry("PY_MINOR_VERSION", "11"),
          Map.entry("PY_MICRO_VERSION", "2"),
          Map.entry("__GNUC__", "12"),
          Map.entry("__GNUC_MINOR__", "2"),
          Map.entry("__GNUC_PATCHLEVEL__", "0"),
          Map.entry("__linux__", "1"),
          Map.entry("__linux", "1"),
          Map.entry("linux", "1"),
          Map.entry("__unix__", "1"),
          Map.entry("__unix", "1"),
          Map.entry("unix", "1"),
          Map.entry("__ELF__", "1"),
          Map.entry("__gnu_linux__", "1"),
          Map.entry("__x86_64__", "1"),
          Map.entry("__x86_64", "1"),
          Map.entry("__amd64__", "1"),
          Map.entry("__LP64__", "1"),
          Map.entry("_LP64", "1"),
          Map.entry("__STDC__", "1"),
          Map.entry("__STDC_VERSION__", "201710L"),
          Map.entry("__CHAR_BIT__", "8"),
          Map.entry("__SSE2__", "1"),
          Map.entry("__SIZEOF_INT128__", "16"),
          Map.entry("__BYTE_ORDER__", "1234"),
          Map.entry("__ORDER_LITTLE_ENDIAN__", "1234"),
          Map.entry("__ORDER_BIG_ENDIAN__", "4321"),
          Map.entry("__FILE__", "\"\""),
          Map.entry("__LINE__", "1"),
          Map.entry("NDEBUG", "1"),
          Map.entry("NULL", "0"));

  private static final Set<String> ABSENT =
      Set.of(
          "_WIN32", "_WIN64", "WIN32", "WIN64", "__WIN32__", "MS_WINDOWS", "MS_WIN32", "MS_WIN64",
          "_WINDOWS", "_MSC_VER", "__MINGW32__", "__MINGW64__", "__CYGWIN__", "__APPLE__", "__MACH__",
          "__APPLE_CC__", "__FreeBSD__", "__OpenBSD__", "__NetBSD__", "__DragonFly__", "BSD", "__sun",
          "__sun__", "sun", "__SVR4", "__svr4__", "_AIX", "__hpux", "__sgi", "__osf__", "__ANDROID__",
          "__EMSCRIPTEN__", "__wasi__", "__wasm__", "__cplusplus", "__clang__", "__llvm__",
          "__INTEL_COMPILER", "__ICC", "__SUNPRO_C", "__SUNPRO_CC", "__BORLANDC__", "__TURBOC__",
          "__WATCOMC__", "__DMC__", "__TINYC__", "__xlC__", "__IBMC__", "__aarch64__", "__arm__", "__arm64__",
          "_M_IX86", "_M_X64", "_M_AMD64", "_M_ARM", "_M_ARM64", "__i386__", "__i386", "__i486__",
          "__ILP32__", "__ppc__", "__ppc64__", "__powerpc__", "__powerpc64__", "__PPC__", "__mips__",
          "__mips", "__sparc__", "__sparc", "__s390__", "__s390x__", "__riscv", "__ia64__", "__alpha__",
          "__hppa__", "__m68k__", "__sh__", "__ARM_NEON", "__ARM_NEON__", "__ALTIVEC__", "__BIG_ENDIAN__",
          "__AVX__", "__AVX2__", "__AVX512F__", "__SSE3__", "__SSSE3__", "__SSE4_1__", "__SSE4_2__",
          "PYPY_VERSION", "PYPY_VERSION_NUM", "GRAALVM_PYTHON", "Py_LIMITED_API", "Py_GIL_DISABLED",
          "Py_DEBUG", "Py_TRACE_REFS", "Py_REF_DEBUG", "COUNT_ALLOCS", "Py_BUILD_CORE",
          "Py_BUILD_CORE_MODULE", "Py_BUILD_CORE_BUILTIN", "Py_USING_UNICODE", "Py_UNICODE_WIDE", "DEBUG",
          "_DEBUG", "__STDC_NO_ATOMICS__", "__STRICT_ANSI__", "__COVERITY__", "__CPPCHECK__",
          "__clang_analyzer__", "SWIG", "lint", "__lint__", "CYTHON_COMPILING_IN_PYPY", "HPY_ABI_CPYTHON");

  private Environment() {}

  static Map<String, String> defines() {
    return DEFINES;
  }

  static boolean isAbsent(String name) {
    return ABSENT.contains(name);
  }
}
