package io.recourse.bench;

/** Entry of {@code ./recourse bench}: {@code engine}, {@code database}, {@code ledger} or {@code all}. Prints, and keeps nothing. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        String what = arguments.length == 0 ? "all" : arguments[0];
        System.out.println("Machine: " + Machine.describe());
        boolean all = what.equals("all");
        if (all || what.equals("engine")) {
            EngineBench.run();
        }
        if (all || what.equals("database")) {
            DatabaseBench.run();
        }
        if (all || what.equals("ledger")) {
            LedgerBench.run();
        }
    }
}
