package io.recourse.ui.launch;

/** One thing a person asked for on the command line; the only bean of this kind is the one that was named. */
interface Command {

    /**
     * Does it, and prints the result on the standard output.
     *
     * @throws CommandFailed with one line that says why it cannot be done
     */
    void run();
}
