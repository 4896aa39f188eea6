package org.hpyport.migration;

import java.util.Set;
import org.hpyport.syntax.SyntaxTree;

/**
 * CPython's {@code pyconfig.h} defines {@code _GNU_SOURCE}, without which the GNU C library does
 * not declare what goes beyond C and POSIX (feature_test_macros(7)); {@code hpy.h} does not. A
 * module that uses such a name defines the macro where it included {@code Python.h}.
 */
final class FeatureTest {
  /** What the GNU C library declares for {@code _GNU_SOURCE} alone, by the manual pages. */
  private static final Set<String> NAMES =
      Set.of(
          ("accept4 asprintf vasprintf basename canonicalize_file_name clone crypt crypt_r dladdr"
                  + " dladdr1 dlinfo dlmopen dl_iterate_phdr dup3 eaccess euidaccess execvpe exp10"
                  + " fallocate fcloseall feenableexcept fedisableexcept fopencookie"
                  + " get_current_dir_name getcpu getresgid getresuid setresgid setresuid"
                  + " gettid memfd_create memmem mempcpy memrchr mkostemp mkostemps mremap"
                  + " name_to_handle_at open_by_handle_at pipe2 ppoll preadv2 pwritev2"
                  + " program_invocation_name program_invocation_short_name pthread_attr_setaffinity_np"
                  + " pthread_getaffinity_np pthread_getattr_np pthread_getname_np"
                  + " pthread_setaffinity_np pthread_setname_np pthread_timedjoin_np"
                  + " pthread_tryjoin_np qsort_r rawmemchr recvmmsg sched_getaffinity sched_getcpu"
                  + " sched_setaffinity secure_getenv semtimedop sendmmsg setns sincos splice statx"
                  + " strcasestr strchrnul strerrorname_np strerrordesc_np strptime strverscmp"
                  + " sync_file_range syncfs tee unshare versionsort vmsplice wcwidth wcswidth"
                  + " wmempcpy CLONE_NEWNS CLONE_NEWPID CLONE_NEWNET CPU_ISSET CPU_SET CPU_SETSIZE"
                  + " CPU_ZERO Dl_info MREMAP_MAYMOVE O_DIRECT O_NOATIME O_PATH O_TMPFILE POLLRDHUP"
                  + " RTLD_DEFAULT RTLD_NEXT RWF_NOWAIT SPLICE_F_MOVE ucred")
              .split(" "));

  /** The lines that go before the directive. */
  static final String LINES =
      "#ifndef _GNU_SOURCE\n#define _GNU_SOURCE /* as Python.h did */\n#endif\n";

  private FeatureTest() {}

  /** Whether a file of the module uses one of the names. */
  static boolean isNeeded(PortContext context) {
    return context.trees().stream().anyMatch(FeatureTest::uses);
  }

  private static boolean uses(SyntaxTree tree) {
    return StandardHeaders.uses(tree, NAMES);
  }
}
