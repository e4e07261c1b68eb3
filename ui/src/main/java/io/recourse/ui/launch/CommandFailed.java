package io.recourse.ui.launch;

/** A command of the launcher cannot do what it was asked; the message is one line for the person at the terminal. */
final class CommandFailed extends RuntimeException {

    CommandFailed(String message) {
        super(message);
    }
}
