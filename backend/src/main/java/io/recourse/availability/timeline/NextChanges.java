package io.recourse.availability.timeline;

/** The components in order of their next change: a binary heap over primitive arrays. */
final class NextChanges {

    private final long[] times;
    private final int[] components;
    private int size;

    NextChanges(int capacity) {
        times = new long[capacity];
        components = new int[capacity];
    }

    /** Adds a component that changes next at a time; Long.MAX_VALUE if never. */
    void add(int component, long time) {
        int hole = size++;
        while (hole > 0 && times[(hole - 1) >>> 1] > time) {
            int parent = (hole - 1) >>> 1;
            times[hole] = times[parent];
            components[hole] = components[parent];
            hole = parent;
        }
        times[hole] = time;
        components[hole] = component;
    }

    /** Time of the earliest change; Long.MAX_VALUE if there is none left. */
    long time() {
        return times[0];
    }

    /** Component that changes then. */
    int component() {
        return components[0];
    }

    /** Gives that component the time of its next change. */
    void replace(long time) {
        int component = components[0];
        int hole = 0;
        while (2 * hole + 1 < size) {
            int child = 2 * hole + 1;
            if (child + 1 < size && times[child + 1] < times[child]) {
                child++;
            }
            if (times[child] >= time) {
                break;
            }
            times[hole] = times[child];
            components[hole] = components[child];
            hole = child;
        }
        times[hole] = time;
        components[hole] = component;
    }
}
