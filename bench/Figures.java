import java.util.Arrays;
import java.util.Locale;

/** Measurements of one thing: the middle, and how far they spread. */
record Figures(double[] sorted) {

    static Figures of(double... values) {
        var copy = values.clone();
        Arrays.sort(copy);
        return new Figures(copy);
    }

    double median() {
        return percentile(50);
    }

    double percentile(int percent) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(percent / 100.0 * (sorted.length - 1)))];
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"median\":%.2f,\"p99\":%.2f,\"min\":%.2f,\"max\":%.2f,\"rounds\":%d}",
                median(),
                percentile(99),
                sorted[0],
                sorted[sorted.length - 1],
                sorted.length);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%9.1f  (%.1f to %.1f, %d rounds)", median(), sorted[0], sorted[sorted.length - 1], sorted.length);
    }
}
