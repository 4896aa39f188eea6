package org.hpyport.syntax.clang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClangJsonTest {
  private static List<ClangNode> read(String... lines) {
    String json =
        "{'kind': 'TranslationUnitDecl', 'loc': {}, 'inner': [" + String.join("\n", lines) + "]}";
    List<ClangNode> nodes = new ArrayList<>();
    ClangJson.read(
        new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)),
        "a.c",
        nodes::add);
    return nodes;
  }

  @Test
  void aLocationIsInTheFileOfTheLocationBefore() {
    List<ClangNode> nodes =
        read(
            "{'kind': 'VarDecl', 'loc': {'offset': 4, 'file': 'a.c', 'line': 1},",
            " 'range': {'begin': {'offset': 0}, 'end': {'offset': 9}}},",
            "{'kind': 'VarDecl', 'loc': {'offset': 5, 'file': 'b.h', 'includedFrom': {'file': 'a.c'}},",
            " 'range': {'begin': {'offset': 1}, 'end': {'offset': 6}}},",
            "{'kind': 'FunctionDecl', 'loc': {'offset': 20, 'file': 'a.c'}, 'range': {},",
            " 'inner': [{'kind': 'CompoundStmt', 'range': {'begin': {'offset': 30}, 'end': {}}}]}");
    assertThat(nodes).extracting(n -> n.at().spelled()).containsExactly(4, -1, 20);
    assertThat(nodes).extracting(n -> n.begin().spelled()).containsExactly(0, -1, -1);
    assertThat(nodes.get(2).body().begin()).isEqualTo(new Place(30, 30));
  }

  @Test
  void aTokenOfAMacroHasTwoPlaces() {
    List<ClangNode> nodes =
        read(
            "{'kind': 'ParenExpr', 'range': {'begin': {",
            "  'spellingLoc': {'offset': 7, 'file': 'b.h', 'includedFrom': {'file': 'a.c'}},",
            "  'expansionLoc': {'offset': 50, 'file': 'a.c'}},",
            " 'end': {'spellingLoc': {'offset': 54},",
            "  'expansionLoc': {'offset': 50, 'isMacroArgExpansion': true}}}}");
    assertThat(nodes.get(0).begin()).isEqualTo(new Place(-1, 50));
    assertThat(nodes.get(0).end()).isEqualTo(new Place(54, 50));
    assertThat(nodes.get(0).end().fromMacro()).isTrue();
  }

  @Test
  void childrenStandInListsOfAnyName() {
    List<ClangNode> nodes =
        read(
            "{'kind': 'InitListExpr', 'range': {}, 'type': {'qualType': 'char *[2]'},",
            " 'referencedDecl': {'id': '0x1', 'kind': 'VarDecl', 'name': 'x'},",
            " 'array_filler': [{'kind': 'ImplicitValueInitExpr', 'range': {}},",
            "  {'kind': 'CallExpr', 'isPostfix': true, 'range': {}}]}");
    assertThat(nodes.get(0).inner())
        .extracting(ClangNode::kind)
        .containsExactly("ImplicitValueInitExpr", "CallExpr");
    assertThat(nodes.get(0).word("type")).isEqualTo("char *[2]");
    assertThat(nodes.get(0).inner().get(1).is("isPostfix")).isTrue();
  }
}
