package dev.catraca.files;

/** Makes a name from outside safe to keep, show and send back. */
final class FileName {

    private static final int MAX = 200;

    private FileName() {}

    /** The last part of a path, without control or direction-changing characters, at most 200 long. */
    static String clean(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var visible = last.codePoints()
                .filter(character -> !isInvisible(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return visible.isEmpty() ? "arquivo" : shortened(visible);
    }

    // "fatura\u202Efdp.exe" would show as "faturaexe.pdf".
    private static boolean isInvisible(int character) {
        var type = Character.getType(character);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }

    // Keeps the extension: it is what the receiver's computer goes by.
    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= MAX) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        var kept = name.offsetByCodePoints(0, MAX - extension.length());
        return name.substring(0, kept) + extension;
    }
}
