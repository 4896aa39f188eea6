package org.hpyport.syntax;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hpyport.source.SourceFile;

/** Short cuts for tests over trees. */
final class Trees {
  private Trees() {}

  static SyntaxTree parse(String... lines) {
    String text = String.join("\n", lines) + "\n";
    return CParser.parse(SourceFile.ofText("test.c", text), ParseOptions.defaults());
  }

  static SyntaxTree parse(SourceFile file) {
    return CParser.parse(file, ParseOptions.defaults());
  }

  static SyntaxTree parseIn(Path directory, String name, String text) {
    SourceFile file = SourceFile.ofText(directory.resolve(name).toString(), text);
    return CParser.parse(file, ParseOptions.defaults());
  }

  /** All nodes of a kind in the main world, in source order. */
  static <T extends SyntaxNode> List<T> all(SyntaxTree tree, Class<T> kind) {
    List<T> found = new ArrayList<>();
    tree.root()
        .walk(
            node -> {
              if (kind.isInstance(node)) {
                found.add(kind.cast(node));
              }
            });
    return found;
  }

  /** The source texts of all nodes of a kind. */
  static List<String> texts(SyntaxTree tree, Class<? extends SyntaxNode> kind) {
    return all(tree, kind).stream().map(tree::text).toList();
  }

  /** The dump of the statements of a function with this body, without the function around them. */
  static String body(String statements) {
    SyntaxTree tree = parse("void f(void) {", statements, "}");
    StringBuilder out = new StringBuilder();
    for (Statement item : tree.functions().get(0).body().items()) {
      out.append(SyntaxDump.dump(tree, item));
    }
    return out.toString();
  }
}
