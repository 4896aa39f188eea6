# Sourced by the launchers. Finds a Java 17 or newer and sets java_command and java_home, or prints
# one sentence that says what to do and leaves with status 2.

fail() {
  printf 'hpy-port: %s\n' "$*" >&2
  exit 2
}

# Prints the file that a chain of symbolic links ends in (readlink -f is not POSIX).
resolve_links() {
  path=$1
  while [ -h "$path" ]; do
    link=$(readlink "$path") || break
    case $link in
      /*) path=$link ;;
      *) path=$(dirname -- "$path")/$link ;;
    esac
  done
  printf '%s\n' "$path"
}

# Prints the version of the java at $1 in the home $2. Reading the release file costs nothing;
# starting a JVM to ask it costs more than some commands take.
java_version() {
  version=
  if [ -r "$2/release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\(.*\)".*/\1/p' "$2/release")
  fi
  if [ -z "$version" ]; then
    version=$("$1" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p' | head -n 1)
  fi
  printf '%s\n' "$version"
}

find_java() {
  install='Install one, for example with "apt install openjdk-17-jdk-headless", or point JAVA_HOME at one.'
  if [ -n "${JAVA_HOME:-}" ]; then
    java_home=${JAVA_HOME%/}
    java_command=$java_home/bin/java
    [ -x "$java_command" ] || fail "JAVA_HOME is '$JAVA_HOME', but there is no bin/java in it." \
      'Point it at a JDK 17 or newer, or unset it.'
  else
    java_command=$(command -v java) || fail "no java on PATH and JAVA_HOME is not set; a JDK 17 or newer is needed. $install"
    java_home=$(dirname -- "$(dirname -- "$(resolve_links "$java_command")")")
  fi
  version=$(java_version "$java_command" "$java_home")
  major=${version#1.}
  major=${major%%[!0-9]*}
  [ -n "$major" ] || fail "'$java_command' does not tell its version, so it is no usable Java. $install"
  [ "$major" -ge 17 ] || fail "'$java_command' is Java $version; a JDK 17 or newer is needed. $install"
}

# Compiling the project takes javac, which a bare runtime (JRE) does not have.
require_jdk() {
  [ -x "$java_home/bin/javac" ] || fail "'$java_command' is a Java runtime without the compiler javac; building needs a JDK 17 or newer. $install"
}
