package org.hpyport.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Words that look like something else: types that are names, macros that are types. */
class MisleadingWordsTest {
  private static List<String> names(String... lines) {
    SyntaxTree tree = Trees.parse(lines);
    assertThat(tree.opaque()).isEmpty();
    return Trees.all(tree, Declarator.Name.class).stream()
        .map(Declarator.Name::identifier)
        .toList();
  }

  /** {@code getter} and {@code destructor} are typedef names of {@code Python.h}. */
  @Test
  void aNameMayBeATypeElsewhere() {
    assertThat(names("struct s { my_getter_type getter; my_type destructor; };"))
        .containsExactly("getter", "destructor");
    assertThat(names("int f(MyGetter getter, my_type destructor);"))
        .containsExactly("f", "getter", "destructor");
    assertThat(names("static my_type getter = 1;", "my_type destructor[3];"))
        .containsExactly("getter", "destructor");
  }

  @Test
  void anAttributeMayStandBeforeATypeWithoutAName() {
    assertThat(names("#define UNLIKELY_WORD", "int f(UNLIKELY_WORD getter, IN_WORD getter);"))
        .containsExactly("f");
  }

  @Test
  void aMacroForATypedefNameIsAType() {
    SyntaxTree tree =
        Trees.parse(
            "typedef unsigned char byte;",
            "#define SLOT byte",
            "#define SLOTS const SLOT *",
            "#define COUNT limit",
            "long limit;",
            "long f(long x) { SLOTS y = x; return (SLOT)(x - 1) + (SLOTS)(x) + (COUNT)(x); }");
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.texts(tree, Expression.Cast.class))
        .containsExactly("(SLOT)(x - 1)", "(SLOTS)(x)");
    assertThat(Trees.texts(tree, Expression.Call.class)).containsExactly("(COUNT)(x)");
    assertThat(Trees.texts(tree, InitDeclarator.class)).contains("y = x");
  }

  @Test
  void anArrayWhoseElementsAreCountedIsNoType() {
    SyntaxTree tree =
        Trees.parse(
            "long f(void) {",
            "  return sizeof(table) / sizeof(table[0]) + sizeof(table) / sizeof *table",
            "    + sizeof(record) / sizeof(other);",
            "}");
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.texts(tree, Expression.SizeofType.class))
        .containsExactly("sizeof(record)", "sizeof(other)");
  }

  @Test
  void aWordThatDeclaredSomethingIsAType() {
    SyntaxTree tree =
        Trees.parse(
            "long f(void) { amount x = (amount)-1; return (amount)*g() + (other)-1; }",
            "long g(LENGTH n) { return sizeof(LENGTH) + sizeof(OTHER); }");
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.texts(tree, Expression.Cast.class))
        .containsExactly("(amount)-1", "(amount)*g()");
    assertThat(Trees.texts(tree, Expression.SizeofType.class)).containsExactly("sizeof(LENGTH)");
  }

  @Test
  void aTypeMayBeDefinedInABranchNotTaken() {
    SyntaxTree tree =
        Trees.parse(
            "#ifdef _WIN32",
            "typedef unsigned long SIZE;",
            "#else",
            "#define LENGTH limit",
            "#endif",
            "#ifdef _WIN32",
            "typedef long LENGTH;",
            "#endif",
            "long f(void) { return (SIZE)-1 + (LENGTH)-1; }");
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.texts(tree, Expression.Cast.class)).containsExactly("(SIZE)-1");
  }
}
