package org.hpyport.verify.child;

import java.io.File;
import java.io.IOException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;

/**
 * Runs one Python script in GraalPy and ends the process with the script's exit code.
 *
 * <p>GraalPy allows native modules in the first context of a process only, and its HPy only on the
 * thread that loaded it first: hence one script, on the main thread, in a process of its own.
 */
public final class PythonProcess {
  private PythonProcess() {}

  /**
   * Runs the script.
   *
   * @param args the script's path, then its arguments
   * @throws IOException if the script cannot be read
   */
  public static void main(String[] args) throws IOException {
    Runtime.getRuntime().halt(run(args));
  }

  private static int run(String[] args) throws IOException {
    Context context = builder().arguments("python", args).build();
    context.getBindings("python").putMember("inherit_type_details", new InheritedType());
    try {
      context.eval(Source.newBuilder("python", new File(args[0])).build());
      return 0;
    } catch (PolyglotException e) {
      if (e.isExit()) {
        return e.getExitStatus();
      }
      e.printStackTrace();
      return 1;
    } finally {
      System.out.flush();
      System.err.flush();
    }
  }

  private static Context.Builder builder() {
    return Context.newBuilder("python")
        .allowExperimentalOptions(true)
        .allowNativeAccess(true)
        .allowIO(IOAccess.ALL)
        .allowCreateThread(true)
        .allowCreateProcess(true)
        .allowEnvironmentAccess(EnvironmentAccess.INHERIT)
        .option("engine.WarnInterpreterOnly", "false")
        .option("python.WarnExperimentalFeatures", "false")
        // An internal error inside an HPy call then reaches the test runner instead of ending the
        // script.
        .option("python.CatchAllExceptions", "true")
        .option("python.DontWriteBytecodeFlag", "true");
  }
}
