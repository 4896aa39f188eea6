package org.hpyport.migration.support;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hpyport.preprocess.KnownNames;
import org.hpyport.preprocess.MacroDefinition;

/**
 * Parts of the support header for what CPython's {@code pyconfig.h} says of the platform by macros
 * named {@code HAVE_...}: {@code Python.h} includes that header and {@code hpy.h} does not, so that
 * a condition on such a macro would silently come out otherwise.
 */
final class ConfigurationPart {
  private static final Pattern HEADER =
      Pattern.compile("HAVE_((?:SYS|NET|NETINET|NETPACKET|ARPA|LINUX|ASM)_)?(\\w+)_H");

  private ConfigurationPart() {}

  /** Whether {@code name} is a macro of the kind that CPython 3.11 defines on Linux. */
  static boolean isOne(String name) {
    MacroDefinition known = name.startsWith("HAVE_") ? KnownNames.instance().macro(name) : null;
    return known != null && known.body().equals("1");
  }

  /** The part that defines the macro where the platform has what it stands for. */
  static SupportPart of(String name) {
    Matcher header = HEADER.matcher(name);
    String code = header.matches() ? ofHeader(name, header) : ofFunction(name);
    return new SupportPart(name, Set.of(name), List.of(), List.of(), code);
  }

  private static String ofHeader(String name, Matcher parts) {
    String folder = parts.group(1) == null ? "" : parts.group(1).replace('_', '/');
    String file = (folder + parts.group(2)).toLowerCase(Locale.ROOT) + ".h";
    return """
    /* Python.h brought it along where there is <HEADER>. */
    #if !defined(NAME) && defined(__has_include)
    #if __has_include(<HEADER>)
    #define NAME 1
    #endif
    #endif
    """
        .replace("HEADER", file)
        .replace("NAME", name);
  }

  private static String ofFunction(String name) {
    return """
    /* Python.h brought it along, but for Windows. */
    #if !defined(NAME) && !defined(_WIN32)
    #define NAME 1
    #endif
    """
        .replace("NAME", name);
  }
}
