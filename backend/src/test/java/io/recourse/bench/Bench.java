package io.recourse.bench;

/** Entry of {@code ./recourse bench}: {@code engine}, {@code database} or {@code all}. Prints, and keeps nothing. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        String what = arguments.length == 0 ? "all" : arguments[0];
        System.out.println("Machine: " + Machine.describe());
        if (!what.equals("database")) {
            EngineBench.run();
        }
        if (!what.equals("engine")) {
            DatabaseBench.run();
        }
    }
}
