package org.hpyport.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hpyport.capi.ApiFacts;
import org.hpyport.corpus.Corpus;
import org.hpyport.corpus.CorpusCase;
import org.hpyport.corpus.CorpusModule;
import org.hpyport.corpus.Tutorial;
import org.hpyport.migration.support.SupportHeader;
import org.hpyport.source.SourceFile;

/**
 * Sources that are taken to be right.
 *
 * @param name what reports call them
 * @param group which of the three sets they belong to
 */
record MutationSubject(
    String name,
    Group group,
    ApiFacts.Dialect dialect,
    List<SourceFile> sources,
    List<SourceFile> headers) {

  /** Where subjects come from. */
  enum Group {
    CORPUS,
    PACKAGED
  }

  private static final Pattern HELPER = Pattern.compile("\\bhpp_\\w+|\\bHPP_\\w+");
  private static final Path PACKAGED = Path.of("/usr/lib/python3/dist-packages");

  /** All of the corpus, in both dialects, by name. */
  static List<MutationSubject> corpus() {
    List<MutationSubject> all = new ArrayList<>();
    for (CorpusCase c : Corpus.locate().cases()) {
      add(all, c.id(), ApiFacts.Dialect.C_API, c.beforeDirectory());
      if (c.after() != null) {
        add(all, c.id(), ApiFacts.Dialect.HPY, c.after());
      }
    }
    for (CorpusModule m : Corpus.locate().modules()) {
      Path after = m.directory().resolve("after");
      add(all, m.name(), ApiFacts.Dialect.C_API, m.directory());
      add(all, m.name(), ApiFacts.Dialect.HPY, after);
    }
    return all;
  }

  /**
   * The C-API sources that packages of Debian 12 install; those that are not there are left out.
   */
  static List<MutationSubject> packaged() {
    List<MutationSubject> all = new ArrayList<>();
    Path xx = Path.of("/usr/lib/python3.11/distutils/tests/xxmodule.c");
    if (Files.isRegularFile(xx)) {
      SourceFile file = read(xx, "xxmodule.c");
      all.add(
          new MutationSubject(
              "xxmodule", Group.PACKAGED, ApiFacts.Dialect.C_API, List.of(file), List.of()));
    }
    for (String directory :
        List.of(
            "mypyc/lib-rt",
            "sipbuild/module/source/12",
            "sipbuild/module/source/13",
            "numpy/f2py/src")) {
      Path path = PACKAGED.resolve(directory);
      if (Files.isDirectory(path)) {
        add(all, directory, Group.PACKAGED, ApiFacts.Dialect.C_API, path);
      }
    }
    all.addAll(tutorial());
    return all;
  }

  private static List<MutationSubject> tutorial() {
    List<MutationSubject> all = new ArrayList<>();
    try {
      Map<String, String> modules = Tutorial.isInstalled() ? Tutorial.modules() : Map.of();
      modules.forEach(
          (name, text) -> {
            SourceFile file = SourceFile.ofText(name + ".c", text);
            all.add(
                new MutationSubject(
                    "tutorial/" + name,
                    Group.PACKAGED,
                    ApiFacts.Dialect.C_API,
                    List.of(file),
                    List.of()));
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static void add(
      List<MutationSubject> all, String name, ApiFacts.Dialect dialect, Path directory) {
    add(all, name, Group.CORPUS, dialect, directory);
  }

  private static void add(
      List<MutationSubject> all,
      String name,
      Group group,
      ApiFacts.Dialect dialect,
      Path directory) {
    List<SourceFile> sources = new ArrayList<>();
    List<SourceFile> headers = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String base = String.valueOf(file.getFileName());
        if (base.endsWith(".c")) {
          sources.add(read(file, base));
        } else if (base.endsWith(".h")) {
          headers.add(read(file, base));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (dialect == ApiFacts.Dialect.HPY) {
      headers.add(SourceFile.ofText("hpy_port_support.h", SupportHeader.of(helpers(sources))));
    }
    if (!sources.isEmpty()) {
      all.add(new MutationSubject(name, group, dialect, sources, headers));
    }
  }

  private static Set<String> helpers(List<SourceFile> sources) {
    Set<String> names = new TreeSet<>();
    for (SourceFile file : sources) {
      Matcher m = HELPER.matcher(file.text());
      while (m.find()) {
        if (SupportHeader.contains(m.group())) {
          names.add(m.group());
        }
      }
    }
    return names;
  }

  private static SourceFile read(Path path, String name) {
    try {
      return SourceFile.read(path, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
