package org.hpyport.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hpyport.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C++ that is read by lowering its tokens. */
class CplusplusTest {
  private static SyntaxTree parse(String... lines) {
    return named("test.cpp", lines);
  }

  private static SyntaxTree named(String name, String... lines) {
    String text = String.join("\n", lines) + "\n";
    SyntaxTree tree = Trees.parse(SourceFile.ofText(name, text));
    assertThat(SyntaxPrinter.print(tree)).isEqualTo(text);
    return tree;
  }

  private static String shape(String dump) {
    return dump.replaceAll(" `[^`]*`", "");
  }

  private static String body(SyntaxTree tree) {
    StringBuilder out = new StringBuilder();
    for (Statement item : tree.functions().get(0).body().items()) {
      out.append(SyntaxDump.dump(tree, item));
    }
    return shape(out.toString());
  }

  /** Statements of C++ and statements of C with the same tree, words that are longer apart. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "std::string s;                            ~ std::string s;",
        "std::vector<int> v = f();                 ~ std::vector<int> v = f();",
        "std::map<int, std::vector<long>>::iterator i; ~ std::map<int,std::vector<long>>::iterator i;",
        "std::swap(a, b);                          ~ std::swap(a, b);",
        "x = static_cast<int>(y);                  ~ x = (int)(y);",
        "x = reinterpret_cast<char *>(y);          ~ x = (char *)(y);",
        "return dynamic_cast<A*>(p)->x;            ~ return (A *)(p)->x;",
        "const A& r = f();                         ~ const A *r = f();",
        "A& r = *p;                                ~ A *r = *p;",
        "auto&& r = f();                           ~ auto *r = f();",
        "if (a < b && c > d) x();                  ~ if (a < b && c > d) x();",
        "for (int i = 0; i < n; ++i) f(i);         ~ for (int i = 0; i < n; ++i) f(i);",
        "int n(0);                                 ~ int n = {0};",
        "A a{1, b};                                ~ A a = {1, b};",
        "Lock lock(mutex);                         ~ Lock lock = {mutex};",
        "return A{1, b};                           ~ return A(1, b);",
        "f(A{});                                   ~ f(A());",
        "x = int(y) + 1;                           ~ x = int_(y) + 1;",
        "delete p;                                 ~ __extension__ p;",
        "(o->*m)(1);                               ~ (o->m)(1);",
        "throw;                                    ~ return;",
        "if (x) throw f(1);                        ~ if (x) return f(1);",
        "bool b = not x;                           ~ bool b = !x;",
        "std::cout << a << 1;                      ~ std::cout << a << 1;",
        "goto out; out: x();                       ~ goto out; out: x();",
      })
  void statements(String cplusplus, String c) {
    SyntaxTree tree = parse("void f() {", cplusplus, "}");
    assertThat(tree.opaque()).isEmpty();
    SyntaxTree expected =
        Trees.parse(SourceFile.ofText("t.c", "void f() {\n" + named(c) + "\n}\n"));
    assertThat(words(body(tree))).isEqualTo(words(body(expected)));
  }

  private static String named(String c) {
    return c.replace("::", "__").replaceAll("std__(\\w+)<[^;= ]*>(__\\w+)?", "std__$1");
  }

  /** The kinds of the nodes alone: the names are those of C++ on one side only. */
  private static String words(String shape) {
    return shape.replaceAll("\\((\\w+)[^\\n()]*", "($1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (const auto& item : items) { use(item); }",
        "for (auto it : f(1, 2)) use(it);",
        "for (const auto& [key, value] : map) use(key);",
        "try { a(); } catch (const std::exception& e) { b(); } catch (...) { c(); throw; }",
        "auto fn = [&x](int a) mutable -> int { return a + x; };",
        "std::sort(v.begin(), v.end(), [](const A& a, const A& b) { return a < b; });",
        "A *a = new A(1, 2); int *b = new int[n]; delete[] b;",
        "auto [a, b] = pair();",
        "p->~A(); q.~B();",
        "slots[0] = {1, nullptr}; o.x = {a, b};",
        "table t[] = {{1, (void *)&f<int>}, {2, (void *)&f<g<int>, h>}};",
        "x = is_same_v<A, B> || is_base_v<A, B> ? f<A> : f<B>;",
        "if (auto *p = find(x)) use(p);",
        "std::unique_ptr<A> p(new A);",
        "f<int>(x); g<A, 3>(y); h.template get<int>();",
        "const char *text = R\"(a \"quoted\" ) text)\";",
        "using T = std::vector<int>; T v;",
        "struct Local { int x; int get() const { return x; } }; Local l;",
        "static_assert(sizeof(int) == 4, \"int\");",
        "[[maybe_unused]] int unused = 0;",
        "x = sizeof...(Args);",
        "return (std::numeric_limits<int>::max)();",
      })
  void isUnderstood(String statements) {
    SyntaxTree tree = parse("void f() {", statements, "}", "void g() {}");
    assertThat(tree.opaque()).isEmpty();
    assertThat(tree.functions()).extracting(f -> f.name()).contains("f", "g");
  }

