package org.hpyport.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.ExtensionReader;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.CParser;
import org.hpyport.syntax.ParseOptions;
import org.hpyport.syntax.SyntaxTree;

/** Runs some migrations over one source text, apart from the function bodies. */
final class MigrationTester {
  private final List<Migration> migrations;

  private MigrationTester(List<Migration> migrations) {
    this.migrations = migrations;
  }

  static MigrationTester of(Migration... migrations) {
    return new MigrationTester(List.of(migrations));
  }

  PortResult port(String before) {
    SyntaxTree tree =
        CParser.parse(SourceFile.ofText("example.c", before), ParseOptions.defaults());
    ExtensionModel model =
        new ExtensionReader(word -> CApiCatalog.get().find(word) != null)
            .read("example", List.of(tree), List.of());
    return new Porter(migrations).port(model);
  }

  /** The new text, which must be complete. */
  void gives(String before, String after) {
    PortResult result = port(before);
    assertThat(result.diagnostics()).isEmpty();
    assertThat(result.files().get(0).newText()).isEqualTo(after);
  }

  void refuses(String before, String reason) {
    PortResult result = port(before);
    assertThat(result.universal()).isFalse();
    assertThat(result.hasChanges()).isFalse();
    assertThat(result.diagnostics()).anySatisfy(d -> assertThat(d.message()).contains(reason));
  }
}
