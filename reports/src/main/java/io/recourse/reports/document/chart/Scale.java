package io.recourse.reports.document.chart;

/**
 * Maps values to points on an axis.
 *
 * @param least value at the origin
 * @param most value at the end
 * @param step distance of marks
 */
record Scale(double least, double most, double step) {

    /** A scale from 0 with at most five round marks. */
    static Scale fromZero(double highest) {
        double most = highest <= 0 ? 1 : highest;
        double step = roundStep(most / 4);
        return new Scale(0, Math.ceil(most / step - 1e-9) * step, step);
    }

    /** A scale that ends at a limit and shows the lowest value with some room below. */
    static Scale upTo(double lowest, double limit) {
        double range = Math.max(limit - lowest, limit * 1e-4);
        double step = roundStep(range / 3);
        double least = Math.floor(lowest / step - 1e-9) * step;
        return new Scale(Math.max(0, least), limit, step);
    }

    /** Place of a value between 0 and 1. */
    double share(double value) {
        return (Math.clamp(value, least, most) - least) / (most - least);
    }

    /** Decimals needed to tell the marks apart. */
    int decimals() {
        return (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    }

    private static double roundStep(double raw) {
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double lead = raw / power;
        double round = lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10;
        return round * power;
    }
}