  @Test
  void functionsOfNamespacesAndClassesAreFound() {
    SyntaxTree tree =
        parse(
            "namespace a { namespace {",
            "template <typename T, class U = int> class Box final : public Base<T>, private B {",
            " public:",
            "  explicit Box(T t = T()) : Base<T>(t), items{} { init(); }",
            "  Box(const Box&) = delete;",
            "  virtual ~Box() noexcept override { done(); }",
            "  Box& operator=(const Box& other) { return *this; }",
            "  bool operator==(const Box& o) const noexcept { return true; }",
            "  operator bool() const { return true; }",
            "  virtual int size() const = 0;",
            "  static constexpr int limit = 4;",
            "  friend void swap(Box& a, Box& b) { a.swap(b); }",
            " protected:",
            "  int items{3};",
            "  enum class Kind : char { A, B };",
            "};",
            "template <> int Box<int>::size() const { return 1; }",
            "Box<long>::Box(long n) : Base<long>(n) { }",
            "Box<long>::~Box() { }",
            "auto late(int x) -> decltype(x) { return x; }",
            "} }  // namespace",
            "extern \"C\" PyMODINIT_FUNC PyInit_m(void) { return 0; }");
    assertThat(tree.opaque()).isEmpty();
    List<String> names =
        Trees.all(tree, ExternalDeclaration.FunctionDefinition.class).stream()
            .map(ExternalDeclaration.FunctionDefinition::name)
            .toList();
    assertThat(names)
        .containsExactly(
            "Box::Box",
            "~Box",
            "operator=",
            "operator==",
            "operator bool",
            "swap",
            "Box<int>::size",
            "Box<long>::Box",
            "Box<long>::~Box",
            "late",
            "PyInit_m");
  }

  @Test
  void nodesStandAtTheirPlacesInTheFile() {
    SyntaxTree tree = parse("int f() {", "  return std::max<int>(a, static_cast<int>(b));", "}");
    assertThat(Trees.texts(tree, Expression.Call.class))
        .containsExactly("std::max<int>(a, static_cast<int>(b))");
    assertThat(Trees.texts(tree, Expression.Cast.class)).containsExactly("static_cast<int>(b)");
    assertThat(Trees.all(tree, Expression.Call.class).get(0).calleeName())
        .isEqualTo("std::max<int>");
  }

  @Test
  void theLoopOverARangeEnds() {
    SyntaxTree tree = parse("void f() { for (auto& x : xs) g(x); }");
    Statement.For loop = Trees.all(tree, Statement.For.class).get(0);
    assertThat(loop.condition()).isNotNull();
    assertThat(tree.projectMacros().isLocked(loop.condition())).isTrue();
  }

  @Test
  void headersAreToldByWhatStandsInThem() {
    assertThat(named("a.h", "namespace n { inline int f(int& x) { return x; } }").opaque())
        .isEmpty();
    assertThat(named("b.h", "int class, template, namespace;").opaque()).isEmpty();
    assertThat(
            Trees.all(named("b.h", "int namespace = 1;"), Declarator.Name.class)
                .get(0)
                .identifier())
        .isEqualTo("namespace");
  }

  @Test
  void branchesForCplusplusInAFileOfCAreUnderstood() {
    SyntaxTree tree =
        named(
            "a.c",
            "#ifdef __cplusplus",
            "template <typename T> T *cast(void *p) { return static_cast<T *>(p); }",
            "#endif",
            "int f(void) { return 1; }");
    assertThat(tree.variants()).singleElement().matches(Variant::complete);
  }

  @Test
  void theMacroOfCplusplusIsDefined() {
    SyntaxTree tree = parse("#ifdef __cplusplus", "int yes;", "#else", "int no;", "#endif");
    assertThat(Trees.all(tree, Declarator.Name.class))
        .extracting(Declarator.Name::identifier)
        .containsExactly("yes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "template <",
        "namespace {",
        "class A : B {",
        "a<b<c<d",
        "f([",
        "x = [](",
        "operator",
        "for (a : b",
        "using A =",
        "~",
        "A::",
        "A::~",
        "catch (",
        "new",
        "new (",
        "R\"x(",
        "> >",
        "static_cast<",
        "enum class : {",
        "try",
        "throw",
        "template",
        "[[",
        ") : a(b), {",
      })
  void brokenTextGivesATree(String text) {
    named("a.cpp", text);
    named("b.cpp", "void f() { " + text);
    named("c.cpp", "struct A { " + text + " }; int x;");
  }
}
